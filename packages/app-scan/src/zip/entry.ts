import { ok, type Result } from '@huxin/basis';
import { readOnce, textOf, u16, u32 } from '../bytes.ts';
import { refuse } from '../fault.ts';
import type { PlatformInflate, ScanFault, ScanLimits, Scratch } from '../model.ts';
import { packedBytes, type ZipDirectory, type ZipEntry } from './directory.ts';
import { inflate } from './inflate.ts';

/** The bytes may be overwritten later: what is wanted of them is taken at once. */
export type EntryWatcher = (zip: ZipDirectory, entry: ZipEntry, bytes: Uint8Array) => void;

/** Keeps count of what a whole scan has unpacked. */
export interface Budget {
  left: number;
}

export interface ReadOptions {
  readonly limits: ScanLimits;
  readonly budget: Budget;
  readonly inflate?: PlatformInflate;
  /** The result is overwritten by the next entry read with the same scratch. */
  readonly scratch?: Scratch;
  /** Holds what is unpacked while it is, packed. */
  readonly packed?: Scratch;
  /** Looks at every entry that was unpacked, before its reader does, so that none needs unpacking twice. */
  readonly onEntry?: EntryWatcher;
}

const LOCAL_MAGIC = 0x04034b50;
const LOCAL_BYTES = 30;
const MIB = 1024 * 1024;

/** Where the data of an entry starts. The local header gives only the length of its own name and extra field. */
export function locateData(zip: ZipDirectory, entry: ZipEntry): Result<number, ScanFault> {
  const at = `${zip.name}!${entry.name}`;
  // Header and name at once: the directory tells how long the name is, and that both lie in the file.
  const head = zip.source.read(entry.offset, LOCAL_BYTES + entry.nameLength);
  if (u32(head, 0) !== LOCAL_MAGIC) return refuse('bad-zip', at, 'a local header');
  const nameLength = u16(head, 26);
  const start = entry.offset + LOCAL_BYTES + nameLength + u16(head, 28);
  if (start + packedBytes(entry) > zip.directoryAt) return refuse('bad-zip', at, 'data before the directory');
  const name =
    nameLength === entry.nameLength
      ? textOf(head.subarray(LOCAL_BYTES))
      : textOf(zip.source.read(entry.offset + LOCAL_BYTES, nameLength));
  if (name !== entry.name) return refuse('bad-zip', at, 'the same name in both headers');
  return ok(start);
}

/** The unpacked bytes of an entry, exactly as many as the directory says. May be a view into the file. */
export function readEntry(
  zip: ZipDirectory,
  entry: ZipEntry,
  options: ReadOptions,
): Result<Uint8Array, ScanFault> {
  const bytes = unpackEntry(zip, entry, options);
  if (bytes.ok) options.onEntry?.(zip, entry, bytes.value);
  return bytes;
}

function unpackEntry(
  zip: ZipDirectory,
  entry: ZipEntry,
  { limits, budget, inflate: unpack = inflate, scratch, packed: room }: ReadOptions,
): Result<Uint8Array, ScanFault> {
  const at = `${zip.name}!${entry.name}`;
  if (entry.size > limits.entryBytes) return refuse('too-large', at, `at most ${limits.entryBytes} bytes`);
  if (entry.method === 8 && entry.size > MIB && entry.size > entry.packedSize * limits.ratio)
    return refuse('zip-bomb', at, `packed at most ${limits.ratio} : 1`);
  if (entry.size > budget.left) return refuse('too-large', at, `at most ${limits.totalBytes} bytes in all`);
  const start = locateData(zip, entry);
  if (!start.ok) return start;
  budget.left -= entry.size;
  if (entry.method !== 8) return ok(zip.source.read(start.value, packedBytes(entry)));
  const packed =
    room === undefined
      ? zip.source.read(start.value, entry.packedSize)
      : readOnce(zip.source, start.value, entry.packedSize, room);
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
