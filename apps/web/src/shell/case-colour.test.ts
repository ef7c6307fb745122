import { expect, test } from 'vitest';
import { CASE_COLOURS, caseColours } from './case-colour.ts';

const SPACES = Array.from({ length: 60 }, (_, index) => `space-${index}`);

test('[接案-6] 六份以内，颜色各不相同', () => {
  for (let from = 0; from + CASE_COLOURS <= SPACES.length; from++) {
    const colours = caseColours(SPACES.slice(from, from + CASE_COLOURS));
    expect(new Set(colours.values()).size).toBe(CASE_COLOURS);
  }
});

test('[接案-6] 看过的颜色不变：多来一位，前一位还是原来的', () => {
  for (const added of SPACES.slice(1)) {
    const before = caseColours(['space-0']);
    const after = caseColours(['space-0', added], before);
    expect(after.get('space-0')).toBe(before.get('space-0'));
    expect(after.get(added)).not.toBe(after.get('space-0'));
  }
});

test('[接案-6] 比颜色多的时候，也都有颜色', () => {
  const colours = caseColours(SPACES);
  expect(colours.size).toBe(SPACES.length);
  expect([...colours.values()].every((colour) => colour >= 0 && colour < CASE_COLOURS)).toBe(true);
});
