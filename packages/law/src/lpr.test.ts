import { asDate, fromParts, holidaysKnownFrom, nextWorkingDay, partsOf, weekday } from '@huxin/calendar';
import { expect, test } from 'vitest';
import { lprOn, lprTable } from './lpr.ts';
import { parseLprTable } from './lpr-table.ts';

const one = (day: string) => {
  const reading = lprOn(asDate(day));
  return reading.ok ? reading.value.row.oneYearNano / 1e7 : reading.error.kind;
};

test('[LPR-1] 用不晚于那一天的最后一次公布', () => {
  expect([one('2019-08-20'), one('2019-09-19'), one('2019-09-20')]).toEqual([4.25, 4.25, 4.2]);
  expect([one('2025-05-19'), one('2025-05-20'), one('2026-09-20')]).toEqual([3.1, 3, 3]);
});

test('[LPR-2] 2019-08-20 之前在数据之外', () => {
  expect(one('2019-08-19')).toBe('outside-data');
});

test('[LPR-3] 从下一个月该公布的那天起，数据里没有就要说出来', () => {
  // 20 October 2026 is a Tuesday and worked.
  expect(lprOn(asDate('2026-10-19'))).toMatchObject({ value: { ageDays: 29, stale: false } });
  expect(lprOn(asDate('2026-10-20'))).toMatchObject({ value: { ageDays: 30, stale: true } });
  // Inside the table nothing is missing, however long the gap: 22 December 2025 to 20 January 2026.
  expect(lprOn(asDate('2026-01-19'))).toMatchObject({ value: { ageDays: 28, stale: false } });
});

test('[LPR-4] 86 行，每行写明从哪里知道；放假安排已知的年份，都在 20 日起的第一个工作日', () => {
  expect(lprTable()).toHaveLength(86);
  expect(lprOn(asDate('2026-05-20'))).toMatchObject({ value: { row: { basis: 'date-derived' } } });
  const known = lprTable().filter((row) => row.date >= holidaysKnownFrom);
  expect(known.length).toBeGreaterThan(30);
  for (const { date } of known) {
    const { year, month } = partsOf(date);
    expect(nextWorkingDay(fromParts(year, month, 20))).toEqual({ ok: true, value: date });
  }
  const weekends = lprTable().filter((row) => weekday(row.date) > 5);
  expect(weekends.map((row) => row.date)).toEqual(['2026-09-20']);
});

test('[LPR-5] 表坏了要指出哪一行', () => {
  const head = 'date,lpr_1y,lpr_5y,basis';
  const faults = (body: string) => {
    const result = parseLprTable(`${head}\n${body}`);
    return result.ok ? [] : result.error.map(({ kind, at }) => `${kind} ${at}`);
  };
  expect(faults('2026-10-20,3.00,3.50,table')).toEqual([]);
  expect(faults('2026-10-20,3.00,3.50,table\n2026-10-20,3.00,3.50,table')).toEqual(['malformed /2']);
  expect(faults('2026-02-30,3.00,3.50,table')).toEqual(['bad-date /1/date']);
  expect(faults('2026-10-20,three,3.50,table')).toEqual(['bad-rate /1/lpr_1y']);
  expect(faults('2026-10-20,3.00,3.50,guess')).toEqual(['malformed /1']);
  expect(parseLprTable('day,rate').ok).toBe(false);
});
