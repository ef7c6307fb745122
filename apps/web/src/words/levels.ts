import type { FactOf } from '@huxin/fact';

/** The six levels in a word or two, where a letter alone would read like a school mark. */
export const LEVEL_SHORT: Readonly<Record<FactOf<'app.access'>['level'], string>> = {
  A: '读不到',
  B: '由你挑',
  C: '没看到读',
  D: '没看到读',
  E: '能读',
  F: '按能读算',
};
