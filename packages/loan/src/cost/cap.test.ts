import { asDate } from '@huxin/calendar';
import { type CapQuery, capFor } from '@huxin/law';
import { describe, expect, it } from 'vitest';
import { compareWithCap, compareWithLender } from './cap.ts';

const on = asDate('2026-05-01');
const beside = (
  lenderKind: CapQuery['lenderKind'],
  irr12: number | null,
  effective: number | null,
  day = on,
) => compareWithLender({ irr12, effective }, { lenderKind, on: day });
const verdicts = (findings: readonly { rule: string; verdict: string }[]) =>
  findings.map(({ rule, verdict }) => `${rule} ${verdict}`);

describe('对照上限', () => {
  it('[年化-20] 银行 24%：不超、正好、超、单利复利两边', () => {
    expect(verdicts(beside('bank', 0.2, 0.22))).toEqual(['SPC-24 meets']);
    expect(verdicts(beside('bank', 0.24, 0.24))).toEqual(['SPC-24 meets']);
    const [over] = beside('bank', 0.36, 0.4258);
    expect(over?.verdict).toBe('against');
    expect(over?.says).toMatch(/^可能不符合。一年的成本 36\.00%（单利）、42\.58%（复利）；对照 24\.00%/);
    expect(over?.basis[0]).toMatchObject({ ruleId: 'SPC-24', inForceOn: on });
    const [between] = beside('bank', 0.235, 0.262);
    expect(between).toMatchObject({ verdict: 'unclear', missing: ['这条规定按单利还是按复利算'] });
  });
  it('[年化-20] 自然人：合同那天的四倍 LPR', () => {
    const [line] = beside('person', 0.13, 0.138);
    expect(line).toMatchObject({ rule: 'PLI-25', verdict: 'against' });
    expect(line?.says).toContain('12.00%');
    expect(beside('person', 0.13, 0.138, asDate('2020-09-01'))[0]).toMatchObject({
      rule: 'PLI-25',
      verdict: 'meets',
    });
  });
  it('[年化-21] 提示性的口径、没到期的目标、犯罪的一个条件：超过也只是看不清', () => {
    expect(verdicts(beside('consumer-finance', 0.22, 0.23))).toEqual(['SPC-24 meets', 'CFC-20 unclear']);
    for (const lenderKind of ['unlicensed', 'microloan', 'consumer-finance'] as const) {
      const { caps, unclear } = capFor({ lenderKind, on });
      const wanted = [
        ...caps.map(({ role }) => (role === 'line' ? 'against' : 'unclear')),
        ...unclear.map(() => 'unclear'),
      ];
      expect(beside(lenderKind, 0.5, 0.63).map(({ verdict }) => verdict)).toEqual(wanted);
      expect(wanted).toContain('unclear');
      expect(wanted).toContain('against');
    }
    expect(verdicts(beside('unlicensed', 0.5, 0.63)).filter((each) => each.startsWith('ILL'))).toEqual([
      'ILL-02 unclear',
    ]);
  });
  it('[年化-21] 缺什么说什么', () => {
    const [unknown] = beside('unknown', 0.3, 0.34);
    expect(unknown).toMatchObject({ verdict: 'unclear', missing: ['合同里的出借人是谁、是哪一类机构'] });
    expect(beside('bank', null, null)[0]).toMatchObject({
      verdict: 'unclear',
      missing: ['到手金额和每一笔还款'],
    });
    expect(compareWithCap({ irr12: 0.3, effective: 0.3 }, { caps: [], unclear: [] }, on)).toEqual([]);
  });
  it('[年化-20] 从不说违法，每条都写明级别和性质', () => {
    for (const kind of [
      'bank',
      'consumer-finance',
      'microloan',
      'person',
      'unlicensed',
      'unknown',
    ] as const) {
      for (const { says, verdict, basis } of beside(kind, 0.5, 0.63)) {
        expect(says).not.toMatch(/违法|无效|不用还|安全/);
        if (verdict !== 'unclear') expect(basis.length).toBeGreaterThan(0);
      }
    }
  });
});
