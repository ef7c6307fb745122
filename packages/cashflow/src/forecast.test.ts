import { unwrap } from '@huxin/basis';
import { describe, expect, it } from 'vitest';
import { type Forecast, forecast } from './index.ts';
import { flow, order, plan } from './testing/plan-of.ts';
import { xiaoLi } from './testing/xiao-li.ts';

const run = (input: Parameters<typeof forecast>[0]): Forecast => unwrap(forecast(input));
const balancesOn = (result: Forecast, date: string) =>
  Object.fromEntries(
    result.accounts.map((name, n) => [name, result.days.find((day) => day.date === date)?.balances[n]]),
  );

describe('一天之内', () => {
  it('[现金流-2] 先支出，再扣款，最后收入；当天的工资救不了当天的扣款', () => {
    const result = run(
      plan({
        balances: { A: 5000 },
        flows: [
          flow({ id: '工资', direction: 'in', purpose: 'salary', amount: 80_000, on: '2025-06-10' }),
          flow({ id: '话费', purpose: 'utilities', amount: 3000, on: '2025-06-10' }),
        ],
        orders: [order({ amount: 4000 })],
      }),
    );
    expect(result.events.map((event) => event.kind)).toEqual(['flow', 'debit-failed', 'flow']);
    expect(result.shortfalls).toMatchObject([
      { date: '2025-06-10', amountFen: 2000, needed: 7000, available: 5000, incomeSameDay: 80_000 },
    ]);
    expect(balancesOn(result, '2025-06-10')).toEqual({ A: 82_000 });
  });

  it('[现金流-2] 同一天几笔：先看时间，再看编号', () => {
    const orders = [
      order({ id: '丙', amount: 10, times: ['09:00'] }),
      order({ id: '甲', amount: 10, times: ['10:00'] }),
      order({ id: '乙', amount: 10, times: ['09:00'] }),
    ];
    const result = run(plan({ balances: { A: 20 }, orders }));
    expect(result.events.map((event) => ('order' in event ? [event.order, event.kind] : []))).toEqual([
      ['丙', 'debited'],
      ['乙', 'debited'],
      ['甲', 'debit-failed'],
    ]);
    expect(result.shortfalls).toMatchObject([{ amountFen: 10, needed: 30, available: 20, orders: ['甲'] }]);
  });
});

