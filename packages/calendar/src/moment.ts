import { type Brand, err, type Fault, ok, type Result } from '@huxin/basis';
import { type PlainDate, plainDate } from './plain-date.ts';

/** A time of day in Asia/Shanghai as `HH:MM`, 00:00 to 24:00. 24:00 is the end of the day it stands on. */
export type TimeOfDay = Brand<string, 'TimeOfDay'>;

/** A minute in Asia/Shanghai as `YYYY-MM-DDTHH:MM`. China has had one zone and no summer time since 1992. */
export type Moment = Brand<string, 'Moment'>;

const TIME = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

export function timeOfDay(text: string, at = ''): Result<TimeOfDay, Fault> {
  return TIME.test(text)
    ? ok(text as TimeOfDay)
    : err({ kind: 'bad-date', at, value: text, expected: 'HH:MM, 00:00 to 24:00' });
}

/** `YYYY-MM-DDTHH:MM` from untrusted text; a blank instead of T is accepted, seconds and zones are faults. */
export function moment(text: string, at = ''): Result<Moment, Fault> {
  const date = plainDate(text.slice(0, 10), at);
  if (!date.ok) return date;
  const time = timeOfDay(text.slice(11), at);
  if (!time.ok || !/[T ]/.test(text.charAt(10))) {
    return err({ kind: 'bad-date', at, value: text, expected: 'YYYY-MM-DDTHH:MM' });
  }
  return ok(momentAt(date.value, time.value));
}

export const END_OF_DAY: TimeOfDay = '24:00' as TimeOfDay;
export const START_OF_DAY: TimeOfDay = '00:00' as TimeOfDay;

export const momentAt = (date: PlainDate, time: TimeOfDay): Moment => `${date}T${time}` as Moment;

export const dateOf = (when: Moment | PlainDate): PlainDate => when.slice(0, 10) as PlainDate;

/** The time of a moment; a plain date counts as the end of that day. */
export const timeOf = (when: Moment | PlainDate): TimeOfDay =>
  when.length > 10 ? (when.slice(11) as TimeOfDay) : END_OF_DAY;

/** A date as the moment at its end; a moment as it is. Text order of moments is time order. */
export const endOf = (when: Moment | PlainDate): Moment =>
  when.length > 10 ? (when as Moment) : momentAt(when as PlainDate, END_OF_DAY);
