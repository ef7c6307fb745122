import { unwrap } from '@huxin/basis';
import { asDate } from '@huxin/calendar';
import { describe, expect, it } from 'vitest';
import {
  forecast,
  isLastMomentRead,
  orderReminders,
  shortfallReminders,
  subscriptionOrders,
} from './index.ts';
import { xiaoLi } from './testing/xiao-li.ts';

const { shortfalls } = unwrap(forecast(xiaoLi));

describe('[现金流-18] 提醒', () => {
  it('默认什么都不说：没有金额、账户、平台', () => {
    const reminders = [
      ...shortfallReminders(shortfalls, xiaoLi.orders),
      ...xiaoLi.orders.flatMap((order) => orderReminders(order)),
    ];
    expect(reminders.map(({ title }) => title)).toEqual(['账单提醒', '账单提醒', '账单提醒', '账单提醒']);
    expect(reminders.every((reminder) => reminder.note === undefined)).toBe(true);
  });

  it('前一天晚上存好，最后时刻之前再提醒一次', () => {
    expect(shortfallReminders(shortfalls, xiaoLi.orders, 'all')).toEqual([
      {
        id: 'fund 2025-06-10 工资卡',
        on: '2025-06-09',
        time: '20:00',
        title: '存 287.05 元到工资卡',
        note: '6 月 10 日扣款：网贷 第4期。今天 24:00 前存好。',
        alarms: [0, 660, 2100],
      },
      {
        id: 'last 2025-06-10 工资卡',
        on: '2025-06-10',
        time: '20:00',
        title: '没扣成就手动还：网贷 第4期',
        note: '合同写的最晚是 6 月 10 日 20:00。',
        alarms: [120],
      },
    ]);
    expect(shortfallReminders(shortfalls, xiaoLi.orders, 'amount')[0]?.title).toBe('存 287.05 元');
  });

  it('[现金流-20] 没读到最晚几点，就不说合同写了', () => {
    const unread = xiaoLi.orders.map(({ lastMomentRead: _, ...order }) => order);
    expect(shortfallReminders(shortfalls, unread, 'all')[1]?.note).toBe('没读到当天最晚几点，越早越好。');
    const both = [...unread, ...xiaoLi.orders.map((order) => ({ ...order, id: '另一笔' }))];
    const two = shortfalls.map((one) => ({ ...one, orders: ['网贷#4', '另一笔'] }));
    expect(isLastMomentRead(two[0] ?? expect.fail(), both)).toBe(false);
    expect(isLastMomentRead({ ...(two[0] ?? expect.fail()), orders: [] }, both)).toBeUndefined();
  });

  it('按时的人也有两个：扣款前一天看余额，当天看扣成没有', () => {
    const reminders = xiaoLi.orders.flatMap((order) => orderReminders(order, 'amount'));
    expect(reminders.map(({ on, time, title }) => `${on} ${time} ${title}`)).toEqual([
      '2025-06-09 20:00 明天扣 357.05 元，看余额',
      '2025-06-10 12:00 看 357.05 元扣成没有',
    ]);
  });
});

describe('[现金流-17] 会员续费', () => {
  const membership = (state: string) =>
    subscriptionOrders(
      [
        {
          kind: 'subscription',
          subscription: '会员',
          account: '工资卡',
          amount: 5900,
          next: '2025-01-31',
          state,
        },
      ] as never,
      asDate('2025-02-01'),
      asDate('2025-04-30'),
    );
  it('每月一笔，短的月份在最后一天，下个月回到原来的日子', () => {
    expect(membership('on').map(({ due }) => due)).toEqual(['2025-02-28', '2025-03-31', '2025-04-30']);
    expect(membership('on')[0]).toMatchObject({ id: '会员@2025-02-28', amount: 5900, partial: 'never' });
  });
  it('关了就没有；不知道当开着', () => {
    expect(membership('off')).toEqual([]);
    expect(membership('unknown')).toHaveLength(3);
  });
  it('9.9 元续费先扣走，贷款就差 9.9 元', () => {
    const order = { ...xiaoLi.orders[0], due: '2025-06-07', amount: 12_000, id: '小额' } as never;
    const [fee] = subscriptionOrders(
      [
        {
          kind: 'subscription',
          subscription: '会员',
          account: '工资卡',
          amount: 990,
          next: '2025-06-05',
          state: 'on',
        },
      ] as never,
      asDate('2025-06-03'),
      asDate('2025-06-30'),
    );
    const bare = {
      ...xiaoLi,
      flows: [],
      accounts: [{ ...xiaoLi.accounts[0], balance: 12_000 }],
    } as never as typeof xiaoLi;
    expect(unwrap(forecast({ ...bare, orders: [order] })).shortfalls).toEqual([]);
    expect(unwrap(forecast({ ...bare, orders: [order, fee!] })).shortfalls).toMatchObject([
      { amountFen: 990 },
    ]);
  });
});
