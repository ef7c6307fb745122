import { unwrap } from '@huxin/basis';
import { type Moment, moment } from '@huxin/calendar';
import type { Reminder } from '@huxin/cashflow';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { toCalendar, uidOf } from './index.ts';

const STAMP = unwrap(moment('2025-06-03T08:00'));
const reminder = (part: object): Reminder =>
  ({
    id: 'fund 2025-06-10 工资卡',
    on: '2025-06-09',
    time: '20:00',
    title: '账单提醒',
    alarms: [0],
    ...part,
  }) as unknown as Reminder;

interface Read {
  uid: string;
  title: string;
  note: string | null;
  start: string;
  allDay: boolean;
  alarms: string[];
}

/** Reads a file back with another library than the one that wrote it. */
function readBack(text: string): Read[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const start = event.startDate;
    return {
      uid: event.uid,
      title: event.summary,
      note: event.description,
      start: start.toString(),
      allDay: start.isDate,
      alarms: component
        .getAllSubcomponents('valarm')
        .map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    };
  });
}

const linesOf = (text: string) => text.split('\r\n');
const octets = (line: string) => new TextEncoder().encode(line).length;

describe('日历文件', () => {
  it('[日历文件-1] 上海时间 20:00 就是 12:00Z；24:00 是第二天零点', () => {
    const [evening] = readBack(toCalendar([reminder({ alarms: [0, 660, 2100] })], STAMP));
    expect(evening).toEqual({
      uid: uidOf('fund 2025-06-10 工资卡'),
      title: '账单提醒',
      note: null,
      start: '2025-06-09T12:00:00Z',
      allDay: false,
      alarms: ['PT0S', '-PT11H', '-P1DT11H'],
    });
    expect(readBack(toCalendar([reminder({ time: '24:00' })], STAMP))[0]?.start).toBe('2025-06-09T16:00:00Z');
    expect(readBack(toCalendar([reminder({ time: '00:00' })], STAMP))[0]?.start).toBe('2025-06-08T16:00:00Z');
  });

  it('[日历文件-2] 全天的事是日期，哪个时区打开都是那一天；闹钟可以在当天早上', () => {
    const { time: _, ...allDay } = reminder({ alarms: [-540] });
    const text = toCalendar([allDay as Reminder], STAMP);
    expect(text).toContain('DTSTART;VALUE=DATE:20250609\r\n');
    expect(text).toContain('DTEND;VALUE=DATE:20250610\r\n');
    expect(readBack(text)[0]).toMatchObject({ start: '2025-06-09', allDay: true, alarms: ['PT9H'] });
  });

  it('[日历文件-3] 默认的文件里看不到账户和平台，连编号里也没有', () => {
    const text = toCalendar([reminder({})], STAMP);
    expect(text).not.toMatch(/工资卡|huxin|护信/);
    expect(uidOf('fund 2025-06-10 工资卡')).toMatch(/^[0-9a-f]{16}@calendar$/);
    expect(uidOf('')).toBe('cbf29ce484222325@calendar');
    expect(uidOf('a')).toBe('af63dc4c8601ec8c@calendar');
  });

  it('[日历文件-4] 再导入一次替换旧的：编号不变，序号更大；同样的输入同样的字节', () => {
    const again = unwrap(moment('2025-06-04T08:00'));
    const sequence = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)?.[1]);
    const [first, second] = [toCalendar([reminder({})], STAMP), toCalendar([reminder({})], again)];
    expect(readBack(first)[0]?.uid).toBe(readBack(second)[0]?.uid);
    expect(sequence(second)).toBeGreaterThan(sequence(first));
    expect(toCalendar([reminder({})], STAMP)).toBe(first);
    expect(first).toContain('DTSTAMP:20250603T000000Z\r\n');
  });

  it('[日历文件-5] 任何文字写进去再读出来一样；行行以 CRLF 结束，不超过 75 个八位组，不切断汉字', () => {
    const text = fc
      .array(
        fc.constantFrom(
          '存',
          '元',
          '；',
          ';',
          ',',
          '\\',
          '\n',
          ':',
          '"',
          'a',
          ' 9',
          '𠮷',
          '👨‍👩‍👧',
          '账单提醒',
        ),
        {
          minLength: 1,
          maxLength: 60,
        },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        text,
        text,
        fc.array(fc.integer({ min: -2000, max: 5000 }), { maxLength: 3 }),
        (title, note, alarms) => {
          const file = toCalendar(
            [reminder({ title, note, alarms }), reminder({ id: '二', title: note })],
            STAMP,
          );
          expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
          expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
          for (const line of linesOf(file)) expect(octets(line)).toBeLessThanOrEqual(75);
          expect(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(file))).toBe(file);
          const [one, two] = readBack(file);
          expect(one).toMatchObject({ title, note });
          expect(one?.alarms).toHaveLength(alarms.length);
          expect(two?.title).toBe(note);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('[日历文件-6] 没有提醒也是一个完整的文件', () => {
    expect(readBack(toCalendar([], STAMP as Moment))).toEqual([]);
    expect(linesOf(toCalendar([], STAMP))[0]).toBe('BEGIN:VCALENDAR');
  });
});
