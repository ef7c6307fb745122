import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerById, guideById } from '../find.ts';
import { type AskedAs, SECOND_QUERIES, TUNING_QUERIES, UNSEEN_QUERIES } from '../testing/queries.ts';
import { idOf, searchAnswers } from './search-answers.ts';

/** Share of queries with a wanted id among the first `depth`, and the queries that missed. */
function recall(queries: readonly AskedAs[], depth: number) {
  const missed = queries.filter(
    ({ query, wants }) => !searchAnswers(query, depth).some((found) => wants.includes(idOf(found))),
  );
  return { share: (queries.length - missed.length) / queries.length, missed };
}

test('[问答-20] 每个问法指向真有的答案', () => {
  expect(TUNING_QUERIES.length).toBeGreaterThanOrEqual(60);
  for (const { query, wants } of [...TUNING_QUERIES, ...SECOND_QUERIES, ...UNSEEN_QUERIES])
    for (const id of wants) expect(answerById(id) ?? guideById(id), `${query} → ${id}`).toBeDefined();
});

/** Floors just under what was measured on 2026-11-23: a regression score, not a promise about other people's words. */
test.each([
  ['写在前面的问法', TUNING_QUERIES, 0.97],
  ['第二份问法', SECOND_QUERIES, 0.85],
  ['没有拿来调过的问法', UNSEEN_QUERIES, 0.86],
] as const)('[问答-21] 前三条里找得到：%s', (name, queries, floor) => {
  const { share, missed } = recall(queries, 3);
  console.info(
    `recall@3, regression score, ${name}, ${queries.length}: ${(share * 100).toFixed(1)} %; missed:`,
    missed.map(({ query }) => query).join('；') || 'none',
  );
  expect(share).toBeGreaterThanOrEqual(floor);
});

test('[问答-27] 说撑不住的，先看到有 12356 的那一页', () => {
  for (const query of ['想死', '活不下去了', '撑不住了', '我快崩溃了', '睡不着']) {
    const first = searchAnswers(query)[0];
    expect(first && idOf(first), query).toBe('q33');
  }
  expect(answerById('q33')?.body.join('')).toContain('12356');
});

test('[问答-28] 空的、无关的、乱的字找不到东西，也不出错；同样的话结果一样，不超过要的条数', () => {
  for (const query of ['', '   ', '？！', 'zzzz', '🙂']) expect(searchAnswers(query)).toEqual([]);
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.integer({ min: 0, max: 20 }),
      (query, limit) => {
        const found = searchAnswers(query, limit);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(searchAnswers(query, limit)).toEqual(found);
        for (const [index, { score }] of found.entries()) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(found[index - 1]?.score ?? Number.POSITIVE_INFINITY);
        }
      },
    ),
    { numRuns: 200, seed: 20261123 },
  );
});
