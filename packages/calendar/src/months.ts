import { daysInMonth, fromParts, type PlainDate, partsOf } from './plain-date.ts';

/**
 * The same day of a later month. `anchorDay` is the day the contract names (31 for month-end loans), so that
 * 31 January → 28 February → 31 March; a month that lacks the day gives its last day.
 */
export function addMonths(date: PlainDate, months: number, anchorDay = partsOf(date).day): PlainDate {
  const { year, month } = partsOf(date);
  const index = year * 12 + month - 1 + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  return fromParts(toYear, toMonth, Math.min(anchorDay, daysInMonth(toYear, toMonth)));
}
