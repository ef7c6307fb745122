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
  const found = (part: Partial<CostDraft>) =>
    sheetOf({ ...LI, ...part }).findings.map(({ rule, verdict }) => `${rule} ${verdict}`);
  // 2025-02: no public number for microloan companies yet. 2026-11: 24 % is the line, four times the LPR (12 %) a target.
  expect(found({ kind: 'microloan' })).toEqual(['SPR-01 unclear']);
  const [line, target, ...more] = sheetOf({ ...LI, kind: 'microloan', on: '2026-11-01' }).findings;
  // Every month 2 %: 24.00 % simple is not over the line, 26.82 % compound is.
  expect(line).toMatchObject({ verdict: 'unclear', missing: ['这条规定按单利还是按复利算'] });
  expect(line?.says).toMatch(
    /^还不能定：按单利没有超过，按复利超过了。一年的成本 24\.00%（单利）、26\.8\d%（复利）；对照 24\.00%/,
  );
  expect(target).toMatchObject({ verdict: 'unclear', missing: ['出借人当地的执行时间表'] });
  expect(target?.says).toMatch(/^还不能定：高于这个数，但期限还没到。.*四倍是12%/);
  expect(more).toEqual([]);
  expect(found({ kind: 'microloan', on: '2026-11-01', received: '1800' })[0]).toMatch(/against$/);
  expect(sheetOf({ ...LI, kind: 'unknown' }).findings.map((one) => one.says)).toEqual([
    '还不能定：先看合同里的出借人是谁，不同机构比的数字不一样。',
  ]);
  expect(sheetOf(LI).findings).toEqual([]);
});

test('[页面-23] 缺什么说什么', () => {
  expect(missingOf(EMPTY_COST)).toEqual(['到手多少', '每期还多少', '一共几期']);
  expect(missingOf({ ...EMPTY_COST, shape: 'once', received: '1000', days: '0', total: '1,010' })).toEqual([
    '借多少天',
  ]);
  expect(draftToAsks(EMPTY_COST, TODAY)).toBeUndefined();
});
