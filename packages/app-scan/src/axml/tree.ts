import { ok, type Result } from '@huxin/basis';
import { i32, u16, u32 } from '../bytes.ts';
import { refuse } from '../fault.ts';
import type { ScanFault } from '../model.ts';
import { CHUNK, type Chunk, chunksIn } from './chunk.ts';
import { elementShape, isNode, MAX_DEPTH } from './element.ts';
import { EMPTY_POOL, readPool, type StringPool } from './pool.ts';

/** A typed value as stored (AOSP ResourceTypes.h, Res_value). */
export interface XmlAttribute {
  readonly namespace: string;
  readonly name: string;
  /** Framework resource id of the attribute; 0 when it has none. Android goes by this, not by the name. */
  readonly id: number;
  readonly type: number;
  readonly data: number;
  /** The text as written, or the string the value points to. */
  readonly text: string | undefined;
}

export interface XmlElement {
  readonly name: string;
  readonly line: number;
  readonly attributes: readonly XmlAttribute[];
  readonly children: XmlElement[];
}

/** Res_value types. */
export const VALUE = { reference: 0x01, string: 0x03, decimal: 0x10, hex: 0x11, boolean: 0x12 } as const;

const MAX_NODES = 1_000_000;

/** Reads binary XML, as leniently as Android itself: unknown chunks are stepped over, sizes are cut to the file. */
export function readXml(bytes: Uint8Array, at: string): Result<XmlElement, ScanFault> {
  const head = u16(bytes, 2);
  if (bytes.length < 16 || head < 8 || head > bytes.length) {
    return refuse('bad-manifest', at, 'binary XML');
  }
  let pool: StringPool = EMPTY_POOL;
  let ids: Uint8Array = new Uint8Array(0);
  let root: XmlElement | undefined;
  let nodes = 0;
  let started = false;
  const open: XmlElement[] = [];
  for (const chunk of chunksIn(bytes, head, bytes.length)) {
    if (isNode(chunk)) started = true;
    if (chunk.type === CHUNK.stringPool) {
      // As in Android: the last pool before the first node counts, later ones are not looked at.
      if (!started) pool = readPool(bytes, chunk);
    } else if (chunk.type === CHUNK.resourceMap) {
      if (!started) ids = bytes.subarray(Math.min(chunk.at + chunk.headerSize, chunk.end), chunk.end);
    } else if (chunk.type === CHUNK.startElement) {
      nodes += 1;
      if (open.length >= MAX_DEPTH || nodes > MAX_NODES)
        return refuse('bad-manifest', at, `at most ${MAX_DEPTH} levels and ${MAX_NODES} elements`);
      const element = readElement(bytes, chunk, pool, ids);
      if (element === undefined) return refuse('bad-manifest', at, `an element at ${chunk.at}`);
      const parent = open.at(-1);
      if (parent !== undefined) parent.children.push(element);
      else if (root === undefined) root = element;
      open.push(element);
    } else if (chunk.type === CHUNK.endElement) {
      open.pop();
    }
  }
  if (root === undefined) return refuse('bad-manifest', at, 'at least one element');
  if (open.length > 0) return refuse('bad-manifest', at, 'a document that ends');
  return ok(root);
}

function readElement(
  bytes: Uint8Array,
  chunk: Chunk,
  pool: StringPool,
  ids: Uint8Array,
): XmlElement | undefined {
  const shape = elementShape(bytes, chunk);
  if (shape === undefined) return undefined;
  const { nameAt, start, step, count } = shape;
  const attributes: XmlAttribute[] = [];
  for (let i = 0; i < count; i++) attributes.push(readAttribute(bytes, start + i * step, pool, ids));
  const name = pool.at(i32(bytes, nameAt));
  if (name === undefined) return undefined;
  return { name, line: u32(bytes, chunk.at + 8), attributes, children: [] };
}

function readAttribute(bytes: Uint8Array, at: number, pool: StringPool, ids: Uint8Array): XmlAttribute {
  const name = i32(bytes, at + 4);
  const type = bytes[at + 15] ?? 0;
  const data = u32(bytes, at + 16);
  const raw = pool.at(i32(bytes, at + 8));
  return {
    namespace: pool.at(i32(bytes, at)) ?? '',
    name: pool.at(name) ?? '',
    id: name >= 0 && name * 4 + 4 <= ids.length ? u32(ids, name * 4) : 0,
    type,
    data,
    text: type === VALUE.string ? (pool.at(data) ?? raw) : raw,
  };
}
