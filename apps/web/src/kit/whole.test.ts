import { expect, test } from 'vitest';
import { wholeOf } from './whole.ts';

test.each([
  ['6', 6],
  [' 12 期', 12],
  ['12个月', 12],
  ['７天', 7],
  ['0', 0],
])('[页面-33] 几期、几天：%s 是 %s', (text, number) => {
  expect(wholeOf(text)).toBe(number);
});

test.each(['', '六期', '6.5', '-6', '6元', '约6期', '123456'])('[页面-33] 看不出是几：%s', (text) => {
  expect(wholeOf(text)).toBeUndefined();
});
