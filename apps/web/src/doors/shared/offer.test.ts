import { asDate } from '@huxin/calendar';
import { asFen } from '@huxin/money';
import { expect, test } from 'vitest';
import { offerToWords } from './offer.ts';

test('[页面-3] 给平台的话：原因、日期、自己说的金额、找得到本人', () => {
  const words = offerToWords({ hardship: 'income', day: asDate('2025-06-20'), amount: asFen(20000) });
  expect(words).toContain('我的收入最近断了或少了');
  expect(words).toContain('我在 6 月 20 日前能还 200.00 元。');
  expect(words).toContain('有事请联系本人，我的电话一直畅通');
});

test('[页面-3] 没想好金额，就不替他编一个', () => {
  const words = offerToWords({ hardship: 'unsaid' });
  expect(words).not.toMatch(/\d/);
  expect(words).toContain('正在算每月能拿出多少');
});
