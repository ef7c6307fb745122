/**
 * The first bytes of deflate data as long as they are literals, found without unpacking it: a package can hold thousands of
 * files of which four bytes are wanted, and a decoder's tables cost more than they. Fewer than `count` where a repetition,
 * the end, or nonsense comes first; undefined when `packed` is over before that. RFC 1951, sections 3.2.3 to 3.2.7.
 */
export function firstLiterals(packed: Uint8Array, count: number): Uint8Array | undefined {
  const bits = new BitReader(packed);
  const out = new Uint8Array(count);
  let done = 0;
  for (let isLast = false; !isLast && done < count && !bits.isPast; ) {
    isLast = bits.take(1) === 1;
    const type = bits.take(2);
    if (type === 0) {
      const piece = bits.takeStored(count - done);
      if (piece === undefined) break;
      out.set(piece, done);
      done += piece.length;
      continue;
    }
    const code = type === 1 ? fixedCode() : type === 2 ? readCode(bits) : undefined;
    let symbol = code?.next(bits) ?? NONE;
    for (; symbol >= 0 && symbol < END && done < count; symbol = code?.next(bits) ?? NONE)
      out[done++] = symbol;
    if (symbol !== END && !bits.isPast) break;
  }
  return done < count && bits.isPast ? undefined : out.subarray(0, done);
}

const NONE = -1;
const END = 256;
const MAX_BITS = 15;

class BitReader {
  private readonly bytes: Uint8Array;
  private at = 0;
  private held = 0;
  private left = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** More was asked for than there is. */
  get isPast(): boolean {
    return this.at - (this.left >> 3) > this.bytes.length;
  }

  /** Up to 16 bits, the first one lowest; zeros past the end. */
  take(count: number): number {
    while (this.left < count) {
      this.held |= (this.bytes[this.at++] ?? 0) << this.left;
      this.left += 8;
    }
    const value = this.held & ((1 << count) - 1);
    this.held >>>= count;
    this.left -= count;
    return value;
  }

  /** The first bytes of a stored block, which is passed: length and its complement at the next whole byte, then bytes as they are. */
  takeStored(most: number): Uint8Array | undefined {
    this.at -= this.left >> 3;
    this.held = 0;
    this.left = 0;
    const length = this.take(16);
    const complement = this.take(16);
    if ((length ^ complement) !== 0xffff) return undefined;
    const start = this.at;
    this.at += length;
    return this.bytes.subarray(start, start + Math.min(length, most));
  }
}

/** A canonical code: numbers of codes by length, symbols in the order of their codes. */
class Code {
  private readonly counts = new Uint16Array(MAX_BITS + 1);
  private readonly symbols: Uint16Array;

  constructor(lengths: Uint8Array) {
    for (const length of lengths) this.counts[length]!++;
    this.counts[0] = 0;
    const places = new Uint16Array(MAX_BITS + 2);
    for (let length = 1; length <= MAX_BITS; length++)
      places[length + 1] = places[length]! + this.counts[length]!;
    this.symbols = new Uint16Array(lengths.length);
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      const length = lengths[symbol]!;
      if (length > 0) this.symbols[places[length]!++] = symbol;
    }
  }

  /** The next symbol; -1 for bits that stand for none. */
  next(bits: BitReader): number {
    let code = 0;
    let first = 0;
    let place = 0;
    for (let length = 1; length <= MAX_BITS; length++) {
      code |= bits.take(1);
      const count = this.counts[length]!;
      if (code - first < count) return bits.isPast ? -1 : this.symbols[place + code - first]!;
      place += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    return -1;
  }
}

let fixed: Code | undefined;

function fixedCode(): Code {
  fixed ??= new Code(
    new Uint8Array(288).fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280, 288),
  );
  return fixed;
}

/** Order in which the lengths of the code for lengths are written. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] as const;

/** The code of a dynamic block for literals and lengths; that for distances follows and is not needed. */
function readCode(bits: BitReader): Code | undefined {
  const literals = bits.take(5) + 257;
  const distances = bits.take(5) + 1;
  const count = bits.take(4) + 4;
  const own = new Uint8Array(19);
  for (let i = 0; i < count; i++) own[ORDER[i]!] = bits.take(3);
  const code = new Code(own);
  const lengths = new Uint8Array(literals + distances);
  for (let i = 0; i < lengths.length; ) {
    const symbol = code.next(bits);
    if (symbol < 0 || (symbol === 16 && i === 0)) return undefined;
    if (symbol < 16) {
      lengths[i++] = symbol;
      continue;
    }
    const repeat = symbol === 16 ? 3 + bits.take(2) : symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7);
    const value = symbol === 16 ? lengths[i - 1]! : 0;
    if (i + repeat > lengths.length) return undefined;
    lengths.fill(value, i, i + repeat);
    i += repeat;
  }
  return new Code(lengths.subarray(0, literals));
}
