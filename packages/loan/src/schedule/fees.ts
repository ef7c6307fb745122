import type { Contract } from '../contract/contract.ts';
import { monthsBack } from './due-dates.ts';
import { type Plan, startOf } from './plan.ts';

/**
 * Fees that fall due with each line, in fen. Fees at payout and withheld ones are not in the schedule:
 * they change what was received (true yearly cost), not what is still owed.
 */
export function feesOf(contract: Contract, plan: Plan): number[] {
  const count = plan.ends.length;
  const fees = new Array<number>(count).fill(0);
  for (const { value } of contract.fees) {
    if (value.when === 'each-instalment') for (let k = 0; k < count; k++) fees[k]! += value.amount;
    if (value.when === 'monthly') {
      for (let k = 0; k < count; k++) fees[k]! += value.amount * monthsIn(contract, plan, k);
    }
    if (value.when === 'at-end') fees[count - 1]! += value.amount;
  }
  return fees;
}

/** Whole months completed since the payout that end in period k; a started month counts with the last line. */
function monthsIn(contract: Contract, plan: Plan, k: number): number {
  const { unit, every } = contract.interval.value;
  if (unit === 'month' && contract.method.value !== 'one-shot') return every;
  const anchor = contract.dueDay.value;
  const until = monthsBack(plan.start, plan.ends[k]!, anchor);
  const before = k === 0 ? 0 : monthsBack(plan.start, startOf(plan, k), anchor).months;
  const started = k === plan.ends.length - 1 && until.days > 0 ? 1 : 0;
  return until.months + started - before;
}
