import { ok, type Result } from '@huxin/basis';
import { u16, u32 } from '../bytes.ts';
import { refuse } from '../fault.ts';
import type { ByteSource, ScanFault } from '../model.ts';

export interface ZipEnd {
  /** Start and length of the central directory. */
  readonly at: number;
  readonly size: number;
  readonly count: number;
  /** Where the end record stands. */
  readonly endAt: number;
}

// APPNOTE 4.3.16: end of central directory record.
const END_MAGIC = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT = 0xffff;
const ROW_MAGIC = 0x02014b50;

/** Finds the end record: the last one in the file whose directory lies where it says. */
export function findEnd(source: ByteSource, name: string): Result<ZipEnd, ScanFault> {
  if (source.size < END_BYTES) return refuse('not-zip', name, 'a zip file');
  const tailAt = Math.max(0, source.size - END_BYTES - MAX_COMMENT);
  const tail = source.read(tailAt, source.size - tailAt);
  let seen = false;
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    if (tail[at] !== 0x50 || u32(tail, at) !== END_MAGIC) continue;
    seen = true;
    const count = u16(tail, at + 10);
    const size = u32(tail, at + 12);
    const directoryAt = u32(tail, at + 16);
    if (u16(tail, at + 4) !== 0 || u16(tail, at + 8) !== count) continue;
    if (directoryAt + size > tailAt + at) continue;
    if (count > 0 && (size < 46 || u32(source.read(directoryAt, 4), 0) !== ROW_MAGIC)) continue;
    return ok({ at: directoryAt, size, count, endAt: tailAt + at });
  }
  return seen
    ? refuse('bad-zip', name, 'a central directory inside the file')
    : refuse('not-zip', name, 'a zip file with its end record');
}