describe('扣款', () => {
  it('[现金流-3] 依次看账户，从第一个够的整笔扣；都不够就一分不动', () => {
    const orders = [order({ amount: 500, accounts: ['A', 'B', 'C'] })];
    const enough = run(plan({ balances: { A: 499, B: 500, C: 900 }, orders }));
    expect(balancesOn(enough, '2025-06-10')).toEqual({ A: 499, B: 0, C: 900 });
    const short = run(plan({ balances: { A: 200, B: 300, C: 400 }, orders }));
    expect(balancesOn(short, '2025-06-30')).toEqual({ A: 200, B: 300, C: 400 });
    expect(short.shortfalls).toMatchObject([{ account: 'A', amountFen: 300 }]);
  });

  it('[现金流-4] 有多少扣多少：钱没了，还是没还上，余下的再扣只要余下的', () => {
    const result = run(
      plan({
        balances: { A: 200, B: 100 },
        flows: [flow({ id: '工资', direction: 'in', purpose: 'salary', amount: 300, on: '2025-06-11' })],
        orders: [
          order({
            amount: 500,
            accounts: ['A', 'B'],
            partial: 'takes-what-is-there',
            retries: [{ afterDays: 2, time: '08:00' }],
            lastMoment: '2025-06-12T24:00',
          }),
        ],
      }),
    );
    expect(result.events.filter((event) => event.kind !== 'flow')).toMatchObject([
      {
        kind: 'debit-failed',
        left: 200,
        manual: false,
        parts: [
          { account: 'A', amount: 200 },
          { account: 'B', amount: 100 },
        ],
      },
      { kind: 'debited', at: '2025-06-12T08:00', parts: [{ account: 'A', amount: 200 }], late: false },
    ]);
    expect(balancesOn(result, '2025-06-12')).toEqual({ A: 100, B: 0 });
    // The retry is in time, so nothing is overdue.
    expect(result.shortfalls[0]?.consequences).toEqual([
      { kind: 'debit-fails', order: '网贷' },
      { kind: 'partial-debit', order: '网贷', taken: 300 },
    ]);
  });

  it('[现金流-6] 重扣晚于最后时刻，照样逾期', () => {
    const result = run(
      plan({
        flows: [flow({ id: '工资', direction: 'in', purpose: 'salary', amount: 99_999, on: '2025-06-10' })],
        orders: [order({ retries: [{ afterDays: 1, time: '09:00' }] })],
      }),
    );
    expect(result.events.at(-1)).toMatchObject({ kind: 'debited', late: true });
    expect(result.shortfalls[0]?.consequences).toContainEqual({
      kind: 'overdue-after',
      order: '网贷',
      moment: '2025-06-10T24:00',
    });
  });

  it('[现金流-6] 不知道几点扣，按当天 00:00；开始之前的扣款不再重来', () => {
    const unknownTime = run(plan({ orders: [order({ times: [] })] }));
    expect(unknownTime.shortfalls[0]).toMatchObject({ firstTry: '2025-06-10T00:00' });
    const afterwards = run({ ...plan({ orders: [order({})] }), from: '2025-06-10T09:01' as never });
    expect(afterwards.events).toEqual([]);
    expect(afterwards.shortfalls).toEqual([]);
  });

  it('[现金流-4] 扣了一部分，房租就不够了；没扣那一部分就够', () => {
    const rent = flow({ amount: 20_000, on: '2025-06-12' });
    const partial = (kind: string) =>
      run(
        plan({ balances: { A: 20_000 }, flows: [rent], orders: [order({ amount: 35_705, partial: kind })] }),
      );
    expect(partial('takes-what-is-there').shortfalls).toMatchObject([
      {
        date: '2025-06-10',
        amountFen: 15_705,
        consequences: [
          { kind: 'debit-fails' },
          { kind: 'partial-debit', taken: 20_000 },
          { kind: 'overdue-after', moment: '2025-06-10T24:00' },
          { kind: 'flow-fails', flow: '房租', on: '2025-06-12', short: 20_000, purpose: 'rent' },
        ],
      },
      // Once the debit is made good the rent still lacks its own money.
      { date: '2025-06-12', amountFen: 20_000, orders: [] },
    ]);
    const never = partial('never');
    expect(never.events.some((event) => event.kind === 'flow-failed')).toBe(false);
    expect(never.shortfalls[0]?.consequences.map(({ kind }) => kind)).toEqual([
      'debit-fails',
      'overdue-after',
    ]);
  });

  it('[现金流-8] 别的账户上本来就不够的支出，不算在部分扣款头上', () => {
    const result = run(
      plan({
        balances: { A: 100, B: 0 },
        flows: [
          flow({ id: '别处', account: 'B', amount: 50, on: '2025-06-12' }),
          flow({ id: '太大', account: 'A', amount: 500, on: '2025-06-13' }),
        ],
        orders: [order({ amount: 300, partial: 'takes-what-is-there' })],
      }),
    );
    expect(result.shortfalls[0]?.consequences.map(({ kind }) => kind)).toEqual([
      'debit-fails',
      'partial-debit',
      'overdue-after',
    ]);
  });

  it('[现金流-5] 不知道会不会部分扣：两种都算，坏的那种标出来', () => {
    const result = run(
      plan({
        balances: { A: 20_000 },
        flows: [flow({ amount: 20_000, on: '2025-06-12' })],
        orders: [order({ amount: 35_705, partial: 'unknown' })],
      }),
    );
    expect(result.world).toBe('takes-what-is-there');
    expect(balancesOn(result, '2025-06-11')).toEqual({ A: 0 });
    expect(result.shortfalls[0]?.consequences).toEqual([
      { kind: 'debit-fails', order: '网贷' },
      { kind: 'overdue-after', order: '网贷', moment: '2025-06-10T24:00' },
      { kind: 'partial-debit', order: '网贷', taken: 20_000, onlyIf: 'takes-what-is-there' },
      {
        kind: 'flow-fails',
        flow: '房租',
        on: '2025-06-12',
        short: 20_000,
        purpose: 'rent',
        onlyIf: 'takes-what-is-there',
      },
    ]);
    expect(run(xiaoLi).world).toBeUndefined();
  });
});

