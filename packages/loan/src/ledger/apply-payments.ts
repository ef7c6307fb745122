import { dateOf, daysBetween, type Moment } from '@huxin/calendar';
import type { Contract, Part } from '../contract/contract.ts';
import type { Instalment } from '../schedule/instalment.ts';
import { type OpenLine, openLine, ownLeft, payInto, wasMissed } from './open-line.ts';
import { overdueLine } from './overdue-line.ts';
import { type PenaltyRule, penaltyRule } from './penalty-rule.ts';
import { runPenalty } from './penalty-run.ts';
import { inTimeOrder } from './time-order.ts';
import type { Payment } from './types.ts';

/** Every part gets its turn, also those a contract's order forgot: money never vanishes. */
const ALL_PARTS: readonly Part[] = ['fee', 'interest', 'penalty', 'principal'];

const complete = (order: readonly Part[]): readonly Part[] => [
  ...order,
  ...ALL_PARTS.filter((part) => !order.includes(part)),
];

export interface Applied {
  /** In the order of the schedule. */
  readonly lines: readonly OpenLine[];
  readonly overpaid: number;
}

/**
 * Payments up to `now` against the lines: the oldest line first, inside it in the contract's order
 * (Civil Code 560 and 561 where the contract is silent). A payment before anything is due pays the next line.
 */
export function applyPayments(
  contract: Contract,
  schedule: readonly Instalment[],
  payments: readonly Payment[],
  now: Moment,
): Applied {
  const lines = schedule.map((line) => openLine(line, overdueLine(contract, line.due)));
  const queue = inDueOrder(lines);
  const rule = penaltyRule(contract);
  const { order, principalFirstAfterDays } = contract.applicationOrder.value;
  const principalFirst = complete(['principal', ...order.filter((part) => part !== 'principal')]);
  // A revolving loan's lines already say what each payment repaid of the principal.
  const usual = contract.method.value === 'revolving-daily' ? principalFirst : complete(order);
  const state = { first: 0, carried: Number.NEGATIVE_INFINITY };
  let overpaid = 0;
  for (const payment of inTimeOrder(payments)) {
    if (payment.at > now) break;
    if (payment.amount <= 0) continue;
    if (rule) bringPenaltiesUp(contract, rule, queue, state, payment.at);
    let money: number = payment.amount;
    while (money > 0 && state.first < queue.length) {
      const line = queue[state.first]!;
      const late =
        principalFirstAfterDays !== undefined &&
        daysBetween(line.from.due, dateOf(payment.at)) > principalFirstAfterDays;
      money = payInto(line, late ? principalFirst : usual, money, payment.at);
      if (ownLeft(line) + line.left.penalty > 0) break;
      state.first++;
    }
    overpaid += money;
  }
  if (rule) bringPenaltiesUp(contract, rule, queue, state, now);
  return { lines, overpaid };
}

/** Penalties of all missed lines up to a moment. With `all-principal` the oldest missed line carries the loan's one. */
function bringPenaltiesUp(
  contract: Contract,
  rule: PenaltyRule,
  queue: readonly OpenLine[],
  state: { first: number; carried: number },
  at: Moment,
): void {
  const day = dateOf(at);
  const rounding = contract.rounding.value.mode;
  for (let k = state.first; k < queue.length; k++) {
    const line = queue[k]!;
    if (line.from.due > day) return;
    if (!wasMissed(line, at)) continue;
    const { principal, interest } = line.left;
    if (rule.base === 'all-principal') {
      if (principal + interest + line.left.fee === 0) continue;
      let all = 0;
      for (let j = state.first; j < queue.length; j++) all += queue[j]!.left.principal;
      runPenalty(rule, line, all + (rule.compound ? interest : 0), day, rounding, state.carried);
      state.carried = line.run!.day;
      return;
    }
    const base = rule.base === 'overdue-instalment' || rule.compound ? principal + interest : principal;
    runPenalty(rule, line, base, day, rounding);
  }
}

function inDueOrder(lines: readonly OpenLine[]): readonly OpenLine[] {
  const sorted = lines.every((line, k) => k === 0 || lines[k - 1]!.from.due <= line.from.due);
  return sorted
    ? lines
    : lines.toSorted((a, b) =>
        a.from.due < b.from.due ? -1 : a.from.due > b.from.due ? 1 : a.from.n - b.from.n,
      );
}
