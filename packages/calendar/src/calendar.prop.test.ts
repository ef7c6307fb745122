import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  asDate,
  daysBetween,
  daysInMonth,
  fromDayNumber,
  fromParts,
  moment,
  partsOf,
  plainDate,
  timeOfDay,
  toDayNumber,
  weekday,
} from './index.ts';

/** 1900-01-01 to 2199-12-31. */
const FIRST = -25_567;
const LAST = 84_005;
const anyDate = fc.integer({ min: FIRST, max: LAST }).map(fromDayNumber);

describe('日历的性质', () => {
  it('[日历-2] 从 1900 到 2199 每一天一个号，跟一天一天数出来的一样', () => {
    let [year, month, day, week] = [1900, 1, 1, 1];
    for (let number = FIRST; number <= LAST; number++) {
      const date = fromDayNumber(number);
      if (date !== fromParts(year, month, day) || toDayNumber(date) !== number || weekday(date) !== week) {
        expect({ date, number: toDayNumber(date), week: weekday(date) }).toEqual({
          date: fromParts(year, month, day),
          number,
          week,
        });
      }
      week = (week % 7) + 1;
      const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
      const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
      day += 1;
      if (day > length) [day, month] = [1, month + 1];
      if (month > 12) [month, year] = [1, year + 1];
    }
    expect([year, month, day]).toEqual([2200, 1, 1]);
  });

  it('[日历-2] 跟 ECMAScript 的日期一致', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const other = new Date(`${date}T00:00:00Z`);
        expect(toDayNumber(date)).toBe(other.getTime() / 86_400_000);
        expect(weekday(date)).toBe(((other.getUTCDay() + 6) % 7) + 1);
      }),
    );
  });

  it('[日历-2] 加几天再减几天回到原处', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });

  it('[日历-4] 加月份：月份正好，日子是约定的那天或当月最后一天', () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.integer({ min: -240, max: 240 }),
        fc.integer({ min: 1, max: 31 }),
        (date, months, anchor) => {
          const from = partsOf(date);
          const to = partsOf(addMonths(date, months, anchor));
          expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months);
          expect(to.day).toBe(Math.min(anchor, daysInMonth(to.year, to.month)));
          // Step by step or at once: the anchor keeps the day from wearing off.
          const half = Math.trunc(months / 2);
          expect(addMonths(addMonths(date, half, anchor), months - half, anchor)).toBe(
            addMonths(date, months, anchor),
          );
        },
      ),
    );
  });

  it('[日历-1] 读任何文字都不抛错，读得进的写回去一样', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[0-9T: .-]{0,20}$/),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const date = plainDate(text);
        if (date.ok) expect(asDate(text)).toBe(date.value);
        else expect(date.error.value).toBe(text);
        const time = timeOfDay(text);
        if (time.ok) expect(time.value).toBe(text);
        const when = moment(text);
        if (when.ok) expect(when.value.replace('T', ' ')).toBe(text.replace('T', ' '));
      }),
      { numRuns: 2000 },
    );
  });

  it('[日历-5] 文字的先后就是时间的先后', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(Math.sign(toDayNumber(a) - toDayNumber(b))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });
});
