import { u32 } from '../bytes.ts';
import type { ReferenceKind } from '../model.ts';
import { annotationsAt, staticValuesAt } from './classes.ts';
import { type Dex, spend } from './header.ts';
import type { Hit, HitTable } from './search.ts';
import type { Tags } from './tags.ts';
import { type Cursor, readUleb } from './text.ts';

/**
 * Tagged strings, types, fields and methods in encoded values: initial values of static fields, and annotations when
 * something tagged was met nowhere in code and so must stand elsewhere.
 */
export function searchValues(dex: Dex, tags: Tags, inCode: readonly Hit[]): Hit[] {
  if (!tags.any) return [];
  const withAnnotations = holdsUnseen(tags, inCode);
  const hits: Hit[] = [];
  for (let classIndex = 0; classIndex < dex.classes.count; classIndex++) {
    const values = staticValuesAt(dex, classIndex);
    if (values > 0 && values < dex.bytes.length)
      readArray(new Walk(dex, tags, hits, classIndex, 'static-value', values), 0);
    if (!withAnnotations) continue;
    for (const at of annotationItems(dex, annotationsAt(dex, classIndex)))
      readAnnotation(new Walk(dex, tags, hits, classIndex, 'annotation', at), 0);
  }
  return hits;
}

/** Whether some tagged row that names an asset has no hit in code. */
function holdsUnseen(tags: Tags, inCode: readonly Hit[]): boolean {
  const seen = { string: new Set<number>(), type: new Set<number>(), field: new Set(), method: new Set() };
  for (const hit of inCode) seen[hit.table].add(hit.index);
  const unseen = (rows: Uint8Array, met: ReadonlySet<unknown>): boolean => {
    for (let row = 0; row < rows.length; row++)
      if (rows[row] !== 0 && tags.rules[rows[row]! - 1]?.is === 'asset' && !met.has(row)) return true;
    return false;
  };
  // A type stands in its members' rows too. A method stands in an annotation only as the place of an inner class.
  return unseen(tags.strings, seen.string) || unseen(tags.fields, seen.field);
}

/** A position in one encoded value, and where its hits go. */
class Walk {
  readonly cursor: Cursor;
  readonly dex: Dex;
  readonly tags: Tags;
  private readonly hits: Hit[];
  private readonly classIndex: number;
  private readonly kind: ReferenceKind;
  constructor(dex: Dex, tags: Tags, hits: Hit[], classIndex: number, kind: ReferenceKind, at: number) {
    this.dex = dex;
    this.tags = tags;
    this.hits = hits;
    this.classIndex = classIndex;
    this.kind = kind;
    this.cursor = { at };
  }
  found(table: HitTable, tag: number | undefined, index: number): void {
    const rule = this.tags.rules[(tag ?? 0) - 1];
    if (rule === undefined || rule.is === 'pick' || rule.is === 'query') return;
    const { kind, classIndex } = this;
    this.hits.push({ rule, classIndex, method: -1, offset: -1, kind, table, index, code: undefined });
  }
}

const MAX_NESTING = 16;

function readArray(walk: Walk, depth: number): boolean {
  const count = readUleb(walk.dex.bytes, walk.cursor);
  if (count > walk.dex.bytes.length - walk.cursor.at) return false;
  for (let i = 0; i < count; i++) if (!readValue(walk, depth)) return false;
  return true;
}

function readAnnotation(walk: Walk, depth: number): boolean {
  const { bytes } = walk.dex;
  if (depth === 0) walk.cursor.at += 1;
  readUleb(bytes, walk.cursor);
  const count = readUleb(bytes, walk.cursor);
  if (count > bytes.length - walk.cursor.at) return false;
  for (let i = 0; i < count; i++) {
    readUleb(bytes, walk.cursor);
    if (!readValue(walk, depth)) return false;
  }
  return true;
}

/** encoded_value: type in the low five bits, size - 1 in the high three. False stops a nonsense value. */
function readValue(walk: Walk, depth: number): boolean {
  const { bytes } = walk.dex;
  const { cursor, tags } = walk;
  if (cursor.at >= bytes.length || !spend(walk.dex, 1)) return false;
  const head = bytes[cursor.at++]!;
  const type = head & 0x1f;
  if (type === 0x1c) return depth < MAX_NESTING && readArray(walk, depth + 1);
  if (type === 0x1d) return depth < MAX_NESTING && readAnnotation(walk, depth + 1);
  if (type === 0x1e || type === 0x1f) return true;
  const size = (head >> 5) + 1;
  // Nearly all are numbers; only rows of tables are put together, and none is longer than four bytes.
  const index = type >= 0x17 && type <= 0x1b && size <= 4 ? u32(bytes, cursor.at) % 2 ** (8 * size) : -1;
  cursor.at += size;
  if (type === 0x17) walk.found('string', tags.strings[index], index);
  else if (type === 0x18) walk.found('type', tags.types[index], index);
  else if (type === 0x19 || type === 0x1b) walk.found('field', tags.fields[index], index);
  else if (type === 0x1a) walk.found('method', tags.methods[index], index);
  return true;
}

/** Offsets of the annotation items of one class: on itself, its fields and methods. */
function* annotationItems(dex: Dex, directory: number): Generator<number> {
  const { bytes } = dex;
  if (directory === 0 || directory + 16 > bytes.length) return;
  yield* setItems(dex, u32(bytes, directory));
  const members = u32(bytes, directory + 4) + u32(bytes, directory + 8);
  if (directory + 16 + members * 8 > bytes.length || !spend(dex, members)) return;
  for (let i = 0; i < members; i++) yield* setItems(dex, u32(bytes, directory + 16 + i * 8 + 4));
}

function* setItems(dex: Dex, at: number): Generator<number> {
  const { bytes } = dex;
  if (at === 0 || at + 4 > bytes.length) return;
  const count = u32(bytes, at);
  if (at + 4 + count * 4 > bytes.length || !spend(dex, count)) return;
  for (let i = 0; i < count; i++) {
    const item = u32(bytes, at + 4 + i * 4);
    if (item > 0 && item < bytes.length) yield item;
  }
}
