import { startsWithAt } from '../bytes.ts';

const SCHEME = new TextEncoder().encode('content://');
const COLON = 0x3a;
const COLON_AT = 7;
const NEAR_MASK = 0xffff;

/** Where `content://` stands in the strings of a dex, and so which of them hold one. */
export class SchemePlaces {
  private readonly bytes: Uint8Array;
  /** Places of the colon, ascending. */
  private readonly places: number[] = [];
  /** By the low bits, where a string that reaches one of the places can start: nearly all others are told apart by one look. */
  private readonly near = new Uint8Array(NEAR_MASK + 1);

  /** Looks from `low` up to `high`, where the strings lie. */
  constructor(bytes: Uint8Array, low: number, high: number) {
    this.bytes = bytes;
    for (let at = bytes.indexOf(COLON, low); at >= 0 && at < high; at = bytes.indexOf(COLON, at + 1))
      if (bytes[at + 1] === 0x2f && startsWithAt(bytes, SCHEME, at - COLON_AT)) this.note(at);
  }

  /** Whether the string that starts at `start` holds one. */
  isIn(start: number): boolean {
    if (this.near[start & NEAR_MASK] === 0) return false;
    const { places } = this;
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (places[middle]! < start) low = middle + 1;
      else high = middle;
    }
    const place = places[low];
    if (place === undefined || place - start > NEAR_MASK) return false;
    const end = this.bytes.indexOf(0, start);
    return end < 0 || place < end;
  }

  private note(place: number): void {
    const { bytes, near, places } = this;
    // What lies before the place before was marked for that one.
    const before = places.at(-1) ?? -1;
    for (let at = place; at > before && at >= place - NEAR_MASK && bytes[at] !== 0; at--)
      near[at & NEAR_MASK] = 1;
    places.push(place);
  }
}
