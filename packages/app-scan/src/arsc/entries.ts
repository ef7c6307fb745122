import { CHUNK, type Chunk, chunkAt, chunksIn } from '../axml/chunk.ts';
import { EMPTY_POOL, readPool, type StringPool } from '../axml/pool.ts';
import { u16, u32 } from '../bytes.ts';
import { COMPACT, COMPLEX, entryOffset, isSparse, NO_ENTRY, typesOf } from './table.ts';

/** Sees one value of a resource: its Res_value type and data. */
export type ValueVisitor = (type: number, data: number) => void;

/** All values a resource has, over all configurations. */
export interface ResourceEntries {
  /** Plain values, items of a bag, and a bag's parent (as a reference). False when the table has cost too much. */
  visit(id: number, see: ValueVisitor): boolean;
  /** Whether the resource is of the type of texts, by the name aapt gives it. */
  readonly isText: (id: number) => boolean;
  readonly textAt: (index: number) => string | undefined;
}

/** Looked-up entries, and steps through a sparse list. Real tables need a few hundred thousand. */
const MAX_WORK = 5_000_000;
const REFERENCE = 0x01;

/** Types by the names aapt gives them whose values lead to no class; looking at each text in each language is slow. */
const LEADS_NOWHERE: ReadonlySet<string> = new Set([
  'anim',
  'animator',
  'drawable',
  'attr',
  'bool',
  'color',
  'dimen',
  'font',
  'fraction',
  'id',
  'integer',
  'interpolator',
  'mipmap',
  'plurals',
  'raw',
  'styleable',
]);

/** Reads `resources.arsc` far enough to follow references; undefined when it is no table. */
export function readEntries(bytes: Uint8Array): ResourceEntries | undefined {
  const table = chunkAt(bytes, 0, bytes.length);
  if (table === undefined || table.type !== CHUNK.table || table.headerSize < 12) return undefined;
  let pool: StringPool = EMPTY_POOL;
  const types = new Map<number, Chunk[]>();
  const texts = new Set<number>();
  for (const chunk of chunksIn(bytes, table.headerSize, table.end)) {
    if (chunk.type === CHUNK.stringPool) pool = readPool(bytes, chunk);
    else if (chunk.type === CHUNK.package) addPackage(bytes, chunk, types, texts);
  }
  let work = MAX_WORK;
  return {
    textAt: (index) => pool.at(index),
    isText: (id) => texts.has(id >>> 16),
    visit(id, see) {
      for (const chunk of types.get(id >>> 16) ?? []) {
        work -= isSparse(bytes, chunk) ? 1 + u32(bytes, chunk.at + 12) / 16 : 1;
        if (work < 0) return false;
        work -= visitEntry(bytes, chunk, id & 0xffff, see);
      }
      return true;
    },
  };
}

/** ResTable_package: id, name of 128 units, then where its pool of type names starts (AOSP ResourceTypes.h). */
function addPackage(bytes: Uint8Array, chunk: Chunk, types: Map<number, Chunk[]>, texts: Set<number>): void {
  const names = chunkAt(bytes, chunk.at + u32(bytes, chunk.at + 268), chunk.end);
  const pool = names?.type === CHUNK.stringPool ? readPool(bytes, names) : EMPTY_POOL;
  for (const { package: owner, type, chunk: one } of typesOf(bytes, chunk)) {
    const name = pool.at(type - 1) ?? '';
    if (LEADS_NOWHERE.has(name)) continue;
    const key = (owner << 8) | type;
    if (name === 'string') texts.add(key);
    const known = types.get(key);
    if (known === undefined) types.set(key, [one]);
    else known.push(one);
  }
}

/** ResTable_entry: size, flags, key; a map_entry adds parent and count, then rows of name and Res_value. */
function visitEntry(bytes: Uint8Array, chunk: Chunk, index: number, see: ValueVisitor): number {
  const offset = entryOffset(bytes, chunk, index);
  if (offset === NO_ENTRY) return 0;
  const at = chunk.at + u32(bytes, chunk.at + 16) + offset;
  if (at + 8 > chunk.end) return 0;
  const flags = u16(bytes, at + 2);
  if ((flags & COMPACT) !== 0) see(flags >>> 8, u32(bytes, at + 4));
  else if ((flags & COMPLEX) === 0) {
    const value = at + u16(bytes, at);
    if (value + 8 <= chunk.end) see(bytes[value + 3] ?? 0, u32(bytes, value + 4));
  } else {
    const rows = at + u16(bytes, at);
    if (at + 16 > chunk.end || rows > chunk.end) return 0;
    if (u32(bytes, at + 8) !== 0) see(REFERENCE, u32(bytes, at + 8));
    const count = Math.min(u32(bytes, at + 12), Math.floor((chunk.end - rows) / 12));
    for (let i = 0; i < count; i++) see(bytes[rows + i * 12 + 7] ?? 0, u32(bytes, rows + i * 12 + 8));
    return count;
  }
  return 0;
}
