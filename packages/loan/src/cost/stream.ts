/** One payment in time: `t` in years from any fixed moment, `amount` in any money unit, + received, − paid. */
export interface TimedFlow {
  readonly t: number;
  readonly amount: number;
}

/**
 * Payments ready to be solved: times strictly ascending, amounts never zero. Both lists are equally long.
 * The present value at x = ln(1 + r) is Σ amounts[i]·e^(−times[i]·x): a sum of exponentials in x.
 */
export interface Stream {
  readonly times: readonly number[];
  readonly amounts: readonly number[];
}

/** Moments closer than half a minute (in years) are one: 1/12 and 0.083333 are the same month. */
const SAME_MOMENT = 1e-6;

/** Orders by time, adds up payments of the same moment, drops what adds up to nothing. */
export function toStream(flows: readonly TimedFlow[]): Stream {
  let ordered = true;
  for (let i = 1; i < flows.length; i++) {
    if ((flows[i] as TimedFlow).t < (flows[i - 1] as TimedFlow).t) ordered = false;
  }
  const sorted = ordered ? flows : [...flows].sort((a, b) => a.t - b.t);
  const times: number[] = [];
  const amounts: number[] = [];
  for (const { t, amount } of sorted) {
    const last = times.length - 1;
    if (last >= 0 && t - (times[last] as number) < SAME_MOMENT)
      amounts[last] = (amounts[last] as number) + amount;
    else {
      times.push(t);
      amounts.push(amount);
    }
  }
  return amounts.includes(0) ? withoutZeros(times, amounts) : { times, amounts };
}

function withoutZeros(times: readonly number[], amounts: readonly number[]): Stream {
  const kept = amounts.flatMap((amount, i) => (amount === 0 ? [] : [i]));
  return { times: kept.map((i) => times[i] as number), amounts: kept.map((i) => amounts[i] as number) };
}

/** How often the sign turns from one payment to the next: never fewer than the number of roots (Laguerre). */
export function signChanges({ amounts }: Stream): number {
  let changes = 0;
  for (let i = 1; i < amounts.length; i++) {
    if ((amounts[i] as number) > 0 !== (amounts[i - 1] as number) > 0) changes++;
  }
  return changes;
}
