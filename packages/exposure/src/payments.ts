import { type Moment, momentAt, START_OF_DAY } from '@huxin/calendar';
import type { LoanRecord } from '@huxin/case';
import type { Payment } from '@huxin/loan';

/**
 * Repayments of a loan as the ledger wants them. The lender's booking time counts where the receipt shows
 * it; a repayment known by its day only counts from the start of that day, in the borrower's favour.
 */
export function paymentsOf(record: LoanRecord): readonly Payment[] {
  return record.money
    .filter((known) => known.fact.meaning === 'repayment')
    .map(({ fact, id }) => ({ at: fact.bookedAt ?? startOf(fact.at), amount: fact.amount, entry: id }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** A moment as it is; a plain date as the moment at its start. */
export const startOf = (when: string): Moment =>
  when.length > 10 ? (when as Moment) : momentAt(when as never, START_OF_DAY);
