import { type Dex, spend } from '../dex/header.ts';
import { stringAt } from '../dex/text.ts';

/**
 * Numbers for names, without making strings: two 32-bit hashes of a name's bytes stand for the name. Two names that
 * collide are taken for one, which joins ways through the graph: it can turn a `no` into `yes`, not the reverse.
 */
export class HashIds {
  size = 0;
  private slots: Int32Array;
  private first: Int32Array;
  private second: Int32Array;

  /** `room`: a power of two; more is made when it is used up. */
  constructor(room = 1 << 11) {
    this.slots = new Int32Array(room * 2).fill(-1);
    this.first = new Int32Array(room);
    this.second = new Int32Array(room);
  }

  /** The number of a pair, given out in order of first appearance. */
  idOf(a: number, b: number): number {
    const at = this.slotOf(a, b);
    const known = this.slots[at]!;
    if (known >= 0) return known;
    if (this.size === this.first.length) {
      this.grow();
      return this.idOf(a, b);
    }
    this.first[this.size] = a;
    this.second[this.size] = b;
    this.slots[at] = this.size;
    return this.size++;
  }

  private slotOf(a: number, b: number): number {
    const mask = this.slots.length - 1;
    for (let at = (a ^ (b << 7)) & mask; ; at = (at + 1) & mask) {
      const id = this.slots[at]!;
      if (id < 0 || (this.first[id] === a && this.second[id] === b)) return at;
    }
  }

  /** Half full at most, so that a free slot is always near. */
  private grow(): void {
    const { first, second, size } = this;
    this.first = new Int32Array(size * 2);
    this.second = new Int32Array(size * 2);
    this.first.set(first);
    this.second.set(second);
    this.slots = new Int32Array(size * 4).fill(-1);
    for (let id = 0; id < size; id++) this.slots[this.slotOf(first[id]!, second[id]!)] = id;
  }
}

/** Two independent running hashes. */
export interface Pair {
  a: number;
  b: number;
}

export const START_A = 0x811c9dc5 | 0;
export const START_B = 0x2545f491;

/** FNV-1a, and a multiplicative one with another constant. */
export const stepA = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);
export const stepB = (hash: number, byte: number): number => Math.imul(hash, 0x85ebca6b) + byte + 0x9e37 * 31;

/** A name is looked at no further. */
export const MAX_NAME = 65_535 * 3;

/** Hash of the bytes from `at` up to a NUL; gives their number. */
export function hashBytes(bytes: Uint8Array, at: number, into: Pair): number {
  let a = START_A;
  let b = START_B;
  const end = Math.min(bytes.length, at + MAX_NAME);
  let i = at;
  for (; i < end; i++) {
    const byte = bytes[i]!;
    if (byte === 0) break;
    a = stepA(a, byte);
    b = stepB(b, byte) | 0;
  }
  into.a = a;
  into.b = b;
  return i - at;
}

/** Hash of a text as the dex format would store it; for ASCII names only what `hashBytes` gives. */
export function hashText(text: string): Pair {
  const pair: Pair = { a: 0, b: 0 };
  hashBytes(mutf8(text), 0, pair);
  return pair;
}

/** Modified UTF-8: each 16-bit unit on its own. */
function mutf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0 && unit < 0x80) bytes.push(unit);
    else if (unit < 0x800) bytes.push(0xc0 | (unit >> 6), 0x80 | (unit & 0x3f));
    else bytes.push(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f));
  }
  return Uint8Array.from(bytes);
}

/** Hashes of a dex's strings, each taken once: types, classes and methods share names. */
export class StringHashes {
  readonly first: Int32Array;
  readonly second: Int32Array;
  private readonly done: Uint8Array;
  private readonly dex: Dex;
  private readonly pair: Pair = { a: 0, b: 0 };

  constructor(dex: Dex) {
    this.dex = dex;
    this.first = new Int32Array(dex.strings.count);
    this.second = new Int32Array(dex.strings.count);
    this.done = new Uint8Array(dex.strings.count);
  }

  /** Makes sure that `first` and `second` of a row hold. A row outside the table is left alone. */
  take(row: number): void {
    if (this.done[row] !== 0 || row >= this.done.length) return;
    const start = Math.max(0, stringAt(this.dex, row));
    spend(this.dex, hashBytes(this.dex.bytes, start, this.pair));
    this.put(row, this.pair.a, this.pair.b);
  }

  /** For one who went through the text anyway. */
  put(row: number, a: number, b: number): void {
    this.first[row] = a;
    this.second[row] = b;
    this.done[row] = 1;
  }
}
