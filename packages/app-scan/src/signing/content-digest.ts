import { readOnce } from '../bytes.ts';
import type { ByteSource, Scratch } from '../model.ts';
import type { ContentDigest } from './algorithms.ts';
import { u32Bytes } from './little-endian.ts';
import type { DigestName, Hasher } from './ports.ts';

/** A stretch of the file, or bytes that stand in for it. */
export type Section = { readonly from: number; readonly to: number } | Uint8Array;

const CHUNK = 1024 * 1024;
const BLOCK = 4096;

const lengthOf = (section: Section): number =>
  section instanceof Uint8Array ? section.length : section.to - section.from;

/** Gone at the next call with the same scratch. */
const readSection = (
  file: ByteSource,
  section: Section,
  at: number,
  length: number,
  scratch: Scratch,
): Uint8Array =>
  section instanceof Uint8Array
    ? section.subarray(at, at + length)
    : readOnce(file, section.from + at, length, scratch);

/**
 * Two-level digest over 1 MiB chunks: each chunk behind 0xa5 and its length, the list behind 0x5a and its count
 * (AOSP, APK Signature Scheme v2, "Integrity-protected contents"; HarmonyOS uses the same construction).
 */
export function digestChunks(
  file: ByteSource,
  sections: readonly Section[],
  name: DigestName,
  hasher: Hasher,
  tail: Uint8Array = new Uint8Array(),
): Uint8Array {
  const digests: Uint8Array[] = [];
  const scratch = { buffer: new Uint8Array(0) };
  for (const section of sections) {
    const size = lengthOf(section);
    for (let at = 0; at < size; at += CHUNK) {
      const chunk = readSection(file, section, at, Math.min(CHUNK, size - at), scratch);
      digests.push(hasher.digest(name, Uint8Array.of(0xa5), u32Bytes(chunk.length), chunk));
    }
  }
  return hasher.digest(name, Uint8Array.of(0x5a), u32Bytes(digests.length), ...digests, tail);
}

/** All blocks of the sections as one stream, the last one padded with zeros. */
function* blocksOf(file: ByteSource, sections: readonly Section[]): Generator<Uint8Array> {
  let block = new Uint8Array(BLOCK);
  let filled = 0;
  const scratch = { buffer: new Uint8Array(0) };
  for (const section of sections) {
    const size = lengthOf(section);
    for (let at = 0; at < size; at += CHUNK) {
      const chunk = readSection(file, section, at, Math.min(CHUNK, size - at), scratch);
      for (let from = 0; from < chunk.length; ) {
        const taken = Math.min(BLOCK - filled, chunk.length - from);
        block.set(chunk.subarray(from, from + taken), filled);
        filled += taken;
        from += taken;
        if (filled < BLOCK) continue;
        yield block;
        block = new Uint8Array(BLOCK);
        filled = 0;
      }
    }
  }
  if (filled > 0) yield block;
}

/** fs-verity tree over the file without its signing block, with an 8-byte zero salt; root and size together. */
function digestVerity(file: ByteSource, sections: readonly Section[], hasher: Hasher): Uint8Array {
  const salt = new Uint8Array(8);
  const hashAll = (blocks: Iterable<Uint8Array>): Uint8Array => {
    const digests: Uint8Array[] = [];
    for (const block of blocks) digests.push(hasher.digest('sha256', salt, block));
    const level = new Uint8Array(Math.ceil((digests.length * 32) / BLOCK) * BLOCK);
    for (const [i, digest] of digests.entries()) level.set(digest, i * 32);
    return level;
  };
  let level = hashAll(blocksOf(file, sections));
  while (level.length > BLOCK) level = hashAll(blocksOf(file, [level]));
  const root = hasher.digest('sha256', salt, level);
  const size = sections.reduce((sum, section) => sum + lengthOf(section), 0);
  const bytes = new Uint8Array(40);
  bytes.set(root);
  bytes.set(u32Bytes(size >>> 0), 32);
  bytes.set(u32Bytes(Math.floor(size / 0x1_0000_0000)), 36);
  return bytes;
}

export function digestContent(
  file: ByteSource,
  sections: readonly Section[],
  kind: ContentDigest,
  hasher: Hasher,
): Uint8Array {
  if (kind === 'verity-sha256') return digestVerity(file, sections, hasher);
  return digestChunks(file, sections, kind === 'chunked-sha512' ? 'sha512' : 'sha256', hasher);
}
