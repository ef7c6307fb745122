import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ledger, line, lines, owed, unread } from './testing/sample.ts';

const text = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

describe('README', () => {
  it('[还款-1] 例子就是跑过的那份，结果和注释一样', () => {
    const block = /```ts\n([\s\S]*?)```/.exec(text('../README.md'))?.[1];
    expect(block).toBe(text('./testing/sample.ts').replace("'../index.ts'", "'@huxin/loan'"));
    expect(lines).toHaveLength(6);
    expect(lines[0]).toBe('2025-03-10 35705');
    expect(lines[5]).toBe('2025-08-10 35705');
    expect(ledger).toMatchObject({ overdueSince: '2025-04-10T24:00', owedNow: 35705 });
    expect(line).toEqual({ moment: '2025-04-10T24:00', cutoffKnown: false, graceKnown: false, tolerance: 0 });
    expect(owed.accrued).toBe(1629);
    expect(unread).toContain('没读到截止时间，按当天 24:00 算。');
    expect(unread).toContain('没找到宽限期，按没有算。');
  });
});
