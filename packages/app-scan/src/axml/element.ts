import { u16 } from '../bytes.ts';
import type { Chunk } from './chunk.ts';

/** An element that lies deeper is refused. */
export const MAX_DEPTH = 512;

const FIRST_NODE = 0x0100;
const LAST_NODE = 0x017f;
const NODE_HEADER = 16;
const EXT_BYTES = 20;
const ATTRIBUTE_BYTES = 20;

/** Chunks of the tree itself; pools and tables stand before the first of them. */
export const isNode = ({ type }: Chunk): boolean => type >= FIRST_NODE && type <= LAST_NODE;

/** Where a start element keeps its name, and where its attributes lie: `count` of them, `step` bytes apart. */
export interface ElementShape {
  readonly nameAt: number;
  readonly start: number;
  readonly step: number;
  readonly count: number;
}

/**
 * ResXMLTree_attrExt (namespace, name, start, size and count of the attributes) follows the node header, whose length is
 * stated. Undefined when they do not lie in the chunk.
 */
export function elementShape(bytes: Uint8Array, chunk: Chunk): ElementShape | undefined {
  const ext = chunk.at + Math.max(chunk.headerSize, NODE_HEADER);
  if (ext + EXT_BYTES > chunk.end) return undefined;
  const start = ext + u16(bytes, ext + 8);
  const step = u16(bytes, ext + 10) || ATTRIBUTE_BYTES;
  const count = u16(bytes, ext + 12);
  if (count > 0 && (step < ATTRIBUTE_BYTES || start + (count - 1) * step + ATTRIBUTE_BYTES > chunk.end))
    return undefined;
  return { nameAt: ext + 4, start, step, count };
}
