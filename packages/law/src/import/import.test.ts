import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allRules } from '../ask.ts';
import { cleanRulesFile } from '../clean/clean-file.ts';
import { lprTable } from '../lpr.ts';
import { parseLprTable } from '../lpr-table.ts';
import type { RawRule } from '../raw-rule.ts';
import { importLpr } from './import-lpr.ts';
import { importRules } from './import-rules.ts';

const data = (name: string) => readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8');
const raw: readonly RawRule[] = JSON.parse(data('rules.json'));
const rowOf = (id: string): RawRule => {
  const row = raw.find((candidate) => candidate.id === id);
  if (!row) throw new Error(id);
  return row;
};
const importRow = (row: object) => importRules(JSON.stringify([row]));

test('[导入-1] 包里的数据就是清洗原表的结果，原表通过结构检查', () => {
  expect(cleanRulesFile(data('rules.json'))).toEqual({ ok: true, value: allRules() });
  expect(parseLprTable(data('lpr-1y.csv'))).toEqual({ ok: true, value: lprTable() });
});

test('[导入-2] 同一份数据再导入，什么都不变', () => {
  const none = { added: [], changed: [], removed: [] };
  expect(importRules(data('rules.json'), { whole: true })).toEqual({ diff: none, faults: [] });
  expect(importLpr(data('lpr-1y.csv'), { whole: true })).toMatchObject({ diff: none, faults: [] });
});

test('[导入-3] 改动逐项列出前后；改过的行必须写明哪天核对的', () => {
  const changed = { ...rowOf('GBT-09'), gist_zh: '记录至少保存3年，其余不变。' };
  expect(importRow(changed)).toMatchObject({
    diff: { added: [], changed: [{ id: 'GBT-09', fields: [{ field: 'gist' }] }], removed: [] },
    faults: [{ at: '/GBT-09/checked_on' }],
  });
  expect(importRow({ ...changed, checked_on: '2027-01-05' })).toMatchObject({
    diff: {
      changed: [
        {
          fields: [
            { field: 'gist', after: '记录至少保存3年，其余不变。' },
            { field: 'checkedOn', before: '2026-11-23', after: '2027-01-05' },
          ],
        },
      ],
    },
    faults: [],
  });
});

test('[导入-8] 一条规则被废止：写上最后一天就能导入', () => {
  const row = { ...rowOf('GBT-09'), status: '已废止', until: '2027-06-30', checked_on: '2027-07-01' };
  expect(importRow(row)).toMatchObject({
    diff: {
      changed: [
        {
          fields: [
            { field: 'status', before: 'in-force', after: 'superseded' },
            { field: 'checkedOn' },
            { field: 'note' },
            { field: 'until', before: undefined, after: '2027-06-30' },
          ],
        },
      ],
    },
    faults: [],
  });
});

test('[导入-4] 整份导入才算删除；重号、没见过的标题和状态、坏日期都是错', () => {
  expect(importRow(rowOf('GBT-09')).diff.removed).toEqual([]);
  expect(importRules(JSON.stringify([rowOf('GBT-09')]), { whole: true }).diff.removed).toHaveLength(236);
  const faults = (row: object) => importRow(row).faults.map(({ kind, at }) => `${kind} ${at}`);
  const base = { ...rowOf('GBT-09'), checked_on: '2027-01-05' };
  expect(faults({ ...base, law: '没见过的办法' })).toEqual(['unknown-kind /0/law']);
  expect(faults({ ...base, status: '大概有效' })).toEqual(['unknown-kind /0/status']);
  expect(faults({ ...base, effective: '2027年春' })).toEqual(['bad-date /0/effective']);
  expect(faults({ ...base, effective: '—' })).toEqual(['bad-date /0/effective']);
  expect(faults({ ...base, status: '已废止' })).toEqual(['bad-date /0/until']);
  expect(faults({ ...base, status: '已废止', until: '2025-01-01' })).toEqual(['bad-date /0/until']);
  expect(faults({ ...base, effective: '2027-13-01' })).toEqual(['bad-date /0/effective']);
  expect(faults({ ...base, checked_on: '2027-02-30' })).toEqual(['bad-date /0/checked_on']);
  expect(faults({ ...base, extra: 1 })).toEqual(['malformed /0/extra']);
  expect(importRules(JSON.stringify([base, base])).faults.map((fault) => fault.kind)).toEqual([
    'duplicate-id',
  ]);
  expect(importRules('{').faults.map((fault) => fault.kind)).toEqual(['not-json']);
  expect(importRules('{}').faults.map((fault) => fault.kind)).toEqual(['malformed']);
  expect(faults({ ...base, gist_zh: '21:00至次日8:00不得催收。' })).toEqual(['malformed /GBT-09']);
});

test('[导入-5] 新月份并进表里；改旧月份看得见；中间缺月是错', () => {
  const csv = (body: string) => importLpr(`date,lpr_1y,lpr_5y,basis\n${body}`);
  const next = csv('2026-10-20,3.00,3.50,observed\n2026-11-20,2.90,3.40,observed');
  expect(next.diff.added.map((row) => row.date)).toEqual(['2026-10-20', '2026-11-20']);
  expect([next.faults, next.merged.length]).toEqual([[], 88]);
  expect(csv('2025-05-20,3.10,3.50,table').diff.changed).toEqual([
    { id: '2025-05-20', fields: [{ field: 'oneYearNano', before: 30_000_000, after: 31_000_000 }] },
  ]);
  expect(csv('2026-11-20,2.90,3.40,observed')).toMatchObject({
    faults: [{ kind: 'outside-data' }],
    merged: [],
  });
});
