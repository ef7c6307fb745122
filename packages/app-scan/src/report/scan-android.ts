import { ok, type Result } from '@huxin/basis';
import type { AndroidInput } from '../apk/parts.ts';
import { type OpenedAndroid, openAndroid, scanOpenedSteps } from '../apk/scan.ts';
import type { NamedBytes, ScanFault, ScanOptions } from '../model.ts';
import { mayNeedJar, verifyApk } from '../signing/apk-signature.ts';
import { PackageFiles } from '../signing/package-files.ts';
import { joinSignatures } from '../signing/set-signature.ts';
import type { SignatureReport } from '../signing/signature-report.ts';
import { TABLE_OPTIONS } from '../verdict/owners.ts';
import type { AppFacts } from '../verdict/types.ts';
import type { EntryWatcher } from '../zip/entry.ts';
import { withLimits } from '../zip/limits.ts';
import { type AndroidFiles, SideReader } from './android-files.ts';
import type { CoercionHit } from './coercion.ts';
import type { ScanContext } from './types.ts';

/** What one package holds, before anything is judged. */
export interface Scanned {
  readonly facts: AppFacts;
  readonly files?: AndroidFiles;
  readonly coercion: readonly CoercionHit[];
  readonly signature?: SignatureReport;
}

/**
 * [查包-42] One reading for all: what the code scan unpacks is shown to the searches for texts and to the signature
 * check at the same time; they unpack only what is left.
 */
export function scanAndroid(
  input: readonly [NamedBytes, ...NamedBytes[]],
  context: ScanContext,
): Result<Scanned, ScanFault> {
  const [first] = input;
  const files: AndroidInput = input.length === 1 ? first.bytes : input;
  const options: ScanOptions = {
    ...TABLE_OPTIONS,
    ...(context.limits === undefined ? {} : { limits: context.limits }),
    ...(context.inflate === undefined ? {} : { inflate: context.inflate }),
    name: first.name,
  };
  const watchers: EntryWatcher[] = [];
  const opened = openAndroid(files, options, (...seen) => {
    for (const watch of watchers) watch(...seen);
  });
  if (!opened.ok) return opened;
  const jar = openJar(opened.value, context);
  if (jar !== undefined) watchers.push((...seen) => jar.see(...seen));
  const side = new SideReader(opened.value.zips);
  watchers.push((...seen) => side.see(...seen));
  const facts = runToEnd(scanOpenedSteps(opened.value, options));
  readRest(side, opened.value, context);
  const extra = side.result();
  const signature = jar === undefined ? undefined : signatureOf(opened.value, jar, facts.minSdk, context);
  return ok({
    facts,
    files: extra,
    coercion: extra.coercion,
    ...(signature === undefined ? {} : { signature }),
  });
}

function runToEnd<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** With a budget of its own: what the code scan had no room left for is looked at all the same. */
function readRest(side: SideReader, { read }: OpenedAndroid, context: ScanContext): void {
  const limits = withLimits(context.limits);
  const options = { ...read, budget: { left: limits.totalBytes }, scratch: { buffer: new Uint8Array(0) } };
  for (const { zip, entry } of side.unseen()) side.read(zip, entry, options);
}

/** The base is read along with its code; its splits, which are small, are read for their signature alone. */
function openJar({ set }: OpenedAndroid, { verifier, inflate }: ScanContext): PackageFiles | undefined {
  const [zip] = set.parts;
  if (verifier === undefined || zip === undefined) return undefined;
  const jar = new PackageFiles(zip, inflate);
  if (mayNeedJar(zip.source, set.base.minSdk ?? 1)) jar.watch(verifier);
  return jar;
}

/** Every part of the set by itself, and all of one signer: a bundle around them carries no signature of its own. */
function signatureOf(
  { set }: OpenedAndroid,
  jar: PackageFiles,
  minSdk: number,
  { verifier, inflate }: ScanContext,
): SignatureReport | undefined {
  const [base, ...others] = set.parts;
  if (verifier === undefined || base === undefined) return undefined;
  const verify = (zip: typeof base, files: PackageFiles): SignatureReport =>
    verifyApk({ file: zip.source, files, minSdk, verifier });
  const parts = others.map((zip) => ({
    part: zip.name,
    report: verify(zip, new PackageFiles(zip, inflate)),
  }));
  return joinSignatures(verify(base, jar), parts);
}