describe('支出和收入', () => {
  it('[现金流-7] 支出不够就整笔付不出，是单独的一个缺口', () => {
    const result = run(
      plan({ balances: { A: 149_999 }, flows: [flow({ amount: 150_000, on: '2025-06-08' })] }),
    );
    expect(balancesOn(result, '2025-06-30')).toEqual({ A: 149_999 });
    expect(result.shortfalls).toMatchObject([
      {
        account: 'A',
        amountFen: 1,
        fundBy: '2025-06-07T24:00',
        lastMoment: '2025-06-08T24:00',
        orders: [],
        consequences: [{ kind: 'flow-fails', flow: '房租', on: '2025-06-08', short: 1, purpose: 'rent' }],
      },
    ]);
  });

  it('[现金流-9] 每个缺口都按前面的已经补上来算', () => {
    const orders = ['2025-06-10', '2025-06-20'].map((due) =>
      order({ id: due, due, amount: 35_705, lastMoment: `${due}T24:00` }),
    );
    const result = run(plan({ balances: { A: 7000 }, orders }));
    expect(result.shortfalls.map(({ amountFen }) => amountFen)).toEqual([28_705, 35_705]);
    expect(result.shortfalls.map(({ fundBy }) => fundBy)).toEqual(['2025-06-09T24:00', '2025-06-19T24:00']);
  });

  it('[现金流-9] 有备用账户时，补的是最少的那个数', () => {
    // 20 more on A would do, but 10 are enough: the first debit then leaves B alone.
    const orders = [
      order({ id: '一', amount: 50, accounts: ['A', 'B'] }),
      order({ id: '二', amount: 60, accounts: ['A', 'B'] }),
    ];
    expect(run(plan({ balances: { A: 40, B: 60 }, orders })).shortfalls).toMatchObject([
      { account: 'A', amountFen: 10, orders: ['二'] },
    ]);
  });

  it('[现金流-11] 工资晚来几天：只有工资动', () => {
    const late = (salaryLateDays: number) => run({ ...xiaoLi, salaryLateDays });
    expect(balancesOn(late(0), '2025-06-15')).toEqual({ 工资卡: 657_000 });
    expect(balancesOn(late(3), '2025-06-17')).toEqual({ 工资卡: 7000 });
    expect(balancesOn(late(3), '2025-06-18')).toEqual({ 工资卡: 657_000 });
    const rentAfter = {
      ...xiaoLi,
      flows: [
        ...xiaoLi.flows,
        flow({ id: '次月房租', account: '工资卡', amount: 150_000, on: '2025-06-17' }),
      ],
    };
    expect(run(rentAfter).shortfalls).toHaveLength(1);
    expect(run({ ...rentAfter, salaryLateDays: 3 }).shortfalls).toMatchObject([
      { date: '2025-06-10', amountFen: 28_705 },
      { date: '2025-06-17', amountFen: 150_000 },
    ]);
  });

  it('[现金流-13] 余额从那一刻算起；白天看的余额，当天支出还没出、当天收入算在里面', () => {
    const flows = [
      flow({ id: '旧账', amount: 1, on: '2025-05-31' }),
      flow({ id: '水电', amount: 10, on: '2025-06-01' }),
      flow({ id: '工资', direction: 'in', purpose: 'salary', amount: 100, on: '2025-06-01' }),
    ];
    const at = (time: string) =>
      run({
        ...plan({ flows }),
        from: '2025-06-02T00:00' as never,
        accounts: [{ account: 'A', balance: 50, at: `2025-06-01T${time}` }] as never,
      });
    expect(at('00:00').days[0]).toEqual({ date: '2025-06-02', balances: [140] });
    expect(at('12:00').days[0]).toEqual({ date: '2025-06-02', balances: [40] });
    expect(at('12:00').events).toContainEqual({
      kind: 'income-in-balance',
      date: '2025-06-01',
      flow: '工资',
      account: 'A',
      amount: 100,
    });
    expect(at('24:00').days[0]).toEqual({ date: '2025-06-02', balances: [50] });
  });

  it('[现金流-13] 有的账户后来才看了余额：之前的扣款已在余额里，不再碰它', () => {
    const result = run(
      plan({
        accounts: [
          { account: 'A', balance: 300, at: '2025-06-01T00:00' },
          { account: 'B', balance: 900, at: '2025-06-12T08:00' },
        ],
        orders: [
          order({ id: '早', amount: 500, accounts: ['B'], due: '2025-06-10' }),
          order({ id: '中', amount: 500, accounts: ['A', 'B'], due: '2025-06-11' }),
          order({ id: '晚', amount: 500, accounts: ['A', 'B'], due: '2025-06-12' }),
        ],
      }),
    );
    expect(result.events.map((event) => ('order' in event ? `${event.order} ${event.kind}` : ''))).toEqual([
      '中 debit-failed',
      '晚 debited',
    ]);
    expect(balancesOn(result, '2025-06-30')).toEqual({ A: 300, B: 400 });
  });
});
