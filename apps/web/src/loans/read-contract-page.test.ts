import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainDigits, smallNumber } from './chinese-digits.ts';
import { readContractPage } from './read-contract-page.ts';

const fieldsOf = (text: string) => readContractPage(text).map((item) => item.field);
const example = (name: string): string =>
  readFileSync(new URL(`../../../../examples/documents/${name}`, import.meta.url), 'utf8');

test('[记录页-9] 小李的协议页：方式、期数、还款日、截止时间', () => {
  expect(fieldsOf(example('xiao-li-agreement.txt'))).toEqual([
    { name: 'method', method: 'equal-instalment' },
    { name: 'count', count: 6 },
    { name: 'due-day', day: 10, missing: 'last-day' },
    { name: 'cutoff', time: '20:00' },
  ]);
});

test('[记录页-9] 金额、利率、日期，全角和中文数字都认', () => {
  expect(
    fieldsOf(
      '借款本金：人民币２，０００．００元，共六期。月利率2%。放款日：2025年2月10日；首期还款日：2025-03-10。每期应还金额357.05元。',
    ),
  ).toEqual([
    { name: 'principal', amount: 200_000 },
    { name: 'count', count: 6 },
    { name: 'rate', rate: { nano: 20_000_000, per: 'month' } },
    { name: 'payout', on: '2025-02-10' },
    { name: 'first-due', on: '2025-03-10' },
    { name: 'instalment', amount: 35_705 },
  ]);
  expect(fieldsOf('贷款金额1.5万元，期限12个月')).toEqual([
    { name: 'principal', amount: 1_500_000 },
    { name: 'count', count: 12 },
  ]);
  expect(fieldsOf('日利率为万分之五')).toEqual([{ name: 'rate', rate: { nano: 500_000, per: 'day' } }]);
  expect(fieldsOf('还款宽限期为3天')).toEqual([{ name: 'grace', grace: { by: 'days', days: 3 } }]);
  expect(fieldsOf('本合同不设宽限期')).toEqual([{ name: 'grace', grace: { by: 'none' } }]);
});

test('[记录页-9] 没有的日子、没有名字的数字，不提', () => {
  expect(fieldsOf('首期还款日：2025年2月30日')).toEqual([]);
  expect(fieldsOf('客服电话 95188，工号 357.05')).toEqual([]);
  expect(fieldsOf('')).toEqual([]);
});

test('[记录页-9] 每个数都带着它那句原文，位置对得上', () => {
  const text = '第一条 甲方同意。\n第二条 借款本金：2000元整，用于消费。第三条 其他。';
  const [first] = readContractPage(text);
  expect(first?.quote).toBe('第二条 借款本金：2000元整，用于消费');
  expect(text.slice(first?.start, first?.end)).toBe('借款本金：2000元');
});

test('[记录页-9] 同一个数写两遍只提一次，两个不同的数都提', () => {
  expect(fieldsOf('借款金额2000元。借款本金2000元。')).toHaveLength(1);
  expect(fieldsOf('借款金额2000元。借款本金1800元。')).toEqual([
    { name: 'principal', amount: 200_000 },
    { name: 'principal', amount: 180_000 },
  ]);
});

test('中文小数字', () => {
  const table = [
    ['六', 6],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['三十六', 36],
    ['24', 24],
    ['二三', undefined],
    ['', undefined],
    ['一百二', 120],
    ['十二万', undefined],
    ['半', undefined],
  ] as const;
  for (const [text, value] of table) expect(smallNumber(text), text).toBe(value);
});

test('[记录页-9] 任何文字都读得完，位置都在里面', { timeout: 60_000 }, () => {
  const words = [
    '借款本金',
    '：',
    '2000',
    '元',
    '共',
    '六',
    '期',
    '年利率',
    '24%',
    '每月',
    '十',
    '日',
    '。',
    '\n',
    '２',
  ];
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.constantFrom(...words)).map((list) => list.join('')),
      ),
      (text) => {
        expect(plainDigits(text)).toHaveLength(text.length);
        for (const { start, end, quote } of readContractPage(text)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text).toContain(quote);
        }
      },
    ),
  );
});
