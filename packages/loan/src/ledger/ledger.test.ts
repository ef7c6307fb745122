import { describe, expect, it } from 'vitest';
import { buildSchedule, runLedger, statementOn } from '../index.ts';
import {
  at,
  type Basics,
  contractOf,
  day,
  paid,
  percent,
  scheduleOf,
  xiaoLi,
  yuan,
} from '../testing/build.ts';

/** 3,000 in three equal principals of 1,000, no interest: round figures for penalties. */
const flat3: Basics = {
  principal: '3000',
  payout: '2025-01-10',
  method: 'equal-principal',
  rate: percent('0', 'month'),
  count: 3,
  firstDue: '2025-02-10',
};
const penalty = (base: 'overdue-instalment' | 'overdue-principal' | 'all-principal', compound = false) =>
  ({ name: 'penalty', rate: percent('0.06', 'day'), base, compound }) as const;

describe('还款入账', () => {
  it('[账本-2] 最早的一期先抵；一期内先费用、再利息、再本金', () => {
    const contract = xiaoLi({ name: 'fee', label: '服务费', amount: yuan('5'), when: 'each-instalment' });
    const ledger = runLedger(
      contract,
      scheduleOf(contract),
      [paid('2025-03-20T10:00', '50')],
      at('2025-03-21T00:00'),
    );
    expect(ledger.lines[0]?.paidParts).toEqual({ fee: 500, penalty: 0, interest: 4000, principal: 500 });
    expect(ledger.lines[0]).toMatchObject({ paid: 5000, owed: 36205 - 5000 });
  });

  it('[账本-2] 合同另有顺序的照合同', () => {
    const contract = xiaoLi({
      name: 'application-order',
      order: ['principal', 'interest', 'fee', 'penalty'],
    });
    const ledger = runLedger(
      contract,
      scheduleOf(contract),
      [paid('2025-03-20T10:00', '50')],
      at('2025-03-21T00:00'),
    );
    expect(ledger.lines[0]?.paidParts).toMatchObject({ interest: 0, principal: 5000 });
  });

  it('[账本-2] 拖过 90 天先抵本金', () => {
    const contract = xiaoLi({
      name: 'application-order',
      order: ['fee', 'interest', 'principal'],
      principalFirstAfterDays: 90,
    });
    const first = (when: string) =>
      runLedger(contract, scheduleOf(contract), [paid(when, '50')], at('2025-12-31T00:00')).lines[0]
        ?.paidParts;
    expect(first('2025-06-08T10:00')).toMatchObject({ interest: 4000, principal: 1000 }); // day 90
    expect(first('2025-06-09T10:00')).toMatchObject({ interest: 0, principal: 5000 }); // day 91
  });

  it('[账本-4] 先还的抵下一期，全部还完多的记为多还', () => {
    const contract = xiaoLi();
    const lines = scheduleOf(contract);
    const ahead = runLedger(contract, lines, [paid('2025-02-20T10:00', '400')], at('2025-02-21T00:00'));
    expect(ahead.lines[0]).toMatchObject({ state: 'paid', owed: 0, paidAt: '2025-02-20T10:00' });
    expect(ahead.lines[1]).toMatchObject({ state: 'upcoming', paid: 4295 });
    const over = runLedger(contract, lines, [paid('2025-02-20T10:00', '2200')], at('2025-02-21T00:00'));
    expect(over).toMatchObject({ settled: true, left: 0, owedNow: 0, overpaid: 220000 - 214230 });
  });

  it('[账本-9] 以后的还款现在看不见；乱序的记录先排好', () => {
    const contract = xiaoLi();
    const lines = scheduleOf(contract);
    const history = [paid('2025-04-10T09:00', '357.05'), paid('2025-03-10T09:00', '357.05')];
    expect(
      runLedger(contract, lines, history, at('2025-04-01T00:00')).lines.map((line) => line.state),
    ).toEqual(['paid', 'upcoming', 'upcoming', 'upcoming', 'upcoming', 'upcoming']);
    expect(runLedger(contract, lines, history, at('2025-04-10T09:00')).lines[1]?.paidAt).toBe(
      '2025-04-10T09:00',
    );
  });

  it('[账本-7] 已结清：之后什么都不欠，之前照旧', () => {
    const contract = xiaoLi({ name: 'settled', on: day('2025-04-15') });
    const lines = scheduleOf(contract);
    const history = [paid('2025-03-12T09:00', '357.05')];
    const after = runLedger(contract, lines, history, at('2025-06-11T00:00'));
    expect(after).toMatchObject({ settled: true, left: 0, owedNow: 0 });
    expect(after.overdueSince).toBeUndefined();
    expect(after.lines.map((line) => line.state)).toEqual([
      'paid-late',
      'paid-late',
      'paid',
      'paid',
      'paid',
      'paid',
    ]);
    expect(runLedger(contract, lines, history, at('2025-04-14T24:00')).overdueSince).toBe('2025-04-10T20:00');
  });
});

