import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyState, forgetCopied, noteCopied } from './copied.ts';

const kept = new Map<string, string>();
const before = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
beforeEach(() => {
  kept.clear();
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    value: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    },
  });
});
afterEach(() => {
  if (before) Object.defineProperty(globalThis, 'localStorage', before);
  else Reflect.deleteProperty(globalThis, 'localStorage');
});

test('[记录页-27] 没导出过、之后又多了几条、没有新的：照实说；删了那一份就忘掉', () => {
  expect(copyState('a', { entries: 0, originals: 0 })).toBeUndefined();
  expect(copyState('a', { entries: 3, originals: 1 })).toEqual({ says: '还没有导出过备份。', due: true });
  noteCopied('a', { on: '2025-06-03', entries: 3, originals: 1 });
  expect(copyState('a', { entries: 3, originals: 1 })).toEqual({
    says: '6 月 3 日导出过，之后没有新的。',
    due: false,
  });
  expect(copyState('a', { entries: 5, originals: 2 })).toEqual({
    says: '6 月 3 日导出过。之后又多了 2 条、1 份原件，备份里没有。',
    due: true,
  });
  expect(copyState('b', { entries: 1, originals: 0 })?.due).toBe(true);
  forgetCopied('a');
  expect(kept.size).toBe(0);
  kept.set('copied', '[broken');
  expect(copyState('a', { entries: 1, originals: 0 })?.due).toBe(true);
});
