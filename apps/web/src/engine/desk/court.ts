import type { Citation } from '@huxin/basis';
import { daysBetween, type PlainDate } from '@huxin/calendar';
import { deadlineFrom, ruleById } from '@huxin/law';
import { dayWords } from '../../shell/day-words.ts';
import { aboutOf, type DeskDate, type DeskTask, type DeskView, type DeskWait, hasPaper } from './types.ts';

/** The last day of a payment order's objection, by the rule in force when it was received. */
export type OrderEnd =
  | {
      readonly by: PlainDate;
      readonly cites: readonly Citation[];
      /** What of the rule was only remembered, where something was. */
      readonly remembered?: string;
    }
  /** The rules kept here begin later, or end before. */
  | { readonly by: undefined };

export function orderEnd(received: PlainDate): OrderEnd {
  const end = deadlineFrom('payment-order-objection', received);
  if (!end.ok) return { by: undefined };
  const { basis } = end.value.figure;
  const remembered = basis.some(({ ruleId }) => ruleById(ruleId)?.fromMark === 'memory');
  return {
    by: end.value.by,
    cites: basis,
    ...(remembered ? { remembered: '这一条的施行日是凭记忆记的，以支付令上写的期限为准。' } : {}),
  };
}

const OBJECTION = '#/6/letter/object-order';
const ASK_HELP = '打 12348，或者当面问法律援助。带上纸或照片。';

function orderTasks({ record, today }: DeskView): readonly DeskTask[] {
  const orders = record.deadlines.filter(({ fact }) => fact.what === 'payment-order');
  const dated = orders.map(({ fact }): DeskTask => {
    // Counted again from the day it was received; without that day, the day that was written down.
    const end: OrderEnd = fact.from === undefined ? { by: fact.due, cites: [] } : orderEnd(fact.from);
    if (end.by === undefined)
      return {
        id: `order-unknown-${fact.due}`,
        says: '收到支付令那天的规定，这里没有收。今天就问。',
        how: ASK_HELP,
        minutes: 10,
        cites: [],
      };
    if (end.by < today)
      return {
        id: `order-past-${end.by}`,
        says: `支付令的 15 天到 ${dayWords(end.by)}为止，已经过了。今天问还能做什么。`,
        how: ASK_HELP,
        minutes: 10,
        cites: end.cites,
      };
    const left = daysBetween(today, end.by);
    return {
      id: `order-${end.by}`,
      says: `写一份支付令异议书，最晚 ${dayWords(end.by)}交到法院。`,
      how: `${left === 0 ? '就是今天。' : `还有 ${left} 天。`}写明案号、哪里不对，交书面的，留回执。打电话说的不算。${end.remembered ?? ''}`,
      minutes: 15,
      by: end.by,
      href: OBJECTION,
      cites: end.cites,
    };
  });
  if (orders.length > 0 || aboutOf(record, 'payment-order') !== 'yes') return dated;
  return [
    {
      id: 'order-day',
      says: '先弄清支付令是哪天收到的。从那天起只有 15 天。',
      how: '看信封、快递签收短信，或者打支付令上印的法院电话。查清以前，按快到期办：异议书先写好。',
      minutes: 15,
      href: OBJECTION,
      cites: orderCites(today),
    },
  ];
}

const orderCites = (today: PlainDate): readonly Citation[] => {
  const end = orderEnd(today);
  return end.by === undefined ? [] : end.cites;
};

function hearingTasks({ record, today }: DeskView): readonly DeskTask[] {
  return record.deadlines
    .filter(({ fact }) => fact.what === 'hearing' && fact.due >= today)
    .map(({ fact }) => ({
      id: `hearing-${fact.due}`,
      says: `${dayWords(fact.due)}开庭：今天约一次法律援助。`,
      how: '传票拍下来：法院、案号、几点、第几法庭。那天要去；真去不了，提前书面告诉法院。12348 可以约。',
      minutes: 10,
      by: fact.due,
      cites: [],
    }));
}

export function courtTasks(view: DeskView): readonly DeskTask[] {
  const dated = [...orderTasks(view), ...hearingTasks(view)];
  if (dated.length > 0 || aboutOf(view.record, 'court-paper') !== 'yes') return dated;
  return hasPaper(view.record, 'court-paper')
    ? [
        {
          id: 'court-read',
          says: '把法院的纸一张张拍下来，找上面的日期。',
          how: '找三样：哪个法院、案号、要你哪天前做什么。看不懂的，照念给 12348 听。',
          minutes: 10,
          href: '#/6/4',
          cites: [],
        },
      ]
    : [];
}

export function courtWaits({ record, today }: DeskView): readonly DeskWait[] {
  const waits: DeskWait[] = [];
  const orders = record.deadlines.filter(({ fact }) => fact.what === 'payment-order');
  if (aboutOf(record, 'payment-order') === 'yes' && orders.length === 0)
    waits.push({
      id: 'wait-order-day',
      says: '支付令异议的最后一天',
      until: '收到那天的凭据：信封、签收短信、法院答复',
      cites: orderCites(today),
    });
  const some = aboutOf(record, 'court-paper') === 'yes' || orders.length > 0;
  if (some && !hasPaper(record, 'court-paper'))
    waits.push({
      id: 'wait-court-paper',
      says: '案号、哪个法院、要他做什么',
      until: '法院文书的原件或照片',
      cites: [],
    });
  return waits;
}

const COURT_SAYS = {
  'payment-order': '把支付令异议书交到法院',
  hearing: '开庭',
  'answer-promised': '对方答应的答复',
  objection: '交异议',
  other: '一个期限',
} as const;

export function courtDates({ record }: DeskView): readonly DeskDate[] {
  return record.deadlines.flatMap(({ fact }) => {
    const end = fact.what === 'payment-order' && fact.from !== undefined ? orderEnd(fact.from).by : fact.due;
    if (end === undefined) return [];
    const last = fact.what === 'hearing' || fact.what === 'answer-promised' ? '' : '最晚这天：';
    return [{ on: end, says: `${last}${COURT_SAYS[fact.what]}`, neutral: `${last}办一件事` }];
  });
}
