import { addDays, dateOf, type Moment, type PlainDate } from '@huxin/calendar';
import type { Fen } from '@huxin/money';
import type { Contract } from '../contract/contract.ts';
import type { Instalment } from '../schedule/instalment.ts';
import { type Exact, planOf, startOf } from '../schedule/plan.ts';
import { roundBig } from '../schedule/ratio.ts';
import { interestBetween } from '../schedule/timeline.ts';
import { inTimeOrder } from './time-order.ts';
import type { Payment } from './types.ts';

/** The lines of a revolving loan as payments so far make them, and the unpaid interest run up to now but not due. */
export interface Revolved {
  readonly lines: readonly Instalment[];
  readonly accrued: number;
  /** Of each payment up to now, in time order: how much repaid principal. */
  readonly principalOf: readonly number[];
}

/**
 * 随借随还按日. Interest runs by the day on the principal still out; a payment covers what has fallen due, then
 * the interest up to that day, then principal. Principal repaid inside a period stands in that period's line,
 * so that the days and periods after it earn interest on less.
 */
export function revolve(
  contract: Contract,
  schedule: readonly Instalment[],
  payments: readonly Payment[],
  now: Moment,
): Revolved {
  const plan = planOf(contract);
  const mode = contract.rounding.value.mode;
  const today = dateOf(now);
  const paid = inTimeOrder(payments).filter((payment) => payment.at <= now);
  const debt = { principal: contract.principal.value as number, behind: 0 };
  let next = 0;
  let accrued = 0;
  const principalOf: number[] = [];
  const lines = schedule.map((line, k) => {
    const end = plan.ends[k]!;
    let at = startOf(plan, k);
    let earned: Exact = { num: 0n, den: 1n };
    let [interestPaid, repaid] = [0, 0];
    const earn = (until: PlainDate): void => {
      if (until <= at) return;
      const more = interestBetween(contract, plan, k, debt.principal, at, until);
      earned = { num: earned.num * more.den + more.num * earned.den, den: earned.den * more.den };
      debt.principal += drawn(contract, at, until);
      at = until;
    };
    for (; next < paid.length && dateOf(paid[next]!.at) <= end; next++) {
      earn(dateOf(paid[next]!.at));
      const put = spread(paid[next]!.amount, debt, roundBig(earned.num, earned.den, mode) - interestPaid);
      interestPaid += put.interest;
      repaid += put.principal;
      principalOf.push(put.principal);
    }
    if (today > at && today < end) {
      earn(today);
      accrued = roundBig(earned.num, earned.den, mode) - interestPaid;
    } else if (today === at && at < end) accrued = roundBig(earned.num, earned.den, mode) - interestPaid;
    earn(end);
    const interest = roundBig(earned.num, earned.den, mode);
    debt.behind += interest - interestPaid + line.fee;
    const last = k === schedule.length - 1;
    const principal = last ? repaid + debt.principal : repaid;
    return {
      ...line,
      principal: principal as Fen,
      interest: interest as Fen,
      amount: (principal + interest + line.fee) as Fen,
      balanceAfter: (last ? 0 : debt.principal + drawn(contract, end, addDays(end, 1))) as Fen,
    };
  });
  return { lines, accrued, principalOf };
}

/** One payment over what is behind, the interest run up, and principal; `debt` is brought down. */
function spread(
  money: number,
  debt: { principal: number; behind: number },
  interestDue: number,
): { interest: number; principal: number } {
  const behind = Math.min(money, debt.behind);
  const interest = Math.min(money - behind, interestDue);
  const principal = Math.min(money - behind - interest, debt.principal);
  debt.behind -= behind;
  debt.principal -= principal;
  return { interest, principal };
}

/** Drawn from a day up to the day before another. */
const drawn = (contract: Contract, from: PlainDate, until: PlainDate): number =>
  contract.draws.reduce(
    (sum, { value }) => (value.on >= from && value.on < until ? sum + value.amount : sum),
    0,
  );