describe('逾期费用', () => {
  const owed = (
    contract: ReturnType<typeof contractOf>,
    now: string,
    ...history: ReturnType<typeof paid>[]
  ) => runLedger(contract, scheduleOf(contract), history, at(now));

  it('[账本-5] 京东的例子：每天 0.06%，5 天，按全部 3,000 是 9.00，按逾期的一期是 3.00', () => {
    expect(owed(contractOf(flat3, penalty('all-principal')), '2025-02-15T09:00').penaltyOwed).toBe(900);
    const late = owed(contractOf(flat3, penalty('overdue-instalment')), '2025-02-15T09:00');
    expect(late.penaltyOwed).toBe(300);
    expect(late.owedNow).toBe(100000 + 300);
  });

  it('[账本-5] 按逾期本金不含利息；按倍数用合同利率', () => {
    const basics = { ...flat3, rate: percent('2', 'month') };
    const multiple = (base: 'overdue-principal' | 'overdue-instalment') =>
      contractOf(basics, { name: 'penalty', multiple: 1500, base, compound: false });
    // 2 % × 1.5 ÷ 30 = 0.1 % a day; principal 1,000, interest 60; 10 days.
    expect(owed(multiple('overdue-principal'), '2025-02-20T00:00').penaltyOwed).toBe(1000);
    expect(owed(multiple('overdue-instalment'), '2025-02-20T00:00').penaltyOwed).toBe(1060);
  });

  it('[账本-5] 按倍数的，用那一期到期时的利率', () => {
    const contract = contractOf(
      { ...flat3, rate: percent('2', 'month') },
      { name: 'penalty', multiple: 1500, base: 'overdue-principal', compound: false },
      { name: 'rate-change', on: day('2025-02-01'), rate: percent('1', 'month') },
    );
    // 1 % × 1.5 ÷ 30 = 0.05 % a day on 1,000 for 10 days.
    expect(owed(contract, '2025-02-20T00:00').penaltyOwed).toBe(500);
  });

  it('[账本-1] 没有钱要还的一期，到日子就算还清', () => {
    const contract = contractOf({ ...flat3, method: 'interest-first' });
    const ledger = owed(contract, '2025-02-11T00:00');
    expect(ledger.lines.map((line) => line.state)).toEqual(['paid', 'upcoming', 'upcoming']);
  });

  it('[账本-5] 没读到逾期怎么收钱：不算', () => {
    expect(owed(contractOf(flat3), '2025-03-01T00:00').penaltyOwed).toBe(0);
  });

  it('[账本-5] 宽限里还了一部分，最后没还清：那几天按当时欠的算', () => {
    const contract = contractOf(flat3, penalty('overdue-instalment'), {
      name: 'grace',
      grace: { by: 'days', days: 3 },
      interestRuns: true,
    });
    const lines = scheduleOf(contract);
    const part = [paid('2025-02-12T10:00', '500')];
    const owed = (when: string) => runLedger(contract, lines, part, at(when)).penaltyOwed;
    // Due 10 February, 1,000 for two days and 500 for eight, 0.06 % a day: 1.20 + 2.40.
    expect(owed('2025-02-20T12:00')).toBe(360);
    expect(owed('2025-02-13T12:00')).toBe(0);
    const whole = [...part, paid('2025-02-13T10:00', '500')];
    expect(runLedger(contract, lines, whole, at('2025-02-20T12:00')).penaltyOwed).toBe(0);
  });

  it('[账本-5] 当天截止后还没过夜：0 天，0 元；宽限里补上：0 元', () => {
    const contract = contractOf(flat3, penalty('overdue-instalment'), {
      name: 'cutoff',
      time: '20:00' as never,
    });
    expect(owed(contract, '2025-02-10T21:00').penaltyOwed).toBe(0);
    const grace = contractOf(flat3, penalty('overdue-instalment'), {
      name: 'grace',
      grace: { by: 'days', days: 3 },
    });
    expect(owed(grace, '2025-02-13T12:00').penaltyOwed).toBe(0);
    expect(owed(grace, '2025-02-14T12:00').penaltyOwed).toBe(240);
    const free = contractOf(flat3, penalty('overdue-instalment'), {
      name: 'grace',
      grace: { by: 'days', days: 3 },
      interestRuns: false,
    });
    expect(owed(free, '2025-02-14T12:00').penaltyOwed).toBe(60);
  });

  it('[账本-5] 复利：满一个月，没付的并入基数', () => {
    const simple = contractOf(flat3, penalty('overdue-instalment'));
    const compound = contractOf(flat3, penalty('overdue-instalment', true));
    // Line 1 by 10 March: 28 days × 0.60 = 16.80; by 20 March 10 more days on 1,016.80 against 1,000.
    const first = (contract: typeof simple) => owed(contract, '2025-03-20T00:00').lines[0]?.penaltyOwed;
    expect(first(simple)).toBe(2280);
    expect(first(compound)).toBe(2290); // 16.80 + 10 × 0.06 % × 1,016.80 = 22.9008
  });

  it('[账本-5] 全部本金：迟的一期补上后停', () => {
    const contract = contractOf(flat3, penalty('all-principal'));
    // 5 days on 3,000 = 9.00; order interest, penalty, principal: 1,009.00 clears both.
    const ledger = owed(contract, '2025-03-01T00:00', paid('2025-02-15T10:00', '1009'));
    expect(ledger.lines[0]).toMatchObject({ state: 'paid-late', penaltyOwed: 0 });
    expect(ledger.lines[0]?.paidParts).toEqual({ fee: 0, penalty: 900, interest: 0, principal: 100000 });
    expect(ledger).toMatchObject({ owedNow: 0, overpaid: 0, left: 200000 });
  });

  it('[账本-5] 全部本金：两期都迟，一天只算一份', () => {
    // 33 days to 15 March, 3,000 × 0.06 % × 33 = 59.40.
    const ledger = owed(contractOf(flat3, penalty('all-principal')), '2025-03-15T00:00');
    expect(ledger.penaltyOwed).toBe(5940);
  });

  it('[账本-5] 全部本金：先迟的补上后，后迟的只从那天接着算', () => {
    // 33 days on 3,000 = 59.40, paid with line 1 on 15 March; then 5 days on 2,000 = 6.00, not again from 10 March.
    const ledger = owed(
      contractOf(flat3, penalty('all-principal')),
      '2025-03-20T00:00',
      paid('2025-03-15T10:00', '1059.40'),
    );
    expect(ledger.lines[0]?.penaltyOwed).toBe(0);
    expect(ledger.lines[1]?.penaltyOwed).toBe(600);
  });

  it('[账本-5] 每天还 1 元，还十次，不因取整多收', () => {
    const contract = contractOf({ ...flat3, principal: '100', count: 1 }, penalty('overdue-instalment'));
    const daily = Array.from({ length: 10 }, (_, k) => paid(`2025-02-${11 + k}T10:00`, '1'));
    // Day 1: 100.00 × 0.06 % = 0.06, paid with the first yuan … the base falls by at most 1 a day.
    const ledger = owed(contract, '2025-02-20T12:00', ...daily);
    const all = ledger.penaltyOwed + ledger.lines.reduce((sum, line) => sum + line.paidParts.penalty, 0);
    const exact = daily.reduce((sum, _, k) => sum + (100 - k) * 0.06, 0);
    expect(Math.abs(all - exact)).toBeLessThan(1);
  });
});

