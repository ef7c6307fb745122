import { expect, test } from 'vitest';
import { tied } from './says.tsx';

test('[页面-37] 大字里的数和单位不拆到两行', () => {
  expect(tied('下一期 12 月 5 日，900.00 元。')).toBe('下一期 12\u00a0月\u00a05\u00a0日，900.00\u00a0元。');
  expect(tied('还有 5 条路说不准，答 5 个问题就清楚。')).toBe(
    '还有 5\u00a0条路说不准，答 5\u00a0个问题就清楚。',
  );
});
