import type { DebitOrder } from '@huxin/cashflow';
import type { LedgerLine } from '@huxin/loan';
import type { LoanStanding } from './subject.ts';

type Debit = NonNullable<NonNullable<LoanStanding['contract']>['debit']>['value'];

/** The debit of one instalment, as the contract has it, of what is owed on it now. */
export const debitOrder = ({ record }: LoanStanding, debit: Debit, line: LedgerLine): DebitOrder => ({
  id: `${record.loan}#${line.n}`,
  loan: record.loan,
  n: line.n,
  due: line.due,
  amount: line.owed,
  accounts: debit.accounts,
  times: debit.times,
  partial: debit.partial,
  retries: debit.retries ?? [],
  lastMoment: line.line.moment,
  lastMomentRead: line.line.cutoffKnown,
  label: record.loan,
});
