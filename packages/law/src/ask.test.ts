import { unwrap } from '@huxin/basis';
import { asDate } from '@huxin/calendar';
import { expect, test } from 'vitest';
import { allRules, ask, cite } from './ask.ts';
import { levelWords } from './level-words.ts';
import { LEVEL_ORDER } from './search.ts';

/** The first day each of these may be applied to, from law reading §7 and the journeys' worked example. */
const GUARDS = [
  ['PSL-50', '2026-01-01'],
  ['CBA-01', '2026-01-30'],
  ['GBT-06', '2025-02-28'],
  ['MCL-CO', '2025-01-17'],
  ['DISC-02', '2026-08-01'],
  ['MKT-03', '2026-09-30'],
  ['AST-02', '2025-10-01'],
  ['CRL-293-1', '2021-03-01'],
] as const;

test.each(GUARDS)('[法规-3] %s 只从 %s 起适用', (id, first) => {
  const from = asDate(first);
  const eve = asDate(
    {
      '2026-01-01': '2025-12-31',
      '2026-01-30': '2026-01-29',
      '2025-02-28': '2025-02-27',
      '2025-01-17': '2025-01-16',
      '2026-08-01': '2026-07-31',
      '2026-09-30': '2026-09-29',
      '2025-10-01': '2025-09-30',
      '2021-03-01': '2021-02-28',
    }[first],
  );
  expect(ask(id, from)).toMatchObject({ ok: true, value: { id, from } });
  expect(ask(id, eve)).toEqual({
    ok: false,
    error: { kind: 'not-yet-in-force', rule: id, from, on: eve },
  });
});

test('[法规-4] 被取代的和已关闭的，过了最后一天就不答', () => {
  for (const id of ['NIFA18-01', 'NIFA24-03']) {
    expect(ask(id, asDate('2025-02-27')).ok).toBe(true);
    expect(ask(id, asDate('2025-02-28'))).toMatchObject({
      error: { kind: 'no-longer-in-force', until: '2025-02-27' },
    });
  }
  expect(ask('FIX-01', asDate('2026-03-31')).ok).toBe(true);
  expect(ask('FIX-01', asDate('2026-04-01'))).toMatchObject({
    error: { kind: 'no-longer-in-force', rule: 'FIX-01', until: '2026-03-31' },
  });
});

test('[法规-5] 草案在任何一天都不当规则回答', () => {
  for (const day of ['2026-01-10', '2030-01-01'])
    expect(ask('DRAFT-01', asDate(day))).toEqual({
      ok: false,
      error: { kind: 'draft', rule: 'DRAFT-01', on: day },
    });
});

test('[法规-6] 没公开的口径可以答，但级别写明是窗口指导', () => {
  expect(ask('CFC-20', asDate('2026-06-01'))).toMatchObject({
    value: { level: 'guidance', status: 'unverified', from: '2025-10-31' },
  });
  expect(ask('CFC-20', asDate('2025-10-30')).ok).toBe(false);
});

test('[法规-2] 不认识的编号是错误值', () => {
  expect(ask('PSL-42', asDate('2026-06-01'))).toEqual({
    ok: false,
    error: { kind: 'unknown-rule', rule: 'PSL-42' },
  });
});

test('[法规-7] 引用带上级别、条款、日期、核验方式和来源', () => {
  const on = asDate('2026-06-12');
  expect(cite(unwrap(ask('PSL-50', on)), on)).toEqual({
    ruleId: 'PSL-50',
    title: '治安管理处罚法',
    level: 'law',
    article: '第50条',
    inForceOn: '2026-06-12',
    mark: 'text',
    source: expect.stringContaining('ImCa0/just-laws'),
    checkedOn: '2026-07-17',
  });
});

test('[法规-1] 237 条都在：140 条读过原文，93 条二手，4 条记忆', () => {
  const count = (mark: string) => allRules().filter((rule) => rule.mark === mark).length;
  expect([allRules().length, count('text'), count('secondary'), count('memory')]).toEqual([237, 140, 93, 4]);
});

test('[法规-9] TC260 的实践指南是技术文件，不叫国家标准', () => {
  const guide = allRules().filter((rule) => rule.title.startsWith('网络安全实践指南'));
  expect(guide.map((rule) => [rule.id, levelWords[rule.level]])).toEqual([['TC-01', '推荐性技术文件']]);
  const order = LEVEL_ORDER.indexOf('technical-guide');
  expect([LEVEL_ORDER[order - 1], LEVEL_ORDER[order + 1]]).toEqual(['standard', 'association']);
  for (const rule of allRules().filter((item) => item.level === 'standard'))
    expect(rule.title).toMatch(/^GB\/T/);
});
