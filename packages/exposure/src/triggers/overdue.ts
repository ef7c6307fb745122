import { anyOf, type Tri } from '@huxin/basis';
import { dateOf, type Moment } from '@huxin/calendar';
import type { Evidence } from '../assessment.ts';
import { evidenceOf } from '../sources/held.ts';
import type { LoanStanding, Subject } from '../subject.ts';
import { untoldOverdue } from '../waiting.ts';
import { sayDate, sayMoment } from '../words.ts';

/** What makes somebody use a number, as it stands now. */
export interface TriggerReading {
  readonly state: Tri;
  readonly says: string;
  readonly evidence: readonly Evidence[];
}

/** Overdue now, on any loan of this lender (spec 触发-1). */
export function readOverdue(subject: Subject, now: Moment): TriggerReading {
  if (subject.loans.length === 0) {
    if (subject.hasLoan === 'no') return { state: 'no', says: '你说在这家没有借款。', evidence: [] };
    return { state: 'unknown', says: '还没有记下这家的借款。', evidence: [] };
  }
  const readings = subject.loans.map((loan) => readLoan(loan, now));
  const state = anyOf(readings.map((reading) => reading.state));
  const told = readings.filter((reading) => reading.state === state);
  return {
    state,
    says: told.map((reading) => reading.says).join(''),
    evidence: told.flatMap((reading) => reading.evidence),
  };
}

function readLoan(loan: LoanStanding, now: Moment): TriggerReading {
  const today = dateOf(now);
  const { ledger, record } = loan;
  if (!ledger) return { state: 'unknown', says: `「${record.loan}」的还款日或金额还没记全。`, evidence: [] };
  const failed = record.money.findLast((known) => known.fact.meaning === 'failed-debit');
  const failure = failed ? [evidenceOf(failed, `${sayDate(dateOf(failed.fact.at), today)}扣款没成功。`)] : [];
  const untold = untoldOverdue(loan, now);
  if (untold) {
    return {
      state: 'unknown',
      says: `「${record.loan}」${sayDate(untold.due, today)}那笔扣没扣成还没记。没扣成的话，从 ${sayMoment(untold.line.moment, today)} 起逾期。`,
      evidence: [],
    };
  }
  if (ledger.overdueSince) {
    return {
      state: 'yes',
      says: `「${record.loan}」从 ${sayMoment(ledger.overdueSince, today)} 起逾期。`,
      evidence: failure,
    };
  }
  const due = ledger.lines.find((line) => line.state === 'due' && line.due <= today);
  if (due && failed && dateOf(failed.fact.at) >= due.due) {
    const known = due.line.cutoffKnown;
    const says = known
      ? `扣款没成功。${sayMoment(due.line.moment, today)} 前手动还上，还不算逾期。`
      : '扣款没成功。合同里没读到最晚几点，今天就按已经晚了来准备。';
    return { state: known ? 'no' : 'unknown', says, evidence: failure };
  }
  if (ledger.settled) return { state: 'no', says: `「${record.loan}」已经还清。`, evidence: [] };
  return { state: 'no', says: `「${record.loan}」现在没有逾期。`, evidence: [] };
}
