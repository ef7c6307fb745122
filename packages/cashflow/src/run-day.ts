import { fromDayNumber, type PlainDate } from '@huxin/calendar';
import type { Fen } from '@huxin/money';
import type { Attempt, DayPlan, FlowStep, Plan } from './plan.ts';
import type { ForecastEvent, Part } from './types.ts';

/** Where the accounts and the orders stand while days run. */
export interface State {
  readonly balances: number[];
  /** What each order still wants. */
  readonly left: number[];
}

export const startOf = (plan: Plan): State => ({
  balances: [...plan.start],
  left: plan.orders.map(({ order }) => order.amount),
});

export const copyState = (state: State): State => ({
  balances: [...state.balances],
  left: [...state.left],
});

/** Takes what an order wants, or what it may; returns the amount by account position. */
function take(attempt: Attempt, state: State): readonly [account: number, amount: number][] {
  const { accounts } = attempt;
  const { takesPart, index } = attempt.planned;
  const wanted = state.left[index] ?? 0;
  if (!takesPart) {
    const account = accounts.find((one) => (state.balances[one] ?? 0) >= wanted);
    return account === undefined ? [] : [[account, wanted]];
  }
  const parts: [number, number][] = [];
  let rest = wanted;
  for (const account of accounts) {
    const amount = Math.min(rest, Math.max(0, state.balances[account] ?? 0));
    if (amount > 0) parts.push([account, amount]);
    rest -= amount;
  }
  return parts;
}

export type Record = (event: ForecastEvent) => void;

function runAttempt(plan: Plan, attempt: Attempt, date: PlainDate, state: State, record?: Record): boolean {
  const { planned, at } = attempt;
  const wanted = state.left[planned.index] ?? 0;
  if (wanted === 0 && planned.order.amount > 0) return true;
  let taken = 0;
  const parts: Part[] = [];
  for (const [account, amount] of take(attempt, state)) {
    state.balances[account] = (state.balances[account] ?? 0) - amount;
    taken += amount;
    if (record) parts.push({ account: plan.names[account] ?? '', amount: amount as Fen });
  }
  const left = wanted - taken;
  state.left[planned.index] = left;
  if (record) {
    const order = planned.order.id;
    if (left === 0) record({ kind: 'debited', date, at, order, parts, late: at > planned.order.lastMoment });
    else {
      const manual = at >= planned.lastTry;
      record({ kind: 'debit-failed', date, at, order, parts, left: left as Fen, manual });
    }
  }
  return left === 0;
}

function runOut(step: FlowStep, date: PlainDate, state: State, record?: Record): boolean {
  const { id: flow, account, amount, purpose } = step.flow;
  const balance = state.balances[step.account] ?? 0;
  if (balance < amount && amount > 0) {
    record?.({ kind: 'flow-failed', date, flow, account, short: (amount - balance) as Fen, purpose });
    return false;
  }
  state.balances[step.account] = balance - amount;
  record?.({ kind: 'flow', date, flow, account, direction: 'out', amount });
  return true;
}

/** Where nobody records, nobody reads the date either. */
const NO_DATE = '' as PlainDate;

/** Runs one day on the state. True when nothing failed. */
export function runDay(plan: Plan, number: number, state: State, record?: Record): boolean {
  const day: DayPlan | undefined = plan.days.get(number);
  if (!day) return true;
  const date = record ? fromDayNumber(number) : NO_DATE;
  let fine = true;
  for (const step of day.outs) fine = runOut(step, date, state, record) && fine;
  for (const attempt of day.attempts) fine = runAttempt(plan, attempt, date, state, record) && fine;
  for (const { flow, account } of day.ins) {
    state.balances[account] = (state.balances[account] ?? 0) + flow.amount;
    const { id, amount } = flow;
    record?.({ kind: 'flow', date, flow: id, account: flow.account, direction: 'in', amount });
  }
  for (const { flow } of day.inBalance) {
    const { id, account, amount } = flow;
    record?.({ kind: 'income-in-balance', date, flow: id, account, amount });
  }
  return fine;
}
