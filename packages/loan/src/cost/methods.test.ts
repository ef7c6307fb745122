import type { Fen } from '@huxin/money';
import { describe, expect, it } from 'vitest';
import type { MethodName } from './methods.ts';
import { nameMethod, ratesByMethod } from './name-method.ts';
import { type Quote, readQuote } from './quote.ts';
import { solveUnknown } from './solve-unknown.ts';
import { flowsOf, trueCost } from './true-cost.ts';
import type { PlacedFlow } from './unit-period-apr.ts';

/** Received now, `count` equal monthly payments. In fen, fractions allowed. */
const level = (received: number, count: number, payment: number): PlacedFlow[] => [
  { when: 0, amount: received },
  ...Array.from({ length: count }, (_, i) => ({ when: (i + 1) / 12, amount: -payment })),
];
const quote = (text: string): Quote => {
  const result = readQuote(text);
  if (!result.ok) throw new Error(text);
  return result.value;
};
const named = (flows: PlacedFlow[], text: string, terms = {}): MethodName[] =>
  nameMethod(flows, quote(text), terms).map(({ method }) => method);
const rates = (flows: PlacedFlow[], terms = {}) =>
  Object.fromEntries(ratesByMethod(flows, terms).map(({ method, rate }) => [method, rate * 100]));

/** The level payment of 12 % a year over 12 months on 10,000 yuan. */
const LEVEL_12 = (1_000_000 * 0.01) / (1 - 1.01 ** -12);

describe('报价是怎么算出来的', () => {
  it('[年化-16] 月费率 0.6% × 12 的四种说法', () => {
    const all = rates(level(1_000_000, 12, 1_000_000 / 12 + 6000));
    expect(all['flat']).toBeCloseTo(7.2, 9);
    expect(all['irr12']).toBeCloseTo(13.03, 2);
    expect(all['shortcut']).toBeCloseTo(13.29, 2);
    expect(all['compound']).toBeCloseTo(13.84, 2);
  });
  it('[年化-18] 能还原的公开数字', () => {
    expect(named(level(1_000_000, 12, 1_000_000 / 12 + 6000), '13.03%')).toContain('irr12');
    expect(named(level(267_900, 24, 11_967), '6.77%')).toContain('irr12');
    expect(named(level(800_000, 6, 147_678), '36.00%')).toContain('irr12');
    // Printed 4.73; the solved 4.7349 rounds to it.
    expect(named(level(18_351_500, 60, 344_091), '4.73%')).toContain('irr12');
    // 598 withheld of 10,000 at 12 %: 23.88; the source rounds to 24.
    const withheld = level(1_000_000 - 59_800, 12, LEVEL_12);
    expect(named(withheld, '23.88%', { principal: 1_000_000 })).toContain('irr12');
    expect(named(withheld, '24%', { principal: 1_000_000 })).toContain('irr12');
    expect(
      named(
        [
          { when: 0, amount: 1_574_100 },
          { when: 52 / 365, amount: -1_700_000 },
        ],
        '56.14%',
      ),
    ).toContain('simple-365');
  });
  it('[年化-18] 不能还原的公开数字：说没有，或说出真正的算法', () => {
    expect(named(level(3_000_000, 24, 125_000 + 16_500), '12.25%')).toEqual([]);
    expect(rates(level(3_000_000, 24, 125_000 + 16_500))['irr12']).toBeCloseTo(12.2, 2);
    const three = level(500_000, 3, 512_000 / 3);
    expect(named(three, '14.13%')).toEqual([]);
    expect(rates(three)['irr12']).toBeCloseTo(14.34, 2);
    const upfront = level(970_000, 12, LEVEL_12);
    expect(named(upfront, '15.00%')).toEqual([]);
    expect(rates(upfront)['irr12']).toBeCloseTo(17.82, 2);
    const flat = level(500_000, 12, 680_000 / 12);
    expect(named(flat, '36%')).toEqual(['flat', 'simple-365', 'simple-360']);
    expect(rates(flat)['irr12']).toBeCloseTo(60.96, 2);
    expect(named(level(1_000_000, 12, 1_000_000 / 12 + 6000), '15.48%')).toEqual([]);
  });
  it('[年化-18] 日息报价', () => {
    const flows = level(1_000_000, 12, 100_000);
    expect(named(flows, '18.25%', { dailyRate: 0.0005 })).toContain('daily-365');
    expect(named(flows, '18%', { dailyRate: 0.0005 })).toContain('daily-360');
    expect(named(flows, '18.00%')).not.toContain('daily-360');
  });
});

