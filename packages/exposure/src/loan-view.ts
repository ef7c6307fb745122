import { dateOf, type Moment, timeOf } from '@huxin/calendar';
import type { Ledger, LedgerLine } from '@huxin/loan';
import { formatYuan, ZERO } from '@huxin/money';
import type { LoanView } from './assessment.ts';
import type { LoanStanding, Subject } from './subject.ts';
import { failureOf, untoldOverdue, type Waiting, waitingOf } from './waiting.ts';
import { nearMoment, REASON_SAYS, sayDate, sayMoment } from './words.ts';

/** Reasons that say nothing worth repeating. */
const VAGUE: ReadonlySet<string> = new Set(['other', 'unknown']);

const NEXT_TIME: Readonly<Record<string, string>> = {
  short: '下次提前一天看余额。',
  limit: '下次提前一天看限额。',
};

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
  const waiting = waitingOf(loan, now);
  const next = ledger.lines.find((line) => line.owed > 0 && line.due >= today && line !== waiting?.line);
  const paid = ledger.lines.filter((line) => line.state === 'paid').length;
  const paidLate = ledger.lines.filter((line) => line.state === 'paid-late').length;
  return {
    loan: record.loan,
    ...app,
    owedNowFen: ledger.owedNow,
    leftFen: ledger.left,
    settled: ledger.settled,
    ...(ledger.overdueSince ? { overdueSince: ledger.overdueSince } : {}),
    ...(untoldOverdue(loan, now) ? { untold: true } : {}),
    ...(waiting ? { waiting: viewWaiting(waiting, now) } : {}),
    ...(next ? { next: { due: next.due, amountFen: next.owed, n: next.n } } : {}),
    paid,
    paidLate,
    count: ledger.lines.length,
    gaps: [],
    assumed: ledger.settled ? [] : loan.assumed,
    says: sayLoan(loan, ledger, now, { paid, paidLate, waiting }),
  };
}

const viewWaiting = (waiting: Waiting, now: Moment): NonNullable<LoanView['waiting']> => ({
  due: waiting.line.due,
  amountFen: waiting.line.owed,
  lastMoment: waiting.line.line.moment,
  failed: waiting.failed !== undefined,
  ...(waiting.nextTry ? { nextTry: waiting.nextTry } : {}),
  says: sayWaiting(waiting, now),
});

/** What to do about an instalment that is due: the design's sentence of 06-10, or its calmer twins. */
export function sayWaiting({ line, failed, nextTry }: Waiting, now: Moment): string {
  const today = dateOf(now);
  const amount = `${formatYuan(line.owed)} 元`;
  const last = nearMoment(line.line.moment, today);
  if (failed) {
    const again = nextTry ? `平台 ${sayMoment(nextTry, today)} 还会再扣一次；` : '';
    return `扣款没成功。${again}${last} 前手动还 ${amount}，还不算逾期。`;
  }
  if (line.due < today)
    return `${sayDate(line.due, today)}该还的 ${amount}还没还。合同的宽限到 ${last}，这之前还上不算逾期。`;
  return nextTry
    ? `今天到期 ${amount}，${timeOf(nextTry)} 左右扣款。最晚 ${last}。`
    : `今天到期 ${amount}。看看扣款成功没有；没有的话，${last} 前手动还。`;
}

/** A debit that passed without a word: to look comes before to pay, or it is paid twice. */
export const untoldSays = ({ due, owed, line }: LedgerLine, now: Moment): string =>
  `${sayDate(due, dateOf(now))}那笔 ${formatYuan(owed)} 元扣没扣成还没记。先看一眼：扣成了就记下来；没扣成，从 ${sayMoment(line.moment, dateOf(now))} 起就是逾期，今天就还。`;

interface Standing {
  readonly paid: number;
  readonly paidLate: number;
  readonly waiting: Waiting | undefined;
}

function sayLoan(loan: LoanStanding, ledger: Ledger, now: Moment, standing: Standing): string {
  const { paid, paidLate, waiting } = standing;
  const today = dateOf(now);
  if (ledger.settled) return '已经还清。';
  const late = paidLate > 0 ? `，其中 ${paidLate} 期晚了` : '，都按时';
  const done = paid + paidLate > 0 ? `已还 ${paid + paidLate} 期${late}。${sayRepaired(loan, ledger)}` : '';
  const untold = untoldOverdue(loan, now);
  if (untold) return `${done}${untoldSays(untold, now)}`;
  if (ledger.overdueSince) {
    return `${done}从 ${sayMoment(ledger.overdueSince, today)} 起逾期，现在欠 ${formatYuan(ledger.owedNow)} 元。`;
  }
  if (waiting) return `${done}${sayWaiting(waiting, now)}`;
  const next = ledger.lines.find((line) => line.owed > 0);
  return next ? `${done}下一期 ${sayDate(next.due, today)}，${formatYuan(next.owed)} 元。` : done;
}

/** A failed debit that was made good in time: worth a sentence, no blame. */
function sayRepaired(loan: LoanStanding, ledger: Ledger): string {
  const repaired = ledger.lines.flatMap((line) => {
    const failed = line.state === 'paid' ? failureOf(loan, line.due) : undefined;
    return failed ? [{ failed, line }] : [];
  });
  const last = repaired.at(-1);
  if (!last) return '';
  const { fact } = last.failed;
  const sameDay = last.line.paidAt !== undefined && dateOf(last.line.paidAt) === dateOf(fact.at);
  const times = repaired.length === 1 ? '一次' : ` ${repaired.length} 次`;
  const reason = fact.reason && !VAGUE.has(fact.reason) ? REASON_SAYS[fact.reason] : undefined;
  const next = NEXT_TIME[fact.reason ?? ''] ?? '';
  return `扣款失败过${times}，${sameDay ? '当天' : '及时'}补上，没有逾期。${reason ? `原因：${reason}。` : ''}${next}`;
}
