import type { Stream } from './stream.ts';

/**
 * An interval [low, high] of x that holds every root. Beyond `high` the first payment outweighs all payments of
 * the other sign together, below `low` the last one does; both are found by doubling, then tightened.
 * The stream has payments of both signs.
 */
export function rootBounds(stream: Stream): readonly [number, number] {
  const mirrored = {
    times: stream.times.map((t) => -t).reverse(),
    amounts: [...stream.amounts].reverse(),
  };
  return [-bound(mirrored), bound(stream)];
}

/** Some X with first·e^(−t₀·x) > Σ others of the other sign for every x ≥ X, close to the least. */
function bound(stream: Stream): number {
  const { times } = stream;
  const span = (times[times.length - 1] as number) - (times[0] as number);
  let step = 1 / span;
  let high = 0;
  while (!outweighs(stream, high)) {
    high += step;
    step *= 2;
  }
  let low = high;
  if (high === 0) {
    while (outweighs(stream, low)) {
      low -= step;
      step *= 2;
    }
  } else low = high - step / 2;
  for (let i = 0; i < 12; i++) {
    const middle = (low + high) / 2;
    if (outweighs(stream, middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Whether first·e^(−t₀·x) exceeds, by a margin far above rounding, the later payments of the other sign. */
function outweighs({ times, amounts }: Stream, x: number): boolean {
  const first = amounts[0] as number;
  const start = times[0] as number;
  const size = Math.log(Math.abs(first));
  let against = 0;
  for (let i = 1; i < times.length; i++) {
    const amount = amounts[i] as number;
    if (amount > 0 === first > 0) continue;
    against += Math.exp(Math.log(Math.abs(amount)) - size - ((times[i] as number) - start) * x);
  }
  return against < 1 - 1e-9;
}
