import { asDate } from '@huxin/calendar';
import { expect, test } from 'vitest';
import { ask } from '../ask.ts';
import { capFor } from './cap-for.ts';
import type { CapQuery, LenderKind } from './types.ts';

const caps = (lenderKind: LenderKind, on: string, more: Partial<CapQuery> = {}) =>
  capFor({ lenderKind, on: asDate(on), ...more });

/** Role and percent of every number, in order. */
const numbers = (...query: Parameters<typeof caps>) =>
  caps(...query).caps.map(({ role, rateNano }) => `${role} ${rateNano / 1e7}`);

test('[上限-1] 自然人和无牌公司：合同月份一年期LPR的四倍，另有36%的刑事要素', () => {
  expect(numbers('person', '2025-06-12')).toEqual(['line 12', 'criminal-element 36']);
  expect(numbers('unlicensed', '2020-08-20')).toEqual(['line 15.4', 'criminal-element 36']);
  expect(numbers('person', '2024-07-22')).toEqual(['line 13.4', 'criminal-element 36']);
  expect(numbers('person', '2024-07-21')).toEqual(['line 13.8', 'criminal-element 36']);
  expect(caps('person', '2025-06-12').caps[0]).toMatchObject({
    nature: '司法保护上限',
    level: 'interpretation',
    ruleIds: ['PLI-25', 'PLI-28', 'PLI-29', 'CC-0680'],
    from: '2020-08-20',
  });
});

/** Four times the one-year LPR as the People's Bank published it, on the last day of one figure and the first of the next. */
test.each([
  ['2020-08-20', 15.4],
  ['2021-12-19', 15.4],
  ['2021-12-20', 15.2],
  ['2022-01-19', 15.2],
  ['2022-01-20', 14.8],
  // 20 and 21 August 2022 were a weekend.
  ['2022-08-21', 14.8],
  ['2022-08-22', 14.6],
  ['2023-06-19', 14.6],
  ['2023-06-20', 14.2],
  ['2023-08-20', 14.2],
  ['2023-08-21', 13.8],
  ['2024-10-20', 13.4],
  ['2024-10-21', 12.4],
  ['2025-05-19', 12.4],
  ['2025-05-20', 12],
  ['2026-02-23', 12],
])('[上限-1] 四倍LPR：%s 是 %s', (day, percent) => {
  expect(numbers('person', day)).toEqual([`line ${percent}`, 'criminal-element 36']);
});

test('[上限-10] 无牌放贷：数字之外，合同效力另外看', () => {
  expect(caps('unlicensed', '2025-06-12').unclear).toMatchObject([{ ruleIds: ['PLI-13', 'BSL-19'] }]);
  expect(caps('person', '2025-06-12').unclear).toEqual([]);
});

test('[上限-2] 2020-08-20 前的民间借贷不猜，说清缺什么', () => {
  const answer = caps('person', '2020-08-19');
  expect(answer.caps.map((cap) => cap.role)).toEqual(['criminal-element']);
  expect(answer.unclear).toMatchObject([
    { ruleIds: ['PLI-31'], missing: ['有没有起诉、哪一天起诉', '约定的利率', '每次还款的日期和金额'] },
  ]);
  expect(numbers('person', '2019-10-20')).toEqual([]);
});

test('[上限-3] 银行、消金、信托：24% 是酌减线，2025-10-01 起加上助贷通知', () => {
  for (const kind of ['bank', 'consumer-finance', 'trust'] as const) {
    expect(caps(kind, '2025-09-30').caps[0]).toMatchObject({ rateNano: 240_000_000, ruleIds: ['SPC-24'] });
    expect(caps(kind, '2025-10-01').caps[0]).toMatchObject({
      ruleIds: ['SPC-24', 'AST-02'],
      level: 'normative-document',
      nature: '司法酌减线与监管执行口径，不是法律明文上限',
    });
  }
  expect(caps('auto-finance', '2025-12-01').caps[0]?.ruleIds).toEqual(['SPC-24']);
  expect(caps('bank', '2017-01-01')).toMatchObject({ caps: [], unclear: [{ missing: ['当时有效的规定'] }] });
});

