import { fromParts, type PlainDate, partsOf, toDayNumber } from '@huxin/calendar';
import { NANO, type Rate } from '@huxin/money';
import type { DayCount } from '../contract/contract.ts';
import { type Ratio, reduced } from './ratio.ts';

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days from one date to another that lie in leap years. */
function leapDays(from: PlainDate, to: PlainDate): number {
  let days = 0;
  for (let year = partsOf(from).year; year <= partsOf(to).year; year++) {
    if (!isLeap(year)) continue;
    const start = Math.max(toDayNumber(from), toDayNumber(fromParts(year, 1, 1)));
    const end = Math.min(toDayNumber(to), toDayNumber(fromParts(year + 1, 1, 1)));
    days += Math.max(0, end - start);
  }
  return days;
}

/** What one fen earns over thirtieths of a month (30-day months; a year has 360 of them). */
export function factorOf30({ nano, per }: Rate, thirtieths: number): Ratio {
  const unit = per === 'day' ? 1 : per === 'month' ? 30 : 360;
  return reduced(nano * thirtieths, NANO * unit);
}

/**
 * What one fen earns over actual days. A monthly rate is twelve to the year, a year is 360, 364 or 365 days,
 * or each calendar year its own 365 or 366.
 */
export function factorOfActual(rate: Rate, year: DayCount['year'], from: PlainDate, to: PlainDate): Ratio {
  const days = toDayNumber(to) - toDayNumber(from);
  if (rate.per === 'day' || year !== 'actual') {
    const daily = dailyFactor(rate, year);
    return { num: daily.num * days, den: daily.den };
  }
  const perYear = rate.per === 'month' ? rate.nano * 12 : rate.nano;
  const leap = leapDays(from, to);
  // 365 × 366 is the common year of both kinds of day.
  return reduced(perYear * ((days - leap) * 366 + leap * 365), NANO * 365 * 366);
}

/** What one fen earns in one day of a year of fixed length; a calendar year counts as 365 here. */
export function dailyFactor({ nano, per }: Rate, year: DayCount['year']): Ratio {
  if (per === 'day') return reduced(nano, NANO);
  return reduced(per === 'month' ? nano * 12 : nano, NANO * (year === 'actual' ? 365 : year));
}
