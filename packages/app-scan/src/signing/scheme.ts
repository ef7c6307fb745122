import type { ByteSource } from '../model.ts';
import { type ApkAlgorithm, type ContentDigest, strongest } from './algorithms.ts';
import { type ApkBlock, findPair, V2_ID, V3_ID, V31_ID } from './apk-block.ts';
import { digestContent, type Section } from './content-digest.ts';
import { readLineage } from './lineage.ts';
import { readRuns, readU32, sameBytes, u32Bytes } from './little-endian.ts';
import type { CertificateFacts, Verifier } from './ports.ts';
import {
  knownSignatures,
  readSignedData,
  readSigner,
  type SchemeSigner,
  type SdkRange,
} from './scheme-signer.ts';
import {
  absentScheme,
  type SchemeName,
  type SchemeResult,
  type SignatureFaultKind,
} from './signature-report.ts';
import type { ZipSections } from './zip-sections.ts';

/** Attribute ids (AOSP, APK Signature Scheme v2 "stripping protection", v3 "proof-of-rotation"). */
const STRIPPING_PROTECTION = 0xbeeff00d;
const PROOF_OF_ROTATION = 0x3ba06f8c;
/** In a v3 signer: from which API level a v3.1 block takes over; without that block it was stripped (AOSP, V3SchemeConstants). */
const ROTATION_MIN_SDK = 0x559f8b02;

const MAX_SDK = 0x7fff_ffff;
const IDS = { v2: V2_ID, v3: V3_ID, 'v3.1': V31_ID } as const;

/** First API level that reads the scheme. */
const FIRST_SDK = { v2: 24, v3: 28, 'v3.1': 33 } as const;

export interface SchemeInput {
  readonly file: ByteSource;
  readonly zip: ZipSections;
  readonly block: ApkBlock;
  readonly minSdk: number;
  readonly verifier: Verifier;
  /** Digests of the content as far as they were needed: all schemes sign the same bytes. */
  readonly contents: Map<ContentDigest, Uint8Array>;
}

interface Judged {
  readonly certificate: CertificateFacts;
  readonly algorithm: ApkAlgorithm;
  readonly digest: Uint8Array;
  readonly lineage: readonly CertificateFacts[];
  readonly range?: SdkRange;
  /** What the signer says of the scheme after it. */
  readonly rotationFrom?: number;
}

type SchemeId = keyof typeof IDS;

/** Verifies one whole-file scheme: signers first, then the bytes of the file against their digests. `earlier`: schemes already looked at. */
export function verifyScheme(
  scheme: SchemeId,
  input: SchemeInput,
  earlier: readonly SchemeResult[] = [],
): SchemeResult {
  const found = earlier.map((one) => one.scheme);
  const rotationFrom = earlier.find((one) => one.scheme === 'v3.1')?.firstSdk;
  const value = findPair(input.block, IDS[scheme]);
  if (value === undefined) return absentScheme(scheme);
  const fail = (kind: SignatureFaultKind, at: string): SchemeResult => ({
    ...absentScheme(scheme),
    present: true,
    faults: [{ scheme, kind, at }],
  });
  const outer = readRuns(value);
  const runs = outer?.[0] === undefined ? undefined : readRuns(outer[0]);
  if (runs === undefined) return fail('malformed', 'signers');
  if (runs.length === 0) return fail('no-signer', 'signers');
  const judged: Judged[] = [];
  for (const [i, run] of runs.entries()) {
    const signer = readSigner(run, scheme !== 'v2');
    const result = signer === undefined ? 'malformed' : judgeSigner(scheme, signer, input.verifier, found);
    if (typeof result === 'string') return fail(result, `signer ${i + 1}`);
    judged.push(result);
  }
  const base: SchemeResult = {
    ...absentScheme(scheme),
    present: true,
    signers: judged.map((one) => one.certificate),
    lineage: judged.reduce<readonly CertificateFacts[]>(
      (longest, one) => (one.lineage.length > longest.length ? one.lineage : longest),
      [],
    ),
    notes: judged.flatMap((one) => weakness(one.certificate)),
  };
  if (scheme !== 'v2') {
    const last = rotationFrom === undefined ? MAX_SDK : rotationFrom - 1;
    const fault = checkRotation(judged, rotationFrom) ?? checkRanges(scheme, judged, input.minSdk, last);
    if (fault !== undefined) return { ...base, faults: [{ scheme, kind: fault, at: 'signers' }] };
  }
  const wrong = judged.findIndex((one) => !sameBytes(contentDigest(one.algorithm, input), one.digest));
  if (wrong >= 0)
    return { ...base, faults: [{ scheme, kind: 'digest-mismatch', at: `signer ${wrong + 1}` }] };
  const firstSdk = Math.min(...judged.flatMap((one) => one.range?.min ?? []));
  return { ...base, verified: true, ...(Number.isFinite(firstSdk) ? { firstSdk } : {}) };
}

