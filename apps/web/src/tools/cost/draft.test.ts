import { asDate } from '@huxin/calendar';
import { expect, test } from 'vitest';
import { costSheet } from '../../engine/cost.ts';
import { type CostDraft, draftToAsks, EMPTY_COST, missingOf } from './draft.ts';

const TODAY = asDate('2025-02-10');
const sheetOf = (part: Partial<CostDraft>) => {
  const asks = draftToAsks({ ...EMPTY_COST, ...part }, TODAY);
  if (!asks) throw new Error('something is missing');
  return costSheet(asks);
};
const LI = { received: '2000', each: '357.05', count: '6' } as const;

test('[页面-23] 小李那笔：每月 2%，IRR×12 是 24.00%，复利 26.83%，广告算法只有 14.23%', () => {
  expect(sheetOf(LI)).toMatchObject({
    receivedFen: 200_000,
    paidFen: 214_230,
    costFen: 14_230,
    irr12: '24.00%',
    // (1 + 2 %)^12 − 1 = 26.82 %; the printed instalment is rounded up to the fen.
    effective: '26.82%',
    // 142.30 ÷ 2,000 ÷ 6 × 12
    flat: '14.23%',
    faults: [],
  });
});

test('[页面-23] 扣在前面的钱、另外收的费，都算进去', () => {
  const plain = Number.parseFloat(sheetOf(LI).irr12 ?? '');
  const withheld = sheetOf({ ...LI, received: '1800', principal: '2000' });
  const fee = sheetOf({ ...LI, fee: '200' });
  const monthly = sheetOf({ ...LI, fee: '20', feeWhen: 'each' });
  for (const dearer of [withheld, fee, monthly])
    expect(Number.parseFloat(dearer.irr12 ?? '')).toBeGreaterThan(plain + 10);
  expect(withheld.irr12).toBe(fee.irr12);
});

test('[页面-23] 对方报的利率：说出是哪一种算法；哪种都不是，也说', () => {
  expect(sheetOf({ ...LI, quoted: '14.23%' }).methods?.join()).toContain('没有扣掉已还的本金');
  expect(sheetOf({ ...LI, quoted: '24%' }).methods?.join()).toContain('IRR×12');
  expect(sheetOf({ ...LI, quoted: '7.2%' }).methods).toEqual([]);
  const withheld = { ...LI, received: '1800', principal: '2000', quoted: '14.23%' };
  expect(sheetOf(withheld).methods?.join()).toContain('没有把先扣掉的那一块算进去');
});

test('[页面-23] 一行一笔：看不懂的说是第几行、该怎么写', () => {
  const sheet = sheetOf({
    shape: 'lines',
    received: '2000',
    fee: '10',
    lines: '2025-03-10 357.05\n2025-4-31 三百',
  });
  expect(sheet.faults.length).toBeGreaterThan(0);
  expect(sheet.faults[0]).toContain('第 2 行');
  expect(sheet.faults[0]).toMatch(/写成/);
  const good = sheetOf({ shape: 'lines', received: '1000', lines: '2025-03-10 1010元' });
  expect(good).toMatchObject({ paidFen: 101_000, irr12: '12.00%' });
});

test('[页面-23] 出借人是小额贷款公司：旁边摆那天那一类机构的数', () => {
  const sheet = sheetOf({ ...LI, kind: 'microloan' });
  expect(sheet.findings.length).toBeGreaterThan(0);
  for (const finding of sheet.findings) expect(finding.says).toMatch(/24\.00%|看不清/);
  expect(sheetOf({ ...LI, kind: 'unknown' }).findings[0]?.verdict).toBe('unclear');
  expect(sheetOf(LI).findings).toEqual([]);
});

test('[页面-23] 缺什么说什么', () => {
  expect(missingOf(EMPTY_COST)).toEqual(['到手多少', '每期还多少', '一共几期']);
  expect(missingOf({ ...EMPTY_COST, shape: 'once', received: '1000', days: '0', total: '1,010' })).toEqual([
    '借多少天',
  ]);
  expect(draftToAsks(EMPTY_COST, TODAY)).toBeUndefined();
});
