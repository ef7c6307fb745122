import type { ByteSource } from '../model.ts';
import { readU16, readU32 } from './little-endian.ts';

/** Where the three parts of a zip lie that whole-file signatures cover (APPNOTE §4.3.6, §4.3.16). */
export interface ZipSections {
  readonly directoryOffset: number;
  readonly directorySize: number;
  readonly endOffset: number;
  readonly end: Uint8Array;
}

const END_SIZE = 22;
const END_MAGIC = 0x06054b50;
const MAX_COMMENT = 0xffff;

/** Finds the end record, first without a comment and then behind one. */
export function findZipSections(file: ByteSource): ZipSections | undefined {
  if (file.size < END_SIZE) return undefined;
  const length = Math.min(file.size, END_SIZE + MAX_COMMENT);
  const start = file.size - length;
  const tail = file.read(start, length);
  for (let at = length - END_SIZE; at >= 0; at--) {
    if (readU32(tail, at) !== END_MAGIC || readU16(tail, at + 20) !== length - at - END_SIZE) continue;
    return {
      directoryOffset: readU32(tail, at + 16),
      directorySize: readU32(tail, at + 12),
      endOffset: start + at,
      end: tail.slice(at),
    };
  }
  return undefined;
}
