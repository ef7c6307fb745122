import type { Contract } from '../contract/contract.ts';
import type { Plan } from './plan.ts';
import { type Split, splitLines } from './split.ts';
import { splitTurned } from './split-turned.ts';

/**
 * The lines with what rounding leaves where the contract puts it. For equal instalments `first` means: the
 * first one differs so that the last comes out level; whole fen may still leave a fen or two in the last.
 */
export function settleRemainder(contract: Contract, plan: Plan): Split {
  const { method, rounding, draws, rateChanges } = contract;
  if (draws.length + rateChanges.length > 0) return splitTurned(contract, plan);
  const split = splitLines(contract, plan);
  const moves = method.value === 'equal-instalment' && rounding.value.remainder === 'first';
  if (!moves || plan.ends.length < 2) return split;
  let growth = 1;
  for (let k = 1; k < plan.factors.length; k++) growth *= 1 + plan.factors[k]!.num / plan.factors[k]!.den;
  const guess = Math.round(gap(split) / growth);
  let best = split;
  // Each line's own rounding moves the gap by a fen or two, so that the best one may lie beside the guess.
  for (const near of [0, -1, 1, -2, 2, -3, 3]) {
    const extra = guess + near;
    const tried = splitLines(contract, plan, extra);
    if (tried.short < 0 && Math.abs(gap(tried)) < Math.abs(gap(best))) best = tried;
  }
  return best;
}

/** How far the last instalment is from the level one. */
const gap = ({ principals, interests, level }: Split): number =>
  principals.at(-1)! + interests.at(-1)! - level;
