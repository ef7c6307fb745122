import type { AccessLevel } from '../model.ts';

/** The six levels as a person reads them. */
export const levelWords: Readonly<Record<AccessLevel, string>> = {
  A: '系统层面读不到',
  B: '只能由你逐个挑选',
  C: '申请了，没看到读取',
  D: '只有通用库提到',
  E: '能读取，知道读取者',
  F: '能读取或不能排除，代码看不清',
};
