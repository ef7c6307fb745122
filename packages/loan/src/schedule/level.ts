import type { Rounding } from '@huxin/money';
import { type Ratio, roundBig } from './ratio.ts';

/**
 * The level instalment that brings `balance` to zero over the periods from `first` on, rounded once.
 * Floating point decides only where it cannot be wrong; near a rounding edge the exact fraction is used.
 */
export function levelAmount(
  balance: number,
  factors: readonly Ratio[],
  first: number,
  rounding: Rounding,
): number {
  let grown = balance;
  let weight = 0;
  for (let k = first; k < factors.length; k++) {
    const { num, den } = factors[k]!;
    const growth = 1 + num / den;
    grown *= growth;
    weight = weight * growth + 1;
  }
  const level = grown / weight;
  const whole = Math.floor(level);
  const edge = rounding === 'half-up' || rounding === 'half-even' ? 0.5 : 0;
  const distance = Math.min(
    Math.abs(level - whole - edge),
    Math.abs(level - whole - edge - 1),
    Math.abs(level - whole - edge + 1),
  );
  const doubt = 1e-7 + level * (factors.length + 10) * 1e-15;
  if (distance <= doubt || !Number.isFinite(level))
    return exactLevel(BigInt(balance), 1n, factors, first, rounding);
  return rounding === 'down' ? whole : rounding === 'up' ? whole + 1 : Math.round(level);
}

/**
 * The same, exactly. The debt at the start is num ÷ den fen; where `paid` instalments of the same level
 * fall due right then (the period under way has been grown already), they are counted with it.
 */
export function exactLevel(
  num: bigint,
  den: bigint,
  factors: readonly Ratio[],
  first: number,
  rounding: Rounding,
  paid = 0n,
): number {
  let grown = num;
  let weight = paid;
  let scale = 1n;
  for (let k = first; k < factors.length; k++) {
    const below = BigInt(factors[k]!.den);
    const growth = below + BigInt(factors[k]!.num);
    grown *= growth;
    weight = weight * growth + scale * below;
    scale *= below;
  }
  return roundBig(grown, den * weight, rounding);
}
