import { expect, test } from 'vitest';
import { strangeIn } from './strange.ts';

test('[查应用-25] 清单里没认出的说出来，认出的不再说', () => {
  expect(strangeIn('读取联系人\n android.permission.READ_SMS\n某个奇怪的权限、NFC\nNFC')).toEqual([
    '某个奇怪的权限',
    'NFC',
  ]);
  expect(strangeIn('读取联系人\n\n')).toEqual([]);
  expect(strangeIn('')).toEqual([]);
  expect(strangeIn(Array.from({ length: 201 }, (_, n) => `第 ${n} 行`).join('\n'))).toEqual([]);
});
