import type { ByteSource } from '../model.ts';
import { readU32, readU64 } from '../signing/little-endian.ts';
import { findZipSections, type ZipSections } from '../signing/zip-sections.ts';

/** The HarmonyOS signing block, in front of the zip directory (openharmony/developtools_hapsigner, HapUtils). */
export interface HapBlock {
  readonly offset: number;
  readonly size: number;
  readonly version: number;
  readonly zip: ZipSections;
  readonly parts: readonly { readonly type: number; readonly bytes: Uint8Array }[];
}

export const SIGNATURE_PART = 0x20000000;
export const PROFILE_PART = 0x20000002;

const HEAD = 32;
const MAX_PARTS = 10;
const MAX_SIZE = 64 * 1024 * 1024;
const MAGIC_OLD = 'HAP Sig Block 42';
const MAGIC_NEW = '<hap sign block>';

/** undefined: not signed in this way, or a block that does not hold together. */
export function readHapBlock(file: ByteSource): HapBlock | undefined {
  const zip = findZipSections(file);
  if (zip === undefined || zip.directoryOffset < HEAD) return undefined;
  const head = file.read(zip.directoryOffset - HEAD, HEAD);
  const count = readU32(head, 0);
  const size = readU64(head, 4);
  const version = readU32(head, 28);
  const magic = String.fromCharCode(...head.subarray(12, 28));
  if (magic !== (version < 3 ? MAGIC_OLD : MAGIC_NEW) || count > MAX_PARTS) return undefined;
  if (size === undefined || size < HEAD || size > MAX_SIZE || size > zip.directoryOffset) return undefined;
  const offset = zip.directoryOffset - size;
  const bytes = file.read(offset, size - HEAD);
  const parts: { type: number; bytes: Uint8Array }[] = [];
  for (let i = 0; i < count; i++) {
    const type = readU32(bytes, i * 12);
    const length = readU32(bytes, i * 12 + 4);
    const at = readU32(bytes, i * 12 + 8);
    if (at + length > bytes.length) return undefined;
    parts.push({ type, bytes: bytes.subarray(at, at + length) });
  }
  return { offset, size, version, zip, parts };
}

export const partOf = (block: HapBlock, type: number): Uint8Array | undefined =>
  block.parts.find((part) => part.type === type)?.bytes;
