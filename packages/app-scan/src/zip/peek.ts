import { Inflate } from 'fflate';
import { packedBytes, type ZipDirectory, type ZipEntry } from './directory.ts';
import { locateData } from './entry.ts';

/** The first bytes of an entry, at most `count`; empty when they cannot be had. Cheap: unpacks a few dozen bytes. */
export function peekEntry(zip: ZipDirectory, entry: ZipEntry, count: number): Uint8Array {
  const start = locateData(zip, entry);
  if (!start.ok) return new Uint8Array(0);
  const packed = zip.source.read(start.value, Math.min(packedBytes(entry), count + PACKED_MARGIN));
  if (entry.method !== 8) return packed.subarray(0, count);
  let first = new Uint8Array(0);
  const stream = new Inflate((chunk) => {
    if (first.length < count) first = concat(first, chunk.subarray(0, count - first.length));
  });
  try {
    stream.push(packed, false);
  } catch {
    // Bad data: what came out so far is all there is.
  }
  return first;
}

/** Room for a deflate block's header with dynamic tables. */
const PACKED_MARGIN = 512;

function concat(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
