import { heightOf, sized } from './present-value.ts';
import type { Stream } from './stream.ts';

/** What can be proven about the present value between two x: no root, at most one, or nothing yet. */
export type Proof = 'none' | 'at-most-one' | 'open';

/** Share of the gross sum that rounding may eat; a proof must clear it. */
const MARGIN = 1e-13;

/** Above this spread of exponents between the ends the terms no longer share a scale. */
const WIDEST = 200;

/**
 * A proof for x in [a, b]. P and N, the values received and paid, are sums of exponentials and therefore convex:
 * on the segment each lies above its tangents and below its chord. P above N on both tangent and chord means no
 * root. The same test on the slope of value·e^(c·x), for a c of our choice, means at most one root; c is the
 * time that halves the gross value, where the slope is easiest to sign (with one sign change it always works).
 * `sign` is the common sign at both ends, 0 if they differ.
 */
export function proveSegment(stream: Stream, a: number, b: number, sign: number): Proof {
  const { times, amounts } = stream;
  const n = times.length;
  const span = (times[n - 1] as number) - (times[0] as number);
  if ((b - a) * span > WIDEST) return 'open';
  const middle = (a + b) / 2;
  const c = medianTime(stream, middle);
  const shift = heightOf(stream, middle) + c * middle;
  const value = emptyEnds();
  const slope = emptyEnds();
  for (let i = 0; i < n; i++) {
    const amount = amounts[i] as number;
    const lean = c - (times[i] as number);
    const atA = sized(amount, lean * a - shift);
    const atB = sized(amount, lean * b - shift);
    add(value, amount > 0, Math.abs(atA), Math.abs(atB), lean);
    add(slope, amount > 0 === lean > 0, Math.abs(atA * lean), Math.abs(atB * lean), lean);
  }
  const h = b - a;
  if (sign !== 0 && keepsSign(value, h, sign)) return 'none';
  return keepsSign(slope, h, 1) || keepsSign(slope, h, -1) ? 'at-most-one' : 'open';
}

/** Values at both ends and their slopes, of the positive and of the negative terms. */
interface Ends {
  upA: number;
  upB: number;
  downA: number;
  downB: number;
  upSlopeA: number;
  upSlopeB: number;
  downSlopeA: number;
  downSlopeB: number;
}

const emptyEnds = (): Ends => ({
  upA: 0,
  upB: 0,
  downA: 0,
  downB: 0,
  upSlopeA: 0,
  upSlopeB: 0,
  downSlopeA: 0,
  downSlopeB: 0,
});

function add(ends: Ends, up: boolean, atA: number, atB: number, lean: number): void {
  if (up) {
    ends.upA += atA;
    ends.upB += atB;
    ends.upSlopeA += lean * atA;
    ends.upSlopeB += lean * atB;
  } else {
    ends.downA += atA;
    ends.downB += atB;
    ends.downSlopeA += lean * atA;
    ends.downSlopeB += lean * atB;
  }
}

function keepsSign(e: Ends, h: number, sign: number): boolean {
  return sign > 0
    ? above(e.upA, e.upB, e.upSlopeA, e.upSlopeB, e.downA, e.downB, h)
    : above(e.downA, e.downB, e.downSlopeA, e.downSlopeB, e.upA, e.upB, h);
}

/** Whether a convex function stays above another: one of its tangents above the other's chord at both ends. */
function above(
  atA: number,
  atB: number,
  slopeA: number,
  slopeB: number,
  otherA: number,
  otherB: number,
  h: number,
): boolean {
  const marginA = MARGIN * (atA + otherA);
  const marginB = MARGIN * (atB + otherB);
  if (atA - otherA <= marginA || atB - otherB <= marginB) return false;
  return atA + slopeA * h - otherB > marginB || atB - slopeB * h - otherA > marginA;
}

/** The time by which half of the gross value at x has been exchanged. */
function medianTime(stream: Stream, x: number): number {
  const { times, amounts } = stream;
  const n = times.length;
  const shift = heightOf(stream, x);
  let total = 0;
  for (let i = 0; i < n; i++)
    total += Math.abs(sized(amounts[i] as number, -(times[i] as number) * x - shift));
  let passed = 0;
  for (let i = 0; i < n; i++) {
    passed += Math.abs(sized(amounts[i] as number, -(times[i] as number) * x - shift));
    if (passed * 2 >= total) return times[i] as number;
  }
  return times[n - 1] as number;
}
