import { describe, expect, it } from 'vitest';
import { forecast } from './index.ts';
import { flow, order, plan } from './testing/plan-of.ts';

const faultOf = (input: Parameters<typeof forecast>[0]) => {
  const result = forecast(input);
  return result.ok ? 'ok' : result.error;
};

describe('[现金流-15] 不能用的输入：哪里、是什么、该怎样', () => {
  const cases: [title: string, input: ReturnType<typeof plan>, fault: object][] = [
    [
      '负数的分',
      plan({ flows: [flow({ amount: -1 })] }),
      { kind: 'bad-money', at: '/flows/0/amount', value: -1, expected: 'whole fen, not negative' },
    ],
    [
      '半分钱',
      plan({ orders: [order({}), order({ id: 'b', amount: 0.5 })] }),
      { kind: 'bad-money', at: '/orders/1/amount', value: 0.5, expected: 'whole fen' },
    ],
    [
      '半分的余额',
      plan({ balances: { A: 1.5 } }),
      { kind: 'bad-money', at: '/accounts/0/balance', value: 1.5 },
    ],
    [
      '扣款账户绕回自己',
      plan({ balances: { A: 0, B: 0 }, orders: [order({ accounts: ['A', 'B', 'A'] })] }),
      { kind: 'cyclic-order', at: '/orders/0/accounts/2', value: 'A', expected: 'each account once' },
    ],
    [
      '没有余额的账户',
      plan({ orders: [order({ accounts: ['零钱'] })] }),
      { kind: 'unknown-reference', at: '/orders/0/accounts/0', value: '零钱' },
    ],
    [
      '流水的账户不认识',
      plan({ flows: [flow({ account: '零钱' })] }),
      { kind: 'unknown-reference', at: '/flows/0/account', value: '零钱' },
    ],
    [
      '没有账户',
      plan({ orders: [order({ accounts: [] })] }),
      { kind: 'malformed', at: '/orders/0/accounts' },
    ],
    [
      '没有的日子',
      plan({ flows: [flow({ on: '2025-02-30' })] }),
      { kind: 'bad-date', at: '/flows/0/on', value: '2025-02-30', expected: 'a day that exists' },
    ],
    [
      '范围之外的日子',
      plan({ orders: [order({ due: '2200-01-01' })] }),
      { kind: 'outside-data', at: '/orders/0/due', value: '2200-01-01', expected: '1900 to 2199' },
    ],
    [
      '结束早于开始',
      plan({ to: '2025-05-31' }),
      { kind: 'bad-date', at: '/to', expected: 'not before 2025-06-01' },
    ],
    [
      '时间写错',
      plan({ orders: [order({ times: ['9:00'] })] }),
      { kind: 'bad-date', at: '/orders/0/times/0' },
    ],
    [
      '重扣写错',
      plan({ orders: [order({ retries: [{ afterDays: 0.5, time: '09:00' }] })] }),
      { kind: 'malformed', at: '/orders/0/retries/0/afterDays', value: 0.5 },
    ],
    [
      '最后时刻写错',
      plan({ orders: [order({ lastMoment: '2025-06-10' })] }),
      { kind: 'bad-date', at: '/orders/0/lastMoment' },
    ],
    ['同一笔两次', plan({ orders: [order({}), order({})] }), { kind: 'duplicate-id', at: '/orders/1/id' }],
    ['同一天同一笔流水', plan({ flows: [flow({}), flow({})] }), { kind: 'duplicate-id', at: '/flows/1/id' }],
    ['工资晚半天', plan({ salaryLateDays: 0.5 }), { kind: 'malformed', at: '/salaryLateDays' }],
    [
      '加起来太大',
      plan({
        balances: { A: 2 ** 50 },
        flows: [flow({ amount: 2 ** 50 }), flow({ id: 'b', amount: 2 ** 50 })],
      }),
      { kind: 'bad-money', at: '/flows/0/amount' },
    ],
  ];
  it.each(cases)('%s', (_, input, fault) => {
    expect(faultOf(input)).toMatchObject(fault);
  });

  it('什么都没有也能算', () => {
    expect(faultOf(plan({ balances: {} }))).toBe('ok');
  });
});
