import { readFileSync } from 'node:fs';
import { unwrap } from '@huxin/basis';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  asDate,
  HOLIDAY_YEARS,
  holidaysKnownFrom,
  holidaysKnownUntil,
  isWorkingDay,
  nextWorkingDay,
  type PlainDate,
  previousWorkingDay,
  weekday,
} from './index.ts';

interface Oracle {
  packages: Record<string, Record<string, { off: string[]; work: string[] }>>;
}
const oracle: Oracle = JSON.parse(
  readFileSync(new URL('../oracle/china-holidays.json', import.meta.url), 'utf8'),
);

const daysOf = (first: PlainDate, last: PlainDate): PlainDate[] => {
  const days: PlainDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
};

describe('工作日', () => {
  it.each(Object.keys(oracle.packages))('[日历-6] 三年里每一天都跟 %s 一致', (name) => {
    const years = oracle.packages[name] ?? {};
    expect(Object.keys(years)).toEqual(HOLIDAY_YEARS.map(({ year }) => String(year)));
    const off = new Set(Object.values(years).flatMap((year) => year.off));
    const work = new Set(Object.values(years).flatMap((year) => year.work));
    const days = daysOf(holidaysKnownFrom, holidaysKnownUntil);
    expect(days.length).toBe(366 + 365 + 358);
    const wrong = days.filter((day) => {
      const expected = work.has(day) || (!off.has(day) && weekday(day) <= 5) ? 'yes' : 'no';
      return isWorkingDay(day) !== expected;
    });
    expect(wrong).toEqual([]);
  });

  it('[日历-6] 放假、调休、平日', () => {
    expect(isWorkingDay(asDate('2025-10-08'))).toBe('no');
    expect(isWorkingDay(asDate('2025-10-11'))).toBe('yes');
    expect(isWorkingDay(asDate('2026-02-14'))).toBe('yes');
    expect(isWorkingDay(asDate('2026-02-23'))).toBe('no');
    expect(isWorkingDay(asDate('2025-06-10'))).toBe('yes');
    expect(isWorkingDay(asDate('2025-06-14'))).toBe('no');
  });

  it('[日历-6] 调休上班的都是周末，每年都有出处', () => {
    for (const table of HOLIDAY_YEARS) {
      expect(table.source).toMatch(/^https:\/\/www\.gov\.cn\//);
      expect(asDate(table.noticeOn) < `${table.year}`).toBe(true);
      for (const day of table.workOn) {
        expect(weekday(asDate(day))).toBeGreaterThan(5);
        expect(day.startsWith(String(table.year))).toBe(true);
      }
    }
  });

  it('[日历-7] 没有公布的日子一律不知道，工作日和周末都是', () => {
    for (const day of ['2027-01-01', '2027-03-02', '2027-03-06', '2026-12-31', '2023-12-29', '2199-12-31']) {
      expect(isWorkingDay(asDate(day)), day).toBe('unknown');
    }
    expect(isWorkingDay(holidaysKnownUntil)).toBe('yes');
    expect(isWorkingDay(addDays(holidaysKnownUntil, 1))).toBe('unknown');
  });

  it('[日历-8] 顺延到下一个工作日，出了数据就说出了数据', () => {
    expect(unwrap(nextWorkingDay(asDate('2025-10-01')))).toBe('2025-10-09');
    expect(unwrap(nextWorkingDay(asDate('2025-06-10')))).toBe('2025-06-10');
    expect(unwrap(nextWorkingDay(asDate('2026-02-28')))).toBe('2026-02-28');
    expect(unwrap(previousWorkingDay(asDate('2026-02-23')))).toBe('2026-02-14');
    expect(nextWorkingDay(asDate('2027-03-02'))).toEqual({
      ok: false,
      error: {
        kind: 'outside-data',
        at: '',
        value: '2027-03-02',
        expected: `a day whose holidays are published: ${holidaysKnownFrom} to ${holidaysKnownUntil}`,
      },
    });
    expect(previousWorkingDay(asDate('2024-01-01'))).toMatchObject({ ok: false });
  });
});
