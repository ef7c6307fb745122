import { daysInMonth, type PlainDate, partsOf } from '@huxin/calendar';

/** The day of the month from which months are counted back to the day before a date. */
export type AnchorOf = (to: PlainDate) => number;

/** The shortest month's last day: from here on a last day may stand for a later one. */
const EARLIEST_LAST = 28;

const isLast = (date: PlainDate): boolean => {
  const { year, month, day } = partsOf(date);
  return day === daysInMonth(year, month);
};

/**
 * Appendix J (b)(3)(iv): months run from a date to the same date. Only a last day of a month can mean another one:
 * the 31st where the series lies on last days, the 29th or 30th where the series says so and the month is a February.
 * What the series leaves open (a lone 30 June) the day it is counted from decides. Dates on other days speak for
 * themselves, so that one irregular payment, or the second day of a semimonthly series, changes nothing for the rest.
 */
export function anchorsOf(series: readonly PlainDate[], start: PlainDate): AnchorOf {
  const late = series.filter((date) => partsOf(date).day >= EARLIEST_LAST);
  const named = late.filter((date) => !isLast(date)).map((date) => partsOf(date).day);
  const longest = Math.max(0, ...late.map((date) => partsOf(date).day));
  const onLast = named.length > 0 ? Math.max(...named) : lastDayMeans(longest, late.length, start);
  return (to) => {
    const { day } = partsOf(to);
    return isLast(to) ? Math.max(day, onLast) : day;
  };
}

/** What a last day means where every late day of the series is one. */
function lastDayMeans(longest: number, times: number, start: PlainDate): number {
  if (isLast(start)) return 31;
  const { day } = partsOf(start);
  if (day >= longest) return day;
  return times > 1 ? 31 : longest;
}
