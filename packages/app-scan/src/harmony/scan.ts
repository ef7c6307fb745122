import { ok, type Result } from '@huxin/basis';
import { asSource } from '../bytes.ts';
import { refuse } from '../fault.ts';
import type {
  ByteSource,
  NamedBytes,
  PermissionFact,
  PlatformInflate,
  Reference,
  ScanFault,
  ScanLimits,
} from '../model.ts';
import type { Verifier } from '../signing/ports.ts';
import type { SignatureReport } from '../signing/signature-report.ts';
import { readDirectory, type ZipDirectory } from '../zip/directory.ts';
import { type ReadOptions, readEntry } from '../zip/entry.ts';
import { withLimits } from '../zip/limits.ts';
import { PROFILE_PART, partOf, readHapBlock } from './block.ts';
import { findHarmonyUses, isByteCode } from './byte-code.ts';
import type { HarmonyFacts, HarmonyModule, HarmonyProfile } from './facts.ts';
import { type ModuleFile, readModule } from './module.ts';
import { readHarmonyProfile } from './profile.ts';
import { verifyHap } from './signature.ts';

export interface HarmonyOptions {
  readonly limits?: Partial<ScanLimits>;
  readonly verifier?: Verifier;
  readonly inflate?: PlatformInflate;
}

interface HapFacts {
  readonly part: string;
  readonly module: ModuleFile;
  readonly references: readonly Reference[];
  readonly broken: readonly string[];
  readonly code: number;
  readonly natives: readonly string[];
  readonly profile?: HarmonyProfile;
  readonly signature?: SignatureReport;
  readonly faults: readonly ScanFault[];
}

const PACKAGE = /\.(hap|hsp)$/i;

/** Reads a HAP, an HSP or an APP that holds several. Every module file must be readable. Never throws. */
export function scanHarmony(file: NamedBytes, options: HarmonyOptions = {}): Result<HarmonyFacts, ScanFault> {
  const limits = withLimits(options.limits);
  const read: ReadOptions = {
    limits,
    budget: { left: limits.totalBytes },
    ...(options.inflate === undefined ? {} : { inflate: options.inflate }),
  };
  const source = asSource(file.bytes);
  const zip = readDirectory(source, file.name, limits);
  if (!zip.ok) return zip;
  const inside = zip.value.entries.filter((entry) => PACKAGE.test(entry.name));
  const haps: HapFacts[] = [];
  if (inside.length === 0) {
    const hap = readHap(zip.value, source, read, options.verifier);
    if (!hap.ok) return hap;
    haps.push(hap.value);
  }
  for (const entry of inside) {
    const bytes = readEntry(zip.value, entry, read);
    if (!bytes.ok) return bytes;
    const part = `${file.name}!${entry.name}`;
    const opened = readDirectory(asSource(bytes.value), part, limits);
    if (!opened.ok) return opened;
    const hap = readHap(opened.value, asSource(bytes.value), read, options.verifier);
    if (!hap.ok) return hap;
    haps.push(hap.value);
  }
  return ok(unite(haps, inside.length > 0 ? outerSignature(source, options.verifier) : undefined));
}

/** An APP is signed as a whole as well; its profile is the one a store looked at. */
function outerSignature(
  source: ByteSource,
  verifier: Verifier | undefined,
): Pick<HapFacts, 'profile' | 'signature'> {
  const block = verifier === undefined ? undefined : readHapBlock(source);
  if (verifier === undefined || block === undefined) return {};
  const bytes = partOf(block, PROFILE_PART);
  const signature = verifyHap(source, block, verifier);
  const profile = bytes === undefined ? undefined : readHarmonyProfile(bytes, verifier, signature.signers[0]);
  return { ...(profile === undefined ? {} : { profile }), signature };
}

function readHap(
  zip: ZipDirectory,
  source: ByteSource,
  read: ReadOptions,
  verifier: Verifier | undefined,
): Result<HapFacts, ScanFault> {
  const name = ['module.json', 'config.json'].find((one) => zip.byName.has(one));
  const entry = name === undefined ? undefined : zip.byName.get(name);
  if (name === undefined || entry === undefined)
    return refuse('no-manifest', zip.name, 'module.json or config.json');
  if (zip.duplicates.includes(name))
    return refuse('bad-zip', `${zip.name}!${name}`, 'one entry of this name');
  const bytes = readEntry(zip, entry, read);
  if (!bytes.ok) return bytes;
  const module = readModule(bytes.value, zip.name, name);
  if (!module.ok) return module;
  const references: Reference[] = [];
  const broken: string[] = [];
  const faults: ScanFault[] = [];
  const codes = zip.entries.filter((one) => one.name.endsWith('.abc'));
  for (const one of codes) {
    const code = readEntry(zip, one, read);
    if (!code.ok) faults.push(code.error);
    if (!code.ok || !isByteCode(code.value)) broken.push(`${zip.name}!${one.name}`);
    else references.push(...findHarmonyUses(code.value, zip.name, one.name));
  }
  const block = readHapBlock(source);
  const profileBytes = block === undefined ? undefined : partOf(block, PROFILE_PART);
  const signature = verifier === undefined ? undefined : verifyHap(source, block, verifier);
  const profile =
    verifier === undefined || profileBytes === undefined
      ? undefined
      : readHarmonyProfile(profileBytes, verifier, signature?.signers[0]);
  return ok({
    part: zip.name,
    module: module.value,
    references,
    broken,
    code: codes.length,
    natives: zip.entries.map((one) => one.name).filter((one) => /^libs\/.+\.so$/.test(one)),
    ...(profile === undefined ? {} : { profile }),
    ...(signature === undefined ? {} : { signature }),
    faults,
  });
}

function unite(
  haps: readonly HapFacts[],
  outer: Pick<HapFacts, 'profile' | 'signature'> | undefined,
): HarmonyFacts {
  const first = haps[0] as HapFacts;
  const permissions = new Map<string, PermissionFact>();
  for (const hap of haps)
    for (const one of hap.module.permissions) {
      const before = permissions.get(one.name);
      permissions.set(
        one.name,
        before === undefined ? one : { ...before, parts: [...before.parts, ...one.parts] },
      );
    }
  const profile = outer?.profile ?? haps.find((hap) => hap.profile !== undefined)?.profile;
  const signature = outer?.signature ?? haps.find((hap) => hap.signature !== undefined)?.signature;
  const modules: HarmonyModule[] = haps.map((hap) => ({
    part: hap.part,
    name: hap.module.module,
    model: hap.module.model,
  }));
  return {
    platform: 'harmony',
    package: first.module.bundle,
    version: first.module.version,
    vendor: first.module.vendor,
    modules,
    permissions: [...permissions.values()],
    extensions: haps.flatMap((hap) => hap.module.extensions),
    references: haps.flatMap((hap) => hap.references),
    ...(profile === undefined ? {} : { profile }),
    ...(signature === undefined ? {} : { signature }),
    brokenCode: haps.flatMap((hap) => hap.broken),
    codeFiles: haps.reduce((sum, hap) => sum + hap.code, 0),
    natives: haps.flatMap((hap) => hap.natives),
    faults: haps.flatMap((hap) => hap.faults),
  };
}
