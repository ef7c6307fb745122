import type { Finding } from '@huxin/basis';
import { expect, test } from 'vitest';
import { sayUnderTag } from './finding-card.tsx';

const finding = (verdict: Finding['verdict'], says: string): Finding => ({
  rule: 'GBT-02',
  verdict,
  says,
  evidence: [],
  basis: [],
});

test('[页面-32] 标签说过的，句子不再说一遍；缺一样的还是“可能”', () => {
  expect(sayUnderTag(finding('against', '可能不符合。一年的成本 62.56%。'))).toBe('一年的成本 62.56%。');
  expect(sayUnderTag(finding('against', '可能不符合国家标准（推荐性）：夜里催收。'))).toBe(
    '国家标准（推荐性）：夜里催收。',
  );
  expect(sayUnderTag(finding('unclear', '还不能定：这笔借款算不出年化。'))).toBe('这笔借款算不出年化。');
  expect(sayUnderTag(finding('unclear', '可能不符合国家标准（推荐性）：夜里催收。还缺：是谁发的。'))).toBe(
    '可能不符合国家标准（推荐性）：夜里催收。还缺：是谁发的。',
  );
  expect(sayUnderTag(finding('meets', '没有超过。一年的成本 12.00%。'))).toBe(
    '没有超过。一年的成本 12.00%。',
  );
});
