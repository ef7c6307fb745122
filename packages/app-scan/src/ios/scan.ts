import { ok, type Result } from '@huxin/basis';
import { asSource } from '../bytes.ts';
import { fault, refuse } from '../fault.ts';
import type { NamedBytes, PlatformInflate, Reference, ScanFault, ScanLimits } from '../model.ts';
import type { Verifier } from '../signing/ports.ts';
import { readDirectory } from '../zip/directory.ts';
import { type ReadOptions, readEntry } from '../zip/entry.ts';
import { withLimits } from '../zip/limits.ts';
import { peekEntry } from '../zip/peek.ts';
import { findSymbols } from './binaries.ts';
import { findBundles } from './bundles.ts';
import { type SignedBinary, verifyIos } from './code-signature.ts';
import { readExtensions } from './extensions.ts';
import type { IosBinary, IosFacts, PrivacyLine } from './facts.ts';
import { isMachO, readMachO } from './macho.ts';
import { dictOf, listOf, stringOf } from './plist.ts';
import { readPrivacy } from './privacy.ts';
import { readProfile } from './profile.ts';
import { readPlist } from './read-plist.ts';
import { BundleFiles } from './seal/bundle-files.ts';
import { checkSeals } from './seal/check-seals.ts';
import { withSeals } from './seal/with-seals.ts';
import { readStringsFile } from './strings-file.ts';
import { usageKeys } from './usage-keys.ts';

export interface IosOptions {
  readonly limits?: Partial<ScanLimits>;
  readonly verifier?: Verifier;
  readonly inflate?: PlatformInflate;
}

const APP = /^Payload\/[^/]+\.app\//;
const LOCAL = /\/[^/]+\.lproj\/InfoPlist\.strings$/;
const CODE_NAME = /\.(app|appex|framework)\/([^/.]+)$|\.dylib$/;

