import { dateOf, type Moment, type PlainDate } from '@huxin/calendar';
import { asFen, type Fen } from '@huxin/money';
import type { Contract } from '../contract/contract.ts';
import type { Instalment } from '../schedule/instalment.ts';
import { type Exact, planOf, startOf } from '../schedule/plan.ts';
import { roundBig } from '../schedule/ratio.ts';
import { interestBetween } from '../schedule/timeline.ts';
import type { Payment } from './types.ts';

/**
 * 随借随还按日: the lines as the payments so far make them. Interest runs by the day on the principal still
 * out; a payment covers what has fallen due, then the interest up to that day, then principal. Principal repaid
 * inside a period stands in that period's line, so the next periods earn interest on less.
 */
export function revolvingLines(
  contract: Contract,
  schedule: readonly Instalment[],
  payments: readonly Payment[],
  now: Moment,
): readonly Instalment[] {
  const plan = planOf(contract);
  const mode = contract.rounding.value.mode;
  const paid = payments.filter((payment) => payment.at <= now).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  let principalOut: number = contract.principal.value;
  /** Fees and interest of earlier lines that were not paid when they fell due. */
  let behind = 0;
  let next = 0;
  return schedule.map((line, k) => {
    const last = k === schedule.length - 1;
    const end = plan.ends[k]!;
    let at: PlainDate = startOf(plan, k);
    let earned: Exact = { num: 0n, den: 1n };
    let interestPaid = 0;
    let repaid = 0;
    const earn = (until: PlainDate): void => {
      if (until <= at) return;
      const more = interestBetween(contract, plan, k, principalOut, at, until);
      earned = { num: earned.num * more.den + more.num * earned.den, den: earned.den * more.den };
      principalOut += drawn(contract, at, until);
      at = until;
    };
    for (; next < paid.length && dateOf(paid[next]!.at) <= end; next++) {
      earn(dateOf(paid[next]!.at));
      let money: number = paid[next]!.amount;
      const forBehind = Math.min(money, behind);
      behind -= forBehind;
      money -= forBehind;
      const forInterest = Math.min(money, roundBig(earned.num, earned.den, mode) - interestPaid);
      interestPaid += forInterest;
      money -= forInterest;
      const forPrincipal = Math.min(money, principalOut);
      principalOut -= forPrincipal;
      repaid += forPrincipal;
    }
    earn(end);
    const interest = roundBig(earned.num, earned.den, mode);
    behind += interest - interestPaid + line.fee;
    const principal = last ? repaid + principalOut : repaid;
    return {
      ...line,
      principal: principal as Fen,
      interest: interest as Fen,
      amount: asFen(principal + interest + line.fee),
      balanceAfter: (last ? 0 : principalOut + drawnOn(contract, end)) as Fen,
    };
  });
}

const drawn = (contract: Contract, from: PlainDate, until: PlainDate): number =>
  contract.draws.reduce(
    (sum, { value }) => (value.on >= from && value.on < until ? sum + value.amount : sum),
    0,
  );

const drawnOn = (contract: Contract, day: PlainDate): number =>
  contract.draws.reduce((sum, { value }) => (value.on === day ? sum + value.amount : sum), 0);
