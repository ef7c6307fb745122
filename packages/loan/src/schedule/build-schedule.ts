import { err, type Result, type Tri } from '@huxin/basis';
import type { PlainDate } from '@huxin/calendar';
import { type Fen, MAX_FEN } from '@huxin/money';
import type { Contract } from '../contract/contract.ts';
import { checkSplit, checkTerm, checkTurns } from './check-term.ts';
import { extendedLines } from './extend.ts';
import { feesOf } from './fees.ts';
import { shiftedDay } from './holiday-shift.ts';
import type { Instalment } from './instalment.ts';
import { type LoanFault, loanFault } from './loan-fault.ts';
import { type Plan, planOf } from './plan.ts';
import { settleRemainder } from './remainder.ts';
import type { Split } from './split.ts';

/** Says of a day whether it is a working day; `unknown` where no holiday table reaches. */
export type WorkingDay = (day: PlainDate) => Tri;

/**
 * What has to be paid when, exact to the fen. Principal of all lines sums to principal and draws.
 * Without `isWorkingDay`, or where it answers `unknown`, a due day is not shifted (see `assumptions`).
 */
export function buildSchedule(
  contract: Contract,
  isWorkingDay?: WorkingDay,
): Result<readonly Instalment[], LoanFault> {
  const bad = checkTerm(contract);
  if (bad) return err(bad);
  const plan = planOf(contract);
  const late = checkTurns(contract, plan);
  if (late) return err(late);
  const split = settleRemainder(contract, plan);
  const unpayable = checkSplit(contract, plan, split);
  if (unpayable) return err(unpayable);
  const lines = linesOf(contract, plan, split, isWorkingDay);
  return lines === undefined
    ? err(
        loanFault(
          contract,
          'principal',
          contract.principal,
          `sums up to ${MAX_FEN} fen`,
          '金额太大，看看是不是多写了几个 0。',
        ),
      )
    : extendedLines(contract, plan, lines);
}

function linesOf(
  contract: Contract,
  plan: Plan,
  split: Split,
  isWorkingDay?: WorkingDay,
): Instalment[] | undefined {
  const fees = contract.fees.length === 0 ? undefined : feesOf(contract, plan);
  const shift = contract.holidayShift.value;
  const draws = contract.draws;
  const lines: Instalment[] = [];
  let total = 0;
  for (let k = 0; k < plan.ends.length; k++) {
    const end = plan.ends[k]!;
    const principal = split.principals[k]!;
    const interest = split.interests[k]!;
    const fee = fees === undefined ? 0 : fees[k]!;
    const amount = principal + interest + fee;
    total += amount;
    if (total > MAX_FEN) return undefined;
    let balanceAfter = split.balances[k]!;
    for (const draw of draws) if (draw.value.on === end) balanceAfter += draw.value.amount;
    lines.push({
      n: k + 1,
      due: shift === 'none' || !isWorkingDay ? end : shiftedDay(end, shift, isWorkingDay).day,
      principal: principal as Fen,
      interest: interest as Fen,
      fee: fee as Fen,
      amount: amount as Fen,
      balanceAfter: balanceAfter as Fen,
    });
  }
  return lines;
}
