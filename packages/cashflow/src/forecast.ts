import { type Fault, ok, type Result } from '@huxin/basis';
import { fromDayNumber } from '@huxin/calendar';
import type { Fen } from '@huxin/money';
import { checkInput } from './check.ts';
import { mergeShortfalls } from './merge-worlds.ts';
import { assume, type Plan, planOf } from './plan.ts';
import { runDay, startOf } from './run-day.ts';
import { findShortfalls } from './shortfalls.ts';
import type { Forecast, ForecastEvent, ForecastInput, PartialWorld } from './types.ts';

/**
 * Day by day, what the accounts hold if nobody does anything, and what is missing where and by when.
 * Faults name the place in the input: bad-money, bad-date, outside-data, cyclic-order, unknown-reference,
 * duplicate-id, malformed. Where an order's partial debit is unknown, both answers are run.
 */
export function forecast(input: ForecastInput): Result<Forecast, Fault> {
  const checked = checkInput(input);
  if (!checked.ok) return checked;
  if (!input.orders.some(({ partial }) => partial === 'unknown')) return ok(runPlan(planOf(input)));
  const plan = planOf(input);
  const never = runPlan(assume(plan, 'never'));
  const takes = runPlan(assume(plan, 'takes-what-is-there'));
  const world: PartialWorld = isWorse(never, takes) ? 'never' : 'takes-what-is-there';
  const { accounts, days, events } = world === 'never' ? never : takes;
  const shortfalls = mergeShortfalls(never.shortfalls, takes.shortfalls);
  return ok({ accounts, days, events, shortfalls, world });
}

function runPlan(plan: Plan): Forecast {
  return { accounts: plan.names, ...runDays(plan), shortfalls: findShortfalls(plan) };
}

function runDays(plan: Plan): Pick<Forecast, 'days' | 'events'> {
  const state = startOf(plan);
  const events: ForecastEvent[] = [];
  const days: Forecast['days'][number][] = [];
  const record = (event: ForecastEvent): void => {
    events.push(event);
  };
  for (let number = plan.first; number <= plan.last; number++) {
    runDay(plan, number, state, record);
    if (number >= plan.shown)
      days.push({ date: fromDayNumber(number), balances: state.balances.slice() as Fen[] });
  }
  return { days, events };
}

/** More expenses and debits failing is worse; then less money at the end. */
function isWorse(one: Forecast, other: Forecast): boolean {
  const failed = ({ events }: Forecast): number =>
    events.filter(({ kind }) => kind === 'flow-failed' || kind === 'debit-failed').length;
  const rest = ({ days }: Forecast): number =>
    (days.at(-1)?.balances ?? []).reduce((sum, fen) => sum + fen, 0);
  const more = failed(one) - failed(other);
  return more !== 0 ? more > 0 : rest(one) < rest(other);
}
