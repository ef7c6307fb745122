import { expect, test } from 'vitest';
import { BACKING_SAYS, pathTitle } from './state-words.ts';

test('[记录页-35] 没有步骤的时候，说为什么：关着、先答、还是关不上', () => {
  expect(pathTitle('open', 2, true)).toBe('能做的');
  expect(pathTitle('blocked', 0, false)).toBe('这条路现在关着');
  expect(pathTitle('possible', 0, true)).toBe('先答上面的问题');
  expect(pathTitle('possible', 0, false)).toBe('这条路关不上');
});

test('[依据-1] limited 说的是规定，不说没读过的协议', () => {
  expect(BACKING_SAYS.limited).not.toContain('协议');
});
