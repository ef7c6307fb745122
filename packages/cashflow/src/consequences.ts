import type { Fen } from '@huxin/money';
import type { Plan, PlannedOrder } from './plan.ts';
import { copyState, runDay, type State } from './run-day.ts';
import type { Consequence, ForecastEvent, Part } from './types.ts';

/** How many days after a partial debit the expenses it may have left without cover are looked for: one month. */
export const CONSEQUENCE_DAYS = 31;

interface Watched {
  readonly debits: readonly Extract<ForecastEvent, { kind: 'debited' | 'debit-failed' }>[];
  readonly failedFlows: readonly Extract<ForecastEvent, { kind: 'flow-failed' }>[];
}

/** Runs on from a day that is not made good and keeps what fails. `spared` orders take nothing at all. */
function watch(plan: Plan, day: number, last: number, state: State, spared: ReadonlySet<number>): Watched {
  const run = copyState(state);
  for (const index of spared) run.left[index] = 0;
  const debits: Watched['debits'][number][] = [];
  const failedFlows: Watched['failedFlows'][number][] = [];
  for (let n = day; n <= last; n++) {
    runDay(plan, n, run, (event) => {
      if (event.kind === 'debited' || event.kind === 'debit-failed') debits.push(event);
      else if (event.kind === 'flow-failed') failedFlows.push(event);
    });
  }
  return { debits, failedFlows };
}

const sum = (parts: readonly Part[]): Fen => parts.reduce((total, { amount }) => total + amount, 0) as Fen;

/** What follows if the failing orders of a day are left as they are, by order, and which rents go with it. */
export function consequencesOf(
  plan: Plan,
  day: number,
  state: State,
  failing: readonly PlannedOrder[],
): { readonly ofOrder: ReadonlyMap<string, Consequence[]>; readonly ofFlows: readonly FlowLoss[] } {
  const ofOrder = new Map<string, Consequence[]>();
  const partial = failing.some(({ takesPart }) => takesPart);
  const retried = Math.max(day, ...failing.map(({ lastDay }) => lastDay));
  const last = Math.min(plan.last, partial ? Math.max(retried, day + CONSEQUENCE_DAYS) : retried);
  const watched = last > day || partial ? watch(plan, day, last, state, new Set()) : undefined;
  const drained = new Set<string>();
  for (const { order } of failing) {
    const list: Consequence[] = [{ kind: 'debit-fails', order: order.id }];
    const mine = watched?.debits.filter((event) => event.order === order.id) ?? [];
    const parts = mine.flatMap((event) => (event.kind === 'debit-failed' ? event.parts : []));
    if (parts.length > 0) list.push({ kind: 'partial-debit', order: order.id, taken: sum(parts) });
    for (const { account } of parts) drained.add(account);
    const paid = mine.some((event) => event.kind === 'debited' && !event.late);
    if (!paid) list.push({ kind: 'overdue-after', order: order.id, moment: order.lastMoment });
    ofOrder.set(order.id, list);
  }
  if (!watched || drained.size === 0) return { ofOrder, ofFlows: [] };
  const spared = watch(plan, day, last, state, new Set(failing.map(({ index }) => index)));
  const without = new Set(spared.failedFlows.map(({ flow, date }) => `${date} ${flow}`));
  const ofFlows = watched.failedFlows
    .filter(({ account, date, flow }) => drained.has(account) && !without.has(`${date} ${flow}`))
    .map(({ account, date, flow, short, purpose }) => ({
      account,
      says: { kind: 'flow-fails', flow, on: date, short, purpose } as const,
    }));
  return { ofOrder, ofFlows };
}

export interface FlowLoss {
  readonly account: string;
  readonly says: Extract<Consequence, { kind: 'flow-fails' }>;
}
