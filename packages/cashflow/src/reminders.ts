import { addDays, dateOf, type PlainDate, partsOf, type TimeOfDay, timeOf } from '@huxin/calendar';
import { type Fen, formatYuan } from '@huxin/money';
import type { DebitOrder, Shortfall } from './types.ts';

/** One entry of a phone calendar. Without a time it is for the whole day, which then starts at 00:00. */
export interface Reminder {
  /** Stable: the same reminder made again replaces the earlier one. */
  readonly id: string;
  readonly on: PlainDate;
  readonly time?: TimeOfDay;
  readonly title: string;
  readonly note?: string;
  /** Minutes before the start; negative is after it. */
  readonly alarms: readonly number[];
}

/** How much a phone that others may see shows: nothing, the amount, or also account and lender. */
export type ReminderDetail = 'neutral' | 'amount' | 'all';

const NEUTRAL = '账单提醒';
const EVENING = '20:00' as TimeOfDay;
const NOON = '12:00' as TimeOfDay;
/** Before an entry at 20:00: at once, at 09:00 that day, at 09:00 the day before. */
const EVENING_ALARMS = [0, 660, 2100] as const;

const titled = (detail: ReminderDetail, amount: string, all: string): string =>
  detail === 'neutral' ? NEUTRAL : detail === 'amount' ? amount : all;

/** Whether a contract says the shortfall's last moment; `undefined` where no loan is behind it. */
export function isLastMomentRead(
  { orders: ids, lastMoment }: Shortfall,
  orders: readonly DebitOrder[],
): boolean | undefined {
  const mine = orders.filter(({ id, n }) => n !== undefined && ids.includes(id));
  if (mine.length === 0) return undefined;
  // One that was not read may end earlier than all that were.
  return (
    mine.every((order) => order.lastMomentRead === true) &&
    mine.some((order) => order.lastMoment === lastMoment)
  );
}

const sayDay = (date: PlainDate): string => `${partsOf(date).month} 月 ${partsOf(date).day} 日`;
const yuan = (amount: Fen): string => `${formatYuan(amount)} 元`;

/** For each shortfall: the evening by which the money must be there, and, for debits, the contract's own end. */
export function shortfallReminders(
  shortfalls: readonly Shortfall[],
  orders: readonly DebitOrder[],
  detail: ReminderDetail = 'neutral',
): Reminder[] {
  const labels = new Map(orders.map(({ id, label }) => [id, label]));
  return shortfalls.flatMap((shortfall) => {
    const { date, account, amountFen, fundBy, lastMoment } = shortfall;
    const what = shortfall.orders.map((id) => labels.get(id) ?? id).join('、');
    const note = `${sayDay(date)}${what ? `扣款：${what}。` : '要付的钱。'}今天 24:00 前存好。`;
    const fund: Reminder = {
      id: `fund ${date} ${account}`,
      on: dateOf(fundBy),
      time: EVENING,
      title: titled(detail, `存 ${yuan(amountFen)}`, `存 ${yuan(amountFen)}到${account}`),
      ...(detail === 'all' ? { note } : {}),
      alarms: EVENING_ALARMS,
    };
    if (shortfall.orders.length === 0) return [fund];
    const read = isLastMomentRead(shortfall, orders) === true;
    const last: Reminder = {
      id: `last ${date} ${account}`,
      on: dateOf(lastMoment),
      time: timeOf(lastMoment),
      title: titled(detail, '没扣成就手动还', `没扣成就手动还：${what}`),
      ...(detail === 'all'
        ? {
            note: read
              ? `合同写的最晚是 ${sayDay(dateOf(lastMoment))} ${timeOf(lastMoment)}。`
              : '没读到当天最晚几点，越早越好。',
          }
        : {}),
      alarms: [120],
    };
    return [fund, last];
  });
}

/** For one debit: look at the balance the evening before, look whether it went through on the day. */
export function orderReminders(order: DebitOrder, detail: ReminderDetail = 'neutral'): Reminder[] {
  const { id, due, amount, label, accounts } = order;
  const before: Reminder = {
    id: `before ${id}`,
    on: addDays(due, -1),
    time: EVENING,
    title: titled(detail, `明天扣 ${yuan(amount)}，看余额`, `明天扣 ${yuan(amount)}：${label}`),
    ...(detail === 'all' ? { note: `依次从${accounts.join('、')}扣。` } : {}),
    alarms: [0],
  };
  const after: Reminder = {
    id: `after ${id}`,
    on: due,
    time: [NOON, ...order.times].sort().at(-1) ?? NOON,
    title: titled(detail, `看 ${yuan(amount)}扣成没有`, `看扣成没有：${label}`),
    alarms: [0],
  };
  return [before, after];
}
