import type { ByteSource } from '../model.ts';
import { readU32, readU64 } from './little-endian.ts';
import type { ZipSections } from './zip-sections.ts';

/** The APK Signing Block: id-value pairs between the entries and the directory (AOSP, APK Signature Scheme v2). */
export interface ApkBlock {
  readonly offset: number;
  readonly size: number;
  readonly pairs: readonly { readonly id: number; readonly value: Uint8Array }[];
}

export const V2_ID = 0x7109871a;
export const V3_ID = 0xf05368c0;
export const V31_ID = 0x1b93ad61;
/** Hybrid with a post-quantum key (AOSP, Android 17): seen and named, not verified. */
export const V32_ID = 0x70e1c89f;

const MAGIC = 'APK Sig Block 42';
const FOOTER = 24;

/** undefined: no block where one has to be, which is the same as not signed by v2 or later. */
export function readApkBlock(file: ByteSource, zip: ZipSections): ApkBlock | undefined {
  const end = zip.directoryOffset;
  if (end + zip.directorySize !== zip.endOffset || end < FOOTER + 8) return undefined;
  const footer = file.read(end - FOOTER, FOOTER);
  if (String.fromCharCode(...footer.subarray(8)) !== MAGIC) return undefined;
  const size = readU64(footer, 0);
  if (size === undefined || size < FOOTER || size > end - 8) return undefined;
  const offset = end - size - 8;
  if (readU64(file.read(offset, 8), 0) !== size) return undefined;
  const pairs = readPairs(file.read(offset + 8, size - FOOTER));
  return { offset, size: size + 8, pairs };
}

/** Pairs up to the first that does not fit: what stands before it is still usable. */
function readPairs(bytes: Uint8Array): { id: number; value: Uint8Array }[] {
  const pairs: { id: number; value: Uint8Array }[] = [];
  for (let at = 0; at + 8 <= bytes.length; ) {
    const length = readU64(bytes, at);
    if (length === undefined || length < 4 || length > bytes.length - at - 8) break;
    pairs.push({ id: readU32(bytes, at + 8), value: bytes.subarray(at + 12, at + 8 + length) });
    at += 8 + length;
  }
  return pairs;
}

export const findPair = (block: ApkBlock, id: number): Uint8Array | undefined =>
  block.pairs.find((pair) => pair.id === id)?.value;
