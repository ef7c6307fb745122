import { addMonths, daysInMonth, type PlainDate, partsOf, toDayNumber } from '@huxin/calendar';

/** A moment of a payment: a calendar day, or years from the start where no dates are known. */
export type When = PlainDate | number;

/** The time between two moments, as Appendix J needs it. */
export interface Interval {
  /** Whole months, counted back from the later moment (J (b)(5)(ii)). */
  readonly months: number;
  /** Days left over before the first of these months. */
  readonly rest: number;
  /** All of it in days. */
  readonly days: number;
}

/**
 * From the earlier to the later moment. `anchor` is the day of the month the later one stands for: 31 in a
 * series on last days, so that a short February still ends a whole month (J (b)(3)(iv)).
 */
export function intervalBetween(from: When, to: When, anchor?: number): Interval {
  return typeof from === 'number' || typeof to === 'number'
    ? yearsInterval(Number(to) - Number(from))
    : datesInterval(from, to, anchor ?? partsOf(to).day);
}

function datesInterval(from: PlainDate, to: PlainDate, anchor: number): Interval {
  const start = partsOf(from);
  const end = partsOf(to);
  let months = (end.year - start.year) * 12 + end.month - start.month;
  while (months > 0 && addMonths(to, -months, anchor) < from) months--;
  const first = months === 0 ? to : addMonths(to, -months, anchor);
  return {
    months,
    rest: toDayNumber(first) - toDayNumber(from),
    days: toDayNumber(to) - toDayNumber(from),
  };
}

/** The moment so many months before; the day of the month follows the anchor. */
export const monthsBefore = (to: When, months: number, anchor?: number): When =>
  typeof to === 'number' ? to - months / 12 : addMonths(to, -months, anchor ?? partsOf(to).day);

/**
 * How far twelve times a fraction typed by hand, such as 0.0833, may be from a whole number. Days over 365, 366 or
 * 365.25 that are no whole number of months lie at least twice as far away.
 */
export const SLACK = 1e-3;

function yearsInterval(years: number): Interval {
  const months = Math.floor(years * 12 + SLACK);
  const rest = Math.max(0, years * 365 - (months * 365) / 12);
  const weeks = Math.round(years * 52);
  const days = Math.abs(years * 52 - weeks) < SLACK ? weeks * 7 : snap(years * 365);
  return { months, rest: snap(rest), days };
}

/** A whole number where the value is one but for rounding. */
function snap(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) < 1e-3 ? whole : value;
}

/** The day of the month that explains a series of due dates; `undefined` if they do not fall on one day. */
export function anchorDay(dates: readonly PlainDate[]): number | undefined {
  const parts = dates.map(partsOf);
  if (parts.every((p) => p.day === daysInMonth(p.year, p.month))) return 31;
  const day = Math.max(...parts.map((p) => p.day));
  return parts.every((p) => p.day === Math.min(day, daysInMonth(p.year, p.month))) ? day : undefined;
}
