import { unwrap } from '@huxin/basis';
import { describe, expect, it } from 'vitest';
import { forecast } from './index.ts';
import { xiaoLi } from './testing/xiao-li.ts';

describe('小李', () => {
  it('[现金流-1] 七天前就说出哪天、哪张卡、差多少、最晚何时', () => {
    const { shortfalls, days, events } = unwrap(forecast(xiaoLi));
    expect(shortfalls).toEqual([
      {
        date: '2025-06-10',
        account: '工资卡',
        amountFen: 28705,
        needed: 35705,
        available: 7000,
        fundBy: '2025-06-09T24:00',
        lastMoment: '2025-06-10T20:00',
        firstTry: '2025-06-10T09:00',
        incomeSameDay: 0,
        orders: ['网贷#4'],
        consequences: [
          { kind: 'debit-fails', order: '网贷#4' },
          { kind: 'overdue-after', order: '网贷#4', moment: '2025-06-10T20:00' },
        ],
      },
    ]);
    const balanceOn = (date: string) => days.find((day) => day.date === date)?.balances[0];
    expect(balanceOn('2025-06-03')).toBe(162000);
    expect(balanceOn('2025-06-08')).toBe(12000);
    expect(balanceOn('2025-06-09')).toBe(7000);
    expect(balanceOn('2025-06-10')).toBe(7000);
    expect(balanceOn('2025-06-15')).toBe(7000 + 650000);
    expect(events.find(({ kind }) => kind === 'debit-failed')).toMatchObject({ manual: true, left: 35705 });
  });
});
