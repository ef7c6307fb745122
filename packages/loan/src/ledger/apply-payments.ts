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

const complete = (order: readonly Part[]): readonly Part[] => [...new Set([...order, ...ALL_PARTS])];

export interface Applied {
  /** In the order of the schedule. */
  readonly lines: readonly OpenLine[];
  readonly overpaid: number;
}

/**
 * Payments up to `now` against the lines: the oldest line first, inside it in the contract's order
 * (Civil Code 560 and 561 where the contract is silent). A payment before anything is due pays the next line.
 * `principalOf` says, for a revolving loan, how much of each payment (in time order) repays principal.
 */
export function applyPayments(
  contract: Contract,
  schedule: readonly Instalment[],
  payments: readonly Payment[],
  now: Moment,
  principalOf?: readonly number[],
): Applied {
  const lines = schedule.map((line) => openLine(line, overdueLine(contract, line.due)));
  const queue = inDueOrder(lines);
  const rule = penaltyRule(contract);
  const orders = ordersOf(contract);
  const state = { first: 0, carried: Number.NEGATIVE_INFINITY };
  let overpaid = 0;
  for (const [index, payment] of inTimeOrder(payments).entries()) {
    if (payment.at > now) break;
    if (payment.amount <= 0) continue;
    if (rule) bringPenaltiesUp(contract, rule, queue, state, payment.at);
    let money: number = payment.amount;
    if (principalOf) {
      const principal = principalOf[index] ?? 0;
      const rest = put(queue, state.first, money - principal, payment.at, () => orders.beforePrincipal);
      money = rest + put(queue, state.first, principal, payment.at, () => ONLY_PRINCIPAL);
    }
    overpaid += put(queue, state.first, money, payment.at, orders.of);
    while (state.first < queue.length && isClosed(queue[state.first]!)) state.first++;
  }
  if (rule) bringPenaltiesUp(contract, rule, queue, state, now);
  return { lines, overpaid };
}

const ONLY_PRINCIPAL: readonly Part[] = ['principal'];

const isClosed = (line: OpenLine): boolean => ownLeft(line) + line.left.penalty === 0;

/** Money over the lines from the oldest open one on; what no line takes comes back. */
function put(
  queue: readonly OpenLine[],
  first: number,
  money: number,
  at: Moment,
  orderFor: (line: OpenLine, at: Moment) => readonly Part[],
): number {
  let rest = money;
  for (let k = first; rest > 0 && k < queue.length; k++) {
    rest = payInto(queue[k]!, orderFor(queue[k]!, at), rest, at);
  }
  return rest;
}

/** The contract's orders: the usual one, or principal first for a line late by more than so many days. */
function ordersOf(contract: Contract) {
  const { order, principalFirstAfterDays } = contract.applicationOrder.value;
  const usual = complete(order);
  const principalFirst = complete(['principal', ...order]);
  return {
    beforePrincipal: usual.filter((part) => part !== 'principal'),
    of: (line: OpenLine, at: Moment): readonly Part[] =>
      principalFirstAfterDays !== undefined &&
      daysBetween(line.from.due, dateOf(at)) > principalFirstAfterDays
        ? principalFirst
        : usual,
  };
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
    const missed = wasMissed(line, at);
    // A grace in which it runs: what is paid in it no longer carries penalty afterwards, what was owed before does.
    const pending = !missed && at <= line.limit.moment && rule.runsInGrace && rule.base !== 'all-principal';
    if (!missed && !pending) continue;
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
    if (pending) line.left.penalty = 0;
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
