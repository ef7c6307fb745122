import { allRoots } from './all-roots.ts';
import { singleRoot } from './single-root.ts';
import { type Stream, signChanges } from './stream.ts';

/**
 * Every yearly effective rate r > −1 at which the stream is worth nothing, ascending; empty when there is none.
 * Complete: the number of sign changes bounds the number of roots, and past one every root is isolated by proof.
 * A rate too close to −1 for a double is given as the smallest double above −1; one too large for a double is left out.
 */
export function yearlyRoots(stream: Stream): number[] {
  const rates: number[] = [];
  for (const x of logRoots(stream)) {
    const r = Math.max(Math.expm1(x), LEAST);
    const last = rates.at(-1);
    const same = last !== undefined && r - last <= 1e-9 * Math.max(1, Math.abs(r));
    if (Number.isFinite(r) && !same) rates.push(r);
  }
  return rates;
}

/** The same roots as x = ln(1 + r), where neither −100 % nor huge rates crowd together. */
export function logRoots(stream: Stream): number[] {
  const changes = signChanges(stream);
  if (changes === 0) return [];
  const lone = changes === 1 ? singleRoot(stream) : undefined;
  return lone === undefined ? allRoots(stream) : [lone];
}

/** The smallest double above −1. */
const LEAST = -1 + 2 ** -53;
