import type { ByteSource } from '../model.ts';
import { findPair, readApkBlock, V32_ID } from './apk-block.ts';
import { type JarFiles, verifyJar } from './jar.ts';
import { sameBytes } from './little-endian.ts';
import type { CertificateFacts, Verifier } from './ports.ts';
import { type SchemeInput, verifyScheme } from './scheme.ts';
import type { SchemeResult, SignatureFault, SignatureReport } from './signature-report.ts';
import { findZipSections } from './zip-sections.ts';

export interface ApkSignatureInput {
  readonly file: ByteSource;
  readonly files: JarFiles;
  /** From the manifest: decides which schemes a phone would look at. */
  readonly minSdk: number;
  readonly targetSandboxVersion?: number;
  readonly verifier: Verifier;
}

/** Whether v1 would be looked at, as far as can be told before anything is verified. */
export function mayNeedJar(file: ByteSource, minSdk: number): boolean {
  const zip = findZipSections(file);
  return minSdk < 24 || zip === undefined || readApkBlock(file, zip) === undefined;
}

/**
 * Verifies an APK as the phones it is for would: v3.1 and v3, then v2 where a phone older than Android 9 may read it,
 * then v1 where one older than Android 7 may, or where nothing else was found.
 */
export function verifyApk(input: ApkSignatureInput): SignatureReport {
  const { file, files, minSdk, verifier } = input;
  const zip = findZipSections(file);
  const unreadable: SignatureFault = { scheme: 'file', kind: 'malformed', at: 'end of central directory' };
  if (zip === undefined) return { verified: false, schemes: [], signers: [], faults: [unreadable] };
  const block = readApkBlock(file, zip);
  const schemes: SchemeResult[] = [];
  const found: ('v2' | 'v3' | 'v3.1')[] = [];
  const unread = block !== undefined && findPair(block, V32_ID) !== undefined ? ['v3.2 签名'] : [];
  const failed = (): boolean => schemes.some((scheme) => scheme.faults.length > 0);
  if (block !== undefined) {
    const contents: SchemeInput['contents'] = new Map();
    for (const name of ['v3.1', 'v3', 'v2'] as const) {
      if (failed() || (name === 'v2' && minSdk >= 28 && found.length > 0)) continue;
      const result = verifyScheme(name, { file, zip, block, minSdk, verifier, contents }, schemes);
      if (!result.present) continue;
      schemes.push(result);
      found.push(name);
    }
    // AOSP: a v3.1 block only ever stands beside a v3 block for the older phones.
    if (!failed() && found.includes('v3.1') && !found.includes('v3'))
      return done(schemes, [{ scheme: 'v3', kind: 'stripped-scheme', at: 'v3.1' }], unread);
  }
  if (!failed() && found.length === 0 && (input.targetSandboxVersion ?? 1) > 1)
    return done(schemes, [{ scheme: 'file', kind: 'sandbox-needs-v2', at: 'AndroidManifest.xml' }], unread);
  if (!failed() && (minSdk < 24 || found.length === 0))
    schemes.push(verifyJar(files, minSdk, found, verifier));
  return done(schemes, failed() ? [] : crossCheck(schemes), unread);
}

function done(
  schemes: readonly SchemeResult[],
  extra: readonly SignatureFault[],
  unread: readonly string[],
): SignatureReport {
  const faults = [...schemes.flatMap((scheme) => scheme.faults), ...extra];
  const best = schemes.find((scheme) => scheme.verified) ?? schemes[0];
  const verified = faults.length === 0 && schemes.some((scheme) => scheme.verified);
  const signers = best?.signers ?? [];
  return { verified, schemes, signers, faults, ...(unread.length > 0 ? { unread } : {}) };
}

const same = (a: readonly CertificateFacts[], b: readonly CertificateFacts[]): boolean =>
  a.length === b.length && a.every((one) => b.some((other) => sameBytes(one.der, other.der)));

/** Different schemes must name the same signer, or the oldest one of a rotation. */
function crossCheck(schemes: readonly SchemeResult[]): SignatureFault[] {
  const by = new Map(schemes.map((scheme) => [scheme.scheme, scheme]));
  const [v1, v2, v3] = [by.get('v1'), by.get('v2'), by.get('v3')];
  if (v1 !== undefined && v2 !== undefined && !same(v1.signers, v2.signers))
    return [{ scheme: 'file', kind: 'signer-mismatch', at: 'v1, v2' }];
  const older = v1 ?? v2;
  const current = v3?.signers[0];
  if (v3 === undefined || current === undefined || older === undefined) return [];
  const expected = v3.lineage[0] ?? current;
  const past = older.signers[0];
  if (older.signers.length !== 1 || past === undefined || !sameBytes(past.der, expected.der))
    return [{ scheme: 'file', kind: 'signer-mismatch', at: `${older.scheme}, v3` }];
  return [];
}
