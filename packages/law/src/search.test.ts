import { expect, test } from 'vitest';
import { allRules } from './ask.ts';
import { rulesAbout, searchRules } from './search.ts';
import { SYNONYMS } from './synonyms.ts';
import { EVERYDAY_QUERIES } from './testing/everyday-queries.ts';

test('[查找-1] 每个词都要有，级别高的在前', () => {
  const found = searchRules('通讯录').map((rule) => `${rule.level} ${rule.id}`);
  expect(found[0]).toBe('law PIPL-13');
  expect(found).toContain('draft DRAFT-01');
  expect(searchRules('gb/t 22:00').map((rule) => rule.id)).toEqual(['GBT-06', 'NIFA24-04']);
  expect(searchRules('  ')).toEqual([]);
});

test('[查找-2] 按主题取，一条不漏', () => {
  const topics = ['contacts', 'collection', 'rates', 'credit', 'procedure', 'channel'] as const;
  expect(topics.map((topic) => rulesAbout(topic).length)).toEqual([64, 71, 44, 14, 37, 7]);
});

/** Share of the expected rules among the first five, mean over the queries. */
function recallAt5(): { mean: number; poor: readonly string[] } {
  const each = Object.entries(EVERYDAY_QUERIES).map(([query, expected]) => {
    const first = new Set(
      searchRules(query)
        .slice(0, 5)
        .map((rule) => rule.id),
    );
    return { query, recall: expected.filter((id) => first.has(id)).length / expected.length };
  });
  return {
    mean: each.reduce((sum, { recall }) => sum + recall, 0) / each.length,
    poor: each.filter(({ recall }) => recall < 1).map(({ query, recall }) => `${query} ${recall.toFixed(2)}`),
  };
}

test('[查找-3] 日常的说法也找得到：前五条里有该有的', () => {
  const known = new Set(allRules().map((rule) => rule.id));
  expect(Object.keys(EVERYDAY_QUERIES).length).toBeGreaterThanOrEqual(40);
  for (const id of Object.values(EVERYDAY_QUERIES).flat()) expect(known).toContain(id);
  const { mean, poor } = recallAt5();
  console.info(
    `recall@5 ${mean.toFixed(3)}（${Object.keys(EVERYDAY_QUERIES).length} 个问法）${poor.join('；')}`,
  );
  expect(mean).toBeGreaterThanOrEqual(0.95);
  for (const query of Object.keys(EVERYDAY_QUERIES)) expect(searchRules(query), query).not.toEqual([]);
});

test('[查找-3] 同义词表没有指空的：每一组至少找得到一条', () => {
  for (const word of Object.keys(SYNONYMS)) expect(searchRules(word), word).not.toEqual([]);
});

test('[查找-1] 原话在前：规则里写着的词，不会被同义词挤到后面', () => {
  expect(searchRules('老赖')[0]?.id).toBe('DIS-01');
  expect(searchRules('22:00')).toHaveLength(searchRules('半夜').length);
});