describe('某天欠多少', () => {
  const monthly: Basics = { ...flat3, principal: '12000', rate: percent('1', 'month'), count: 12 };

  it('[账本-6] 到期的按用途分开，未到期的利息另算', () => {
    const contract = contractOf(monthly);
    const on = statementOn(contract, scheduleOf(contract), [], day('2025-02-24'));
    expect(on.due).toEqual({ fee: 0, penalty: 0, interest: 12000, principal: 100000 });
    expect(on.dueTotal).toBe(112000);
    // 14 of the 28 days to 10 March on 11,000: half of 110.00.
    expect(on.accrued).toBe(5500);
    expect(on.principalLeft).toBe(1200000);
    expect(on.payoff).toMatchObject({
      total: 1200000 + 12000 + 5500,
      ruleKnown: false,
      interestRule: 'to-the-day',
    });
  });

  it('[账本-6] 提前还清：算到当天、算满当期、算满全程，和 1‰ 手续费', () => {
    const paidFirst = [paid('2025-02-10T09:00', '1120')];
    const payoff = (interest: 'to-the-day' | 'whole-period' | 'whole-term') => {
      const contract = contractOf(monthly, {
        name: 'early-settlement',
        fee: percent('0.1', 'year'),
        interest,
      });
      return statementOn(contract, scheduleOf(contract), paidFirst, day('2025-02-24')).payoff;
    };
    expect(payoff('to-the-day')).toMatchObject({
      principal: 1100000,
      interest: 5500,
      earlyFee: 1100,
      total: 1106600,
    });
    expect(payoff('whole-period')).toMatchObject({ interest: 11000, total: 1112100 });
    // 110 + 100 + … + 10
    expect(payoff('whole-term')).toMatchObject({ interest: 66000, total: 1167100, ruleKnown: true });
  });

  it('[账本-6] 以后每期的费用单独列出，不算进还清的数', () => {
    const contract = contractOf(
      monthly,
      { name: 'fee', label: '会员', amount: yuan('39'), when: 'each-instalment' },
      { name: 'fee', label: '手续费', amount: yuan('20'), when: 'at-end' },
    );
    const on = statementOn(contract, scheduleOf(contract), [], day('2025-01-10'));
    expect(on.payoff).toMatchObject({ fee: 2000, laterFees: 12 * 3900, interest: 0, total: 1202000 });
  });

  it('[账本-6] 等额本息第二期过了 14 天还清：2 月 15 日', () => {
    const contract = contractOf({
      ...monthly,
      method: 'equal-instalment',
      payout: '2024-01-01',
      firstDue: '2024-02-01',
      rate: percent('7', 'year'),
      principal: '100',
      count: 6,
    });
    const lines = scheduleOf(contract);
    const on = statementOn(contract, lines, [paid('2024-02-01T09:00', '17.01')], day('2024-02-15'));
    // 83.57 × 7 % ÷ 12 × 14/29 = 0.235…
    expect(on.payoff).toMatchObject({ principal: 8357, interest: 24, total: 8381 });
  });

  it('[账本-6] 展期的那一期：利息算进未到期的', () => {
    const contract = contractOf(monthly, { name: 'extension', instalment: 1, to: day('2025-03-05') });
    const on = statementOn(contract, scheduleOf(contract), [], day('2025-02-24'));
    expect(on.dueTotal).toBe(0);
    // The first line's 120.00, its 23 extra days on 1,000 (7.67), and half of the second's 110.00.
    expect(on.accrued).toBe(12000 + 767 + 5500);
  });

  it('[账本-6] 结清之后都是 0', () => {
    const contract = contractOf(monthly, { name: 'settled', on: day('2025-02-20') });
    const on = statementOn(contract, scheduleOf(contract), [], day('2025-02-24'));
    expect(on).toMatchObject({ dueTotal: 0, accrued: 0, principalLeft: 0, payoff: { total: 0 } });
  });
});

