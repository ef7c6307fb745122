import { textOf } from '../bytes.ts';
import type { Plist } from './plist.ts';

/** Depth and size at which a hostile list is given up. */
const MAX_DEPTH = 64;
const MAX_NODES = 200_000;

interface Table {
  readonly bytes: Uint8Array;
  readonly offsets: readonly number[];
  readonly refSize: number;
  nodes: number;
}

function readInteger(bytes: Uint8Array, at: number, size: number): number {
  let value = 0;
  for (let i = 0; i < size; i++) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
}

const decodeUtf16 = (bytes: Uint8Array): string => {
  let text = '';
  for (let i = 0; i + 1 < bytes.length; i += 2)
    text += String.fromCharCode(((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0));
  return text;
};

/** Reads a `bplist00` (CoreFoundation CFBinaryPList.c: 32-byte trailer, offset table, tagged objects). */
export function readBinaryPlist(bytes: Uint8Array): Plist | undefined {
  if (bytes.length < 40 || textOf(bytes.subarray(0, 6)) !== 'bplist') return undefined;
  const trailer = bytes.length - 32;
  const offsetSize = bytes[trailer + 6] ?? 0;
  const refSize = bytes[trailer + 7] ?? 0;
  const count = readInteger(bytes, trailer + 8, 8);
  const top = readInteger(bytes, trailer + 16, 8);
  const tableAt = readInteger(bytes, trailer + 24, 8);
  if (offsetSize < 1 || offsetSize > 8 || refSize < 1 || refSize > 8) return undefined;
  if (count < 1 || top >= count || tableAt + count * offsetSize > trailer) return undefined;
  const offsets: number[] = [];
  for (let i = 0; i < count; i++) offsets.push(readInteger(bytes, tableAt + i * offsetSize, offsetSize));
  return readObject({ bytes, offsets, refSize, nodes: 0 }, top, 0);
}

function readObject(table: Table, index: number, depth: number): Plist | undefined {
  const at = table.offsets[index];
  if (at === undefined || at >= table.bytes.length || depth > MAX_DEPTH || ++table.nodes > MAX_NODES)
    return undefined;
  const { bytes } = table;
  const tag = bytes[at] as number;
  const kind = tag >> 4;
  const low = tag & 15;
  if (kind === 0) return low === 9 ? true : low === 8 ? false : '';
  if (kind === 1) return readInteger(bytes, at + 1, 1 << low);
  if (kind === 2) return readReal(bytes, at + 1, 1 << low);
  if (kind === 3) return readReal(bytes, at + 1, 8);
  if (kind === 8) return readInteger(bytes, at + 1, low + 1);
  const head = readLength(bytes, at, low);
  if (head === undefined) return undefined;
  const { length, start } = head;
  const unit =
    kind === 6 ? 2 : kind === 10 || kind === 12 ? table.refSize : kind === 13 ? table.refSize * 2 : 1;
  if (start + length * unit > bytes.length) return undefined;
  if (kind === 4) return bytes.subarray(start, start + length);
  if (kind === 5 || kind === 7) return textOf(bytes.subarray(start, start + length));
  if (kind === 6) return decodeUtf16(bytes.subarray(start, start + length * 2));
  if (kind === 10 || kind === 12) return readList(table, start, length, depth);
  return kind === 13 ? readDict(table, start, length, depth) : undefined;
}

function readLength(
  bytes: Uint8Array,
  at: number,
  low: number,
): { length: number; start: number } | undefined {
  if (low !== 15) return { length: low, start: at + 1 };
  const tag = bytes[at + 1] ?? 0;
  if (tag >> 4 !== 1 || (tag & 15) > 3) return undefined;
  const size = 1 << (tag & 15);
  return { length: readInteger(bytes, at + 2, size), start: at + 2 + size };
}

function readReal(bytes: Uint8Array, at: number, size: number): number {
  if (at + size > bytes.length || (size !== 4 && size !== 8)) return 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, size);
  return size === 4 ? view.getFloat32(0) : view.getFloat64(0);
}

function readList(table: Table, start: number, length: number, depth: number): Plist[] | undefined {
  const items: Plist[] = [];
  for (let i = 0; i < length; i++) {
    const item = readObject(
      table,
      readInteger(table.bytes, start + i * table.refSize, table.refSize),
      depth + 1,
    );
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

function readDict(
  table: Table,
  start: number,
  length: number,
  depth: number,
): Record<string, Plist> | undefined {
  const dict: Record<string, Plist> = {};
  const { refSize, bytes } = table;
  for (let i = 0; i < length; i++) {
    const key = readObject(table, readInteger(bytes, start + i * refSize, refSize), depth + 1);
    const value = readObject(table, readInteger(bytes, start + (length + i) * refSize, refSize), depth + 1);
    if (typeof key !== 'string' || value === undefined) return undefined;
    dict[key] = value;
  }
  return dict;
}
