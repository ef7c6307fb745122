import type { Contract } from '../contract/contract.ts';
import { levelAmount } from './level.ts';
import type { Plan } from './plan.ts';
import { type Ratio, times } from './ratio.ts';

/** Principal and interest of every line, in fen. */
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

/** The share of principal one line repays, where instalments are not level; rounded by the contract. */
export const shareOf = (contract: Contract, balance: number, lines: number): number =>
  times(balance, { num: 1, den: lines }, contract.rounding.value.mode);

/**
 * Cuts every instalment into principal and interest at one rate and without draws. `firstExtra` is added to
 * the first principal of a level schedule (the remainder first).
 */
export function splitLines(contract: Contract, plan: Plan, firstExtra = 0): Split {
  const method = contract.method.value;
  const { mode, remainder } = contract.rounding.value;
  const count = plan.ends.length;
  const lent = contract.principal.value as number;
  const factors = splitFactors(contract, plan);
  const level = levelOf(contract, factors);
  const shared = method === 'equal-principal' || method === 'flat';
  const share = shared ? shareOf(contract, lent, count) : 0;
  const firstShare = shared && remainder === 'first' ? lent - share * (count - 1) : share;
  const principals: number[] = [];
  const interests: number[] = [];
  const balances: number[] = [];
  let balance = lent;
  let short = -1;
  for (let k = 0; k < count; k++) {
    const base = method === 'flat' ? lent : balance;
    const interest = times(base, factors[k]!, mode);
    let principal = balance;
    if (k < count - 1) {
      principal = level > 0 ? level - interest + (k === 0 ? firstExtra : 0) : k === 0 ? firstShare : share;
      if (principal < 0 || (principal === 0 && level > 0 && balance > 0)) {
        if (short < 0) short = k;
        principal = 0;
      } else if (principal > balance) principal = balance;
    }
    balance -= principal;
    principals.push(principal);
    interests.push(k === 0 && factors !== plan.factors ? times(base, plan.factors[0]!, mode) : interest);
    balances.push(balance);
  }
  if (remainder === 'last-interest' && level > 0) {
    interests[count - 1] = Math.max(0, level - principals[count - 1]!);
  }
  return { principals, interests, balances, level, short };
}

/** An odd first period that is to change only the first instalment counts as a regular one for the level. */
function splitFactors(contract: Contract, plan: Plan): readonly Ratio[] {
  const differs = contract.oddFirst.value === 'first-differs' && plan.factors[0] !== plan.regularFirst;
  return differs ? [plan.regularFirst, ...plan.factors.slice(1)] : plan.factors;
}

/** The printed instalment, else the computed one; 0 for methods whose instalments are not level. */
function levelOf(contract: Contract, factors: readonly Ratio[]): number {
  const method = contract.method.value;
  if (method === 'flat') return contract.instalment?.value ?? 0;
  if (method !== 'equal-instalment') return 0;
  return (
    contract.instalment?.value ??
    levelAmount(contract.principal.value, factors, 0, contract.rounding.value.mode)
  );
}