describe('随借随还', () => {
  const daily = contractOf({
    ...flat3,
    principal: '10000',
    method: 'revolving-daily',
    rate: percent('0.05', 'day'),
    count: 2,
  });
  const lines = buildSchedule(daily);

  it('[账本-8] 第 10 天还 5,050：50 是利息，5,000 是本金，之后只按 5,000 算', () => {
    if (!lines.ok) throw new Error('no schedule');
    const history = [paid('2025-01-20T10:00', '5050')];
    const ledger = runLedger(daily, lines.value, history, at('2025-01-20T12:00'));
    expect(ledger.left).toBe(500000);
    // 10 days × 5.00 paid; 21 days × 2.50 to come by 10 February.
    expect(ledger.lines[0]).toMatchObject({ interest: 10250, principal: 500000, owed: 5250 });
    // 28 days × 2.50 and the rest of the principal on 10 March.
    expect(ledger.lines[1]).toMatchObject({ interest: 7000, principal: 500000 });
    const on = statementOn(daily, lines.value, history, day('2025-01-30'));
    expect(on).toMatchObject({ accrued: 2500, principalLeft: 500000, payoff: { total: 502500 } });
  });

  it('[账本-8] 过了期才还：先补到期的利息，再抵到当天的，再抵本金', () => {
    if (!lines.ok) throw new Error('no schedule');
    // 31 days × 5.00 fell due on 10 February; 10 more days × 5.00; 5,000 of principal.
    const ledger = runLedger(daily, lines.value, [paid('2025-02-20T10:00', '5205')], at('2025-02-20T12:00'));
    expect(ledger.left).toBe(500000);
    expect(ledger.lines[0]).toMatchObject({ state: 'paid-late', interest: 15500, owed: 0 });
    // 10 days × 5.00 and 18 days × 2.50 by 10 March.
    expect(ledger.lines[1]).toMatchObject({ interest: 9500, principal: 1000000, owed: 504500 });
  });

  it('[账本-8] 全还清后不再有利息', () => {
    if (!lines.ok) throw new Error('no schedule');
    const ledger = runLedger(daily, lines.value, [paid('2025-01-20T10:00', '10050')], at('2025-01-20T12:00'));
    expect(ledger).toMatchObject({ settled: true, left: 0, overpaid: 0, owedNow: 0 });
  });
});
