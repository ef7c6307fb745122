import { addDays, dateOf } from '@huxin/calendar';
import { formatYuan } from '@huxin/money';
import { dayWords } from '../../shell/day-words.ts';
import { aboutOf, type DeskDate, type DeskTask, type DeskView } from './types.ts';

/** How near a debit has to be to come before everything but a court. */
const SOON_DAYS = 3;

/** Debits that would fail within three days; and the one he says comes tomorrow where nothing can be worked out. */
export function soonTasks({ record, assessment, today }: DeskView): readonly DeskTask[] {
  const soon = assessment.shortfalls.filter((item) => item.date <= addDays(today, SOON_DAYS));
  if (soon.length > 0)
    return soon.map((item) => ({
      id: `fund-${item.account}-${item.date}`,
      says: `最晚 ${dayWords(dateOf(item.fundBy))} ${item.fundBy.slice(11)} 前，往${item.account}存 ${formatYuan(item.amountFen)} 元。`,
      how: `${item.choices.join('／')}。不再借一笔来还。`,
      minutes: 5,
      by: item.fundBy,
      href: '#/today',
      cites: [],
    }));
  if (aboutOf(record, 'debit-tomorrow') !== 'yes') return [];
  return [
    {
      id: 'debit-tomorrow',
      says: '打开银行 App，看明天要扣的卡里够不够。',
      how: '不够：能存的今天 24:00 前存进去；存不进去，今晚发一条延期申请。',
      minutes: 5,
      by: addDays(today, 1),
      href: '#/2/1',
      cites: [],
    },
  ];
}

/** One request for more time per loan that is late, or short later than the next days. */
export function extensionTasks({ assessment, today }: DeskView): readonly DeskTask[] {
  const later = new Set(
    assessment.shortfalls
      .filter((item) => item.date > addDays(today, SOON_DAYS))
      .flatMap((item) => item.orders.flatMap((order) => (order.loan === undefined ? [] : [order.loan]))),
  );
  return assessment.loans
    .filter((loan) => (loan.overdueSince !== undefined && loan.untold !== true) || later.has(loan.loan))
    .map((loan) => ({
      id: `extension-${loan.loan}`,
      says: `给${loan.app ?? loan.loan}发一条延期或分期申请。`,
      how: '写他自己定的日子和数目，先留出吃饭、房租、药。发完截图，等对方写成文字再付。',
      minutes: 10,
      href: '#/6/letter/ask-extension',
      cites: [],
    }));
}

export function moneyDates({ assessment, debits, record, today }: DeskView): readonly DeskDate[] {
  const short = assessment.shortfalls.map((item) => ({
    on: dateOf(item.fundBy),
    says: `24:00 前往${item.account}存 ${formatYuan(item.amountFen)} 元`,
    neutral: `存 ${formatYuan(item.amountFen)}`,
  }));
  const due = debits.map((item) => ({
    on: item.due,
    says: `${item.loan}扣款 ${formatYuan(item.amountFen)} 元，看扣成没有`,
    neutral: '看一眼卡',
  }));
  // A reminder from the other side, for a loan whose plan is not known yet.
  const noticed = [...record.loans.values()]
    .filter(({ loan }) => !debits.some((item) => item.loan === loan))
    .flatMap(({ loan, notices }) =>
      notices.map(({ fact }) => ({
        on: fact.due,
        says: `${loan}扣款${fact.amount === undefined ? '' : ` ${formatYuan(fact.amount)} 元`}，看扣成没有`,
        neutral: '看一眼卡',
      })),
    );
  const tomorrow = addDays(today, 1);
  const known = [...due, ...noticed];
  const said =
    aboutOf(record, 'debit-tomorrow') === 'yes' && !known.some(({ on }) => on === tomorrow)
      ? [{ on: tomorrow, says: '有一笔扣款，看扣成没有', neutral: '看一眼卡' }]
      : [];
  return [...short, ...known, ...said];
}
