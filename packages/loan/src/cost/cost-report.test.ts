import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CostCaseReport, type CostReport, costReport } from './cost-report.ts';
import { costWords, faultWords, percentWords } from './cost-words.ts';

function report(...cases: unknown[]): CostReport {
  const result = costReport({ cases });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const only = (flows: unknown, more = {}): CostCaseReport => report({ id: 'x', flows, ...more }).cases[0]!;
const kinds = (each: CostCaseReport) => each.notes.map(({ kind }) => kind);

/** 10,000 yuan, 12 instalments of 893.33: a fee of 0.6 % a month on the first principal. */
const monthly = (dates: string[]) => dates.map((date, i) => ({ date, amount: i === 0 ? 10_000 : -893.33 }));
const months = Array.from(
  { length: 13 },
  (_, i) => `${2025 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-10`,
);

describe('huxin cost 的计算', () => {
  it('[年化-11] 月费率 0.6% 分 12 期：13.03，复利 13.84', () => {
    const flows = months.map((_, i) => ({ t: i / 12, amount: i === 0 ? 10_000 : -893.33 }));
    const { irr12, effective, unitPeriodApr, roots } = only(flows);
    expect(percentWords(irr12!)).toBe('13.03%');
    expect(percentWords(effective!)).toBe('13.84%');
    expect(unitPeriodApr).toBeCloseTo(irr12!, 12);
    expect(roots).toEqual([effective]);
  });
  it('[年化-11] 日期相隔整月：irr12 按等长的月，roots 按天数÷365', () => {
    const dated = only(monthly(months));
    expect(percentWords(dated.irr12!)).toBe('13.03%');
    const days = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
    const worth = days.reduce(
      (sum, day, i) => sum + (i === 0 ? 10_000 : -893.33) / (1 + dated.effective!) ** (day / 365),
      0,
    );
    expect(Math.abs(worth)).toBeLessThan(1e-8);
    expect(percentWords(dated.monthlyEffective!)).toBe('13.84%');
    expect(costWords({ cases: [dated] })).toContain('每个月算一样长的复利年化：13.84%');
    expect(dated.unitPeriod).toEqual({ unit: 'month', count: 1 });
  });
  it('[年化-11] 不是整月：取有效利率的月等值', () => {
    const { irr12, effective } = only([
      { date: '2025-01-01', amount: 1000 },
      { date: '2025-01-15', amount: -1050 },
    ]);
    expect(irr12).toBeCloseTo(12 * ((1 + effective!) ** (1 / 12) - 1), 9);
    expect(Math.log1p(effective!)).toBeCloseTo((Math.log(1.05) * 365) / 14, 9);
  });
  it('[年化-7] 只收不付：没有解，并说怎么改', () => {
    const each = only([
      { t: 0, amount: 100 },
      { t: 1, amount: 10 },
    ]);
    expect(each).toMatchObject({ roots: [], effective: null, irr12: null, unitPeriodApr: null, faults: [] });
    expect(kinds(each)).toEqual(['one-sided']);
    expect(costWords({ cases: [each] })).toContain('付出去的钱写负数');
  });
  it('[年化-7] 都在同一天：没有解，说明没有经过时间', () => {
    const each = only([
      { date: '2025-01-01', amount: 100 },
      { date: '2025-01-01', amount: -110 },
    ]);
    expect(each).toMatchObject({ roots: [], effective: null });
    expect(kinds(each)).toEqual(['one-moment']);
  });
  it('[年化-8] 没有解和多个解都说出来', () => {
    expect(
      kinds(
        only([
          { t: 0, amount: 100 },
          { t: 1, amount: -150 },
          { t: 2, amount: 100 },
        ]),
      ),
    ).toEqual(['no-root']);
    const two = only([
      { t: 0, amount: -100 },
      { t: 1, amount: 230 },
      { t: 2, amount: -132 },
    ]);
    expect(kinds(two)).toEqual(['several-roots']);
    expect(costWords({ cases: [two] })).toContain('有 2 个解，最合常理的是10.00%');
    expect(costWords({ cases: [two] })).toContain('全部解：10.00%、20.00%');
  });
  it('[年化-30] 付的比到手的少、日期和 t 都写了：照算，说一声', () => {
    const less = only([
      { t: 0, amount: 1000 },
      { t: 1, amount: -900 },
    ]);
    expect(less.effective).toBeCloseTo(-0.1, 12);
    expect(kinds(less)).toEqual(['paid-less']);
    expect(less.notes[0]?.says).toContain('到手的加起来比付出的多');
    const both = only([
      { date: '2025-01-01', t: 5, amount: 100 },
      { date: '2026-01-01', amount: -118 },
    ]);
    expect(both.effective).toBeCloseTo(0.18, 12);
    expect(kinds(both)).toEqual(['date-and-t']);
  });
  it('[年化-2] 日期没按先后：照算，说一声', () => {
    const straight = only([
      { date: '2025-01-01', amount: 100 },
      { date: '2026-01-01', amount: -118 },
    ]);
    const turned = only([
      { date: '2026-01-01', amount: -118 },
      { date: '2025-01-01', amount: 100 },
    ]);
    expect(straight.effective).toBeCloseTo(0.18, 12);
    expect(kinds(straight)).toEqual([]);
    expect(turned.roots).toEqual(straight.roots);
    expect(kinds(turned)).toEqual(['unordered']);
  });
  it('[年化-3] 三位小数：数字照算并说怎么改，文字是错误', () => {
    const finer = only([
      { t: 0, amount: 100.005 },
      { t: 1, amount: -118 },
    ]);
    expect(kinds(finer)).toEqual(['not-to-the-fen']);
    expect(finer.notes[0]?.fix).toContain('小数点');
    expect(finer.effective).toBeCloseTo(118 / 100.005 - 1, 12);
    const text = only([
      { t: 0, amount: '100.005' },
      { t: 1, amount: '-118' },
    ]);
    expect(text.faults.map(({ kind, at }) => [kind, at])).toEqual([['bad-money', '/cases/0/flows/0/amount']]);
    expect(faultWords(text.faults[0]!)).toContain('最多两位小数');
    expect(
      only([
        { t: 0, amount: '1,000.00' },
        { t: 1, amount: '-1,180元' },
      ]).effective,
    ).toBeCloseTo(0.18, 12);
  });
  it('[年化-4] 坏的案例不连累别的', () => {
    const { cases } = report(
      { id: 'bad', flows: [{ date: '2025-02-30', amount: 1 }, { date: '25-1-1', amount: null }, 5] },
      {
        id: 'mixed',
        flows: [
          { date: '2025-02-01', amount: 1 },
          { t: 1, amount: -1 },
        ],
      },
      { flows: 'none' },
      {
        id: 'unit',
        flows: [
          { t: 0, amount: 1 },
          { t: 1, amount: -1.1 },
        ],
        unitPeriod: 'moon',
      },
      {
        id: 'good',
        flows: [
          { t: 0, amount: 100 },
          { t: 1, amount: -118 },
        ],
      },
    );
    expect(cases.map(({ id, faults }) => [id, faults.map(({ kind }) => kind)])).toEqual([
      ['bad', ['bad-date', 'bad-date', 'malformed']],
      ['mixed', ['malformed']],
      ['#3', ['malformed']],
      ['unit', []],
      ['good', []],
    ]);
    expect(cases[0]).toMatchObject({ roots: [], effective: null });
    expect(kinds(cases[3]!)).toEqual(['unit-period-unread']);
    expect(cases[3]?.unitPeriodApr).toBeCloseTo(0.1, 12);
    expect(cases[4]?.effective).toBeCloseTo(0.18, 12);
    expect(costWords({ cases })).toContain('不是能用的日期');
  });
  it('[年化-4] 不是案例清单的文件', () => {
    for (const json of [null, 3, [], {}, { cases: 1 }, { cases: [] }]) {
      const result = costReport(json);
      expect(result).toMatchObject({ ok: false, error: [{ kind: 'malformed' }] });
      expect(!result.ok && result.error[0]?.hint).toContain('cases');
    }
    expect(costReport([])).toMatchObject({ error: [{ at: '', value: [] }] });
    expect(costReport({ cases: 1 })).toMatchObject({ error: [{ at: '/cases', value: 1 }] });
  });
  it('[年化-4] 空的收付、重名、大得没有的金额：各说各的，别的照算', () => {
    const good = [
      { t: 0, amount: 100 },
      { t: 1, amount: -118 },
    ];
    const { cases } = report(
      { id: 'a', flows: good },
      { id: 'a', flows: good },
      { id: 'b', flows: [] },
      { id: 'c', flows: [good[0], { t: 1, amount: -1e308 }] },
      { id: 'd', flows: good },
    );
    expect(cases.map(({ id, faults }) => [id, faults.map(({ kind, at }) => `${kind} ${at}`)])).toEqual([
      ['a', []],
      ['a', ['duplicate-id /cases/1/id']],
      ['b', ['malformed /cases/2/flows']],
      ['c', ['bad-money /cases/3/flows/1/amount']],
      ['d', []],
    ]);
    expect(cases.map(({ roots }) => roots.length)).toEqual([1, 0, 0, 0, 1]);
    expect(cases[3]?.faults[0]?.hint).toContain('付出去的写负数');
    expect(cases[3]?.faults[0]?.hint).not.toContain('写成正数');
  });
  it('[年化-5] 报价 18 当作 18%，并说明；[年化-18] 报价的算法', () => {
    const flows = months.map((_, i) => ({ t: i / 12, amount: i === 0 ? 10_000 : -893.33 }));
    const named = only(flows, { quoted: '13.03%' });
    expect(named.methods?.map(({ method }) => method)).toEqual(['irr12', 'unit-period']);
    expect(only(flows, { quoted: 0.072 }).methods?.map(({ method }) => method)).toEqual([
      'flat',
      'simple-365',
    ]);
    const typed = only(
      [
        { t: 0, amount: 100 },
        { t: 1, amount: -118 },
      ],
      { quoted: 18 },
    );
    expect(kinds(typed)).toEqual(['percent-as-number']);
    expect(typed.methods?.some(({ method }) => method === 'compound')).toBe(true);
    expect(only(flows, { quoted: '15.48%' }).methods).toEqual([]);
    expect(costWords({ cases: [only(flows, { quoted: '15.48%' })] })).toContain('用哪种算法都算不出来');
    expect(only(flows, { quoted: '十八' }).faults[0]?.kind).toBe('bad-rate');
  });
  it('输出和约定的 JSON 格式一致', () => {
    const schema = JSON.parse(
      readFileSync(new URL('../../schemas/cost-out.schema.json', import.meta.url), 'utf8'),
    );
    const item = schema.properties.cases.items;
    const each = only(
      [
        { t: 0, amount: 100 },
        { t: 1, amount: -118 },
      ],
      { quoted: 18 },
    );
    expect(Object.keys(each).sort()).toEqual([...item.required, 'methods'].sort());
    expect(Object.keys(item.properties).sort()).toEqual([...item.required, 'methods'].sort());
  });
  it('[年化-4] 任何 JSON 都不抛错、不空转', () => {
    const flow = fc.record(
      {
        date: fc.oneof(fc.string(), fc.constant('2025-01-31'), fc.constant('2024-02-29')),
        t: fc.double(),
        amount: fc.anything(),
      },
      { requiredKeys: [] },
    );
    const money = fc.record({
      t: fc.double({ min: -99, max: 99, noNaN: true }),
      amount: fc.double({ min: -1e15, max: 1e15, noNaN: true }),
    });
    const flows = fc.oneof(
      fc.array(flow, { maxLength: 8 }),
      fc.array(money, { maxLength: 12 }),
      fc.anything(),
    );
    fc.assert(
      fc.property(
        fc.array(fc.record({ id: fc.anything(), flows, unitPeriod: fc.anything(), quoted: fc.anything() }), {
          minLength: 1,
        }),
        (cases) => {
          const result = costReport({ cases });
          expect(result.ok).toBe(true);
          if (result.ok) {
            expect(typeof costWords(result.value)).toBe('string');
            for (const { roots } of result.value.cases)
              expect(roots.every((r) => r > -1 && Number.isFinite(r))).toBe(true);
          }
        },
      ),
      { numRuns: 300, seed: 3 },
    );
  });
});
