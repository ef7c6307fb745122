import { addDays, dateOf, type Moment, momentAt } from '@huxin/calendar';
import type { Known } from '@huxin/case';
import type { LedgerLine } from '@huxin/loan';
import type { LoanStanding } from './subject.ts';

/** An instalment that is due and unpaid, and can still be paid without being overdue. */
export interface Waiting {
  readonly line: LedgerLine;
  /** The failed debit of this very instalment, where one is recorded. */
  readonly failed?: Known<'money'>;
  /** The next time the lender tries by itself, where one is known. */
  readonly nextTry?: Moment;
}

/** All moments at which the lender tries to debit an instalment due on a day. */
export function triesOf(loan: LoanStanding, due: LedgerLine['due']): readonly Moment[] {
  const debit = loan.contract?.debit?.value;
  if (!debit) return [];
  const retries = (debit.retries ?? []).map(({ afterDays, time }) => momentAt(addDays(due, afterDays), time));
  return [...debit.times.map((time) => momentAt(due, time)), ...retries].sort();
}

/** The failed debit recorded for an instalment: the latest one on or after its due day. */
export const failureOf = (loan: LoanStanding, due: LedgerLine['due']): Known<'money'> | undefined =>
  loan.record.money.findLast(
    ({ fact }) =>
      fact.meaning === 'failed-debit' && dateOf(fact.at) >= due && dateOf(fact.at) <= addDays(due, 28),
  );

/** The instalment waiting now, if any: due today or in its grace, not paid. */
export function waitingOf(loan: LoanStanding, now: Moment): Waiting | undefined {
  const today = dateOf(now);
  const line = loan.ledger?.lines.find((item) => item.state === 'due' && item.owed > 0 && item.due <= today);
  if (!line) return undefined;
  const failed = failureOf(loan, line.due);
  const nextTry = triesOf(loan, line.due).find((at) => at > now);
  return { line, ...(failed ? { failed } : {}), ...(nextTry ? { nextTry } : {}) };
}

/** Whether every try of an instalment is over and nobody noted that one failed: it may have been taken. */
export const isUntold = (loan: LoanStanding, due: LedgerLine['due'], now: Moment): boolean =>
  loan.contract?.debit !== undefined &&
  triesOf(loan, due).every((at) => at <= now) &&
  failureOf(loan, due) === undefined;

/**
 * The first overdue instalment where all that is overdue may have been debited without a word (spec 触发-7): nobody
 * knows then whether anything is late.
 */
export function untoldOverdue(loan: LoanStanding, now: Moment): LedgerLine | undefined {
  const late = loan.ledger?.lines.filter((line) => line.state === 'overdue') ?? [];
  return late.every((line) => line.paid === 0 && isUntold(loan, line.due, now)) ? late[0] : undefined;
}
