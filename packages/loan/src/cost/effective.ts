import { presentValue } from './present-value.ts';
import type { Stream } from './stream.ts';

/**
 * The one rate meant by "what does this loan cost a year": the only root, or of several the nearest to zero on the
 * side where a step from 0 % points. That side is a property of the stream alone: someone who gets money first
 * (on average) and pays back more has a positive cost, less a negative one. No root on that side: the root
 * nearest to zero on the other. `null` when there is no root at all.
 */
export function effectiveOf(stream: Stream, roots: readonly number[]): number | null {
  if (roots.length <= 1) return roots[0] ?? null;
  const side = costSide(stream);
  const wanted = roots.filter((r) => r === 0 || Math.sign(r) === side);
  return nearestToZero(wanted.length > 0 ? wanted : roots);
}

/** 1 if the cost should be positive, −1 if negative, 0 if what is paid equals what was received. */
function costSide(stream: Stream): number {
  const { times, amounts } = stream;
  let receivedMoment = 0;
  let paidMoment = 0;
  let received = 0;
  let paid = 0;
  amounts.forEach((amount, i) => {
    const t = (times[i] as number) - (times[0] as number);
    if (amount > 0) {
      received += amount;
      receivedMoment += amount * t;
    } else {
      paid -= amount;
      paidMoment -= amount * t;
    }
  });
  const getsFirst = receivedMoment / received <= paidMoment / paid ? 1 : -1;
  return -presentValue(stream, 0).sign * getsFirst;
}

function nearestToZero(roots: readonly number[]): number {
  return roots.reduce((best, r) => (Math.abs(Math.log1p(r)) < Math.abs(Math.log1p(best)) ? r : best));
}
