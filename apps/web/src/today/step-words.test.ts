import { readFileSync } from 'node:fs';
import { fillWords } from '@huxin/answers';
import type { Moment } from '@huxin/calendar';
import { entriesAt, foldCase, parseCaseText } from '@huxin/case';
import { assess } from '@huxin/exposure';
import { expect, test } from 'vitest';
import { wordsOf } from './step-words.ts';

const NOW = '2025-06-12T13:00' as Moment;

function li() {
  const file = parseCaseText(
    readFileSync(new URL('../../../../examples/xiao-li.json', import.meta.url), 'utf8'),
  );
  if (!file.ok) throw new Error('unreadable');
  const view = assess(foldCase(file.value.entries, NOW));
  if (!view.ok) throw new Error(view.error.kind);
  return { entries: entriesAt(file.value.entries, NOW), actions: view.value.actions };
}

test('[记录页-22] 要求删除的话，写上是哪一家，一键能复制', () => {
  const { entries, actions } = li();
  const action = actions.find((item) => item.kind === 'demand-deletion');
  const words = action && wordsOf(action, entries);
  expect(words?.id).toBe('delete-contacts');
  expect(words?.known.lender).toBe('小借App');
  expect(fillWords('delete-contacts', 'long', words?.known ?? {}).text).toContain('小借App');
});

test('[记录页-22] 给亲友的话里没有金额、平台和欠款', () => {
  const { entries, actions } = li();
  const action = actions.find((item) => item.kind === 'tell-relatives');
  const words = action && wordsOf(action, entries);
  expect(words?.id).toBe('tell-relatives');
  for (const length of ['short', 'middle', 'long'] as const)
    expect(fillWords('tell-relatives', length, words?.known ?? {}).text).not.toMatch(/小借|357|欠|借款/);
});

test('没有话可备的步骤，不摆出来', () => {
  const { entries, actions } = li();
  const action = actions.find((item) => item.kind === 'pay-debt');
  expect(action && wordsOf(action, entries)).toBeUndefined();
});
