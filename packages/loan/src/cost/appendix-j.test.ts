import { addDays, addMonths, asDate, type PlainDate } from '@huxin/calendar';
import { describe, expect, it } from 'vitest';
import { costReport } from './cost-report.ts';

type Flow = readonly [PlainDate, number];

const monthly = (first: string, count: number, amount: number, step = 1): Flow[] =>
  Array.from({ length: count }, (_, i) => [addMonths(asDate(first), i * step), -amount]);
const daily = (first: string, count: number, amount: number, step: number): Flow[] =>
  Array.from({ length: count }, (_, i) => [addDays(asDate(first), i * step), -amount]);
const twice = (count: number, amount: number): Flow[] =>
  Array.from({ length: count }, (_, i) => [
    addMonths(asDate(i % 2 === 0 ? '1978-03-01' : '1978-03-16'), Math.floor(i / 2)),
    -amount,
  ]);
const one = (day: string, amount: number): Flow => [asDate(day), amount];

/** The single-advance examples of 12 CFR 1026 Appendix J (c)(1)–(5): streams by date, the rate the text prints. */
const EXAMPLES: readonly (readonly [string, string, Flow[], number])[] = [
  ['(c)(1)(i)', '1 month', [one('1978-01-10', 5000), ...monthly('1978-02-10', 24, 230)], 9.69],
  ['(c)(1)(ii)', '1 month', [one('1978-02-10', 6000), ...monthly('1978-04-01', 36, 200)], 11.82],
  ['(c)(1)(iii)', '1 half-month', [one('1978-02-23', 5000), ...twice(24, 219.17)], 10.34],
  ['(c)(1)(iv)', '3 month', [one('1978-05-23', 10_000), ...monthly('1978-10-01', 40, 385, 3)], 8.97],
  ['(c)(1)(v)', '1 week', [one('1978-03-20', 500), ...daily('1978-04-21', 30, 17.6, 7)], 14.96],
  [
    '(c)(2)(i)',
    '1 month',
    [one('1978-01-10', 5000), one('1978-02-10', -250), ...monthly('1978-03-10', 23, 230)],
    10.08,
  ],
  [
    '(c)(2)(ii)',
    '4 week',
    [one('1978-03-18', 400), one('1978-04-20', -39.5), ...daily('1978-05-18', 11, 38.31, 28)],
    28.5,
  ],
  [
    '(c)(3)(i)',
    '1 month',
    [one('1978-01-10', 5000), ...monthly('1978-02-10', 23, 230), one('1980-01-10', -280)],
    10.5,
  ],
  [
    '(c)(3)(ii)',
    '2 week',
    [one('1978-04-03', 200), ...daily('1978-04-11', 19, 9.5, 14), one('1979-01-02', -30)],
    12.22,
  ],
  [
    '(c)(4)(i)',
    '1 month',
    [
      one('1978-01-10', 5000),
      one('1978-02-10', -250),
      ...monthly('1978-03-10', 22, 230),
      one('1980-01-10', -280),
    ],
    10.9,
  ],
  [
    '(c)(4)(ii)',
    '2 month',
    [
      one('1978-01-10', 8000),
      one('1978-03-01', -449.36),
      ...monthly('1978-05-01', 18, 465, 2),
      one('1981-05-01', -200),
    ],
    7.3,
  ],
  ['(c)(5)(i)', '255 day', [one('1978-01-03', 1000), one('1978-09-15', -1080)], 11.45],
  ['(c)(5)(ii)', '6 month', [one('1978-07-15', 1000), one('1979-01-15', -1044)], 8.8],
  ['(c)(5)(iii)', '12 month', [one('1978-01-17', 1000), one('1979-07-17', -1135.19)], 8.76],
  ['(c)(5)(iv)', '12 month', [one('1978-01-17', 1000), one('1980-01-17', -1240)], 11.36],
];

describe('附录 J (c) 例题，只给日期', () => {
  it.each(EXAMPLES)('[年化-13] %s：单位期间 %s，APR 一致', (_, unit, flows, apr) => {
    const stream = flows.map(([date, amount]) => ({ date, amount }));
    const report = costReport({ cases: [{ id: 'j', flows: stream }] });
    const [found] = report.ok ? report.value.cases : [];
    expect(`${found?.unitPeriod?.count} ${found?.unitPeriod?.unit}`).toBe(unit);
    expect(Math.abs((found?.unitPeriodApr ?? 0) * 100 - apr)).toBeLessThanOrEqual(0.005);
  });
});
