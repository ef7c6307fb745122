import type { Contract } from '../contract/contract.ts';
import { exactLevel, levelAmount } from './level.ts';
import { type Plan, startOf } from './plan.ts';
import { type Ratio, roundBig, times } from './ratio.ts';
import { factorsAt, interestBetween, rateBefore, type Turn, turnsOf } from './timeline.ts';

/** Principal and interest of every line, in fen, with the level they aim at (equal instalments). */
export interface Split {
  readonly principals: number[];
  readonly interests: number[];
  /** Principal out after each line, before draws made on its due day. */
  readonly balances: number[];
  /** Level instalment in force at the last line; 0 for methods without one. */
  readonly level: number;
  /** Index of the first line whose interest the level instalment does not cover, or −1. */
  readonly short: number;
}

/** How one instalment is cut into principal and interest, period by period. */
export function splitLines(contract: Contract, plan: Plan, firstExtra = 0): Split {
  const method = contract.method.value;
  const { mode, remainder } = contract.rounding.value;
  const turns = contract.draws.length + contract.rateChanges.length > 0 ? turnsOf(contract) : [];
  const count = plan.ends.length;
  const oddFirst = contract.oddFirst.value === 'first-differs' && plan.factors[0] !== plan.regularFirst;
  let factors: readonly Ratio[] = oddFirst ? [plan.regularFirst, ...plan.factors.slice(1)] : plan.factors;
  let balance: number = contract.principal.value;
  let lent = balance;
  let level = 0;
  if (method === 'equal-instalment') {
    level = contract.instalment?.value ?? levelAmount(balance, factors, 0, mode);
  }
  let share = times(balance, { num: 1, den: count }, mode);
  let short = -1;
  const split = {
    principals: new Array<number>(count),
    interests: new Array<number>(count),
    balances: new Array<number>(count),
  };
  for (let k = 0; k < count; k++) {
    const turned = turns.length === 0 ? [] : turnsIn(turns, plan, k);
    let interest: number;
    if (turned.length === 0) {
      interest = times(method === 'flat' ? lent : balance, factors[k]!, mode);
    } else {
      const from = startOf(plan, k);
      const earned = interestBetween(
        contract,
        plan,
        k,
        method === 'flat' ? lent : balance,
        from,
        plan.ends[k]!,
      );
      interest = roundBig(earned.num, earned.den, mode);
      for (const turn of turned) {
        if (turn.kind === 'draw') {
          balance += turn.amount;
          lent += turn.amount;
        }
      }
      factors = factorsAt(contract, rateBefore(contract, plan.ends[k]!), plan, k + 1);
      const grown = { num: BigInt(balance) * earned.den + earned.num, den: earned.den };
      level = method === 'equal-instalment' ? exactLevel(grown.num, grown.den, factors, k + 1, mode, 1n) : 0;
      share = times(balance, { num: 1, den: count - k }, mode);
    }
    const last = k === count - 1;
    let principal = 0;
    if (last) principal = balance;
    else if (method === 'equal-instalment') principal = level - interest + (k === 0 ? firstExtra : 0);
    else if (method === 'equal-principal' || method === 'flat') {
      principal = k === 0 && remainder === 'first' ? balance - share * (count - 1) : share;
      if (method === 'flat' && contract.instalment) principal = contract.instalment.value - interest;
    }
    if (principal < 0 || (!last && principal === 0 && method === 'equal-instalment' && balance > 0)) {
      if (short < 0) short = k;
      principal = 0;
    }
    if (principal > balance) principal = balance;
    if (last && remainder === 'last-interest' && level > 0) interest = Math.max(0, level - principal);
    if (k === 0 && oddFirst && turned.length === 0) {
      interest = times(method === 'flat' ? lent : balance, plan.factors[0]!, mode);
    }
    balance -= principal;
    split.principals[k] = principal;
    split.interests[k] = interest;
    split.balances[k] = balance;
  }
  return { ...split, level, short };
}

/** Turns of period k: from its first day up to the day before its end. */
function turnsIn(turns: readonly Turn[], plan: Plan, k: number): readonly Turn[] {
  const from = startOf(plan, k);
  const to = plan.ends[k]!;
  return turns.filter((turn) => turn.on >= from && turn.on < to);
}
