import { asDate, daysBetween } from '@huxin/calendar';
import { describe, expect, it } from 'vitest';
import { awkwardFlows } from '../testing/awkward-flows.ts';
import { effectiveOf } from './effective.ts';
import { yearlyRoots } from './roots.ts';
import { signChanges, toStream } from './stream.ts';

const yearly = (...amounts: number[]) => toStream(amounts.map((amount, t) => ({ t, amount })));

/** Same roots, each to 1e-9 of itself; a root crowded against −1 is compared by its distance to −1. */
function expectRoots(found: readonly number[], wanted: readonly number[], digits = 1e-9): void {
  expect(found.length, `${found} for ${wanted}`).toBe(wanted.length);
  found.forEach((r, i) => {
    const want = wanted[i] as number;
    const off = Math.abs(Math.log1p(r) - Math.log1p(Math.max(want, -1 + 2 ** -53)));
    expect(off, `${r} for ${want}`).toBeLessThan(digits * Math.max(1, Math.abs(Math.log1p(want))));
  });
}

describe('全部解', () => {
  it('[年化-7] 不变号没有解，变一次恰好一个', () => {
    expect(yearlyRoots(yearly(100, 20, 3))).toEqual([]);
    expect(yearlyRoots(yearly(-1, -2, -3))).toEqual([]);
    expectRoots(yearlyRoots(yearly(100, -110)), [0.1]);
    expect(yearlyRoots(toStream([]))).toEqual([]);
  });
  it('[年化-7] 两个、三个解都找到', () => {
    expectRoots(yearlyRoots(yearly(-100, 230, -132)), [0.1, 0.2]);
    expectRoots(
      yearlyRoots(yearly(-5, 10.5, 1, -8, 1)),
      [-0.8702012474847, 0.0885983385278, 0.7095595276862],
      1e-12,
    );
  });
  it('[年化-8] 没有解就说没有：差一点碰到零也不算', () => {
    expect(yearlyRoots(yearly(-100, 219, -121))).toEqual([]);
    expect(yearlyRoots(yearly(-10_000, 21_999.99, -12_100))).toEqual([]);
    expect(yearlyRoots(yearly(100, -150, 100))).toEqual([]);
  });
  it('[年化-8] 重根算一个解，位置准到末几位', () => {
    expectRoots(yearlyRoots(yearly(-100, 220, -121)), [0.1], 1e-14);
    expectRoots(yearlyRoots(yearly(-1000, 3300, -3630, 1331)), [0.1], 1e-14);
    expectRoots(yearlyRoots(yearly(10_000, -44_000, 72_600, -53_240, 14_641)), [0.1], 1e-14);
  });
  it('[年化-6] 靠得很近的两个解分得开', () => {
    // Growth 1.1000 and 1.1001 a year: (10 − 11v)(10000 − 11001v).
    expectRoots(yearlyRoots(yearly(100_000, -220_010, 121_011)), [0.1, 0.1001], 1e-8);
  });
  it('[年化-10] 极端的利率：一天翻倍，三十六天剩下万亿分之一', () => {
    const [day] = yearlyRoots(
      toStream([
        { t: 0, amount: 100 },
        { t: 1 / 365, amount: -200 },
      ]),
    );
    expect(Math.log1p(day as number)).toBeCloseTo(365 * Math.LN2, 9);
    expect(
      yearlyRoots(
        toStream([
          { t: 0, amount: 1e12 },
          { t: 0.1, amount: -1 },
        ]),
      ),
    ).toEqual([-1 + 2 ** -53]);
    // 22,000 = 2.2 million percent.
    expectRoots(
      yearlyRoots(
        toStream([
          { t: 0, amount: 100 },
          { t: 0.5, amount: -100 * Math.sqrt(22_001) },
        ]),
      ),
      [22_000],
    );
  });
  it('[年化-2] 次序、同一天、零都不影响', () => {
    const jumbled = [
      { t: 1, amount: -60 },
      { t: 0, amount: 50 },
      { t: 0.5, amount: 0 },
      { t: 1, amount: -50 },
      { t: 0, amount: 50 },
    ];
    expect(toStream(jumbled)).toEqual({ times: [0, 1], amounts: [100, -110] });
    expectRoots(yearlyRoots(toStream(jumbled)), [0.1]);
  });
  const cases = awkwardFlows();
  it('自造的 66 组难题按构造知道答案', () => {
    expect(cases.length).toBe(66);
    expect(cases.filter(({ roots }) => roots.length === 0).length).toBeGreaterThanOrEqual(6);
    expect(cases.filter(({ roots }) => roots.length > 1).length).toBeGreaterThanOrEqual(40);
  });
  it.each(cases.map((each) => [each.id, each] as const))('[年化-7] 难题 %s', (_, { flows, roots }) => {
    const dates = flows.map(({ date }) => asDate(date));
    const stream = toStream(
      flows.map(({ amount }, i) => ({ t: daysBetween(dates[0]!, dates[i]!) / 365, amount })),
    );
    expect(signChanges(stream)).toBeGreaterThanOrEqual(roots.length);
    expectRoots(yearlyRoots(stream), roots, 1e-8);
  });
});

describe('借款人问的那一个', () => {
  it('[年化-9] 多还为正，少还为负，各取离零最近的', () => {
    const effective = (...amounts: number[]) =>
      effectiveOf(yearly(...amounts), yearlyRoots(yearly(...amounts)));
    expect(effective(100, -110)).toBeCloseTo(0.1, 12);
    expect(effective(100, -90)).toBeCloseTo(-0.1, 12);
    expect(effective(-5, 10.5, 1, -8, 1)).toBeCloseTo(0.08859834, 8);
    expect(effective(100, 20)).toBeNull();
    // A guarantee fee paid a year before the money comes adds a second root of 19,169 %.
    const stream = toStream([
      { t: -1, amount: -150 },
      { t: 0, amount: 29_550 },
      ...Array.from({ length: 120 }, (_, i) => ({ t: (i + 1) / 12, amount: -356.11 })),
    ]);
    const roots = yearlyRoots(stream);
    expect(roots.length).toBe(2);
    expect(effectiveOf(stream, roots)).toBeCloseTo(0.08269278, 8);
  });
});
