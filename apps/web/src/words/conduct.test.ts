import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextAlias } from './conduct.ts';

test('[页面-14] 代号往下排，不重复，不用真名', () => {
  expect(nextAlias('relative', [])).toBe('亲属甲');
  expect(nextAlias('relative', ['亲属甲', '朋友乙'])).toBe('亲属乙');
  expect(nextAlias('friend', ['亲属甲'])).toBe('朋友甲');
});

test('[页面-14] 排多少个都不重样', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), (count) => {
      const taken: string[] = [];
      for (let n = 0; n < count; n++) taken.push(nextAlias('colleague', taken));
      expect(new Set(taken).size).toBe(count);
    }),
  );
});
