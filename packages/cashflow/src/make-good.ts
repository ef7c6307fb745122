import { invariant } from '@huxin/basis';
import type { DayPlan } from './plan.ts';
import type { State } from './run-day.ts';

/**
 * A balance together with how much it grows per fen put on the account that is being funded: 0 or 1, because
 * that fen rests on one account at a time. Knowing it, the least amount is found step by step and exactly,
 * where "try twice as much" would be wrong: with fallback accounts more money can make an order fail.
 */
interface Tracked {
  value: number;
  slope: number;
}

interface Run {
  readonly tracked: readonly Tracked[];
  /** Smallest growth after which some comparison goes the other way. */
  step: number;
}

/** Whether `have` covers `want`; remembers how far away the other answer is. */
function covers(run: Run, value: number, slope: number, want: number): boolean {
  if (value >= want) return true;
  if (slope > 0) run.step = Math.min(run.step, want - value);
  return false;
}

function tryWhole(run: Run, accounts: readonly number[], wanted: number): boolean {
  for (const account of accounts) {
    const have = run.tracked[account];
    if (!have || !covers(run, have.value, have.slope, wanted)) continue;
    have.value -= wanted;
    return true;
  }
  return false;
}

function tryParts(run: Run, accounts: readonly number[], wanted: number): boolean {
  let taken = 0;
  let slope = 0;
  for (const account of accounts) {
    const have = run.tracked[account];
    if (!have || !covers(run, have.value, have.slope, 0)) continue;
    if (covers(run, have.value + taken, have.slope + slope, wanted)) {
      have.value -= wanted - taken;
      have.slope += slope;
      return true;
    }
    taken += have.value;
    slope += have.slope;
    have.value = 0;
    have.slope = 0;
  }
  return false;
}

/** The account to fund for the first thing that fails, and the least growth that changes anything; or neither. */
function firstFailure(day: DayPlan, state: State, extra: ReadonlyMap<number, number>, funded: number) {
  const tracked = state.balances.map((balance, account) => ({
    value: balance + (extra.get(account) ?? 0),
    slope: account === funded ? 1 : 0,
  }));
  const run: Run = { tracked, step: Number.POSITIVE_INFINITY };
  for (const { account, flow } of day.outs) {
    if (flow.amount > 0 && !tryWhole(run, [account], flow.amount)) return { account, step: run.step };
  }
  for (const { planned, accounts } of day.firsts) {
    const wanted = state.left[planned.index] ?? 0;
    if (wanted === 0) continue;
    const tries = planned.takesPart ? tryParts : tryWhole;
    if (!tries(run, accounts, wanted)) return { account: accounts[0] ?? 0, step: run.step };
  }
  return undefined;
}

/**
 * What must be put on which accounts before the day begins so that all its expenses and debits succeed.
 * With one account to fund the amount is the least one; with several each is the least given the ones before.
 */
export function makeGood(day: DayPlan, state: State): Map<number, number> {
  const extra = new Map<number, number>();
  const steps = 64 * (day.outs.length + day.attempts.length + state.balances.length);
  let failing = firstFailure(day, state, extra, -1)?.account;
  for (let n = 0; failing !== undefined; n++) {
    const found: ReturnType<typeof firstFailure> = firstFailure(day, state, extra, failing);
    if (!found) break;
    if (found.account === failing) {
      invariant(Number.isFinite(found.step), 'funding the first account of an order must help it');
      // Far beyond what real days need: give up being least, stay sufficient.
      const growth = n < steps ? found.step : Math.max(found.step, wantedOn(day, state));
      extra.set(failing, (extra.get(failing) ?? 0) + growth);
    }
    failing = found.account;
  }
  return extra;
}

const wantedOn = (day: DayPlan, state: State): number =>
  day.outs.reduce((sum, { flow }) => sum + flow.amount, 0) +
  day.firsts.reduce((sum, { planned }) => sum + (state.left[planned.index] ?? 0), 0);
