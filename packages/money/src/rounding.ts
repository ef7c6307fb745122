import { invariant } from '@huxin/basis';

/** How half a fen goes: `half-up` is what Chinese contracts mean by 四舍五入; `half-even` is the bankers' way. */
export type Rounding = 'half-up' | 'half-even' | 'down' | 'up';

/**
 * value × numerator ÷ denominator, exact before it is rounded once to a whole number.
 * Arguments are safe integers, value may be negative (rounds by magnitude), denominator is positive.
 */
export function mulDiv(value: number, numerator: number, denominator: number, rounding: Rounding): number {
  const product = value * numerator;
  if (Math.abs(product) <= Number.MAX_SAFE_INTEGER) return divide(product, denominator, rounding);
  return divideBig(BigInt(value) * BigInt(numerator), BigInt(denominator), rounding);
}

/** A safe integer ÷ a positive safe integer, rounded once. */
export function divide(value: number, denominator: number, rounding: Rounding): number {
  invariant(denominator > 0, 'denominator must be positive');
  const magnitude = Math.abs(value);
  const rest = magnitude % denominator;
  const quotient = (magnitude - rest) / denominator;
  const rounded = quotient + carry(rest * 2 - denominator, rest, quotient % 2 === 1, rounding);
  return value < 0 ? 0 - rounded : rounded;
}

function divideBig(value: bigint, denominator: bigint, rounding: Rounding): number {
  const magnitude = value < 0n ? -value : value;
  const rest = magnitude % denominator;
  const quotient = magnitude / denominator;
  const twice = rest * 2n - denominator;
  const side = twice > 0n ? 1 : twice < 0n ? -1 : 0;
  const rounded = quotient + BigInt(carry(side, rest === 0n ? 0 : 1, quotient % 2n === 1n, rounding));
  return Number(value < 0n ? -rounded : rounded);
}

/** 1 when the quotient must be raised; `side` is the sign of (rest − half). */
function carry(side: number, rest: number, odd: boolean, rounding: Rounding): 0 | 1 {
  if (rest === 0 || rounding === 'down') return 0;
  if (rounding === 'up' || side > 0) return 1;
  if (side < 0) return 0;
  return rounding === 'half-up' || odd ? 1 : 0;
}
