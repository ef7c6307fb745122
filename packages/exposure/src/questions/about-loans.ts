import { dateOf, type Moment } from '@huxin/calendar';
import type { Case } from '@huxin/case';
import type { Path, Question } from '../assessment.ts';
import { type LoanStanding, NOBODY, type Subject } from '../subject.ts';
import { triesOf, untoldOverdue, waitingOf } from '../waiting.ts';
import { sayDate } from '../words.ts';

const overdueOf = (subject: Subject, paths: readonly Path[]): Path[] =>
  paths.filter((path) => path.id.startsWith(`${subject.key}/`) && path.trigger === 'overdue');
const idsOf = (paths: readonly Path[]): string[] => paths.map((path) => path.id);

/** Terms nobody read yet leave every overdue trigger of that lender unknown. */
export function aboutLoans(subject: Subject, paths: readonly Path[], record: Case): Question[] {
  const settles = idsOf(overdueOf(subject, paths).filter((path) => path.links[1].state === 'unknown'));
  const gaps = subject.loans.filter((loan) => loan.gaps.length > 0).map((loan) => loan.record.loan);
  if (gaps.length > 0) {
    return gaps.map((loan) => ({
      id: `q:${loan}/terms`,
      topic: 'terms',
      about: [loan],
      asks: `「${loan}」哪天扣款？扣多少？从哪张卡？`,
      why: '不知道这些，就没法提前说哪天会差钱。',
      settles,
      answers: ['现在填', '贴合同页面', '不记得，先跳过'],
    }));
  }
  const held = idsOf(overdueOf(subject, paths).filter((path) => path.links[0].state === 'yes'));
  const open = subject.loans.flatMap((loan) => aboutDebit(loan, record, held));
  if (open.length > 0) return open;
  if (subject.hasLoan !== 'unknown' || subject.key === NOBODY || settles.length === 0) return [];
  return [
    {
      id: `q:${subject.key}/has-loan`,
      topic: 'has-loan',
      about: [subject.key],
      asks: `在「${subject.key}」有没有借款？`,
      why: '没有借款，就没有逾期这个由头。',
      settles,
      answers: ['有', '没有', '只注册过'],
    },
  ];
}

/** When the debit of an instalment was tried last; the moment of asking where no time is known. */
function triedAt(loan: LoanStanding, due: Parameters<typeof triesOf>[1], now: Moment): Moment {
  return triesOf(loan, due).findLast((at) => at <= now) ?? now;
}

/** Whether today's debit went through, and which card it comes from: without them a failure is not seen. */
function aboutDebit(loan: LoanStanding, record: Case, settles: readonly string[]): Question[] {
  if (!loan.ledger || loan.ledger.settled) return [];
  const name = loan.record.loan;
  const waiting = waitingOf(loan, record.now);
  const late = untoldOverdue(loan, record.now);
  const line = waiting && !waiting.failed && !waiting.nextTry ? waiting.line : late;
  if (line) {
    const account = loan.contract?.debit?.value.accounts[0];
    return [
      {
        id: `q:${name}/taken`,
        topic: 'taken',
        about: [name],
        asks: `「${name}」${sayDate(line.due, dateOf(record.now))}那笔扣成功了吗？`,
        why: line === late ? '扣成了就没有逾期；没扣成，今天就还。' : '没扣成的话，今天还来得及手动还。',
        settles,
        answers: ['扣成了', '没扣成', '不知道'],
        debit: {
          at: triedAt(loan, line.due, record.now),
          amountFen: line.owed,
          ...(account === undefined ? {} : { account }),
        },
      },
    ];
  }
  if (loan.contract?.debit) return [];
  return [
    {
      id: `q:${name}/debit`,
      topic: 'debit',
      about: [name],
      asks: `「${name}」从哪张卡扣？`,
      why: '知道是哪张卡，才能提前说哪天会差钱。',
      settles,
      answers: ['填卡的代号', '手动还，不自动扣', '不知道'],
    },
  ];
}

/** The kind of lender decides which rules may be asked; it settles findings, not paths. */
export function aboutLender(subject: Subject, paths: readonly Path[]): Question[] {
  const happened = paths.some((path) => path.state === 'happened' && path.id.startsWith(`${subject.key}/`));
  if (!happened || subject.key === NOBODY || subject.lenderKind !== 'unknown') return [];
  return [
    {
      id: `q:${subject.key}/lender-kind`,
      topic: 'lender-kind',
      about: [subject.key],
      asks: `合同上的出借人是谁？银行、消费金融公司，还是小额贷款公司？`,
      why: '不同的出借人，适用的规定不同。',
      settles: [],
      answers: ['银行', '消费金融公司', '小额贷款公司', '个人或没有牌照', '没找到'],
    },
  ];
}
