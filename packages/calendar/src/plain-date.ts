import { type Brand, err, type Fault, invariant, ok, type Result } from '@huxin/basis';

/** A day in the Gregorian calendar as `YYYY-MM-DD`, 1900-01-01 to 2199-12-31. Text order is date order. */
export type PlainDate = Brand<string, 'PlainDate'>;

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days of each month in a common year, January first. */
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Number of days in a month; month is 1 to 12. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A real day from untrusted text; 2025-02-30, 25-2-3 and days outside 1900–2199 are faults. */
export function plainDate(text: string, at = ''): Result<PlainDate, Fault> {
  const match = FORM.exec(text);
  if (!match) return err({ kind: 'bad-date', at, value: text, expected: 'YYYY-MM-DD' });
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    return err({ kind: 'bad-date', at, value: text, expected: 'a day that exists' });
  }
  if (year < 1900 || year > 2199)
    return err({ kind: 'outside-data', at, value: text, expected: '1900 to 2199' });
  return ok(text as PlainDate);
}

/** A date the program itself wrote; throws when it is not one. */
export function asDate(text: string): PlainDate {
  const result = plainDate(text);
  invariant(result.ok, `not a date: ${text}`);
  return result.value;
}

export const partsOf = (date: PlainDate): DateParts => ({
  year: twoDigits(date, 0) * 100 + twoDigits(date, 2),
  month: twoDigits(date, 5),
  day: twoDigits(date, 8),
});

/** Read by character code: schedules and interest ask for these parts millions of times. 528 is 11 × "0". */
const twoDigits = (text: string, at: number): number =>
  text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;

const pad = (value: number): string => (value < 10 ? `0${value}` : String(value));

export const fromParts = (year: number, month: number, day: number): PlainDate =>
  `${year}-${pad(month)}-${pad(day)}` as PlainDate;
