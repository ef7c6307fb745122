import type { Moment } from '@huxin/calendar';

export interface Reminder {
  /** Unique and without meaning; the same one again replaces the earlier event. */
  readonly id: string;
  readonly at: Moment;
  /** Neutral unless the person chose otherwise. */
  readonly title?: string;
}

const NEUTRAL_TITLE = '账单提醒';

/** 2025-06-09T20:00 in China as 20250609T120000Z. */
function utcOf(at: Moment): string {
  const instant = new Date(`${at}:00+08:00`);
  return instant.toISOString().replace(/[-:]|\.\d+/g, '');
}

const escapeText = (text: string): string =>
  text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, '\\n');

/** RFC 5545 §3.1: lines of at most 75 octets, continued after CRLF and a blank. */
function fold(line: string): string {
  const bytes = (text: string): number => new TextEncoder().encode(text).length;
  const parts: string[] = [];
  let part = '';
  for (const char of line) {
    if (bytes(part + char) > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = '';
    }
    part += char;
  }
  return [...parts, part].join('\r\n ');
}

/** A calendar file for the phone's own calendar (RFC 5545), an alarm at the time itself. */
export function remindersToIcs(reminders: readonly Reminder[], now: Moment): string {
  const events = reminders.flatMap(({ id, at, title = NEUTRAL_TITLE }) => [
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${utcOf(now)}`,
    `DTSTART:${utcOf(at)}`,
    'DURATION:PT15M',
    `SUMMARY:${escapeText(title)}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:PT0M',
    `DESCRIPTION:${escapeText(title)}`,
    'END:VALARM',
    'END:VEVENT',
  ]);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//reminders//zh', ...events, 'END:VCALENDAR', '']
    .map(fold)
    .join('\r\n');
}
