import { textOf, u16, u32 } from '../bytes.ts';
import type { Chunk } from './chunk.ts';

/** Strings of a pool chunk by index, decoded when asked for. An index outside reads as undefined. */
export interface StringPool {
  readonly count: number;
  readonly at: (index: number) => string | undefined;
}

const UTF8_FLAG = 0x100;
const POOL_HEADER = 28;
/** The UTF-8 form can say no more than this; no name or label comes near. */
const MAX_UNITS = 0x7fff;

export const EMPTY_POOL: StringPool = { count: 0, at: () => undefined };

/** AOSP ResourceTypes.h, ResStringPool_header: count, style count, flags, start of strings, start of styles. */
export function readPool(bytes: Uint8Array, chunk: Chunk): StringPool {
  const base = chunk.at;
  const offsetsAt = base + Math.max(chunk.headerSize, POOL_HEADER);
  const room = Math.max(0, Math.floor((chunk.end - offsetsAt) / 4));
  const count = Math.min(u32(bytes, base + 8), room);
  const isUtf8 = (u32(bytes, base + 16) & UTF8_FLAG) !== 0;
  const stringsAt = base + u32(bytes, base + 20);
  const read = isUtf8 ? readUtf8 : readUtf16;
  const known: (string | undefined)[] = [];
  // Offsets may overlap: many long strings in few bytes must not cost their product.
  let left = 16 * bytes.length + 1_000_000;
  return {
    count,
    at(index) {
      if (!(index >= 0 && index < count)) return undefined;
      const before = known[index];
      if (before !== undefined) return before;
      const at = stringsAt + u32(bytes, offsetsAt + index * 4);
      const inside = at >= base && at < chunk.end && left > 0;
      const text = inside ? read(bytes, at, chunk.end) : undefined;
      left -= text?.length ?? 0;
      known[index] = text;
      return text;
    },
  };
}

/** Arguments one call may take, by far. */
const AT_ONCE = 4096;

/** A length in one or two units; the top bit of the first says which. */
function readUtf16(bytes: Uint8Array, at: number, end: number): string {
  let length = u16(bytes, at);
  let from = at + 2;
  if ((length & 0x8000) !== 0) {
    length = ((length & 0x7fff) << 16) | u16(bytes, at + 2);
    from = at + 4;
  }
  const units = Math.min(length, MAX_UNITS, Math.floor((end - from) / 2));
  let text = '';
  for (let i = 0; i < units; i += AT_ONCE) {
    const part = new Uint16Array(Math.min(units - i, AT_ONCE));
    for (let j = 0; j < part.length; j++) part[j] = u16(bytes, from + (i + j) * 2);
    text += String.fromCharCode.apply(null, part as unknown as number[]);
  }
  return text;
}

/** First the length in UTF-16 units, then in bytes; the second is the one that counts. */
function readUtf8(bytes: Uint8Array, at: number, end: number): string {
  let from = at + ((bytes[at] ?? 0) & 0x80 ? 2 : 1);
  let length = bytes[from] ?? 0;
  from += 1;
  if (length & 0x80) {
    length = ((length & 0x7f) << 8) | (bytes[from] ?? 0);
    from += 1;
  }
  return textOf(bytes.subarray(from, Math.min(from + length, end)));
}