/** A v3 signer that names a later scheme is believed only beside it, and only for the same API level. */
function checkRotation(
  judged: readonly Judged[],
  rotationFrom: number | undefined,
): SignatureFaultKind | undefined {
  const said = judged.flatMap((one) => one.rotationFrom ?? []);
  if (said.length === 0) return undefined;
  if (rotationFrom === undefined) return 'stripped-scheme';
  return said.every((one) => one === rotationFrom) ? undefined : 'sdk-range';
}

function judgeSigner(
  scheme: SchemeId,
  signer: SchemeSigner,
  verifier: Verifier,
  found: readonly SchemeName[],
): Judged | SignatureFaultKind {
  if (signer.signatures.length === 0) return 'no-signature';
  const best = strongest(knownSignatures(signer));
  if (best === undefined) return 'unsupported-algorithm';
  const { scheme: kind, digest } = best.algorithm;
  const answer = verifier.checkSignature({
    scheme: kind,
    digest,
    publicKey: signer.publicKey,
    data: signer.signedData,
    signature: best.bytes,
  });
  if (answer !== 'good') return answer === 'bad' ? 'signature-mismatch' : 'unsupported-algorithm';
  const signed = readSignedData(signer.signedData, scheme !== 'v2');
  if (signed === undefined) return 'malformed';
  const first = signed.certificates[0];
  if (first === undefined) return 'no-certificate';
  const certificate = verifier.readCertificate(first);
  if (!certificate.ok) return 'malformed';
  if (!sameBytes(certificate.value.publicKey, signer.publicKey)) return 'key-mismatch';
  const ids = signer.signatures.map(({ id }) => id).join();
  if (ids !== signed.digests.map(({ id }) => id).join()) return 'algorithm-list-mismatch';
  if (signer.range?.min !== signed.range?.min || signer.range?.max !== signed.range?.max) return 'sdk-range';
  const content = signed.digests.find(({ id }) => id === best.algorithm.id);
  if (content === undefined) return 'algorithm-list-mismatch';
  let lineage: readonly CertificateFacts[] = [];
  let rotationFrom: number | undefined;
  for (const attribute of signed.attributes) {
    if (attribute.id === STRIPPING_PROTECTION && scheme === 'v2') {
      if (attribute.bytes.length >= 4 && readU32(attribute.bytes, 0) === 3 && !found.includes('v3'))
        return 'stripped-scheme';
    }
    if (attribute.id === ROTATION_MIN_SDK && scheme === 'v3' && attribute.bytes.length >= 4)
      rotationFrom = readU32(attribute.bytes, 0);
    if (attribute.id !== PROOF_OF_ROTATION || scheme === 'v2') continue;
    const read = readLineage(attribute.bytes, verifier);
    const last = read?.at(-1);
    if (read === undefined || last === undefined || !sameBytes(last.der, first)) return 'bad-lineage';
    lineage = read;
  }
  return {
    certificate: certificate.value,
    algorithm: best.algorithm,
    digest: content.bytes,
    lineage,
    ...(signer.range === undefined ? {} : { range: signer.range }),
    ...(rotationFrom === undefined ? {} : { rotationFrom }),
  };
}

/** v3 signers must follow each other without gap or overlap, with lineages that only grow, up to every later phone. */
function checkRanges(
  scheme: 'v3' | 'v3.1',
  judged: readonly Judged[],
  minSdk: number,
  lastNeeded: number,
): SignatureFaultKind | undefined {
  const sorted = judged
    .filter((one) => one.range !== undefined)
    .sort((a, b) => (a.range as SdkRange).min - (b.range as SdkRange).min);
  const first = sorted[0]?.range;
  if (first === undefined) return 'sdk-range';
  let last = first.min - 1;
  let lineage: readonly CertificateFacts[] = [];
  for (const one of sorted) {
    const range = one.range as SdkRange;
    if (range.min !== last + 1) return 'sdk-range';
    last = range.max;
    if (one.lineage.length < lineage.length) return 'bad-lineage';
    if (!lineage.every((older, i) => sameBytes(older.der, one.lineage[i]?.der ?? new Uint8Array())))
      return 'bad-lineage';
    lineage = one.lineage;
  }
  if (scheme === 'v3' && (first.min > Math.max(minSdk, FIRST_SDK.v3) || last < lastNeeded))
    return 'sdk-range';
  return undefined;
}

/** Contents as signed: the directory offset in the end record points at the signing block. */
function contentDigest(algorithm: ApkAlgorithm, input: SchemeInput): Uint8Array {
  const { file, zip, block, verifier, contents } = input;
  const known = contents.get(algorithm.content);
  if (known !== undefined) return known;
  const end = zip.end.slice();
  end.set(u32Bytes(block.offset), 16);
  const sections: Section[] = [
    { from: 0, to: block.offset },
    { from: zip.directoryOffset, to: zip.endOffset },
    end,
  ];
  const digest = digestContent(file, sections, algorithm.content, verifier);
  contents.set(algorithm.content, digest);
  return digest;
}

/** Keys that are too short for today; worth naming, not a failure (apksigner accepts them too). */
export function weakness(certificate: CertificateFacts): string[] {
  const short = certificate.keyType !== 'ec' && certificate.keyBits > 0 && certificate.keyBits < 2048;
  return short ? [`${certificate.keyType}-${certificate.keyBits}`] : [];
}
