import type { Stream } from './stream.ts';

/** A present value at one x, up to a positive factor; `gross` adds the same terms without their signs. */
export interface PresentValue {
  readonly value: number;
  readonly gross: number;
  /** −1, 0 or 1; 0 when the value is no larger than what rounding alone can leave. */
  readonly sign: number;
}

/** Half a unit in the last place of 1. */
const EPSILON = 2 ** -53;

/** Exponents up to here keep amounts of any believable size inside the range of a double. */
const PLAIN = 600;

/**
 * Σ amounts[i]·e^(−times[i]·x) with Neumaier's compensated sum, scaled where it would overflow.
 */
export function presentValue(stream: Stream, x: number): PresentValue {
  const { times, amounts } = stream;
  const reach = reachOf(stream) * Math.abs(x);
  const shift = reach < PLAIN ? 0 : heightOf(stream, x);
  let sum = 0;
  let lost = 0;
  let gross = 0;
  for (let i = 0; i < times.length; i++) {
    const term = sized(amounts[i] as number, -(times[i] as number) * x - shift);
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
    gross += Math.abs(term);
  }
  const value = sum + lost;
  const noise = gross * EPSILON * (4 + reach + Math.abs(shift));
  return { value, gross, sign: Math.abs(value) <= noise ? 0 : value > 0 ? 1 : -1 };
}

/** The largest exponent of any term at x, amount included. */
export function heightOf({ times, amounts }: Stream, x: number): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < times.length; i++) {
    top = Math.max(top, Math.log(Math.abs(amounts[i] as number)) - (times[i] as number) * x);
  }
  return top;
}

/** amount·e^exponent without an overflow on the way. */
export function sized(amount: number, exponent: number): number {
  if (exponent < PLAIN) return amount * Math.exp(exponent);
  const size = Math.exp(Math.log(Math.abs(amount)) + exponent);
  return amount > 0 ? size : -size;
}

const reachOf = ({ times }: Stream): number =>
  Math.max(Math.abs(times[0] as number), Math.abs(times[times.length - 1] as number));
