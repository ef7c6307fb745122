import { invariant } from '@huxin/basis';
import { mulDiv, type Rounding } from '@huxin/money';

/** An exact fraction of safe integers; `den` > 0. As a period's interest: fen out = balance × num ÷ den. */
export interface Ratio {
  readonly num: number;
  readonly den: number;
}

function gcd(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

/**
 * num ÷ den in lowest terms, so that most products with an amount stay below 2^53. Both are whole; a
 * numerator beyond 2^53 (a rate of hundreds of percent over decades) is a bug in the caller's checks.
 */
export function reduced(num: number, den: number): Ratio {
  invariant(Number.isSafeInteger(num) && Number.isSafeInteger(den), `ratio out of range: ${num} / ${den}`);
  const common = gcd(num, den);
  return { num: num / common, den: den / common };
}

/**
 * amount × ratio, rounded once. Same answer as `mulDiv`, several times faster where the product is a safe
 * integer: no `%` on doubles.
 */
export function times(amount: number, { num, den }: Ratio, rounding: Rounding): number {
  const product = amount * num;
  if (product < 0 || product > Number.MAX_SAFE_INTEGER) return mulDiv(amount, num, den, rounding);
  let quotient = Math.floor(product / den);
  let rest = product - quotient * den;
  // The division may round up over a whole number; quotient × den is exact, so rest shows it.
  if (rest < 0) {
    quotient--;
    rest += den;
  }
  if (rest === 0 || rounding === 'down') return quotient;
  if (rounding === 'up') return quotient + 1;
  const twice = rest * 2;
  if (twice !== den) return twice > den ? quotient + 1 : quotient;
  return rounding === 'half-up' || quotient % 2 === 1 ? quotient + 1 : quotient;
}

/** A non-negative exact fraction of any size, rounded once to a whole number. */
export function roundBig(num: bigint, den: bigint, rounding: Rounding): number {
  const quotient = num / den;
  const rest = num % den;
  const twice = rest * 2n;
  const up =
    rest !== 0n &&
    rounding !== 'down' &&
    (rounding === 'up' || twice > den || (twice === den && (rounding === 'half-up' || quotient % 2n === 1n)));
  return Number(up ? quotient + 1n : quotient);
}
