import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  asDate,
  daysBetween,
  endOf,
  moment,
  plainDate,
  timeOfDay,
  weekday,
} from './index.ts';

const kindOf = (text: string) => {
  const result = plainDate(text, '/on');
  return result.ok ? 'ok' : result.error;
};

describe('日期', () => {
  it('[日历-1] 真有这一天才收，错在哪里说清楚', () => {
    expect(kindOf('2024-02-29')).toBe('ok');
    expect(kindOf('2025-02-29')).toEqual({
      kind: 'bad-date',
      at: '/on',
      value: '2025-02-29',
      expected: 'a day that exists',
    });
    expect(kindOf('1900-02-29')).toMatchObject({ kind: 'bad-date' });
    expect(kindOf('2000-02-29')).toBe('ok');
    expect(kindOf('25-2-3')).toMatchObject({ kind: 'bad-date', expected: 'YYYY-MM-DD' });
    expect(kindOf('2025-13-01')).toMatchObject({ kind: 'bad-date' });
    expect(kindOf('2025-00-10')).toMatchObject({ kind: 'bad-date' });
    expect(kindOf('1899-12-31')).toMatchObject({ kind: 'outside-data', expected: '1900 to 2199' });
    expect(kindOf('2200-01-01')).toMatchObject({ kind: 'outside-data' });
    expect(kindOf('2025-06-10\n')).toMatchObject({ kind: 'bad-date' });
    expect(kindOf('２０２５-06-10')).toMatchObject({ kind: 'bad-date' });
    expect(() => asDate('2025-06-31')).toThrow('2025-06-31');
  });

  it('[日历-1] 每个月的最后一天收，再多一天不收', () => {
    const last = ['31', '28', '31', '30', '31', '30', '31', '31', '30', '31', '30', '31'];
    for (const [i, day] of last.entries()) {
      const month = `2025-${String(i + 1).padStart(2, '0')}`;
      expect(kindOf(`${month}-${day}`), month).toBe('ok');
      expect(kindOf(`${month}-${Number(day) + 1}`), month).toMatchObject({ kind: 'bad-date' });
    }
  });

  it('[日历-3] 星期', () => {
    expect(weekday(asDate('2025-06-10'))).toBe(2);
    expect(weekday(asDate('2025-04-20'))).toBe(7);
    expect(weekday(asDate('1970-01-01'))).toBe(4);
    expect(weekday(asDate('1900-01-01'))).toBe(1);
  });

  it('[日历-4] 月底的合同回到月底', () => {
    const january = asDate('2025-01-31');
    expect([1, 2, 3, 13].map((n) => addMonths(january, n))).toEqual([
      '2025-02-28',
      '2025-03-31',
      '2025-04-30',
      '2026-02-28',
    ]);
    expect(addMonths(asDate('2025-02-28'), 1, 31)).toBe('2025-03-31');
    expect(addMonths(asDate('2024-03-15'), -1)).toBe('2024-02-15');
    expect(addMonths(asDate('2024-01-31'), -11, 31)).toBe('2023-02-28');
  });

  it('[日历-2] 数日子', () => {
    expect(daysBetween(asDate('2025-02-10'), asDate('2025-06-10'))).toBe(120);
    expect(daysBetween(asDate('2024-02-28'), asDate('2024-03-01'))).toBe(2);
    expect(addDays(asDate('2025-12-31'), 1)).toBe('2026-01-01');
  });

  it('[日历-5] 时刻：24:00 算在写它的那一天', () => {
    expect(timeOfDay('24:00').ok).toBe(true);
    expect(timeOfDay('24:01').ok).toBe(false);
    expect(timeOfDay('9:00').ok).toBe(false);
    expect(moment('2025-06-09 24:00')).toEqual({ ok: true, value: '2025-06-09T24:00' });
    expect(moment('2025-06-10T09:00:30').ok).toBe(false);
    expect(moment('2025-06-10T09:00Z').ok).toBe(false);
    expect(moment('2025-06-10x09:00').ok).toBe(false);
    expect(moment('2025-06-31T09:00', '/at')).toMatchObject({ ok: false, error: { at: '/at' } });
    expect(endOf(asDate('2025-06-09'))).toBe('2025-06-09T24:00');
    expect('2025-06-09T24:00' < '2025-06-10T00:00').toBe(true);
  });
});
