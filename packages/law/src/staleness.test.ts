import { asDate } from '@huxin/calendar';
import { expect, test } from 'vitest';
import { allRules } from './ask.ts';
import { staleness } from './staleness.ts';

test('[核对-1] 180 天以内算新，过了 180 天提醒，满 365 天算过期', () => {
  const rule = { checkedOn: asDate('2026-01-01') };
  const on = (day: string) => staleness(rule, asDate(day));
  expect(on('2026-06-30')).toBe('fresh');
  expect(on('2026-07-01')).toBe('ageing');
  expect(on('2026-12-31')).toBe('ageing');
  expect(on('2027-01-01')).toBe('expired');
  expect(on('2020-01-01')).toBe('fresh');
});

test('[核对-2] 今天没有一条规则满 365 天没核对；快到的先提醒', () => {
  const today = asDate(new Date().toISOString().slice(0, 10));
  const of = (wanted: string) => allRules().filter((rule) => staleness(rule, today) === wanted);
  const ageing = of('ageing');
  if (ageing.length)
    console.warn(
      `law: ${ageing.length} rules were last checked over 180 days ago, the first ${ageing[0]?.id}`,
    );
  expect(of('expired').map((rule) => rule.id)).toEqual([]);
});
