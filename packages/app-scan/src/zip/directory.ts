import { ok, type Result } from '@huxin/basis';
import { textOf, u16, u32 } from '../bytes.ts';
import { refuse } from '../fault.ts';
import type { ByteSource, ScanFault, ScanLimits } from '../model.ts';
import { findEnd } from './end.ts';

/** One row of the central directory. Android believes this row, not the local header; so does this reader. */
export interface ZipEntry {
  readonly name: string;
  /** 8 is deflate; anything else is taken as stored, as Android does. */
  readonly method: number;
  readonly flags: number;
  readonly crc32: number;
  readonly packedSize: number;
  readonly size: number;
  /** Of the local header. */
  readonly offset: number;
  /** Bytes of the name as it stands in the directory. */
  readonly nameLength: number;
  /** A symbolic link by its Unix mode: what it holds is where it leads. */
  readonly isLink: boolean;
}

export interface ZipDirectory {
  readonly source: ByteSource;
  readonly name: string;
  readonly entries: readonly ZipEntry[];
  /** By exact name. Names that occur twice are in `duplicates`; the first one is kept here. */
  readonly byName: ReadonlyMap<string, ZipEntry>;
  readonly duplicates: readonly string[];
  /** Where the central directory starts: what stands before it may be a signing block. */
  readonly directoryAt: number;
  readonly endAt: number;
}

// APPNOTE 4.3.12, 4.3.7: fixed parts of the two headers.
const ROW_MAGIC = 0x02014b50;
const ROW_BYTES = 46;
const LOCAL_BYTES = 30;
// The upper half of the external attributes (4.4.15) is the mode Unix tools keep; stat.h: S_IFMT, S_IFLNK.
const MODE_TYPE = 0xf000;
const MODE_LINK = 0xa000;

/** Reads and checks the directory of a zip file; refuses what no installer would take. */
export function readDirectory(
  source: ByteSource,
  name: string,
  limits: ScanLimits,
): Result<ZipDirectory, ScanFault> {
  const end = findEnd(source, name);
  if (!end.ok) return end;
  const { at, size, count, endAt } = end.value;
  if (count > limits.entries) return refuse('too-large', name, `at most ${limits.entries} entries`);
  const bytes = source.read(at, size);
  const entries: ZipEntry[] = [];
  const byName = new Map<string, ZipEntry>();
  const duplicates = new Set<string>();
  let row = 0;
  for (let i = 0; i < count; i++) {
    if (row + ROW_BYTES > size || u32(bytes, row) !== ROW_MAGIC) {
      return refuse('bad-zip', name, `directory row ${i} of ${count}`);
    }
    const nameLength = u16(bytes, row + 28);
    const next = row + ROW_BYTES + nameLength + u16(bytes, row + 30) + u16(bytes, row + 32);
    if (next > size) return refuse('bad-zip', name, `directory row ${i} inside the directory`);
    const entry: ZipEntry = {
      name: textOf(bytes.subarray(row + ROW_BYTES, row + ROW_BYTES + nameLength)),
      flags: u16(bytes, row + 8),
      method: u16(bytes, row + 10),
      crc32: u32(bytes, row + 16),
      packedSize: u32(bytes, row + 20),
      size: u32(bytes, row + 24),
      offset: u32(bytes, row + 42),
      nameLength,
      isLink: (u16(bytes, row + 40) & MODE_TYPE) === MODE_LINK,
    };
    const bad = checkEntry(entry, at);
    if (bad !== undefined) return refuse(bad.kind, `${name}!${entry.name}`, bad.expected);
    if (byName.has(entry.name)) duplicates.add(entry.name);
    else byName.set(entry.name, entry);
    entries.push(entry);
    row = next;
  }
  const overlap = findOverlap(entries);
  if (overlap !== undefined)
    return refuse('zip-bomb', `${name}!${overlap}`, 'entries that do not share bytes');
  return ok({ source, name, entries, byName, duplicates: [...duplicates], directoryAt: at, endAt });
}

function checkEntry(entry: ZipEntry, directoryAt: number): Pick<ScanFault, 'kind' | 'expected'> | undefined {
  if (entry.nameLength === 0) return { kind: 'bad-zip', expected: 'a name' };
  if (isTrick(entry.name)) return { kind: 'bad-zip', expected: 'a name without .., NUL or a leading /' };
  if (entry.packedSize === 0xffffffff || entry.size === 0xffffffff || entry.offset === 0xffffffff)
    return { kind: 'unsupported', expected: 'sizes below 4 GiB (Android takes no zip64)' };
  if (entry.offset + LOCAL_BYTES + entry.nameLength + packedBytes(entry) > directoryAt)
    return { kind: 'bad-zip', expected: 'data before the directory' };
  return undefined;
}

/** Bytes the entry takes in the file. For an unknown method Android maps `size` bytes as they are. */
export const packedBytes = (entry: ZipEntry): number => (entry.method === 8 ? entry.packedSize : entry.size);

/** Names that would leave the folder or hide in a listing. Nothing is written here, but nobody honest uses them. */
const isTrick = (name: string): boolean =>
  name.includes('\0') || name.startsWith('/') || /(^|[\\/])\.\.([\\/]|$)/.test(name);

/** The name of an entry that begins inside another one, if any: the way overlapping zip bombs are built. */
function findOverlap(entries: readonly ZipEntry[]): string | undefined {
  const sorted = [...entries].sort((a, b) => a.offset - b.offset);
  let reach = 0;
  for (const entry of sorted) {
    if (entry.offset < reach) return entry.name;
    reach = entry.offset + LOCAL_BYTES + packedBytes(entry);
  }
  return undefined;
}
