import { CHUNK, type Chunk, chunkAt, chunksIn } from '../axml/chunk.ts';
import { EMPTY_POOL, readPool, type StringPool } from '../axml/pool.ts';
import { u16, u32 } from '../bytes.ts';

/** A value in a resource table: a Res_value with its string, if it is one. */
export interface ResourceValue {
  readonly type: number;
  readonly data: number;
  readonly text: string | undefined;
}

export interface ResourceTable {
  /**
   * The value of `0xPPTTEEEE` in the first of the wanted languages that has it, then in the default
   * configuration, then in any. Undefined when the table has none.
   */
  readonly find: (id: number, languages: readonly string[]) => ResourceValue | undefined;
}

interface TypeChunk {
  readonly package: number;
  readonly type: number;
  readonly chunk: Chunk;
}

/** Reads `resources.arsc` far enough to look things up; undefined when it is no table. */
export function readTable(bytes: Uint8Array): ResourceTable | undefined {
  const table = chunkAt(bytes, 0, bytes.length);
  if (table === undefined || table.type !== CHUNK.table || table.headerSize < 12) return undefined;
  let pool: StringPool = EMPTY_POOL;
  const types: TypeChunk[] = [];
  for (const chunk of chunksIn(bytes, table.headerSize, table.end)) {
    if (chunk.type === CHUNK.stringPool) pool = readPool(bytes, chunk);
    else if (chunk.type === CHUNK.package) for (const type of typesOf(bytes, chunk)) types.push(type);
  }
  return { find: (id, languages) => findValue(bytes, types, pool, id, languages) };
}

export function typesOf(bytes: Uint8Array, packageChunk: Chunk): TypeChunk[] {
  const id = u32(bytes, packageChunk.at + 8);
  const found: TypeChunk[] = [];
  for (const chunk of chunksIn(bytes, packageChunk.at + packageChunk.headerSize, packageChunk.end)) {
    if (chunk.type === CHUNK.type) found.push({ package: id, type: bytes[chunk.at + 8] ?? 0, chunk });
  }
  return found;
}

function findValue(
  bytes: Uint8Array,
  types: readonly TypeChunk[],
  pool: StringPool,
  id: number,
  languages: readonly string[],
): ResourceValue | undefined {
  let best: ResourceValue | undefined;
  let bestRank = Number.POSITIVE_INFINITY;
  for (const { package: owner, type, chunk } of types) {
    if (owner !== id >>> 24 || type !== ((id >>> 16) & 0xff)) continue;
    const rank = rankOf(bytes, chunk, languages);
    if (rank >= bestRank) continue;
    const value = valueIn(bytes, chunk, id & 0xffff, pool);
    if (value === undefined) continue;
    best = value;
    bestRank = rank;
  }
  return best;
}

/** ResTable_type: id, flags, entry count at 12, entries start at 16, configuration at 20 (language at its 8). */
function rankOf(bytes: Uint8Array, chunk: Chunk, languages: readonly string[]): number {
  const config = chunk.at + 20;
  const language = u16(bytes, config + 8);
  if (language === 0) return languages.length;
  const code = String.fromCharCode(language & 0xff, language >> 8);
  const wanted = languages.indexOf(code);
  return wanted >= 0 ? wanted : languages.length + 1;
}

export const NO_ENTRY = 0xffffffff;
const SPARSE = 0x01;
const OFFSET16 = 0x02;
export const COMPLEX = 0x0001;
export const COMPACT = 0x0008;

export const isSparse = (bytes: Uint8Array, chunk: Chunk): boolean =>
  ((bytes[chunk.at + 9] ?? 0) & SPARSE) !== 0;

export function entryOffset(bytes: Uint8Array, chunk: Chunk, index: number): number {
  const flags = bytes[chunk.at + 9] ?? 0;
  const offsets = chunk.at + chunk.headerSize;
  const count = Math.min(u32(bytes, chunk.at + 12), Math.floor((chunk.end - offsets) / 2));
  if ((flags & SPARSE) !== 0) {
    for (let i = 0; i < count; i++)
      if (u16(bytes, offsets + i * 4) === index) return u16(bytes, offsets + i * 4 + 2) * 4;
    return NO_ENTRY;
  }
  if (index >= count) return NO_ENTRY;
  if ((flags & OFFSET16) === 0) return u32(bytes, offsets + index * 4);
  const short = u16(bytes, offsets + index * 2);
  return short === 0xffff ? NO_ENTRY : short * 4;
}

function valueIn(
  bytes: Uint8Array,
  chunk: Chunk,
  index: number,
  pool: StringPool,
): ResourceValue | undefined {
  const offset = entryOffset(bytes, chunk, index);
  if (offset === NO_ENTRY) return undefined;
  const at = chunk.at + u32(bytes, chunk.at + 16) + offset;
  if (at + 8 > chunk.end) return undefined;
  const flags = u16(bytes, at + 2);
  if ((flags & COMPACT) !== 0) return typedValue(flags >>> 8, u32(bytes, at + 4), pool);
  const value = at + u16(bytes, at);
  if ((flags & COMPLEX) !== 0 || value + 8 > chunk.end) return undefined;
  return typedValue(bytes[value + 3] ?? 0, u32(bytes, value + 4), pool);
}

const STRING = 0x03;

const typedValue = (type: number, data: number, pool: StringPool): ResourceValue => ({
  type,
  data,
  text: type === STRING ? pool.at(data | 0) : undefined,
});

/** Follows references (at most eight) to a plain value. */
export function resolveValue(
  table: ResourceTable,
  id: number,
  languages: readonly string[],
): ResourceValue | undefined {
  let value = table.find(id, languages);
  for (let hop = 0; hop < 8 && value?.type === 0x01; hop++) value = table.find(value.data, languages);
  return value?.type === 0x01 ? undefined : value;
}
