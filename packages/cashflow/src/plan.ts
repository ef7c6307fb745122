import {
  dateOf,
  fromDayNumber,
  type Moment,
  momentAt,
  START_OF_DAY,
  timeOf,
  toDayNumber,
} from '@huxin/calendar';
import type { DebitOrder, ForecastInput, PartialWorld, PlannedFlow } from './types.ts';

/** The input with names turned into positions and everything sorted into its day. */
export interface Plan {
  readonly names: readonly string[];
  readonly start: readonly number[];
  /** Day numbers: the oldest balance, the day of `from`, the last day. */
  readonly first: number;
  readonly shown: number;
  readonly last: number;
  readonly orders: readonly PlannedOrder[];
  readonly days: ReadonlyMap<number, DayPlan>;
}

export interface PlannedOrder {
  readonly index: number;
  readonly order: DebitOrder;
  readonly accounts: readonly number[];
  takesPart: boolean;
  /** The last try that is known; beyond it a person must pay. */
  lastTry: Moment;
  /** Day number of the last try inside the forecast. */
  lastDay: number;
}

export interface FlowStep {
  readonly flow: PlannedFlow;
  readonly account: number;
}

export interface Attempt {
  readonly planned: PlannedOrder;
  /** The order's accounts whose balance is known by then, in its order. */
  readonly accounts: readonly number[];
  readonly at: Moment;
}

export interface DayPlan {
  readonly outs: FlowStep[];
  readonly attempts: Attempt[];
  /** The first try of each order: nothing comes in before the later ones, so they fare no better. */
  firsts: readonly Attempt[];
  readonly ins: FlowStep[];
  readonly inBalance: FlowStep[];
}

const byId = (a: FlowStep, b: FlowStep): number =>
  a.flow.id < b.flow.id ? -1 : a.flow.id > b.flow.id ? 1 : 0;

const byTime = (a: Attempt, b: Attempt): number => {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.planned.order.id < b.planned.order.id ? -1 : 1;
};

function firstsOf(attempts: readonly Attempt[]): readonly Attempt[] {
  if (attempts.length < 2) return attempts;
  const seen = new Set<number>();
  return attempts.filter(({ planned }) => !seen.has(planned.index) && seen.add(planned.index));
}

/** Lets the orders whose partial debit is unknown behave as `world` says. */
export function assume(plan: Plan, world: PartialWorld): Plan {
  for (const planned of plan.orders)
    if (planned.order.partial === 'unknown') planned.takesPart = world === 'takes-what-is-there';
  return plan;
}

/** Compiles checked input. */
export function planOf(input: ForecastInput): Plan {
  const names = input.accounts.map((state) => state.account);
  const indexOf = new Map(names.map((name, index) => [name, index]));
  const shown = toDayNumber(dateOf(input.from));
  const last = toDayNumber(input.to);
  const days = new Map<number, DayPlan>();
  const dayAt = (day: number): DayPlan => {
    let plan = days.get(day);
    if (!plan) {
      plan = { outs: [], attempts: [], firsts: [], ins: [], inBalance: [] };
      days.set(day, plan);
    }
    return plan;
  };
  const known = input.accounts.map((state) => ({
    day: toDayNumber(dateOf(state.at)),
    time: timeOf(state.at),
  }));
  for (const flow of input.flows) {
    const account = indexOf.get(flow.account) ?? 0;
    const late = flow.purpose === 'salary' && flow.direction === 'in' ? (input.salaryLateDays ?? 0) : 0;
    const planned = toDayNumber(flow.on);
    const day = planned >= shown ? planned + late : planned;
    const since = known[account];
    if (!since || day > last || day < since.day) continue;
    const sameDay = day === since.day && since.time !== START_OF_DAY;
    if (sameDay && since.time === '24:00') continue;
    if (flow.direction === 'out') dayAt(day).outs.push({ flow, account });
    // Read in mid-day, the balance may or may not hold that day's income: count it once, as held.
    else if (sameDay) dayAt(day).inBalance.push({ flow, account });
    else dayAt(day).ins.push({ flow, account });
  }
  const atOf = (account: number): Moment => input.accounts[account]?.at ?? input.from;
  const orders = input.orders.map((order, index): PlannedOrder => {
    const accounts = order.accounts.map((name) => indexOf.get(name) ?? 0);
    const takesPart = order.partial === 'takes-what-is-there';
    const planned: PlannedOrder = {
      index,
      order,
      accounts,
      takesPart,
      lastTry: '' as Moment,
      lastDay: 0,
    };
    const due = toDayNumber(order.due);
    const times = order.times.length > 0 ? order.times : [START_OF_DAY];
    const tries = [...times.map((time) => ({ afterDays: 0, time })), ...order.retries];
    for (const { afterDays, time } of tries) {
      const day = due + afterDays;
      const at = momentAt(afterDays === 0 ? order.due : fromDayNumber(day), time);
      if (at > planned.lastTry) planned.lastTry = at;
      if (day > last || at < input.from) continue;
      // What was tried before a balance was read is already in that balance.
      const then = accounts.every((one) => at >= atOf(one))
        ? accounts
        : accounts.filter((one) => at >= atOf(one));
      if (then.length === 0) continue;
      planned.lastDay = Math.max(planned.lastDay, day);
      const { attempts } = dayAt(day);
      if (attempts.some((other) => other.planned === planned && other.at === at)) continue;
      attempts.push({ planned, accounts: then, at });
    }
    return planned;
  });
  for (const day of days.values()) {
    day.outs.sort(byId);
    day.ins.sort(byId);
    day.attempts.sort(byTime);
    day.firsts = firstsOf(day.attempts);
  }
  const first = known.reduce((earliest, { day }) => Math.min(earliest, day), shown);
  return { names, start: input.accounts.map((s) => s.balance), first, shown, last, orders, days };
}
