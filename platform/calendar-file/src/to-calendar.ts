import { type Moment, momentAt, type PlainDate, START_OF_DAY, toDayNumber } from '@huxin/calendar';
import type { Reminder } from '@huxin/cashflow';
import ical, { ICalAlarmType, type ICalCalendar, ICalCalendarMethod } from 'ical-generator';
import { uidOf } from './uid.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;
/** Asia/Shanghai is UTC+8 the year round since 1992. */
const SHANGHAI = 8 * 60 * MINUTE;
/** Length shown in the calendar; a reminder is a point in time. */
const SHOWN_MINUTES = 15;

const midnight = (date: PlainDate): number => toDayNumber(date) * DAY;

function instantOf(moment: Moment): number {
  const minutes = Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16));
  return midnight(moment.slice(0, 10) as PlainDate) + minutes * MINUTE - SHANGHAI;
}

function addReminder(calendar: ICalCalendar, reminder: Reminder, stamp: number): void {
  const { id, on, time, title, note, alarms } = reminder;
  const allDay = time === undefined;
  const start = allDay ? midnight(on) : instantOf(momentAt(on, time));
  const event = calendar.createEvent({
    id: uidOf(id),
    summary: title,
    start: new Date(start),
    end: new Date(start + (allDay ? DAY : SHOWN_MINUTES * MINUTE)),
    allDay,
    stamp: new Date(stamp),
    // Imported again after a new forecast, the later one replaces the earlier.
    sequence: Math.max(
      0,
      Math.floor((stamp - instantOf(momentAt('2020-01-01' as PlainDate, START_OF_DAY))) / MINUTE),
    ),
    ...(note === undefined ? {} : { description: { plain: note } }),
  });
  for (const before of alarms) {
    const when = before < 0 ? { triggerAfter: -before * 60 } : { triggerBefore: before * 60 };
    event.createAlarm({ type: ICalAlarmType.display, description: title, ...when });
  }
}

/**
 * The reminders as an .ics file (RFC 5545) that phone calendars import: CRLF, lines of at most 75 octets, timed
 * events in UTC so that no time zone table is needed, all-day events as dates. `stamp` is when it was made; the
 * same reminders and stamp give the same bytes.
 */
export function toCalendar(reminders: readonly Reminder[], stamp: Moment): string {
  const calendar = ical({ prodId: '//calendar//ZH', method: ICalCalendarMethod.PUBLISH });
  for (const reminder of reminders) addReminder(calendar, reminder, instantOf(stamp));
  const text = calendar.toString();
  // RFC 5545 3.1 ends every content line with CRLF, the last one too.
  return text.endsWith('\r\n') ? text : `${text}\r\n`;
}
