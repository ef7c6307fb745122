import { asDate } from '@huxin/calendar';
import type { FactOf } from '@huxin/fact';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandFlows } from './index.ts';

const fact = (when: object): FactOf<'flow'> =>
  ({
    kind: 'flow',
    flow: '工资',
    account: 'A',
    direction: 'in',
    amount: 1,
    purpose: 'salary',
    when,
  }) as never;
const dates = (when: object, from: string, to: string) =>
  expandFlows([fact(when)], asDate(from), asDate(to)).map(({ on }) => on);

describe('[现金流-14] 收支展开成日子', () => {
  it('每月 31 号：短的月份在最后一天', () => {
    expect(dates({ every: 'month', day: 31, from: '2025-01-15' }, '2025-01-01', '2025-04-30')).toEqual([
      '2025-01-31',
      '2025-02-28',
      '2025-03-31',
      '2025-04-30',
    ]);
  });
  it('每月：从哪天起、到哪天止都算数', () => {
    expect(
      dates({ every: 'month', day: 5, from: '2025-02-06', to: '2025-04-05' }, '2025-01-01', '2025-12-31'),
    ).toEqual(['2025-03-05', '2025-04-05']);
    expect(dates({ every: 'month', day: 5, from: '2020-01-01' }, '2025-06-05', '2025-06-05')).toEqual([
      '2025-06-05',
    ]);
  });
  it('每周：跟着第一天走，起点在中间也不错位', () => {
    expect(dates({ every: 'week', from: '2025-05-30' }, '2025-06-05', '2025-06-20')).toEqual([
      '2025-06-06',
      '2025-06-13',
      '2025-06-20',
    ]);
    expect(dates({ every: 'week', from: '2025-06-30' }, '2025-06-05', '2025-06-20')).toEqual([]);
  });
  it('一次：范围里才有', () => {
    expect(dates({ every: 'once', on: '2025-06-05' }, '2025-06-05', '2025-06-05')).toEqual(['2025-06-05']);
    expect(dates({ every: 'once', on: '2025-06-04' }, '2025-06-05', '2025-06-30')).toEqual([]);
  });
  it('分两段展开和一次展开一样', () => {
    const when = fc.oneof(
      fc.record({
        every: fc.constant('month'),
        day: fc.integer({ min: 1, max: 31 }),
        from: fc.constant('2024-11-20'),
      }),
      fc.record({ every: fc.constant('week'), from: fc.constant('2024-11-20') }),
    );
    fc.assert(
      fc.property(when, fc.integer({ min: 1, max: 28 }), (one, day) => {
        const cut = `2025-06-${String(day).padStart(2, '0')}`;
        const after = `2025-06-${String(day + 1).padStart(2, '0')}`;
        expect([...dates(one, '2025-01-01', cut), ...dates(one, after, '2025-12-31')]).toEqual(
          dates(one, '2025-01-01', '2025-12-31'),
        );
      }),
    );
  });
});