/** Reads an IPA: every bundle's keys, every executable's imports, privacy manifests and the profile. Never throws. */
export function scanIpa(file: NamedBytes, options: IosOptions = {}): Result<IosFacts, ScanFault> {
  const limits = withLimits(options.limits);
  const zip = readDirectory(asSource(file.bytes), file.name, limits);
  if (!zip.ok) return zip;
  const unpack: ReadOptions = {
    limits,
    budget: { left: limits.totalBytes },
    ...(options.inflate === undefined ? {} : { inflate: options.inflate }),
  };
  const faults: ScanFault[] = [];
  const read = (name: string): Uint8Array | undefined => {
    const entry = zip.value.byName.get(name);
    const bytes = entry === undefined ? undefined : readEntry(zip.value, entry, unpack);
    if (bytes?.ok === false) faults.push(bytes.error);
    return bytes?.ok === true ? bytes.value : undefined;
  };
  const readQuietly = (name: string): Uint8Array | undefined => {
    const entry = zip.value.byName.get(name);
    const bytes = entry === undefined ? undefined : readEntry(zip.value, entry, unpack);
    return bytes?.ok === true ? bytes.value : undefined;
  };
  const names = zip.value.entries.map((entry) => entry.name).filter((name) => !name.startsWith('__MACOSX/'));
  const mainInfo = names.find((name) => /^Payload\/[^/]+\.app\/Info\.plist$/.test(name));
  if (mainInfo === undefined) return refuse('no-manifest', file.name, 'Payload/*.app/Info.plist');
  // Two of one name: which of them the system would read cannot be told.
  const twice = zip.value.duplicates.find((name) => APP.test(name));
  if (twice !== undefined) return refuse('bad-zip', `${file.name}!${twice}`, 'each name once');
  // `a/./b` and `a//b` are `a/b` once unpacked: the same trick under another name.
  const bent = names.find((name) => /(^|\/)\.?\//.test(name));
  if (bent !== undefined) return refuse('bad-zip', `${file.name}!${bent}`, 'each name once');
  const found = findBundles(names, file.name, (name) => {
    const entry = zip.value.byName.get(name);
    return entry === undefined ? undefined : readEntry(zip.value, entry, unpack);
  });
  if (!found.ok) return found;
  const bundles = found.value;
  const programs = new Map(bundles.map((one) => [one.program, one]));
  const mainFolder = mainInfo.slice(0, -'Info.plist'.length);
  const main = dictOf(bundles.find((bundle) => bundle.folder === mainFolder)?.keys);
  const binaries: IosBinary[] = [];
  const references: Reference[] = [];
  const entitlements = new Set<string>();
  const signed: SignedBinary[] = [];
  const unreadable: string[] = [];
  for (const name of names.filter((one) => APP.test(one) && !one.endsWith('/'))) {
    const bundle = programs.get(name);
    const isNamed = bundle !== undefined || CODE_NAME.test(name);
    const entry = zip.value.byName.get(name);
    if (!isNamed && (entry === undefined || !isMachO(peekEntry(zip.value, entry, 8)))) continue;
    const bytes = read(name);
    if (bytes === undefined) {
      binaries.push({ entry: name, readable: false, encrypted: false, libraries: [] });
      if (isNamed) unreadable.push(name);
      continue;
    }
    if (!isMachO(bytes) && bundle?.kind !== 'app' && bundle?.kind !== 'appex') continue;
    const facts = readMachO(bytes);
    if (facts === undefined && isNamed) unreadable.push(name);
    // Code under another name cannot run without a signature of its own; it is looked into, and sealed like any file.
    if (options.verifier !== undefined && facts !== undefined && isNamed)
      signed.push({
        entry: name,
        bytes,
        isProgram: bundle !== undefined,
        info: bundle?.info,
        resources:
          bundle === undefined ? undefined : readQuietly(`${bundle.folder}_CodeSignature/CodeResources`),
      });
    if (facts === undefined) faults.push(fault('unsupported', `${file.name}!${name}`, 'a whole Mach-O file'));
    const encrypted = facts?.encrypted === true;
    binaries.push({
      entry: name,
      readable: facts !== undefined,
      encrypted,
      libraries: facts?.libraries ?? [],
    });
    references.push(...findSymbols(bytes, facts?.imports ?? [], file.name, name));
    for (const key of Object.keys(dictOf(readPlist(new TextEncoder().encode(facts?.entitlements ?? '')))))
      entitlements.add(key);
  }
  const executable = stringOf(main['CFBundleExecutable']);
  if (!binaries.some((binary) => binary.entry.endsWith(`/${executable}`)))
    faults.push(fault('bad-bundle', `${file.name}!${executable}`, 'the executable the bundle names'));
  const privacy: PrivacyLine[] = [];
  for (const name of names.filter((one) => one.endsWith('/PrivacyInfo.xcprivacy'))) {
    const lines = readPrivacy(name, readPlist(read(name) ?? new Uint8Array()));
    if (lines === undefined) faults.push(fault('bad-resources', `${file.name}!${name}`, 'a property list'));
    else privacy.push(...lines);
  }
  const provision = mainInfo.replace(/Info\.plist$/, 'embedded.mobileprovision');
  const profileBytes = names.includes(provision) ? read(provision) : undefined;
  const { verifier } = options;
  const signature =
    verifier === undefined
      ? undefined
      : withSeals(
          verifyIos(signed, verifier, unreadable),
          checkSeals(bundles, signed, new BundleFiles(zip.value, unpack, verifier), verifier),
        );
  const profile =
    profileBytes === undefined || verifier === undefined
      ? undefined
      : readProfile(profileBytes, verifier, signature?.signers[0], signature?.schemes[0]?.chain?.path ?? []);
  const local = new Map<string, string[]>();
  for (const name of names) {
    const folder = name.replace(LOCAL, '/');
    if (folder !== name) local.set(folder, [...(local.get(folder) ?? []), name]);
  }
  return ok({
    platform: 'ios',
    package: stringOf(main['CFBundleIdentifier']),
    version: stringOf(main['CFBundleShortVersionString']) || stringOf(main['CFBundleVersion']),
    name: stringOf(main['CFBundleDisplayName']) || stringOf(main['CFBundleName']),
    permissions: usageKeys(bundles, ({ folder }) =>
      (local.get(folder) ?? []).map((at) => ({
        at,
        keys: readStringsFile(readQuietly(at) ?? new Uint8Array()),
      })),
    ),
    references,
    extensions: readExtensions(bundles),
    schemes: listOf(main['LSApplicationQueriesSchemes']).map(stringOf),
    binaries,
    privacy,
    entitlements: [...entitlements],
    ...(profile === undefined ? {} : { profile }),
    ...(signature === undefined ? {} : { signature }),
    faults,
  });
}
