import { inflateSync } from 'fflate';
import { packedBytes, type ZipDirectory, type ZipEntry } from './directory.ts';
import { locateData } from './entry.ts';

/** The first bytes of an entry, at most `count`; empty when they cannot be had. Cheap: unpacks a few dozen bytes. */
export function peekEntry(zip: ZipDirectory, entry: ZipEntry, count: number): Uint8Array {
  const start = locateData(zip, entry);
  if (!start.ok) return new Uint8Array(0);
  const packed = zip.source.read(start.value, Math.min(packedBytes(entry), count + PACKED_MARGIN));
  if (entry.method !== 8) return packed.subarray(0, count);
  // fflate fills what it is given and drops the rest; that the data stops early is no matter here.
  const out = new Uint8Array(count);
  try {
    inflateSync(packed, { out });
  } catch {
    // What came out before the end is all there is; the rest stays zero.
  }
  return out;
}

/** Room for a deflate block's header with dynamic tables. */
const PACKED_MARGIN = 512;
