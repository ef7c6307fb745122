import type { TermFieldValue } from '@huxin/fact';
import { describe, expect, it } from 'vitest';
import { assumptions, buildSchedule, contractFrom } from '../index.ts';
import { type Basics, contractOf, day, percent, terms, xiaoLi, yuan } from '../testing/build.ts';

const basic = {
  principal: { name: 'principal', amount: yuan('2000') },
  payout: { name: 'payout', on: day('2025-02-10') },
  rate: { name: 'rate', rate: percent('2', 'month') },
  due: { name: 'first-due', on: day('2025-03-10') },
} as const;
const made = (...more: readonly TermFieldValue[]) =>
  contractFrom('甲', terms(basic.principal, basic.payout, basic.rate, basic.due, ...more));
const faultName = (...more: readonly TermFieldValue[]): string | undefined => {
  const contract = made({ name: 'count', count: 6 }, { name: 'method', method: 'equal-instalment' }, ...more);
  return contract.ok || contract.error.kind === 'incomplete' ? undefined : contract.error.name;
};
const names = (contract: ReturnType<typeof contractOf>) => assumptions(contract).map(({ name }) => name);

describe('条款的边', () => {
  it('[合同-4] 每期金额 0 分不行，1 分行得通条款这一关；结清日可以是放款那天，不能更早', () => {
    expect(faultName({ name: 'instalment', amount: yuan('0') })).toBe('instalment');
    expect(faultName({ name: 'instalment', amount: yuan('0.01') })).toBeUndefined();
    expect(faultName({ name: 'settled', on: day('2025-02-10') })).toBeUndefined();
    expect(faultName({ name: 'settled', on: day('2025-02-09') })).toBe('settled');
  });
  it('[合同-4] 罚息倍数十倍还收，再多不收；宽限 366 天还收', () => {
    const penalty = (multiple: number) =>
      faultName({ name: 'penalty', multiple, base: 'overdue-principal', compound: false });
    expect([penalty(10_000), penalty(10_001)]).toEqual([undefined, 'penalty']);
    const grace = (days: number) => faultName({ name: 'grace', grace: { by: 'days', days } });
    expect([grace(366), grace(367)]).toEqual([undefined, 'grace']);
  });
  it('[合同-3] 只有一期、没说方式：到期一次还，并说出来；写了方式就不说', () => {
    const one = made({ name: 'count', count: 1 });
    if (!one.ok) throw new Error(one.error.kind);
    expect(one.value.method.value).toBe('one-shot');
    expect(assumptions(one.value)[1]?.says).toBe('只有一期，按到期一次还本付息算。');
    expect(names(xiaoLi())).not.toContain('method');
  });
  it('[还款-6] 第一期偏长才说怎么算第一期；正好整月、合同写明了都不说', () => {
    const base: Basics = {
      principal: '2000',
      payout: '2025-02-05',
      rate: percent('2', 'month'),
      count: 6,
      firstDue: '2025-03-10',
    };
    expect(names(contractOf(base))).toContain('odd-first');
    expect(names(contractOf({ ...base, payout: '2025-02-10' }))).not.toContain('odd-first');
    expect(names(contractOf(base, { name: 'odd-first', how: 'level' }))).not.toContain('odd-first');
    expect(names(contractOf({ ...base, method: 'equal-principal' }))).not.toContain('odd-first');
    expect(names(contractOf({ ...base, count: 1 }))).not.toContain('odd-first');
  });
});

/** Every figure worked out with fractions beside the program. */
describe('少见的借款', () => {
  const amountsOf = (contract: ReturnType<typeof contractOf>): [string, number][] => {
    const lines = buildSchedule(contract);
    if (!lines.ok) throw new Error(lines.error.kind);
    return lines.value.map(({ due, amount }) => [due, amount]);
  };
  it('[还款-1] 零利率：三期 333.33、333.33、333.34', () => {
    const base: Basics = {
      principal: '1000',
      payout: '2025-01-31',
      rate: percent('0', 'month'),
      count: 3,
      firstDue: '2025-02-28',
    };
    for (const method of ['equal-instalment', 'equal-principal', 'flat'] as const)
      expect(
        amountsOf(contractOf({ ...base, method }, { name: 'due-day', day: 31, missing: 'last-day' })),
      ).toEqual([
        ['2025-02-28', 33_333],
        ['2025-03-31', 33_333],
        ['2025-04-30', 33_334],
      ]);
  });
  it('[还款-2] 每七天一期、日息 0.1%、等本等息：本金 250，利息 1000 × 0.1% × 7 = 7', () => {
    const weekly = contractOf(
      {
        principal: '1000',
        payout: '2024-02-22',
        method: 'flat',
        rate: percent('0.1', 'day'),
        count: 4,
        firstDue: '2024-02-29',
      },
      { name: 'interval', every: 7, unit: 'day' },
      { name: 'day-count', days: 'actual', year: 365 },
    );
    expect(amountsOf(weekly)).toEqual([
      ['2024-02-29', 25_700],
      ['2024-03-07', 25_700],
      ['2024-03-14', 25_700],
      ['2024-03-21', 25_700],
    ]);
  });
  it('[还款-2] 跨过闰日的一次还清：日历年里 2024 年的一天是 366 分之一', () => {
    // 20 December 2023 to 20 March 2024: 12 days of 2023, 79 of 2024. 10,000 × 12 % × (12/365 + 79/366) = 298.47.
    const once = contractOf(
      {
        principal: '10000',
        payout: '2023-12-20',
        method: 'one-shot',
        rate: percent('12', 'year'),
        count: 3,
        firstDue: '2024-01-20',
      },
      { name: 'day-count', days: 'actual', year: 'actual' },
    );
    expect(amountsOf(once)).toEqual([
      ['2024-03-20', 1_000_000 + Math.round(1_200_00 * (12 / 365 + 79 / 366))],
    ]);
    expect(amountsOf(once)[0]?.[1]).toBe(1_029_847);
  });
  it('[还款-1] 先息后本，最后一期带着本金；每月的担保费另加', () => {
    const guaranteed = contractOf(
      {
        principal: '6000',
        payout: '2025-01-15',
        method: 'interest-first',
        rate: percent('1.5', 'month'),
        count: 3,
        firstDue: '2025-02-15',
      },
      { name: 'fee', label: '担保费', amount: yuan('80'), when: 'monthly' },
    );
    expect(amountsOf(guaranteed)).toEqual([
      ['2025-02-15', 9000 + 8000],
      ['2025-03-15', 9000 + 8000],
      ['2025-04-15', 600_000 + 9000 + 8000],
    ]);
  });
});
