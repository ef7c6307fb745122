import type { ByteSource, Bytes, Scratch } from './model.ts';

/** The same interface over bytes in memory and over a file read piece by piece. */
export const asSource = (bytes: Bytes): ByteSource =>
  bytes instanceof Uint8Array
    ? { size: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length) }
    : bytes;

/** A window of a larger source: a package stored unpacked inside another. */
export const windowOf = (source: ByteSource, start: number, size: number): ByteSource => ({
  size,
  read: (offset, length) => source.read(start + offset, length),
  ...(source.readInto === undefined
    ? {}
    : { readInto: (offset, into) => source.readInto?.(start + offset, into) }),
});

/** Bytes of a source that are gone at the next call with the same scratch. */
export function readOnce(source: ByteSource, offset: number, length: number, scratch: Scratch): Uint8Array {
  if (source.readInto === undefined) return source.read(offset, length);
  if (scratch.buffer.length < length) scratch.buffer = new Uint8Array(length);
  const bytes = scratch.buffer.subarray(0, length);
  source.readInto(offset, bytes);
  return bytes;
}

// Little-endian numbers. Past the end they read as zero: every caller checks its bounds first.

export const u16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);

export const u32 = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24)) >>>
  0;

export const i32 = (bytes: Uint8Array, at: number): number => u32(bytes, at) | 0;

const utf8 = new TextDecoder('utf-8');

/** UTF-8 with replacement characters for what is not: hostile names must still be shown. */
export const textOf = (bytes: Uint8Array): string => utf8.decode(bytes);

/** Whether `needle` (bytes) stands at `at`. */
export function startsWithAt(bytes: Uint8Array, needle: Uint8Array, at: number): boolean {
  if (at < 0 || at + needle.length > bytes.length) return false;
  for (let i = 0; i < needle.length; i++) if (bytes[at + i] !== needle[i]) return false;
  return true;
}
