import { err, type Fault, ok, type Result } from '@huxin/basis';
import { dateOf } from '@huxin/calendar';
import type { Case } from '@huxin/case';
import { assess, subjectsOf } from '@huxin/exposure';
import { figureOn } from '@huxin/law';
import { nextDebits } from '../debits.ts';
import { courtDates, courtTasks, courtWaits } from './court.ts';
import { extensionTasks, moneyDates, soonTasks } from './money.ts';
import { peopleWaits, phoneTasks, plannedDates, reachedTasks } from './people.ts';
import {
  aboutOf,
  type Desk,
  type DeskDate,
  type DeskTask,
  type DeskView,
  type DeskWait,
  hasPaper,
} from './types.ts';

/** One sitting. */
const MINUTES = 30;
const MOST = 3;

/** What fits the sitting: in the order of danger, a long one is passed over for the next that fits. */
export function fitting(tasks: readonly DeskTask[]): {
  readonly now: readonly DeskTask[];
  readonly later: readonly DeskTask[];
} {
  const now: DeskTask[] = [];
  const later: DeskTask[] = [];
  let left = MINUTES;
  for (const task of tasks) {
    if (now.length < MOST && task.minutes <= left) {
      now.push(task);
      left -= task.minutes;
    } else later.push(task);
  }
  return { now, later };
}

/** What a helper and his client can do in one sitting, what has to wait for a paper, and the days ahead. */
export function deskOf(record: Case): Result<Desk, Fault> {
  if (aboutOf(record, 'safety') === 'yes') return ok({ kind: 'danger' });
  const assessment = assess(record);
  if (!assessment.ok) return err(assessment.error);
  const loans = subjectsOf(record).flatMap((subject) => subject.loans);
  const view: DeskView = {
    record,
    assessment: assessment.value,
    debits: nextDebits(loans, assessment.value, record.now),
    today: dateOf(record.now),
  };
  const tasks = [
    ...courtTasks(view),
    ...soonTasks(view),
    ...reachedTasks(view),
    ...extensionTasks(view),
    ...phoneTasks(view),
    ...loanTasks(view),
    TAKE_HOME,
  ];
  return ok({
    kind: 'desk',
    ...fitting(tasks),
    waiting: [...courtWaits(view), ...loanWaits(view), ...peopleWaits(view)],
    dates: datesOf(view),
  });
}

/** Always there, so that nobody leaves with empty hands. */
const TAKE_HOME: DeskTask = {
  id: 'take-home',
  says: '打印一张带回去的：大字，接下来的三个日子。',
  how: '再给他一张空白的来电来信记录表，来一次写一行。',
  minutes: 5,
  href: '#/6/home',
  cites: [],
};

function loanTasks({ record, assessment }: DeskView): readonly DeskTask[] {
  if (assessment.loans.length > 0) return [];
  const said = aboutOf(record, 'loans');
  if (said !== 'yes') return [];
  return [
    {
      id: 'first-loan',
      says: '把他记得最清楚的那一笔记下：哪个 App、哪天扣、扣多少。',
      how: '看扣款短信或还款计划。不知道的空着。',
      minutes: 10,
      href: '#/6/5',
      cites: [],
    },
  ];
}

function loanWaits({ record, assessment, today }: DeskView): readonly DeskWait[] {
  const waits: DeskWait[] = assessment.loans
    .filter((loan) => loan.gaps.length > 0)
    .map((loan) => ({
      id: `wait-plan-${loan.loan}`,
      says: `${loan.loan}哪天扣、扣多少、差不差`,
      until: '还款计划或合同那一页',
      cites: [],
    }));
  const lenders = [...record.apps.values()].filter(
    ({ parties }) => !parties.some(({ fact }) => fact.role === 'lender'),
  );
  if (lenders.length > 0)
    waits.push({
      id: 'wait-lender',
      says: '文书和投诉写给谁',
      until: '合同第一页的出借人全名',
      cites: [],
    });
  const assumed = assessment.loans.some((loan) => loan.assumed.length > 0);
  if (assumed && !hasPaper(record, 'contract'))
    waits.push({
      id: 'wait-contract',
      says: '有没有宽限、当天几点算逾期',
      until: '合同。没看到以前，按没有宽限算',
      cites: [],
    });
  const reports = figureOn('free-credit-reports', today);
  if (aboutOf(record, 'loans') === 'unknown' && !hasPaper(record, 'credit-report'))
    waits.push({
      id: 'wait-credit-report',
      says: '一共有几笔、哪家的',
      until: '征信报告（每年可以免费查两次）',
      cites: reports.ok ? reports.value.basis : [],
    });
  return waits;
}

function datesOf(view: DeskView): readonly DeskDate[] {
  const seen = new Set<string>();
  return [...courtDates(view), ...moneyDates(view), ...plannedDates(view)]
    .filter(({ on, says }) => {
      const key = `${on} ${says}`;
      if (on < view.today || seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
