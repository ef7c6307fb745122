import { addMonths, type PlainDate, partsOf } from '@huxin/calendar';
import type { Contract } from '../contract/contract.ts';
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

/** Months of the loan that are completed in period k; the month begun last counts with the last line. */
function monthsIn(contract: Contract, plan: Plan, k: number): number {
  const { unit, every } = contract.interval.value;
  if (unit === 'month' && contract.method.value !== 'one-shot') return every;
  const end = plan.ends[k]!;
  const until = monthsDone(plan.start, end);
  const begun = k === plan.ends.length - 1 && addMonths(plan.start, until) < end ? 1 : 0;
  return until + begun - monthsDone(plan.start, startOf(plan, k));
}

/** Whole months from one day to another. */
function monthsDone(from: PlainDate, to: PlainDate): number {
  const [a, b] = [partsOf(from), partsOf(to)];
  const months = (b.year - a.year) * 12 + b.month - a.month;
  return addMonths(from, months) <= to ? months : months - 1;
}
