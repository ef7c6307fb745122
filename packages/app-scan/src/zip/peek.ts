import { packedBytes, type ZipDirectory, type ZipEntry } from './directory.ts';
import { locateData } from './entry.ts';
import { firstLiterals } from './first-bytes.ts';

/** Enough for one block's header with dynamic codes and some bytes behind it. */
const AT_FIRST = 512;
/** Empty blocks may stand before the first byte, but no tool writes so many. */
const AT_MOST = 1024 * 1024;

/**
 * The first bytes of an entry, at most `count`, up to the first that repeats what stood before; empty when they cannot be
 * had. A format whose first letters all differ is told by them.
 */
export function peekEntry(zip: ZipDirectory, entry: ZipEntry, count: number): Uint8Array {
  const start = locateData(zip, entry);
  if (!start.ok) return new Uint8Array(0);
  const size = packedBytes(entry);
  if (entry.method !== 8) return zip.source.read(start.value, Math.min(size, count)).slice();
  const first = firstLiterals(zip.source.read(start.value, Math.min(size, AT_FIRST)), count);
  if (first !== undefined || size <= AT_FIRST) return first ?? new Uint8Array(0);
  const all = zip.source.read(start.value, Math.min(size, AT_MOST));
  return firstLiterals(all, count) ?? new Uint8Array(0);
}
