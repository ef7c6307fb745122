import { APK_ALGORITHMS, type ApkAlgorithm } from './algorithms.ts';
import { Cursor, readRuns, readU32 } from './little-endian.ts';

/** One signer of a v2 or v3 block, taken apart and not yet believed. */
export interface SchemeSigner {
  readonly signedData: Uint8Array;
  readonly signatures: readonly AlgorithmBytes[];
  readonly publicKey: Uint8Array;
  /** Highest and lowest API level it is for: outside the signed data (v3). */
  readonly range?: SdkRange;
}

export interface AlgorithmBytes {
  readonly id: number;
  readonly bytes: Uint8Array;
}

export interface SdkRange {
  readonly min: number;
  readonly max: number;
}

export interface SignedData {
  readonly digests: readonly AlgorithmBytes[];
  readonly certificates: readonly Uint8Array[];
  readonly attributes: readonly AlgorithmBytes[];
  readonly range?: SdkRange;
}

/** Records of a 32-bit id and, in `prefixed` lists, a length before the value. */
function readRecords(list: Uint8Array, prefixed: boolean): AlgorithmBytes[] | undefined {
  const records: AlgorithmBytes[] = [];
  for (const run of readRuns(list) ?? [undefined]) {
    if (run === undefined || run.length < 4) return undefined;
    const rest = run.subarray(4);
    const bytes = prefixed ? new Cursor(rest).run() : rest;
    if (bytes === undefined) return undefined;
    records.push({ id: readU32(run, 0), bytes });
  }
  return records;
}

function readRange(cursor: Cursor): SdkRange | undefined {
  const min = cursor.u32();
  const max = cursor.u32();
  return min === undefined || max === undefined ? undefined : { min, max };
}

export function readSigner(bytes: Uint8Array, ranged: boolean): SchemeSigner | undefined {
  const cursor = new Cursor(bytes);
  const signedData = cursor.run();
  const range = ranged ? readRange(cursor) : undefined;
  const list = cursor.run();
  const publicKey = cursor.run();
  if (signedData === undefined || list === undefined || publicKey === undefined) return undefined;
  if (ranged && range === undefined) return undefined;
  const signatures = readRecords(list, true);
  if (signatures === undefined) return undefined;
  return { signedData, signatures, publicKey, ...(range === undefined ? {} : { range }) };
}

export function readSignedData(bytes: Uint8Array, ranged: boolean): SignedData | undefined {
  const cursor = new Cursor(bytes);
  const digestList = cursor.run();
  const certificateList = cursor.run();
  const range = ranged ? readRange(cursor) : undefined;
  const attributeList = cursor.run();
  if (digestList === undefined || certificateList === undefined || attributeList === undefined)
    return undefined;
  if (ranged && range === undefined) return undefined;
  const digests = readRecords(digestList, true);
  const certificates = readRuns(certificateList);
  const attributes = readRecords(attributeList, false);
  if (digests === undefined || certificates === undefined || attributes === undefined) return undefined;
  return { digests, certificates, attributes, ...(range === undefined ? {} : { range }) };
}

/** The signatures whose algorithm is known, with it. */
export const knownSignatures = (
  signer: SchemeSigner,
): { readonly algorithm: ApkAlgorithm; readonly bytes: Uint8Array }[] =>
  signer.signatures.flatMap(({ id, bytes }) => {
    const algorithm = APK_ALGORITHMS.get(id);
    return algorithm === undefined ? [] : [{ algorithm, bytes }];
  });
