import { ok, type Result } from '@huxin/basis';
import { u32 } from '../bytes.ts';
import { refuse } from '../fault.ts';
import type { ScanFault } from '../model.ts';

/** Where a table of fixed-size rows lies. */
export interface Table {
  readonly count: number;
  readonly at: number;
}

/** A dex file whose tables all lie inside it. Rows are read in place; nothing is copied out. */
export interface Dex {
  readonly part: string;
  readonly entry: string;
  readonly bytes: Uint8Array;
  /** The same bytes as 16-bit units: code is made of them. */
  readonly units: Uint16Array;
  /** And as 32-bit words: tables are made of them. */
  readonly words: Uint32Array;
  readonly strings: Table;
  readonly types: Table;
  readonly protos: Table;
  readonly fields: Table;
  readonly methods: Table;
  readonly classes: Table;
  /** How much more reading this file is worth; rows that all point to one huge item must not cost their product. */
  readonly work: { left: number };
  /** What in the header disagrees with the file. */
  readonly oddities: readonly string[];
}

/** Row sizes of the dex format: string_id, type_id, proto_id, field_id, method_id, class_def. */
const TABLES = [
  ['strings', 0x38, 4],
  ['types', 0x40, 4],
  ['protos', 0x48, 12],
  ['fields', 0x50, 8],
  ['methods', 0x58, 8],
  ['classes', 0x60, 32],
] as const;

const HEADER_BYTES = 0x70;
const LITTLE_ENDIAN_TAG = 0x12345678;

/** `dex\n0NN\0`. */
export const isDex = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x64 && bytes[1] === 0x65 && bytes[2] === 0x78 && bytes[3] === 0x0a && bytes[7] === 0;

export function readDex(raw: Uint8Array, part: string, entry: string): Result<Dex, ScanFault> {
  const at = `${part}!${entry}`;
  if (raw.length < HEADER_BYTES || !isDex(raw)) return refuse('bad-dex', at, 'a dex header');
  if (u32(raw, 0x28) !== LITTLE_ENDIAN_TAG) return refuse('bad-dex', at, 'little-endian order');
  const version = String.fromCharCode(raw[4]!, raw[5]!, raw[6]!);
  if (version >= '041' && u32(raw, 0x70) !== raw.length)
    return refuse('unsupported', at, 'one dex per file (version below 041)');
  // Code is read as 16-bit units, tables as 32-bit words: both need a start they divide.
  const bytes = raw.byteOffset % 4 === 0 ? raw : Uint8Array.from(raw);
  const tables: Record<string, Table> = {};
  for (const [name, field, rowBytes] of TABLES) {
    const count = u32(bytes, field);
    const start = u32(bytes, field + 4);
    if (count > 0 && (start < HEADER_BYTES || start + count * rowBytes > bytes.length))
      return refuse('bad-dex', at, `the table of ${name} inside the file`);
    // The system refuses others (AOSP dex_file_verifier.cc, CheckValidOffsetAndSize).
    if (count > 0 && start % 4 !== 0)
      return refuse('bad-dex', at, `the table of ${name} at a multiple of four`);
    tables[name] = { count, at: start };
  }
  const { strings, types, protos, fields, methods, classes } = tables as Record<
    (typeof TABLES)[number][0],
    Table
  >;
  const units = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 1);
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
  const oddities = odditiesOf(bytes);
  const work = { left: WORK_PER_BYTE * bytes.length + WORK_AT_LEAST };
  const tablesOf = { strings, types, protos, fields, methods, classes };
  return ok({ part, entry, bytes, units, words, work, oddities, ...tablesOf });
}

/** Real files need at most 1.2 units of work a byte (measured over the dex files of the tests), the graph less than that. */
const WORK_PER_BYTE = 4;
const WORK_AT_LEAST = 1_000_000;

/** Takes `amount` from what may still be read; false when it is used up. */
export const spend = (dex: Dex, amount: number): boolean => {
  dex.work.left -= amount;
  return dex.work.left > 0;
};

function odditiesOf(bytes: Uint8Array): string[] {
  const oddities: string[] = [];
  if (u32(bytes, 0x20) !== bytes.length)
    oddities.push(`file_size ${u32(bytes, 0x20)}, file has ${bytes.length}`);
  const dataEnd = u32(bytes, 0x6c) + u32(bytes, 0x68);
  if (dataEnd > bytes.length) oddities.push(`data ends at ${dataEnd}, file at ${bytes.length}`);
  return oddities;
}
