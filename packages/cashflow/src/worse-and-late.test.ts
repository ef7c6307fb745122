import { unwrap } from '@huxin/basis';
import { describe, expect, it } from 'vitest';
import { type Forecast, forecast, orderReminders } from './index.ts';
import { mergeShortfalls } from './merge-worlds.ts';
import { flow, order, plan } from './testing/plan-of.ts';

const run = (input: Parameters<typeof forecast>[0]): Forecast => unwrap(forecast(input));

describe('先后和早晚', () => {
  it('[现金流-2] 早的先扣，编号排在后面也一样', () => {
    const orders = [
      order({ id: 'a', amount: 10, times: ['09:00'] }),
      order({ id: 'b', amount: 10, times: ['08:00'] }),
    ];
    const { events, shortfalls } = run(plan({ balances: { A: 10 }, orders }));
    expect(events).toMatchObject([
      { kind: 'debited', order: 'b' },
      { kind: 'debit-failed', order: 'a' },
    ]);
    expect(shortfalls).toMatchObject([{ orders: ['a'] }]);
  });
  it('[现金流-6] 最后一天的扣款也在里面', () => {
    const last = {
      ...plan({ balances: { A: 0 }, orders: [order({ amount: 10 })] }),
      to: '2025-06-10' as never,
    };
    expect(run(last).shortfalls).toMatchObject([{ date: '2025-06-10', amountFen: 10 }]);
    expect(run({ ...last, to: '2025-06-09' as never }).shortfalls).toEqual([]);
  });
  it('[现金流-8] 整笔才扣的，第二天的工资赶得上再扣：不说会逾期', () => {
    const input = (lastMoment: string) =>
      plan({
        balances: { A: 100 },
        flows: [flow({ id: '工资', direction: 'in', purpose: 'salary', amount: 900, on: '2025-06-11' })],
        orders: [order({ amount: 500, retries: [{ afterDays: 2, time: '08:00' }], lastMoment })],
      });
    expect(run(input('2025-06-12T24:00')).shortfalls).toMatchObject([
      { amountFen: 400, consequences: [{ kind: 'debit-fails', order: '网贷' }] },
    ]);
    expect(run(input('2025-06-11T24:00')).shortfalls[0]?.consequences).toContainEqual({
      kind: 'overdue-after',
      order: '网贷',
      moment: '2025-06-11T24:00',
    });
  });
  it('[现金流-2] 同一天的支出按编号先后：后一笔不够，整笔不动', () => {
    const flows = ['c', 'a', 'b'].map((id) => flow({ id, amount: 400, on: '2025-06-05' }));
    const { events, days } = run(plan({ balances: { A: 900 }, flows }));
    expect(events).toMatchObject([
      { kind: 'flow', flow: 'a' },
      { kind: 'flow', flow: 'b' },
      { kind: 'flow-failed', flow: 'c', short: 300 },
    ]);
    expect(days.at(-1)?.balances).toEqual([100]);
  });
  it('[现金流-6] 正好在开始那一刻的扣款还没过去', () => {
    const input = plan({ balances: { A: 10 }, orders: [order({ amount: 10 })] });
    expect(run({ ...input, from: '2025-06-10T09:00' as never }).events).toMatchObject([{ kind: 'debited' }]);
    expect(run({ ...input, from: '2025-06-10T09:01' as never }).events).toEqual([]);
  });
  it('[现金流-11] 工资晚到：今天该到的也晚，别的收入不动', () => {
    const flows = [
      flow({ id: '工资', direction: 'in', purpose: 'salary', amount: 500, on: '2025-06-01' }),
      flow({ id: '退款', direction: 'in', purpose: 'other', amount: 70, on: '2025-06-01' }),
    ];
    const { days } = run({ ...plan({ balances: { A: 0 }, flows }), salaryLateDays: 3 });
    const on = (date: string) => days.find((day) => day.date === date)?.balances[0];
    expect([on('2025-06-01'), on('2025-06-03'), on('2025-06-04')]).toEqual([70, 70, 570]);
  });
  it('[现金流-18] 当天看扣成没有：在最后一次扣款以后，最早中午', () => {
    const at = (...times: string[]) => orderReminders(order({ times }))[1]?.time;
    expect([at('09:00'), at('09:00', '22:00'), at()]).toEqual(['12:00', '22:00', '12:00']);
  });
  it('[现金流-10] 最晚的稳妥时刻是前一天 24:00，说几点扣都一样', () => {
    for (const times of [[], ['06:00'], ['23:59']]) {
      const [shortfall] = run(
        plan({ balances: { A: 0 }, orders: [order({ amount: 10, times })] }),
      ).shortfalls;
      expect(shortfall?.fundBy).toBe('2025-06-09T24:00');
    }
  });
});

describe('不知道扣不扣一部分', () => {
  it('[现金流-5] 两种都扣不成：余额给钱更少的那一种', () => {
    const orders = [order({ amount: 500, partial: 'unknown' })];
    const result = run(plan({ balances: { A: 200 }, orders }));
    expect(result.world).toBe('takes-what-is-there');
    expect(result.days.at(-1)?.balances).toEqual([0]);
    expect(result.shortfalls).toMatchObject([{ amountFen: 300 }]);
  });
  it('[现金流-5] 合并时，最后时刻取早的，金额取大的', () => {
    const one = run(plan({ balances: { A: 0 }, orders: [order({ amount: 10 })] })).shortfalls[0];
    if (!one) throw new Error('a shortfall');
    const later = { ...one, lastMoment: '2025-06-10T20:00' as never, amountFen: 7 as never, orders: ['乙'] };
    for (const [never, takes] of [
      [one, later],
      [later, one],
    ] as const)
      expect(mergeShortfalls([never], [takes])).toMatchObject([
        { lastMoment: '2025-06-10T20:00', amountFen: one.amountFen },
      ]);
  });
});
