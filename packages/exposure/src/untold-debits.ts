import { dateOf, type Moment, momentAt, START_OF_DAY } from '@huxin/calendar';
import { type AccountState, type DebitOrder, forecast, type PlannedFlow } from '@huxin/cashflow';
import { debitOrder } from './debit-order.ts';
import type { LoanStanding } from './subject.ts';
import { isUntold } from './waiting.ts';

/** A debit that was tried, and may have taken its money, while nobody noted what became of it. */
export interface UntoldDebit {
  readonly loan: string;
  readonly due: DebitOrder['due'];
  /** What it would have taken, as money that went out. */
  readonly flow: PlannedFlow;
}

/**
 * Money that may be gone counts as gone (spec 缺口-5): each debit whose tries are over since the balance was read, and of
 * which neither a payment nor a failure is recorded, takes what the forecast of those days had for it.
 */
export function untoldDebits(
  loans: readonly LoanStanding[],
  accounts: readonly AccountState[],
  flows: readonly PlannedFlow[],
  now: Moment,
): readonly UntoldDebit[] {
  const from = accounts.map(({ at }) => at).sort()[0];
  const known = new Set(accounts.map(({ account }) => account));
  const orders = loans.flatMap((loan) => triedOrders(loan, now, known));
  if (from === undefined || orders.length === 0) return [];
  const past = forecast({ from, to: dateOf(now), accounts, flows, orders });
  if (!past.ok) return [];
  const byId = new Map(orders.map((order) => [order.id, order]));
  return past.value.events.flatMap((event) => {
    if (event.kind !== 'debited' && event.kind !== 'debit-failed') return [];
    const { loan, due } = byId.get(event.order) ?? {};
    if (loan === undefined || due === undefined) return [];
    return event.parts.map(({ account, amount }) => ({
      loan,
      due,
      flow: {
        id: `${event.order} ${event.at} ${account}`,
        account,
        direction: 'out' as const,
        amount,
        on: dateOf(event.at),
        purpose: 'other' as const,
      },
    }));
  });
}

/** Unpaid instalments of which every try is over and no failure is recorded, with those tries. */
function triedOrders(loan: LoanStanding, now: Moment, known: ReadonlySet<string>): DebitOrder[] {
  const debit = loan.contract?.debit?.value;
  const names = debit?.accounts.filter((name) => known.has(name)) ?? [];
  if (!debit || !loan.ledger || names.length === 0) return [];
  return loan.ledger.lines
    .filter(({ owed, due }) => owed > 0 && momentAt(due, START_OF_DAY) <= now)
    .filter(({ due }) => isUntold(loan, due, now))
    .map((line) => ({ ...debitOrder(loan, debit, line), accounts: names }));
}
