import { ok, type Result } from '@huxin/basis';
import { ASSETS, type Asset } from '@huxin/fact';
import type { AndroidFacts, ScanFault, ScanOptions, ScanStep } from '../model.ts';
import type { ZipDirectory } from '../zip/directory.ts';
import type { EntryWatcher, ReadOptions } from '../zip/entry.ts';
import { withLimits } from '../zip/limits.ts';
import { Census } from './census.ts';
import { PEOPLE, scanCode } from './code.ts';
import { type FoundFiles, findFiles } from './files.ts';
import { KEPT_BYTES } from './follow.ts';
import { ownerFinder } from './owner.ts';
import { type AndroidInput, openParts } from './parts.ts';
import { unitePermissions } from './permissions.ts';
import { type ApkSet, readSet, textResolver } from './set.ts';
import { findTexts } from './texts.ts';

/** An app whose files are open and whose manifests are read. */
export interface OpenedAndroid {
  /** Every APK, in the order given. */
  readonly zips: readonly ZipDirectory[];
  readonly set: ApkSet;
  readonly read: ReadOptions;
}

export function openAndroid(
  input: AndroidInput,
  options: ScanOptions,
  onEntry?: EntryWatcher,
): Result<OpenedAndroid, ScanFault> {
  const name = options.name ?? DEFAULT_NAME;
  const limits = withLimits(options.limits);
  const read: ReadOptions = {
    limits,
    budget: { left: limits.totalBytes },
    packed: { buffer: new Uint8Array(0) },
    ...(options.inflate === undefined ? {} : { inflate: options.inflate }),
    ...(onEntry === undefined ? {} : { onEntry }),
  };
  const zips = openParts(input, name, read);
  if (!zips.ok) return zips;
  const set = readSet(zips.value, name, read);
  return set.ok ? ok({ zips: zips.value, set: set.value, read }) : set;
}

const DEFAULT_NAME = 'app.apk';

/**
 * Reads an Android app in steps: each `next()` does a bounded piece of work, so that a caller can show progress
 * and stop by not asking for more. The returned value is what `scanApk` gives.
 */
export function* scanApkSteps(
  input: AndroidInput,
  options: ScanOptions = {},
): Generator<ScanStep, Result<AndroidFacts, ScanFault>> {
  yield { doing: 'directory', at: options.name ?? DEFAULT_NAME, done: 0, total: 1 };
  const opened = openAndroid(input, options);
  return opened.ok ? ok(yield* scanOpenedSteps(opened.value, options)) : opened;
}

/** The rest of it, for an app that is open. */
export function* scanOpenedSteps(
  { set, read }: OpenedAndroid,
  options: ScanOptions,
): Generator<ScanStep, AndroidFacts> {
  const name = options.name ?? DEFAULT_NAME;
  yield { doing: 'manifest', at: name, done: 0, total: 1 };
  const { base, manifests, parts } = set;
  const faults: ScanFault[] = [];
  const resolve = textResolver(parts[0]!, read);
  const text = (value: typeof base.label): string => {
    const resolved = resolve(value);
    if (resolved.ok) return resolved.value;
    faults.push(resolved.error);
    return '';
  };
  yield { doing: 'resources', at: name, done: 0, total: 1 };
  const label = text(base.label);
  const versionName = text(base.versionName);
  const files = joinFiles(parts.map((zip) => findFiles(zip, read)));
  faults.push(...files.faults);

  const components = manifests.flatMap((manifest) => manifest.components);
  const ownerOf = ownerFinder(base.package, options.ownerOf);
  const census = new Census([
    ...components.map((component) => component.runs),
    ...manifests.flatMap((manifest) => manifest.applicationClass ?? []),
  ]);
  const roots = [
    ...components.map((component) => component.runs),
    ...manifests.flatMap((manifest) => manifest.started),
  ];
  for (const one of [base.applicationClass, base.componentFactory]) if (one !== undefined) roots.push(one);
  const code = yield* scanCode(files.dexes, {
    read,
    ownerOf,
    census,
    zips: parts,
    packageName: base.package,
    roots,
    switches: options.switches ?? [],
    follow: new Set(options.follow ?? followedIn(files)),
    eager: manifests.some((manifest) => manifest.requests.some(({ name }) => ABOUT_PEOPLE.test(name))),
  });
  faults.push(...code.faults);
  const texts = yield* findTexts(parts, options.texts ?? [], read, ownerOf);
  faults.push(...texts.faults);
  const minSdk = base.minSdk ?? 1;
  const targetSdk = base.targetSdk ?? minSdk;
  const isSplit = manifests.length > 1;
  return {
    platform: 'android',
    package: base.package,
    versionName,
    versionCode: base.versionCode,
    label,
    minSdk,
    targetSdk,
    ...(base.sharedUserId === undefined ? {} : { sharedUserId: base.sharedUserId }),
    ...(base.applicationClass === undefined ? {} : { applicationClass: base.applicationClass }),
    ...(base.componentFactory === undefined ? {} : { componentFactory: base.componentFactory }),
    debuggable: base.debuggable,
    parts: parts.map((zip, i) => ({ name: zip.name, size: zip.source.size, split: manifests[i]!.split })),
    missingSplits: base.isSplitRequired && !isSplit ? ['*'] : [],
    permissions: unitePermissions(
      manifests.flatMap((manifest) => manifest.requests),
      targetSdk,
    ),
    queries: {
      packages: manifests.flatMap((manifest) => manifest.queries.packages),
      intents: manifests.flatMap((manifest) => manifest.queries.intents),
      providers: manifests.flatMap((manifest) => manifest.queries.providers),
    },
    components,
    references: [...code.references, ...texts.references],
    signals: code.signals,
    switches: code.switches,
    packages: census.packages(),
    entries: files.entries,
    natives: files.natives,
    embedded: files.embedded,
    dex: code.dex,
    coverage: census.coverage(components, base.applicationClass),
    faults,
  };
}

/** Asked for, the graph will be wanted: it is built along. */
const ABOUT_PEOPLE = /_(CONTACTS|CALL_LOG|SMS)$/;

/** Where the graph costs little it is built for any asset; once it stands every asset gets its answer. */
const followedIn = ({ dexes }: FoundFiles): readonly Asset[] =>
  dexes.reduce((sum, { row }) => sum + row.size, 0) <= KEPT_BYTES ? ASSETS : PEOPLE;

/** Reads an Android app: an APK, a bundle of them (XAPK, APKS, APKM), or the files of a split set. Never throws. */
export function scanApk(input: AndroidInput, options: ScanOptions = {}): Result<AndroidFacts, ScanFault> {
  const steps = scanApkSteps(input, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const joinFiles = (all: readonly FoundFiles[]): FoundFiles => ({
  entries: all.flatMap((one) => one.entries),
  natives: all.flatMap((one) => one.natives),
  embedded: all.flatMap((one) => one.embedded),
  dexes: all.flatMap((one) => one.dexes),
  faults: all.flatMap((one) => one.faults),
});
