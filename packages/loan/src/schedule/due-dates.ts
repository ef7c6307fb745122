import { daysInMonth, fromDayNumber, type PlainDate, partsOf, toDayNumber } from '@huxin/calendar';
import type { DueDay, Interval } from '../contract/contract.ts';

/** `-01` … `-31`, and `YYYY-MM` of a month counted from year 0, made once: schedules are mostly dates. */
const DAYS = Array.from({ length: 32 }, (_, day) => `-${String(day).padStart(2, '0')}`);
const MONTHS: string[] = [];

const monthText = (index: number): string => {
  MONTHS[index] ??= `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  return MONTHS[index];
};

/** The due day inside one month (counted from year 0); a month without it gives its end or the next month's first. */
function dayOfMonth(index: number, { day, missing }: DueDay): PlainDate {
  if (day > 28) {
    const last = daysInMonth(Math.floor(index / 12), (index % 12) + 1);
    if (day > last) {
      return (
        missing === 'last-day' ? monthText(index) + DAYS[last] : monthText(index + 1) + DAYS[1]
      ) as PlainDate;
    }
  }
  return (monthText(index) + DAYS[day]) as PlainDate;
}

/** The month a due date belongs to: the first of March belongs to February when the 30th was due. */
function monthOf(date: PlainDate, dueDay: DueDay): number {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + month - 1;
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
