import { u16 } from '../bytes.ts';
import type { Dex } from '../dex/header.ts';
import { KIND, LENGTH, OPERAND, payloadLength } from '../dex/opcodes.ts';
import { type ResourceClasses, resourceRow } from './resources.ts';

/** How code refers to something; the operand is a row of its dex's method or type table. */
export const EDGE = {
  /** invoke-static, -direct: exactly this method. */
  exact: 0,
  /** invoke-virtual, -interface: this method in any class that is alive. */
  virtual: 1,
  /** invoke-super: the method of an ancestor. */
  parent: 2,
  /** new-instance. */
  create: 3,
  /** Static field: the initialiser of its class may run. */
  touch: 4,
  /** Constant class: whoever gets it may create the class by it. */
  constant: 5,
  /** Number of a resource, as `resourceRow` packs it. */
  resource: 6,
  /** Field of an R class, which holds such a number; the operand is a row of the field table. */
  field: 7,
} as const;

/** Kind in the top four bits, row below. */
export const edgeOf = (kind: number, row: number): number => ((kind << 28) | (row & 0x0fffffff)) >>> 0;
export const kindOfEdge = (edge: number): number => edge >>> 28;
export const rowOfEdge = (edge: number): number => edge & 0x0fffffff;

/** Grows by doubling; holds each edge of a method once. */
export class EdgeList {
  length = 0;
  private items = new Uint32Array(256);

  at(place: number): number {
    return this.items[place]!;
  }

  add(edge: number, from: number): void {
    // Loops and repeated calls come close together: looking back a little drops most repeats.
    for (let i = this.length - 1; i >= from && i >= this.length - 16; i--) if (this.items[i] === edge) return;
    if (this.length === this.items.length) this.resize(this.length * 2);
    this.items[this.length++] = edge;
  }

  /** Lets go of the room that is not needed. */
  close(): void {
    this.resize(this.length);
  }

  private resize(room: number): void {
    const items = new Uint32Array(room);
    items.set(room < this.items.length ? this.items.subarray(0, room) : this.items);
    this.items = items;
  }
}

/** Appends what the code from unit `start` to `end` refers to. `handles`: what call sites and method handles may reach. */
export function addEdges(
  dex: Dex,
  start: number,
  end: number,
  edges: EdgeList,
  handles: () => readonly number[],
  resources: ResourceClasses,
): void {
  const { units } = dex;
  const from = edges.length;
  for (let at = start; at < end; ) {
    const unit = units[at]!;
    const op = unit & 0xff;
    const row = units[at + 1]!;
    switch (KIND[op]) {
      case OPERAND.method:
        edges.add(edgeOf(kindOfInvoke(op), row), from);
        break;
      case OPERAND.type:
        if (op === 0x22) edges.add(edgeOf(EDGE.create, row), from);
        else if (op === 0x1c) edges.add(edgeOf(EDGE.constant, row), from);
        break;
      case OPERAND.field:
        if (op >= 0x60 && row < dex.fields.count)
          edges.add(edgeOf(EDGE.touch, u16(dex.bytes, dex.fields.at + row * 8)), from);
        if (op === 0x60 && resources.use(row)) edges.add(edgeOf(EDGE.field, row), from);
        break;
      case OPERAND.number: {
        const resource = resourceRow(op === 0x15 ? row << 16 : row | (units[at + 2]! << 16));
        if (resource >= 0) edges.add(edgeOf(EDGE.resource, resource), from);
        break;
      }
      case OPERAND.callSite:
      case OPERAND.handle:
        for (const method of handles()) edges.add(edgeOf(EDGE.exact, method), from);
        break;
      default:
    }
    if (op === 0 && unit !== 0) {
      addArray(units, at, end, edges, from);
      at += payloadLength(units, at);
    } else at += LENGTH[op]!;
  }
}

/** A fill-array-data payload (ident, width, size, data) may hold resources. */
function addArray(units: Uint16Array, at: number, end: number, edges: EdgeList, from: number): void {
  if (units[at] !== 0x0300 || units[at + 1] !== 4) return;
  for (let i = at + 4, last = Math.min(end, at + payloadLength(units, at)); i + 1 < last; i += 2) {
    const row = resourceRow(units[i]! | (units[i + 1]! << 16));
    if (row >= 0) edges.add(edgeOf(EDGE.resource, row), from);
  }
}

function kindOfInvoke(op: number): number {
  const base = op >= 0x74 && op <= 0x78 ? op - 6 : op;
  if (base === 0x70 || base === 0x71) return EDGE.exact;
  return base === 0x6f ? EDGE.parent : EDGE.virtual;
}

/**
 * Methods that method handles point to. Which call site uses which is not followed: each call site may reach all.
 * map_list item type 0x0008; method_handle_item is kind, unused, row, unused; kinds 4 to 8 are methods.
 */
export function handleTargets(dex: Dex): number[] {
  const { bytes } = dex;
  const map = u16(bytes, 0x34) | (u16(bytes, 0x36) << 16);
  if (map <= 0 || map + 4 > bytes.length) return [];
  const count = Math.min(u16(bytes, map) | (u16(bytes, map + 2) << 16), 64);
  for (let i = 0; i < count; i++) {
    const item = map + 4 + i * 12;
    if (u16(bytes, item) !== 0x0008) continue;
    const size = u16(bytes, item + 4) | (u16(bytes, item + 6) << 16);
    const at = u16(bytes, item + 8) | (u16(bytes, item + 10) << 16);
    if (size < 0 || at < 0 || at + size * 8 > bytes.length) return [];
    const targets: number[] = [];
    for (let j = 0; j < size; j++) if (u16(bytes, at + j * 8) >= 4) targets.push(u16(bytes, at + j * 8 + 4));
    return targets;
  }
  return [];
}
