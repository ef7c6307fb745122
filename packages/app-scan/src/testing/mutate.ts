/** A small fixed random source, so that the same seed always breaks a file in the same way. */
export function* randomNumbers(seed: number): Generator<number, never> {
  let state = seed >>> 0 || 1;
  for (;;) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    yield state >>> 0;
  }
}

const VALUES = [0, 1, 0x7f, 0x80, 0xff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xffffffff];

/** The file with one to eight injuries: flipped bits, numbers at the edge, cut, doubled or zeroed stretches. */
export function mutate(bytes: Uint8Array, seed: number): Uint8Array {
  const random = randomNumbers(seed * 2654435761);
  const next = (below: number): number => random.next().value % Math.max(1, below);
  let out = bytes.slice();
  for (let left = 1 + next(8); left > 0 && out.length > 8; left--) {
    // Headers and tables sit at the start: half of the injuries go there.
    const at = next(2) === 0 ? next(Math.min(out.length, 512)) : next(out.length);
    const kind = next(7);
    if (kind <= 1) out[at] = out[at]! ^ (1 << next(8));
    else if (kind <= 3) {
      const value = VALUES[next(VALUES.length)]!;
      const width = [1, 2, 4][next(3)]!;
      for (let i = 0; i < width && at + i < out.length; i++) out[at + i] = value >>> (8 * i);
    } else if (kind === 4) out = out.slice(0, at);
    else if (kind === 5) out.fill(0, at, at + next(64));
    else out.copyWithin(at, next(out.length), Math.min(out.length, at + next(256)));
  }
  return out;
}
