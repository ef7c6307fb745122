import { startsWithAt } from './bytes.ts';

/**
 * Looks for many byte strings at once, skipping over most of what it is given (Wu and Manber, "A fast algorithm for
 * multi-pattern searching", 1994, with blocks of two bytes). Faster than making text of a file, and needs no memory
 * that grows with it.
 */
export class ByteSearch {
  private readonly needles: readonly Uint8Array[];
  private readonly shortest: number;
  /** Block of two bytes → how far the window may move. */
  private readonly shifts = new Uint8Array(1 << 16);
  /** Last block of the window → needles that may stand there, in the order given. */
  private readonly ending = new Map<number, number[]>();

  /** Needles of two bytes or more. */
  constructor(needles: readonly Uint8Array[]) {
    this.needles = needles;
    this.shortest = Math.min(255, ...needles.map((needle) => needle.length));
    this.shifts.fill(this.shortest - 1);
    for (const [number, needle] of needles.entries()) {
      for (let at = 1; at < this.shortest; at++) {
        const block = needle[at - 1]! | (needle[at]! << 8);
        this.shifts[block] = Math.min(this.shifts[block]!, this.shortest - 1 - at);
      }
      const last = needle[this.shortest - 2]! | (needle[this.shortest - 1]! << 8);
      this.ending.set(last, [...(this.ending.get(last) ?? []), number]);
    }
  }

  /** The places of every needle, per needle ascending; of each the first `most`. */
  places(bytes: Uint8Array, most = Number.POSITIVE_INFINITY): readonly (readonly number[])[] {
    const found: number[][] = this.needles.map(() => []);
    this.each(bytes, (needle, at) => {
      const list = found[needle]!;
      if (list.length < most) list.push(at);
    });
    return found;
  }

  /** The first place of every needle; -1 where there is none. */
  first(bytes: Uint8Array): readonly number[] {
    const found = this.needles.map(() => -1);
    this.each(bytes, (needle, at) => {
      if (found[needle]! < 0) found[needle] = at;
    });
    return found;
  }

  private each(bytes: Uint8Array, found: (needle: number, at: number) => void): void {
    const { shifts, shortest } = this;
    const end = bytes.length;
    if (this.needles.length === 0) return;
    for (let at = shortest - 1; at < end; ) {
      const block = bytes[at - 1]! | (bytes[at]! << 8);
      const shift = shifts[block]!;
      if (shift === 0) {
        this.check(bytes, at - shortest + 1, block, found);
        at++;
      } else at += shift;
    }
  }

  private check(
    bytes: Uint8Array,
    start: number,
    block: number,
    found: (needle: number, at: number) => void,
  ): void {
    for (const number of this.ending.get(block) ?? [])
      if (startsWithAt(bytes, this.needles[number]!, start)) found(number, start);
  }
}
