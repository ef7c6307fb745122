import { expect, test } from 'vitest';
import { wrap } from './picture.ts';

test('[页面-8] 图片里的字按宽度折行，标点不排在行首', () => {
  const fits = (text: string): boolean => [...text].length <= 5;
  expect(wrap('我不是借款人，没有担保。', fits)).toEqual(['我不是借款', '人，没有担', '保。']);
  expect(wrap('请不要联系，', fits)).toEqual(['请不要联系，']);
});
