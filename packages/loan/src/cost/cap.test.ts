import { asDate } from '@huxin/calendar';
import { describe, expect, it } from 'vitest';
import { type CapLike, compareWithCap } from './cap.ts';

const on = asDate('2026-05-01');
const cap = (percent: number | null, more: Partial<CapLike> = {}): CapLike => ({
  rateNano: percent === null ? null : percent * 10_000_000,
  says: '年 24%',
  nature: '司法文件里的减免线',
  level: 'interpretation',
  ruleIds: ['SPC-24'],
  citations: [
    {
      ruleId: 'SPC-24',
      title: 'T',
      level: 'interpretation',
      article: '2',
      inForceOn: '2017-08-04',
      mark: 'secondary',
      source: 's',
      checkedOn: '2026-11-23',
    },
  ],
  ...more,
});
const first = (irr12: number | null, effective: number | null, ...caps: CapLike[]) =>
  compareWithCap({ irr12, effective }, caps, on)[0]!;

describe('对照上限', () => {
  it('[年化-20] 都不超、都超、一个超一个不超', () => {
    expect(first(0.2, 0.22, cap(24))).toMatchObject({ verdict: 'meets', rule: 'SPC-24' });
    expect(first(0.24, 0.24, cap(24)).verdict).toBe('meets');
    const over = first(0.36, 0.4258, cap(24));
    expect(over.verdict).toBe('against');
    expect(over.says).toContain('可能不符合');
    expect(over.says).toContain('司法解释');
    expect(over.basis).toEqual(cap(24).citations);
    const between = first(0.235, 0.262, cap(24));
    expect(between.verdict).toBe('unclear');
    expect(between.missing).toEqual(['这条规定按单利还是复利算']);
  });
  it('[年化-21] 缺什么说什么', () => {
    expect(compareWithCap({ irr12: 0.3, effective: 0.3 }, [], on)[0]).toMatchObject({
      verdict: 'unclear',
      basis: [],
    });
    expect(first(null, null, cap(24)).verdict).toBe('unclear');
    expect(first(0.5, 0.5, cap(null)).verdict).toBe('unclear');
    expect(first(0.5, 0.5, cap(24, { level: 'draft' })).verdict).toBe('unclear');
    expect(compareWithCap({ irr12: 0.5, effective: 0.5 }, [cap(24)], asDate('2017-01-01'))[0]?.verdict).toBe(
      'unclear',
    );
  });
  it('[年化-20] 每条上限一个 finding，从不说违法', () => {
    const findings = compareWithCap(
      { irr12: 0.3, effective: 0.34 },
      [cap(24), cap(36), cap(20, { level: 'guidance' })],
      on,
    );
    expect(findings.map(({ verdict }) => verdict)).toEqual(['against', 'meets', 'against']);
    expect(findings[2]?.says).toContain('未公开的监管口径');
    for (const { says } of findings) expect(says).not.toMatch(/违法|无效|不用还|安全/);
  });
});
