import { ok, type Result } from '@huxin/basis';
import { textOf, u16, u32 } from '../bytes.ts';
import { refuse } from '../fault.ts';
import type { ScanFault, ScanLimits } from '../model.ts';
import { packedBytes, type ZipDirectory, type ZipEntry } from './directory.ts';
import { inflate } from './inflate.ts';

/** Unpacks raw deflate data into at most `size + 1` bytes; throws or returns short on bad data. */
export type Inflate = (packed: Uint8Array, size: number, scratch?: Scratch) => Uint8Array;

/** A buffer used again and again, for entries that are looked at one after the other and not kept. */
export interface Scratch {
  buffer: Uint8Array;
}

/** Keeps count of what a whole scan has unpacked. */
export interface Budget {
  left: number;
}

export interface ReadOptions {
  readonly limits: ScanLimits;
  readonly budget: Budget;
  readonly inflate?: Inflate;
  /** The result is overwritten by the next entry read with the same scratch. */
  readonly scratch?: Scratch;
}

const LOCAL_MAGIC = 0x04034b50;
const LOCAL_BYTES = 30;
const MIB = 1024 * 1024;

/** Where the data of an entry starts. The local header gives only the length of its own name and extra field. */
export function locateData(zip: ZipDirectory, entry: ZipEntry): Result<number, ScanFault> {
  const at = `${zip.name}!${entry.name}`;
  const head = zip.source.read(entry.offset, LOCAL_BYTES);
  if (u32(head, 0) !== LOCAL_MAGIC) return refuse('bad-zip', at, 'a local header');
  const nameLength = u16(head, 26);
  const start = entry.offset + LOCAL_BYTES + nameLength + u16(head, 28);
  if (start + packedBytes(entry) > zip.directoryAt) return refuse('bad-zip', at, 'data before the directory');
  const name = textOf(zip.source.read(entry.offset + LOCAL_BYTES, nameLength));
  if (name !== entry.name) return refuse('bad-zip', at, 'the same name in both headers');
  return ok(start);
}

/** The unpacked bytes of an entry, exactly as many as the directory says. May be a view into the file. */
export function readEntry(
  zip: ZipDirectory,
  entry: ZipEntry,
  { limits, budget, inflate: unpack = inflate, scratch }: ReadOptions,
): Result<Uint8Array, ScanFault> {
  const at = `${zip.name}!${entry.name}`;
  if (entry.size > limits.entryBytes) return refuse('too-large', at, `at most ${limits.entryBytes} bytes`);
  if (entry.method === 8 && entry.size > MIB && entry.size > entry.packedSize * limits.ratio)
    return refuse('zip-bomb', at, `packed at most ${limits.ratio} : 1`);
  if (entry.size > budget.left) return refuse('too-large', at, `at most ${limits.totalBytes} bytes in all`);
  const start = locateData(zip, entry);
  if (!start.ok) return start;
  budget.left -= entry.size;
  const packed = zip.source.read(start.value, packedBytes(entry));
  if (entry.method !== 8) return ok(packed);
  let bytes: Uint8Array;
  try {
    bytes = unpack(packed, entry.size, scratch);
  } catch {
    return refuseData(entry, at);
  }
  return bytes.length === entry.size ? ok(bytes) : refuseData(entry, at);
}

/** The encryption bit alone means nothing (Android ignores it, and so do packages made to fool tools); bad data with it does. */
const refuseData = (entry: ZipEntry, at: string) =>
  (entry.flags & 1) === 1
    ? refuse('encrypted', at, 'data without a password')
    : refuse('bad-zip', at, `deflate data of ${entry.size} bytes`);
