/** Reads little-endian numbers and length-prefixed runs; undefined as soon as the bytes end early. */
export class Cursor {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  u32(): number | undefined {
    const bytes = this.take(4);
    return bytes === undefined ? undefined : readU32(bytes, 0);
  }

  take(length: number): Uint8Array | undefined {
    if (length < 0 || length > this.left) return undefined;
    const bytes = this.#bytes.subarray(this.#at, this.#at + length);
    this.#at += length;
    return bytes;
  }

  /** A run behind its 32-bit length. */
  run(): Uint8Array | undefined {
    const length = this.u32();
    return length === undefined ? undefined : this.take(length);
  }
}

export const readU16 = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);

export const readU32 = (bytes: Uint8Array, at: number): number =>
  (readU16(bytes, at) | (readU16(bytes, at + 2) << 16)) >>> 0;

/** 64-bit size; undefined beyond what a file here can be. */
export function readU64(bytes: Uint8Array, at: number): number | undefined {
  const high = readU32(bytes, at + 4);
  return high > 0x1f_ffff ? undefined : high * 0x1_0000_0000 + readU32(bytes, at);
}

export function u32Bytes(value: number): Uint8Array {
  return Uint8Array.of(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, (value >>> 24) & 255);
}

/** All runs of a sequence of length-prefixed runs. */
export function readRuns(bytes: Uint8Array): Uint8Array[] | undefined {
  const cursor = new Cursor(bytes);
  const runs: Uint8Array[] = [];
  while (cursor.left > 0) {
    const run = cursor.run();
    if (run === undefined) return undefined;
    runs.push(run);
  }
  return runs;
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);
