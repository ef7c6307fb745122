import { err, type Fault, ok, type Result, type Tri } from '@huxin/basis';
import { HOLIDAY_YEARS } from './china-holidays.ts';
import { addDays, weekday } from './day-number.ts';
import { asDate, fromParts, type PlainDate } from './plain-date.ts';

const years = HOLIDAY_YEARS.map(({ year }) => year);

export const holidaysKnownFrom: PlainDate = fromParts(Math.min(...years), 1, 1);

/**
 * Last day that can be answered. Not 31 December: the notice for the *next* year may still make the last days of
 * this one free or worked (the notice for 2019 moved 29–31 December 2018), so the last week stays open.
 */
export const holidaysKnownUntil: PlainDate = fromParts(Math.max(...years), 12, 24);

const off = new Set<PlainDate>();
const worked = new Set<PlainDate>();
for (const table of HOLIDAY_YEARS) {
  for (const day of table.workOn) worked.add(asDate(day));
  for (const [first, last] of table.off) {
    for (let day = asDate(first); day <= last; day = addDays(day, 1)) off.add(day);
  }
}

/**
 * Whether people work on this day in mainland China. `unknown` outside the published tables, weekends included:
 * in an unpublished year any weekday may be a holiday and any weekend a make-up day.
 */
export function isWorkingDay(date: PlainDate): Tri {
  if (date < holidaysKnownFrom || date > holidaysKnownUntil) return 'unknown';
  if (worked.has(date)) return 'yes';
  return off.has(date) || weekday(date) > 5 ? 'no' : 'yes';
}

function firstWorkingDay(date: PlainDate, step: 1 | -1): Result<PlainDate, Fault> {
  for (let day = date; ; day = addDays(day, step)) {
    const answer = isWorkingDay(day);
    if (answer === 'yes') return ok(day);
    if (answer === 'unknown') {
      const expected = `a day whose holidays are published: ${holidaysKnownFrom} to ${holidaysKnownUntil}`;
      return err({ kind: 'outside-data', at: '', value: date, expected });
    }
  }
}

/** The day itself if it is worked, else the next that is; `outside-data` where the tables do not reach. */
export const nextWorkingDay = (date: PlainDate): Result<PlainDate, Fault> => firstWorkingDay(date, 1);

/** The day itself if it is worked, else the last one before; `outside-data` where the tables do not reach. */
export const previousWorkingDay = (date: PlainDate): Result<PlainDate, Fault> => firstWorkingDay(date, -1);