test('[上限-4] 消金 20% 只作提示，级别是窗口指导', () => {
  expect(numbers('consumer-finance', '2026-03-01')).toEqual(['line 24', 'advisory 20']);
  expect(caps('consumer-finance', '2026-03-01').caps[1]).toMatchObject({
    level: 'guidance',
    ruleIds: ['CFC-20'],
  });
  expect(numbers('consumer-finance', '2025-10-01')).toEqual(['line 24']);
  expect(numbers('bank', '2026-03-01')).toEqual(['line 24']);
});

test('[上限-5] 小贷：2025-12-19 前说不清，之后 24%，四倍LPR 到 2027 年底是目标', () => {
  expect(caps('microloan', '2025-12-18')).toMatchObject({ caps: [], unclear: [{ ruleIds: ['SPR-01'] }] });
  expect(numbers('microloan', '2025-12-19')).toEqual(['line 24', 'target 12']);
  expect(caps('microloan', '2026-03-01', { termDays: 30 }).caps[0]?.ruleIds[0]).toBe('MCG-03');
  expect(caps('microloan', '2026-03-01', { termDays: 31 }).caps[0]?.ruleIds[0]).toBe('MCG-03');
  expect(caps('microloan', '2026-03-01', { termDays: 32 }).caps[0]?.ruleIds[0]).toBe('MCG-02');
  expect(numbers('microloan', '2027-12-31')).toEqual(['line 24', 'target 12']);
  expect(numbers('microloan', '2028-01-01')).toEqual(['line 24', 'line 12']);
});

test('[上限-6] 担保、平台、不知道是谁：没有自己的数字，先问出借人', () => {
  for (const kind of ['guarantor', 'platform', 'unknown'] as const) {
    expect(caps(kind, '2026-09-01')).toMatchObject({
      caps: [],
      unclear: [{ missing: ['合同里的出借人是谁、是哪一类机构'] }],
    });
  }
  expect(caps('platform', '2026-09-01').unclear[0]?.ruleIds).toEqual(['AST-03', 'DISC-05']);
  expect(caps('platform', '2025-09-01').unclear[0]?.ruleIds).toEqual([]);
});

test('[上限-7] 信用卡不套贷款的数字', () => {
  expect(caps('bank', '2026-01-01', { product: 'credit-card' })).toMatchObject({
    caps: [],
    unclear: [{ ruleIds: ['CCF-01', 'CCB-22', 'BCI-02'] }],
  });
});

test('[上限-8] 最后一个LPR之后太久的合同，数字旁边说明没有新数据', () => {
  const late = caps('person', '2026-11-23').caps[0];
  expect(late?.lpr).toMatchObject({ stale: true, ageDays: 64 });
  expect(late?.says).toContain('之后的月份没有数据');
  expect(caps('person', '2026-10-19').caps[0]?.says).not.toContain('没有数据');
  expect(caps('person', '2026-10-20').caps[0]?.says).toContain('没有数据');
});

test('[上限-9] 每个数字引用的规则那一天都有效，每次都有话说', () => {
  const kinds = [
    'bank',
    'consumer-finance',
    'microloan',
    'trust',
    'auto-finance',
    'guarantor',
    'platform',
    'unlicensed',
    'person',
    'unknown',
  ] as const;
  for (const kind of kinds) {
    for (const day of [
      '2015-01-01',
      '2019-11-01',
      '2020-09-01',
      '2022-05-05',
      '2025-06-12',
      '2026-11-23',
      '2030-01-01',
    ]) {
      const { caps: list, unclear } = caps(kind, day);
      expect(list.length + unclear.length).toBeGreaterThan(0);
      for (const cap of list)
        for (const id of cap.ruleIds) expect(ask(id, asDate(day)).ok, `${id} ${day}`).toBe(true);
    }
  }
});
