import type { Moment } from '@huxin/calendar';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { remindersToIcs } from './ics.ts';

const NOW = '2025-06-03T08:00' as Moment;
const at = (text: string): Moment => text as Moment;

test('[页面-21] 时间换成 UTC，标题默认中性', () => {
  const text = remindersToIcs([{ id: 'a@x', at: at('2025-06-09T07:30') }], NOW);
  expect(text).toContain('DTSTART:20250608T233000Z\r\n');
  expect(text).toContain('DTSTAMP:20250603T000000Z\r\n');
  expect(text).toContain('SUMMARY:账单提醒\r\n');
  expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
});

test('[页面-21] 每行不超过 75 字节，拼回来还是原文', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (raw) => {
      const title = raw.replace(/[\r\n\\;,]/g, '');
      const text = remindersToIcs([{ id: 'a@x', at: at('2025-06-09T07:30'), title }], NOW);
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}\r\n`);
    }),
  );
});

test('[页面-21] 逗号、分号、反斜杠、换行要转义', () => {
  const text = remindersToIcs([{ id: 'a@x', at: at('2025-06-09T07:30'), title: 'a,b;c\\d\ne' }], NOW);
  expect(text).toContain('SUMMARY:a\\,b\\;c\\\\d\\ne\r\n');
});
