import type { Rounding } from '@huxin/money';
import type { Exact } from './plan.ts';
import { type Ratio, roundBig } from './ratio.ts';

/** The level instalment that brings `balance` to zero over the periods from `first` on, rounded once. */
export function levelAmount(
  balance: number,
  factors: readonly Ratio[],
  first: number,
  rounding: Rounding,
): number {
  const level = roughLevel(balance, 0, factors, first);
  return (
    roundRough(level, factors.length, rounding) ??
    exactLevel({ num: BigInt(balance), den: 1n }, 0n, factors, first, rounding)
  );
}

/**
 * The same from inside a period: `debt` is what will be owed at its end, just before an instalment of the
 * wanted level falls due; the periods from `first` on follow.
 */
export function levelFromDebt(
  debt: Exact,
  factors: readonly Ratio[],
  first: number,
  rounding: Rounding,
): number {
  const level = roughLevel(Number(debt.num) / Number(debt.den), 1, factors, first);
  return roundRough(level, factors.length, rounding) ?? exactLevel(debt, 1n, factors, first, rounding);
}

/** debt × growth ÷ the growth of one fen paid each period. */
function roughLevel(debt: number, paid: number, factors: readonly Ratio[], first: number): number {
  let grown = debt;
  let weight = paid;
  for (let k = first; k < factors.length; k++) {
    const { num, den } = factors[k]!;
    const growth = 1 + num / den;
    grown *= growth;
    weight = weight * growth + 1;
  }
  return grown / weight;
}

/** The rounded level, or undefined where floating point might be on the wrong side of the edge. */
function roundRough(level: number, periods: number, rounding: Rounding): number | undefined {
  const doubt = 1e-7 + level * (periods + 10) * 1e-15;
  const edge = rounding === 'half-up' || rounding === 'half-even' ? 0.5 : 0;
  const past = level - edge - Math.floor(level - edge);
  // Also false for the NaN of a growth beyond floating point.
  if (!(past > doubt && past < 1 - doubt)) return undefined;
  return rounding === 'down' ? Math.floor(level) : rounding === 'up' ? Math.ceil(level) : Math.round(level);
}

function exactLevel(
  debt: Exact,
  paid: bigint,
  factors: readonly Ratio[],
  first: number,
  rounding: Rounding,
): number {
  let grown = debt.num;
  let weight = paid;
  let scale = 1n;
  for (let k = first; k < factors.length; k++) {
    const below = BigInt(factors[k]!.den);
    const growth = below + BigInt(factors[k]!.num);
    grown *= growth;
    weight = weight * growth + scale * below;
    scale *= below;
  }
  return roundBig(grown, debt.den * weight, rounding);
}
