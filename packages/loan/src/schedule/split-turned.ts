import type { Contract } from '../contract/contract.ts';
import { levelFromDebt } from './level.ts';
import { type Plan, startOf } from './plan.ts';
import { type Ratio, roundBig, times } from './ratio.ts';
import { type Split, shareOf, splitLines } from './split.ts';
import { factorsAt, interestBetween, rateBefore, turnsOf } from './timeline.ts';

/**
 * The lines of a loan with draws or rate changes. Up to the first one they are those of the plain contract;
 * in the period a turn falls in, interest is exact by the day and rounded once, and what is still out is spread
 * anew over that line and all later ones.
 */
export function splitTurned(contract: Contract, plan: Plan): Split {
  const turns = turnsOf(contract);
  const method = contract.method.value;
  const { mode, remainder } = contract.rounding.value;
  const count = plan.ends.length;
  const { principals, interests, balances, ...plain } = splitLines(contract, plan);
  let [balance, lent] = [contract.principal.value as number, contract.principal.value as number];
  let [level, share, short] = [plain.level, 0, -1];
  let factors: readonly Ratio[] | undefined;
  for (let k = 0; k < count; k++) {
    const [from, to] = [startOf(plan, k), plan.ends[k]!];
    const turned = turns.filter((turn) => turn.on >= from && turn.on < to);
    if (turned.length === 0 && factors === undefined) {
      balance = balances[k]!;
      if (plain.short === k) short = k;
      continue;
    }
    const base = method === 'flat' ? lent : balance;
    let interest: number;
    if (turned.length === 0) interest = times(base, factors![k]!, mode);
    else {
      const earned = interestBetween(contract, plan, k, base, from, to);
      interest = roundBig(earned.num, earned.den, mode);
      const drawn = turned.reduce((sum, turn) => (turn.kind === 'draw' ? sum + turn.amount : sum), 0);
      balance += drawn;
      lent += drawn;
      factors = factorsAt(contract, rateBefore(contract, to), plan, k + 1);
      share = shareOf(contract, balance, count - k);
      if (method === 'equal-instalment') {
        const owed = { num: BigInt(balance) * earned.den + earned.num, den: earned.den };
        level = levelFromDebt(owed, factors, k + 1, mode);
      } else level = 0;
    }
    const last = k === count - 1;
    const wanted = last ? balance : level > 0 ? level - interest : isShared(method) ? share : 0;
    if (wanted < 0 || (!last && level > 0 && wanted === 0)) short = short < 0 ? k : short;
    principals[k] = Math.min(balance, Math.max(0, wanted));
    interests[k] =
      last && level > 0 && remainder === 'last-interest' ? Math.max(0, level - balance) : interest;
    balance -= principals[k]!;
    balances[k] = balance;
  }
  return { principals, interests, balances, level, short };
}

const isShared = (method: string): boolean => method === 'equal-principal' || method === 'flat';
