import { readFileSync } from 'node:fs';
import type { Moment } from '@huxin/calendar';
import { expect, test } from 'vitest';
import { answer } from '../engine/answer.ts';
import { lineWord, standOf } from './stand.ts';

const text = readFileSync(new URL('../../../../examples/five-lenders.json', import.meta.url), 'utf8');

function tagsAt(now: string) {
  const file = answer('read', { text });
  if (!file.ok) throw new Error('unreadable');
  const got = answer('standing', { entries: file.value.entries, now: now as Moment });
  if (!got.ok) throw new Error(got.error.kind);
  return got.value.assessment.loans.map((loan) => standOf(loan).says);
}

// Debits on the 16th, 17th, 18th and 20th; nobody noted what became of them.
test('[记录页-36] 过了最晚的时刻、没人记下扣没扣成：列表里问扣没扣成，不说逾期', () => {
  expect(tagsAt('2025-09-15T12:00')).not.toContain('扣没扣成？');
  const after = tagsAt('2025-09-22T12:00');
  expect(after).toContain('扣没扣成？');
  expect(after).not.toContain('逾期');
});

test('[记录页-36] 计划里的那一行也一样', () => {
  expect(lineWord('overdue', true)).toBe('没记');
  expect(lineWord('overdue', false)).toBe('逾期');
  expect(lineWord('paid', true)).toBe('还了');
});
