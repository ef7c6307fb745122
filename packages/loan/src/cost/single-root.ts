import type { Stream } from './stream.ts';

/**
 * The one root of a stream whose sign changes exactly once, by Newton on ln(P/N): P and N are the present
 * values of what is received and of what is paid. That logarithm falls or rises all the way (every payment
 * of one sign lies before every payment of the other) and is nearly straight, so the steps need no bracket.
 * `undefined` where doubles overflow or the steps do not settle; the caller then bisects.
 */
export function singleRoot({ times, amounts }: Stream): number | undefined {
  const n = times.length;
  const first = times[0] as number;
  const span = (times[n - 1] as number) - first;
  let x = 0;
  for (let step = 0; step < 60; step++) {
    let received = 0;
    let paid = 0;
    let receivedMoment = 0;
    let paidMoment = 0;
    for (let i = 0; i < n; i++) {
      const amount = amounts[i] as number;
      const t = (times[i] as number) - first;
      const term = x === 0 ? amount : amount * Math.exp(-t * x);
      if (term > 0) {
        received += term;
        receivedMoment += t * term;
      } else {
        paid -= term;
        paidMoment -= t * term;
      }
    }
    const change = Math.log(received / paid) / (receivedMoment / received - paidMoment / paid);
    if (!Number.isFinite(change)) return undefined;
    x += change;
    // Quadratic: a step this small leaves an error far below the last place.
    if (Math.abs(change) * span < 1e-8) return x;
  }
  return undefined;
}
