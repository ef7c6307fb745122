import { asDate } from '@huxin/calendar';
import { describe, expect, it } from 'vitest';
import { anchorAt, inferUnitPeriod } from './infer-unit-period.ts';
import { parseUnitPeriod, unitPeriodsPerYear } from './unit-period.ts';
import { countPeriods, unitPeriodApr } from './unit-period-apr.ts';

const infer = (advances: readonly string[], payments: readonly string[]) =>
  inferUnitPeriod({ advances: advances.map(asDate), payments: payments.map(asDate) });
const month = { unit: 'month', count: 1 } as const;

describe('单位期间', () => {
  it('[年化-13] 出现最多的共同期间；次数相同取短的', () => {
    expect(infer(['2025-01-10'], ['2025-02-10', '2025-03-10', '2025-04-10'])).toEqual(month);
    expect(infer(['2025-01-03'], ['2025-01-10', '2025-01-17', '2025-01-24'])).toEqual({
      unit: 'week',
      count: 1,
    });
    expect(infer(['2025-01-03'], ['2025-01-17', '2025-01-31', '2025-02-14'])).toEqual({
      unit: 'week',
      count: 2,
    });
    expect(infer(['2025-01-01'], ['2025-01-16', '2025-02-01', '2025-02-16'])).toEqual({
      unit: 'half-month',
      count: 1,
    });
    expect(infer(['2025-01-20'], ['2025-01-31', '2025-02-15', '2025-02-28', '2025-03-15'])).toEqual({
      unit: 'half-month',
      count: 1,
    });
    // Two gaps of a month, two of a quarter.
    expect(infer(['2025-01-05'], ['2025-02-05', '2025-03-05', '2025-06-05', '2025-09-05'])).toEqual(month);
  });
  it('[年化-13] 月末的还款，短月也算整月', () => {
    expect(infer(['2025-01-31'], ['2025-02-28', '2025-03-31', '2025-04-30'])).toEqual(month);
    expect(countPeriods(asDate('2025-01-31'), asDate('2025-02-28'), month, 31)).toEqual({
      whole: 1,
      fraction: 0,
    });
    expect(countPeriods(asDate('2025-01-30'), asDate('2025-02-28'), month, 30)).toEqual({
      whole: 1,
      fraction: 0,
    });
  });
  it('[年化-13] 没有共同期间：取平均，就近的标准期间', () => {
    // Gaps of one, two and four months: 7/3, nearest two.
    expect(infer(['2025-01-05'], ['2025-02-05', '2025-04-05', '2025-08-05'])).toEqual({
      unit: 'month',
      count: 2,
    });
    // Gaps of 10 and 31 days: one month and ten days, mean 20, nearest three weeks.
    expect(infer(['2025-01-05'], ['2025-01-15', '2025-02-15'])).toEqual({ unit: 'week', count: 3 });
  });
  it('[年化-13] 一借一还：期限就是单位期间，最长一年', () => {
    expect(infer(['2025-01-05'], ['2025-07-05'])).toEqual({ unit: 'month', count: 6 });
    expect(infer(['2025-01-05'], ['2025-07-15'])).toEqual({ unit: 'day', count: 191 });
    expect(infer(['2025-01-05'], ['2027-07-05'])).toEqual({ unit: 'month', count: 12 });
  });
  it('[年化-14] 期数与零头', () => {
    const count = (from: string, to: string, unitPeriod: Parameters<typeof countPeriods>[2]) =>
      countPeriods(asDate(from), asDate(to), unitPeriod);
    expect(count('1978-02-23', '1978-03-01', { unit: 'half-month', count: 1 })).toEqual({
      whole: 0,
      fraction: 0.4,
    });
    expect(count('1978-01-10', '1978-03-01', { unit: 'month', count: 2 }).fraction).toBeCloseTo(52 / 60, 12);
    expect(count('1978-03-20', '1978-04-21', { unit: 'week', count: 1 }).whole).toBe(4);
    expect(count('2025-01-05', '2026-08-05', { unit: 'month', count: 12 })).toEqual({
      whole: 1,
      fraction: 7 / 12,
    });
    expect(count('2025-01-05', '2026-01-15', { unit: 'month', count: 12 })).toEqual({
      whole: 1,
      fraction: 10 / 365,
    });
  });
  it('[年化-13] 一借一还 191 天：简单利率', () => {
    const flows = [
      { when: asDate('2025-01-05'), amount: 1000 },
      { when: asDate('2025-07-15'), amount: -1080 },
    ];
    expect(unitPeriodApr(flows, 0.15)?.apr).toBeCloseTo((0.08 * 365) / 191, 12);
  });
  it('[年化-15] 自己给单位期间的写法', () => {
    const read = (value: unknown) => {
      const result = parseUnitPeriod(value);
      return result.ok ? result.value : result.error.kind;
    };
    expect(read('month')).toEqual(month);
    expect(read('semi-month')).toEqual({ unit: 'half-month', count: 1 });
    expect(read('Half month')).toEqual({ unit: 'half-month', count: 1 });
    expect(read('2 weeks')).toEqual({ unit: 'week', count: 2 });
    expect(read('quarter')).toEqual({ unit: 'month', count: 3 });
    expect(read('monthly')).toEqual(month);
    expect(read('year')).toEqual({ unit: 'month', count: 12 });
    expect(read('255 days')).toEqual({ unit: 'day', count: 255 });
    expect(read({ days: 90 })).toEqual({ unit: 'day', count: 90 });
    expect(read({ months: 13 })).toBe('malformed');
    expect(read({ days: 0 })).toBe('malformed');
    expect(read('2 years')).toBe('malformed');
    expect(read('moon')).toBe('malformed');
    expect(read(null)).toBe('malformed');
    expect(unitPeriodsPerYear({ unit: 'week', count: 4 })).toBe(13);
    expect(unitPeriodsPerYear({ unit: 'half-month', count: 1 })).toBe(24);
  });
  it('[年化-29] 再借的钱按自己的日子数月，不按还款的日子', () => {
    // 1,000 on 1 January and on 1 February, all back on 15 March at 1 % a month: the second lies one month on,
    // the payment two months and 14 days: (1000 + 1000 ÷ 1.01) × 1.01² × (1 + 0.01 × 14 ÷ 30) = 2039.57.
    const flows = [
      { when: asDate('2025-01-01'), amount: 1000 },
      { when: asDate('2025-02-01'), amount: 1000 },
      { when: asDate('2025-03-15'), amount: -2039.5738 },
    ];
    expect(unitPeriodApr(flows, 0.12, month)?.apr).toBeCloseTo(0.12, 6);
  });
  it('[年化-29] 每月 15 日和月底还：月底就是月底，零头每期一样', () => {
    const series = ['2025-01-31', '2025-02-15', '2025-02-28', '2025-03-15', '2025-03-31', '2025-04-15'].map(
      asDate,
    );
    const start = asDate('2025-01-20');
    const anchor = anchorAt(series, start);
    const halves = series.map((to) => {
      const { whole, fraction } = countPeriods(start, to, { unit: 'half-month', count: 1 }, anchor(to));
      return [whole, Math.round(fraction * 15)];
    });
    // 11 days to 31 January; 15 February is 26 days; every later one is half a month more.
    expect(halves).toEqual([0, 1, 2, 3, 4, 5].map((whole) => [whole, 11]));
    expect(infer(['2025-01-20'], series)).toEqual({ unit: 'half-month', count: 1 });
  });
  it('[年化-29] 单独一个月底：和借的那天同一天，就是整月', () => {
    const months = (count: number) => ({ unit: 'month', count });
    expect(infer(['2025-01-30'], ['2025-06-30'])).toEqual(months(5));
    expect(infer(['2025-01-31'], ['2025-06-30'])).toEqual(months(5));
    expect(infer(['2025-01-28'], ['2025-02-28'])).toEqual(months(1));
    expect(infer(['2025-01-29'], ['2025-02-28'])).toEqual(months(1));
    expect(infer(['2024-01-29'], ['2024-02-29'])).toEqual(months(1));
    expect(infer(['2024-02-29'], ['2024-08-31'])).toEqual(months(6));
    expect(infer(['2024-02-29'], ['2025-02-28'])).toEqual(months(12));
    expect(infer(['2025-01-27'], ['2025-02-28'])).toEqual({ unit: 'day', count: 32 });
  });
  it('[年化-29] 有一笔不在月底，别的照样按月底数', () => {
    const series = ['2025-02-28', '2025-03-31', '2025-04-30', '2025-05-31', '2025-06-12'].map(asDate);
    const start = asDate('2025-01-31');
    const anchor = anchorAt(series, start);
    const count = (to: (typeof series)[number]) => countPeriods(start, to, month, anchor(to));
    expect(series.slice(0, 4).map(count)).toEqual([1, 2, 3, 4].map((whole) => ({ whole, fraction: 0 })));
    // Back from 12 June to 12 February: four months, and 12 days from 31 January.
    expect(count(series[4]!)).toEqual({ whole: 4, fraction: 12 / 30 });
    expect(infer(['2025-01-31'], series)).toEqual(month);
  });
  it('[年化-29] 每月 30 日：2 月用月底', () => {
    const series = ['2025-02-28', '2025-03-30', '2025-04-30'].map(asDate);
    const anchor = anchorAt(series, asDate('2025-01-10'));
    expect(series.map(anchor)).toEqual([30, 30, 30]);
    expect(infer(['2025-01-30'], series)).toEqual(month);
  });
  it('[年化-14] 用年写的期限，四位小数也认得出整月、半月、整周', () => {
    const years = (payments: number[]) => inferUnitPeriod({ advances: [0], payments });
    expect(years([0.0833, 0.1667, 0.25])).toEqual(month);
    expect(years([0.0417, 0.0833, 0.125, 0.1667])).toEqual({ unit: 'half-month', count: 1 });
    expect(years([7 / 365, 14 / 365, 21 / 365])).toEqual({ unit: 'week', count: 1 });
    expect(years([30 / 365, 60 / 365, 90 / 365])).toEqual({ unit: 'day', count: 30 });
  });
});
