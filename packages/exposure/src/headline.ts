import { dateOf, type Moment } from '@huxin/calendar';
import { formatYuan } from '@huxin/money';
import type { Assessment, ShortfallView } from './assessment.ts';
import { sayDate } from './words.ts';

type Parts = Pick<Assessment, 'paths' | 'shortfalls' | 'loans' | 'questions'> & {
  /** Whether every running loan has its debit and the balance of its account known. */
  readonly watched: boolean;
  /** What the forecast took without being told, a sentence each. */
  readonly assumed: readonly string[];
};

/** The one or two sentences on top: what happened, what waits, what will fail, what stands open, what is unclear. */
export function sayHeadline(parts: Parts, now: Moment): string {
  const today = dateOf(now);
  const count = (state: string): number => parts.paths.filter((path) => path.state === state).length;
  const says: string[] = [];
  if (count('happened') > 0) says.push(sayHappened(parts));
  const overdue = parts.loans.filter((loan) => loan.overdueSince && !loan.untold);
  if (overdue.length > 0) says.push(`${overdue.length} 笔逾期。`);
  const untold = parts.loans.filter((loan) => loan.untold);
  if (untold.length > 0)
    says.push(`${untold.length} 笔过了最晚的时刻，扣没扣成还没记：先看一眼，没扣成就今天还。`);
  for (const loan of parts.loans) if (loan.waiting) says.push(loan.waiting.says);
  const first = parts.shortfalls[0];
  if (first) says.push(sayFirst(first, today));
  if (count('open') > 0) says.push(`${count('open')} 条路开着。`);
  if (says.length === 0) says.push(sayQuiet(parts));
  const asked = new Set(parts.questions.flatMap((question) => question.settles));
  const unclear = parts.paths.filter((path) => path.state === 'possible' && asked.has(path.id)).length;
  const answers = parts.questions.filter((question) => question.settles.length > 0).length;
  if (unclear > 0) says.push(`还有 ${unclear} 条路说不准，答 ${answers} 个问题就清楚。`);
  return says.join('');
}

function sayFirst(shortfall: ShortfallView, today: Assessment['asOf']): string {
  const amount = formatYuan(shortfall.amountFen);
  const flow = shortfall.consequences.find((item) => item.kind === 'flow-fails');
  if (shortfall.orders.length === 0 && flow)
    return `${sayDate(shortfall.date, today)}的「${flow.flow}」会差 ${amount} 元。`;
  return `${sayDate(shortfall.date, today)}这笔会扣不成，差 ${amount} 元。`;
}

function sayHappened({ paths }: Parts): string {
  const happened = paths.filter((path) => path.state === 'happened');
  return happened.every((path) => path.group === 'self')
    ? '他们联系过你。每一次都记下来。'
    : `已经有人被联系了（${happened.length} 条路发生过）。`;
}

/** Nothing pressing: say what is shut, as a fact with its limit. */
function sayQuiet(parts: Parts): string {
  const contacts = parts.paths.filter((path) => path.source === 'contacts');
  const shut = contacts.length > 0 && contacts.every((path) => path.state === 'blocked');
  const never = shut && contacts.every((path) => path.stateSays === '没有打开过');
  const running = parts.loans.some((loan) => !loan.settled && loan.next);
  const first = never
    ? '通讯录权限这条路没有打开过'
    : shut
      ? '通讯录权限这条路现在关着'
      : '现在没有逾期，路还没有全关上';
  const money = !running
    ? ''
    : parts.watched
      ? '，自动还款有人看着'
      : '；余额或扣款卡还没记，哪天会差钱看不出来';
  // Calm rests on what was only taken for so: it is said with it.
  return `${first}${money}。${running && parts.watched ? parts.assumed.join('') : ''}`;
}
