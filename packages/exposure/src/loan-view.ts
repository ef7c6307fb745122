import { dateOf, type Moment } from '@huxin/calendar';
import { formatYuan, ZERO } from '@huxin/money';
import type { LoanView } from './assessment.ts';
import type { LoanStanding, Subject } from './subject.ts';
import { sayDate, sayMoment } from './words.ts';

/** One loan as it stands, with what was assumed because nobody read it. */
export function viewLoan(subject: Subject, loan: LoanStanding, now: Moment): LoanView {
  const { ledger, record } = loan;
  const app = record.app === undefined ? {} : { app: subject.key };
  if (!ledger) {
    return {
      loan: record.loan,
      ...app,
      owedNowFen: ZERO,
      leftFen: ZERO,
      settled: false,
      paid: 0,
      paidLate: 0,
      count: 0,
      gaps: loan.gaps,
      assumed: [],
      says: '还没记全：不知道哪天扣、扣多少。',
    };
  }
  const today = dateOf(now);
  const next = ledger.lines.find((line) => line.owed > 0 && line.due >= today);
  const waiting = ledger.lines.find((line) => line.state === 'due');
  const paid = ledger.lines.filter((line) => line.state === 'paid').length;
  const paidLate = ledger.lines.filter((line) => line.state === 'paid-late').length;
  return {
    loan: record.loan,
    ...app,
    owedNowFen: ledger.owedNow,
    leftFen: ledger.left,
    settled: ledger.settled,
    ...(ledger.overdueSince ? { overdueSince: ledger.overdueSince } : {}),
    ...(waiting ? { lastMoment: waiting.line.moment } : {}),
    ...(next ? { next: { due: next.due, amountFen: next.owed, n: next.n } } : {}),
    paid,
    paidLate,
    count: ledger.lines.length,
    gaps: [],
    assumed: ledger.settled ? [] : loan.assumed,
    says: sayLoan(loan, now, paid, paidLate),
  };
}

function sayLoan(loan: LoanStanding, now: Moment, paid: number, paidLate: number): string {
  const { ledger } = loan;
  if (!ledger) return '';
  const today = dateOf(now);
  if (ledger.settled) return '已经还清。';
  const done =
    paid + paidLate > 0
      ? `已还 ${paid + paidLate} 期${paidLate > 0 ? `，其中 ${paidLate} 期晚了` : '，都按时'}。`
      : '';
  if (ledger.overdueSince) {
    return `${done}从 ${sayMoment(ledger.overdueSince, today)} 起逾期，现在欠 ${formatYuan(ledger.owedNow)} 元。`;
  }
  const next = ledger.lines.find((line) => line.owed > 0);
  return next ? `${done}下一期 ${sayDate(next.due, today)}，${formatYuan(next.owed)} 元。` : done;
}