describe('求未知', () => {
  it('[年化-19] 17,000 到手 15,741，56.14% 是 52 天单利', () => {
    const solved = solveUnknown(
      { find: 'days', received: 1_574_100, repaid: 1_700_000 },
      quote('56.14%'),
      'simple-365',
    );
    expect(solved).toMatchObject({ ok: true, value: { values: [52] } });
  });
  it('[年化-19] 30,000 扣 1,619 报 36%：没有哪个期数的 24% 等额本息对得上，12 期是 34.98%', () => {
    const received = 3_000_000 - 161_900;
    const instalment = (3_000_000 * 0.02) / (1 - 1.02 ** -12);
    expect(rates(level(received, 12, instalment))['irr12']).toBeCloseTo(34.98, 2);
    const fee = solveUnknown(
      { find: 'upfront-fee', flows: level(3_000_000, 12, instalment) },
      quote('36%'),
      'irr12',
    );
    expect(fee.ok && fee.value.values[0]).toBeGreaterThan(161_900);
    expect(fee.ok && fee.value.range?.[0]).toBeGreaterThan(161_900);
  });
  it('[年化-19] 598 元的隐藏费用求得回来', () => {
    const flows = level(1_000_000, 12, LEVEL_12);
    const solved = solveUnknown({ find: 'upfront-fee', flows }, quote('23.88%'), 'irr12');
    expect(solved.ok && Math.abs(solved.value.values[0]! - 59_800)).toBeLessThan(30);
    const [low, high] = (solved.ok && solved.value.range) || [0, 0];
    expect(low).toBeLessThan(59_800);
    expect(high).toBeGreaterThan(59_800);
  });
  it('[年化-19] 每期会员费、每期还款额、期数', () => {
    const flows = level(1_000_000, 12, LEVEL_12);
    const truth = rates(level(1_000_000, 12, LEVEL_12 + 3900))['irr12']!;
    const fee = solveUnknown({ find: 'monthly-fee', flows }, quote(`${truth.toFixed(6)}%`), 'irr12');
    expect(fee).toMatchObject({ ok: true, value: { values: [3900] } });
    const pay = solveUnknown({ find: 'instalment', received: 800_000, count: 6 }, quote('36.0000%'), 'irr12');
    expect(pay).toMatchObject({ ok: true, value: { values: [147_678] } });
    const term = solveUnknown(
      { find: 'term', received: 267_900, instalment: 11_967 },
      quote('6.77%'),
      'irr12',
    );
    expect(term).toMatchObject({ ok: true, value: { values: [24] } });
  });
  it('[年化-19] 没有就是空；算法用不上是错误', () => {
    const flows = level(1_000_000, 12, LEVEL_12);
    expect(solveUnknown({ find: 'upfront-fee', flows }, quote('11%'), 'irr12')).toMatchObject({
      ok: true,
      value: { values: [] },
    });
    expect(solveUnknown({ find: 'upfront-fee', flows }, quote('12.00%'), 'irr12')).toMatchObject({
      ok: true,
      value: { values: [0] },
    });
    expect(
      solveUnknown({ find: 'days', received: 100, repaid: 100 }, quote('50%'), 'simple-365'),
    ).toMatchObject({ ok: true, value: { values: [] } });
    expect(solveUnknown({ find: 'upfront-fee', flows }, quote('12%'), 'daily-365')).toMatchObject({
      ok: false,
    });
    expect(solveUnknown({ find: 'term', received: -1, instalment: 1 }, quote('12%'), 'irr12')).toMatchObject({
      ok: false,
    });
    expect(solveUnknown({ find: 'upfront-fee', flows: [] }, quote('12%'), 'irr12')).toMatchObject({
      ok: false,
    });
  });
});

describe('一笔借款的真实成本', () => {
  const fen = (value: number) => value as Fen;
  const loan = {
    principal: fen(1_000_000),
    withheld: fen(50_000),
    paidOut: 0,
    payments: [
      ...Array.from({ length: 12 }, (_, i) => ({
        when: (i + 1) / 12,
        amount: fen(88_849),
        what: 'instalment' as const,
      })),
      { when: 0, amount: fen(29_900), what: 'membership' as const },
      { when: 6 / 12, amount: fen(3_900), what: 'guarantee' as const },
    ],
  };
  it('[年化-17] 砍头息、会员费、担保费都是收付', () => {
    const cost = trueCost(loan);
    expect(cost).toMatchObject({ received: 950_000, paid: 1_099_988, cost: 149_988, extras: 83_800 });
    const rate = cost.irr12! / 12;
    let owed = 950_000 - 29_900;
    for (let month = 1; month <= 12; month++) owed = owed * (1 + rate) - 88_849 - (month === 6 ? 3_900 : 0);
    expect(Math.abs(owed)).toBeLessThan(1e-6);
    expect(rate * 12).toBeGreaterThan(0.28);
    expect(cost.nominal).toBeCloseTo(0.149988, 9);
    const bare = trueCost({ principal: loan.principal, paidOut: 0, payments: loan.payments.slice(0, 12) });
    expect(bare.irr12).toBeCloseTo(0.12, 5);
    expect(flowsOf(loan)[0]).toEqual({ when: 0, amount: 950_000 });
  });
  it('[年化-12] 没有还款就没有成本可算', () => {
    const cost = trueCost({ principal: fen(100), paidOut: 0, payments: [] });
    expect(cost).toMatchObject({
      nominal: null,
      irr12: null,
      effective: null,
      unitPeriodApr: null,
      roots: [],
    });
  });
});
