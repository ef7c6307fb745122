import { END_OF_DAY, fromDayNumber, type Moment, momentAt, START_OF_DAY } from '@huxin/calendar';
import type { Fen } from '@huxin/money';
import { consequencesOf } from './consequences.ts';
import { makeGood } from './make-good.ts';
import type { Attempt, DayPlan, Plan } from './plan.ts';
import { runDay, type State, startOf } from './run-day.ts';
import type { Consequence, ForecastEvent, Shortfall } from './types.ts';

/** Every day on which something fails, each seen as if the ones before it had been made good. */
export function findShortfalls(plan: Plan): Shortfall[] {
  const state = startOf(plan);
  const shortfalls: Shortfall[] = [];
  for (let number = plan.first; number <= plan.last; number++) {
    const day = plan.days.get(number);
    if (!day) continue;
    const balances = [...state.balances];
    const left = day.attempts.map(({ planned }) => state.left[planned.index] ?? 0);
    if (runDay(plan, number, state)) continue;
    for (const [n, balance] of balances.entries()) state.balances[n] = balance;
    // Backwards, so that an order tried twice that day gets back what it wanted first.
    for (const [n, { planned }] of [...day.attempts.entries()].reverse())
      state.left[planned.index] = left[n] ?? 0;
    // Before `from` nobody can act any more: what failed then is history, not a shortfall.
    if (number >= plan.shown) {
      const extra = makeGood(day, state);
      shortfalls.push(...describe(plan, number, day, state, extra));
      for (const [account, amount] of extra)
        state.balances[account] = (state.balances[account] ?? 0) + amount;
    }
    runDay(plan, number, state);
  }
  return shortfalls;
}

/** What fails that day as things stand: the orders that stay unpaid and the expenses without cover. */
function failures(plan: Plan, number: number, day: DayPlan, state: State) {
  const trial: State = { balances: [...state.balances], left: [...state.left] };
  const flows: Extract<ForecastEvent, { kind: 'flow-failed' }>[] = [];
  runDay(plan, number, trial, (event) => {
    if (event.kind === 'flow-failed') flows.push(event);
  });
  return { flows, tries: day.firsts.filter(({ planned }) => (trial.left[planned.index] ?? 0) > 0) };
}

function describe(
  plan: Plan,
  number: number,
  day: DayPlan,
  state: State,
  extra: ReadonlyMap<number, number>,
): Shortfall[] {
  const date = fromDayNumber(number);
  const failing = failures(plan, number, day, state);
  const orders = failing.tries.map(({ planned }) => planned);
  const { ofOrder, ofFlows } = consequencesOf(plan, number, state, orders);
  return [...extra].map(([account, amount]): Shortfall => {
    const name = plan.names[account] ?? '';
    const first = day.firsts.filter(({ accounts }) => accounts[0] === account);
    const outs = day.outs.filter((step) => step.account === account);
    const mine = failing.tries.filter(({ accounts }) => accounts[0] === account);
    const needed =
      outs.reduce((sum, { flow }) => sum + flow.amount, 0) +
      first.reduce((sum, { planned }) => sum + (state.left[planned.index] ?? 0), 0);
    const consequences: Consequence[] = [
      ...mine.flatMap(({ planned }) => ofOrder.get(planned.order.id) ?? []),
      ...failing.flows
        .filter((flow) => flow.account === name)
        .map(
          ({ flow, date: on, short, purpose }) => ({ kind: 'flow-fails', flow, on, short, purpose }) as const,
        ),
      ...ofFlows.filter((loss) => loss.account === name && loss.says.on !== date).map((loss) => loss.says),
    ];
    return {
      date,
      account: name,
      amountFen: amount as Fen,
      needed: needed as Fen,
      available: (state.balances[account] ?? 0) as Fen,
      fundBy: momentAt(fromDayNumber(number - 1), END_OF_DAY),
      lastMoment: lastMomentOf(mine) ?? momentAt(date, END_OF_DAY),
      firstTry: mine[0]?.at ?? momentAt(date, START_OF_DAY),
      incomeSameDay: day.ins
        .filter((step) => step.account === account)
        .reduce((sum, { flow }) => sum + flow.amount, 0) as Fen,
      orders: mine.map(({ planned }) => planned.order.id),
      consequences,
    };
  });
}

const lastMomentOf = (tries: readonly Attempt[]): Moment | undefined =>
  tries.map(({ planned }) => planned.order.lastMoment).sort()[0];
