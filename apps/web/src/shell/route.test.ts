import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hrefOf, parseRoute, stepOf } from './route.ts';

test('[页面-8] 地址只有短的英文数字，别的一律回首页', () => {
  expect(parseRoute('')).toEqual({ path: [] });
  expect(parseRoute('#/')).toEqual({ path: [] });
  expect(parseRoute('#/4/2')).toEqual({ path: ['4', '2'] });
  expect(parseRoute('#/sheets/calls/')).toEqual({ path: ['sheets', 'calls'] });
  for (const bad of ['#/<script>', '#//evil.example', '#/../x', '#/催收', '#/a%2Fb', '#content text'])
    expect(parseRoute(bad).path).toEqual([]);
});

test('[页面-8] 写出去的地址读得回来', () => {
  const part = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (path) => {
      expect(parseRoute(hrefOf(...path)).path).toEqual(path);
    }),
  );
});

test('[页面-18] 步数出了范围就回第一步', () => {
  expect(stepOf({ path: ['4', '3'] }, 6)).toBe(3);
  for (const path of [['4'], ['4', '0'], ['4', '7'], ['4', 'x'], ['4', '1e0x']])
    expect(stepOf({ path }, 6)).toBe(1);
});
