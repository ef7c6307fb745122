import { daysInMonth, fromDayNumber, fromParts, type PlainDate, partsOf, toDayNumber } from '@huxin/calendar';
import type { DueDay, Interval } from '../contract/contract.ts';

/** Months are counted from January 1900, the first month a date can lie in. */
const FIRST_YEAR = 1900;

/** Every date once made, by month up to 2199 and day: schedules are mostly dates, and the same ones. */
const MADE: (PlainDate[] | undefined)[] = new Array(300 * 12);

function dateIn(month: number, day: number): PlainDate {
  const made = MADE[month];
  if (made !== undefined) return made[day]!;
  const year = FIRST_YEAR + Math.floor(month / 12);
  MADE[month] = Array.from({ length: 32 }, (_, k) => fromParts(year, (month % 12) + 1, k));
  return MADE[month][day]!;
}

/** The due day inside one month; a month without it gives its end or the next month's first. */
function dayOfMonth(month: number, { day, missing }: DueDay): PlainDate {
  if (day <= 28) return dateIn(month, day);
  const last = daysInMonth(FIRST_YEAR + Math.floor(month / 12), (month % 12) + 1);
  if (day <= last) return dateIn(month, day);
  return missing === 'last-day' ? dateIn(month, last) : dateIn(month + 1, 1);
}

/** The month a due date belongs to: the first of March belongs to February when the 30th was due. */
function monthOf(date: PlainDate, dueDay: DueDay): number {
  const { year, month, day } = partsOf(date);
  const index = (year - FIRST_YEAR) * 12 + month - 1;
  const moved = dueDay.missing === 'next-first' && day === 1 && dueDay.day > 28;
  return moved && dayOfMonth(index - 1, dueDay) === date ? index - 1 : index;
}

/** `count` contractual due dates from the first one on, before extensions and holiday shifts. */
export function dueDates(first: PlainDate, count: number, dueDay: DueDay, interval: Interval): PlainDate[] {
  const dates: PlainDate[] = [first];
  if (interval.unit === 'day') {
    const start = toDayNumber(first);
    for (let k = 1; k < count; k++) dates.push(fromDayNumber(start + k * interval.every));
    return dates;
  }
  const month = monthOf(first, dueDay);
  for (let k = 1; k < count; k++) dates.push(dayOfMonth(month + k * interval.every, dueDay));
  return dates;
}

/** Whether a period from `from` to `due` is exactly so many months along the due days. */
export const isMonths = (from: PlainDate, due: PlainDate, months: number, dueDay: DueDay): boolean =>
  dayOfMonth(monthOf(due, dueDay) - months, dueDay) === from;

/** Whole months and days over from `from` back from a due date; the months are counted along the due days. */
export function monthsBack(
  from: PlainDate,
  due: PlainDate,
  dueDay: DueDay,
): { months: number; days: number } {
  const month = monthOf(due, dueDay);
  let months = month - monthOf(from, dueDay);
  let edge = months === 0 ? due : dayOfMonth(month - months, dueDay);
  if (edge < from) {
    months--;
    edge = months === 0 ? due : dayOfMonth(month - months, dueDay);
  }
  return { months, days: toDayNumber(edge) - toDayNumber(from) };
}
