import { expect, test } from 'vitest';
import { rulesAbout, searchRules } from './search.ts';

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
