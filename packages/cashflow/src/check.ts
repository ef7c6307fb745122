import { err, type Fault, ok, type Result } from '@huxin/basis';
import { dateOf, moment, plainDate, timeOfDay } from '@huxin/calendar';
import { fen, MAX_FEN } from '@huxin/money';
import type { DebitOrder, ForecastInput } from './types.ts';

const whole = (value: number, at: string): Fault | undefined =>
  Number.isInteger(value) && value >= 0 && value <= 36_500
    ? undefined
    : { kind: 'malformed', at, value, expected: 'whole days, 0 to 36500' };

const errorOf = (result: Result<unknown, Fault>): Fault | undefined => (result.ok ? undefined : result.error);

/** An amount that moves is never negative: direction says which way. */
function amountFault(value: number, at: string): Fault | undefined {
  if (value < 0) return { kind: 'bad-money', at, value, expected: 'whole fen, not negative' };
  return errorOf(fen(value, at));
}

function orderFault(order: DebitOrder, at: string, known: ReadonlySet<string>): Fault | undefined {
  if (order.accounts.length === 0)
    return { kind: 'malformed', at: `${at}/accounts`, value: [], expected: 'at least one account' };
  for (const [index, account] of order.accounts.entries()) {
    const place = `${at}/accounts/${index}`;
    if (order.accounts.indexOf(account) < index)
      return { kind: 'cyclic-order', at: place, value: account, expected: 'each account once' };
    if (!known.has(account))
      return { kind: 'unknown-reference', at: place, value: account, expected: 'an account with a balance' };
  }
  for (const [index, time] of order.times.entries()) {
    const fault = errorOf(timeOfDay(time, `${at}/times/${index}`));
    if (fault) return fault;
  }
  for (const [index, retry] of order.retries.entries()) {
    const place = `${at}/retries/${index}`;
    const fault =
      whole(retry.afterDays, `${place}/afterDays`) ?? errorOf(timeOfDay(retry.time, `${place}/time`));
    if (fault) return fault;
  }
  return (
    errorOf(plainDate(order.due, `${at}/due`)) ??
    amountFault(order.amount, `${at}/amount`) ??
    errorOf(moment(order.lastMoment, `${at}/lastMoment`))
  );
}

function rangeFault(input: ForecastInput): Fault | undefined {
  const fault = errorOf(moment(input.from, '/from')) ?? errorOf(plainDate(input.to, '/to'));
  if (fault) return fault;
  if (input.to < dateOf(input.from))
    return { kind: 'bad-date', at: '/to', value: input.to, expected: `not before ${dateOf(input.from)}` };
  return input.salaryLateDays === undefined ? undefined : whole(input.salaryLateDays, '/salaryLateDays');
}

/** The first thing about the input that cannot be used, with its place, value and what would be right. */
export function checkInput(input: ForecastInput): Result<ForecastInput, Fault> {
  const range = rangeFault(input);
  if (range) return err(range);
  // The sum of everything stays exact, whatever order it is added in.
  let total = 0;
  const tooMuch = (value: number, at: string): Fault | undefined => {
    total += Math.abs(value);
    return total > MAX_FEN
      ? { kind: 'bad-money', at, value, expected: `all amounts together at most ${MAX_FEN} fen` }
      : undefined;
  };
  const known = new Set<string>();
  for (const [index, state] of input.accounts.entries()) {
    const at = `/accounts/${index}`;
    if (known.has(state.account))
      return err({ kind: 'duplicate-id', at: `${at}/account`, value: state.account, expected: 'each once' });
    known.add(state.account);
    const fault =
      errorOf(fen(state.balance, `${at}/balance`)) ??
      errorOf(moment(state.at, `${at}/at`)) ??
      tooMuch(state.balance, `${at}/balance`);
    if (fault) return err(fault);
  }
  const seen = new Set<string>();
  for (const [index, flow] of input.flows.entries()) {
    const at = `/flows/${index}`;
    if (!known.has(flow.account)) {
      const expected = 'an account with a balance';
      return err({ kind: 'unknown-reference', at: `${at}/account`, value: flow.account, expected });
    }
    const fault =
      errorOf(plainDate(flow.on, `${at}/on`)) ??
      amountFault(flow.amount, `${at}/amount`) ??
      tooMuch(flow.amount, `${at}/amount`);
    if (fault) return err(fault);
    const key = `${flow.on} ${flow.id}`;
    if (seen.has(key))
      return err({ kind: 'duplicate-id', at: `${at}/id`, value: flow.id, expected: 'once a day' });
    seen.add(key);
  }
  const ids = new Set<string>();
  for (const [index, order] of input.orders.entries()) {
    const at = `/orders/${index}`;
    if (ids.has(order.id))
      return err({ kind: 'duplicate-id', at: `${at}/id`, value: order.id, expected: 'each order once' });
    ids.add(order.id);
    const fault = orderFault(order, at, known) ?? tooMuch(order.amount, `${at}/amount`);
    if (fault) return err(fault);
  }
  return ok(input);
}
