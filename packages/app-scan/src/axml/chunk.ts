import { u16, u32 } from '../bytes.ts';

/** Header of a resource chunk (AOSP ResourceTypes.h, ResChunk_header). */
export interface Chunk {
  readonly type: number;
  readonly headerSize: number;
  readonly at: number;
  /** First byte after the chunk, never past the enclosing end. */
  readonly end: number;
}

export const CHUNK = {
  stringPool: 0x0001,
  table: 0x0002,
  xml: 0x0003,
  startElement: 0x0102,
  endElement: 0x0103,
  resourceMap: 0x0180,
  package: 0x0200,
  type: 0x0201,
  typeSpec: 0x0202,
} as const;

const HEADER_BYTES = 8;

/**
 * The chunk at `at`, or undefined where none fits. A size that runs past the end is cut: Android reads such
 * files, and refusing them would let a manifest hide from this reader alone.
 */
export function chunkAt(bytes: Uint8Array, at: number, end: number): Chunk | undefined {
  if (at + HEADER_BYTES > end) return undefined;
  const size = u32(bytes, at + 4);
  if (size < HEADER_BYTES) return undefined;
  return {
    type: u16(bytes, at),
    headerSize: u16(bytes, at + 2),
    at,
    end: Math.min(at + size, end),
  };
}

/** The chunks between two places, in order; stops where a header no longer fits. */
export function* chunksIn(bytes: Uint8Array, from: number, end: number): Generator<Chunk> {
  for (let at = from; ; ) {
    const chunk = chunkAt(bytes, at, end);
    if (chunk === undefined) return;
    yield chunk;
    at = chunk.end;
  }
}
