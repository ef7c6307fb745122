import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { costReport } from './cost-report.ts';
import * as tvm from './tvm.ts';
import { internalRate } from './tvm.ts';

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../data/vectors/${name}`, import.meta.url), 'utf8')).vectors;

function solve(flows: unknown[], unitPeriod?: unknown) {
  const report = costReport({ cases: [{ id: 'v', flows, ...(unitPeriod ? { unitPeriod } : {}) }] });
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  const [only] = report.value.cases;
  expect(only!.faults).toEqual([]);
  return only!;
}

interface EuVector {
  id: string;
  drawdowns: { amount: number; month: number }[];
  chargesAtStart: number;
  chargesBefore?: { amount: number; month: number }[];
  payments: { amount: number; count: number; firstMonth: number; stepMonths: number }[];
  dayOffset?: { days: number; yearDays: number };
  expected: { aprcPct6: number };
  tolerancePct: number;
}

/** Months are twelfths; a broken period before the first payment is days over the year they lie in. */
function euFlows(v: EuVector) {
  const shift = v.dayOffset ? v.dayOffset.days / v.dayOffset.yearDays : 0;
  return [
    ...v.drawdowns.map(({ amount, month }) => ({ t: month / 12, amount })),
    { t: 0, amount: -v.chargesAtStart },
    ...(v.chargesBefore ?? []).map(({ amount, month }) => ({ t: month / 12, amount: -amount })),
    ...v.payments.flatMap(({ amount, count, firstMonth, stepMonths }) =>
      Array.from({ length: count }, (_, i) => ({
        t: (firstMonth + i * stepMonths) / 12 + shift,
        amount: -amount,
      })),
    ),
  ];
}

describe('欧盟 APRC 例题', () => {
  const vectors: EuVector[] = read('eu-aprc-2014-17.json');
  it('例题都在', () => expect(vectors.length).toBe(19));
  it.each(vectors.map((v) => [v.id, v] as const))('[年化-12] %s 六位小数一致', (_, v) => {
    const { effective } = solve(euFlows(v));
    // Half a unit of the sixth printed decimal comes on top of the stated tolerance.
    expect(Math.abs(effective! * 100 - v.expected.aprcPct6)).toBeLessThanOrEqual(v.tolerancePct + 5e-7);
  });
});

/** The four examples of the older directive 98/7/EC, whose equation 2008/48/EC kept: years and the printed percent. */
const CLASSIC: readonly (readonly [number, (readonly [years: number, amount: number])[]])[] = [
  [
    12.92,
    [
      [0, 1000],
      [1.5, -1200],
    ],
  ],
  [
    16.85,
    [
      [0, 1000],
      [0, -50],
      [1.5, -1200],
    ],
  ],
  [
    13.07,
    [
      [0, 1000],
      [1, -600],
      [2, -600],
    ],
  ],
  [
    13.19,
    [
      [0, 1000],
      [0.25, -272],
      [0.5, -272],
      [1, -544],
    ],
  ],
];
it.each(CLASSIC)('[年化-12] 旧指令的例题，年化 %s%%', (percent, flows) => {
  const { effective } = solve(flows.map(([t, amount]) => ({ t, amount })));
  expect(effective! * 100).toBeCloseTo(percent, 2);
});

interface UsVector {
  id: string;
  unitPeriod: string;
  unitPeriodsPerYear: number;
  advances: { amount: number; date: string }[];
  payments: { amount: number; date: string }[];
  expected: { aprPct2: number };
  reSolvedPct: number;
}

describe('美国 Z 条例附录 J 例题', () => {
  const vectors: UsVector[] = read('us-regz-appendix-j.json');
  it('例题都在', () => expect(vectors.length).toBe(7));
  it.each(vectors.map((v) => [v.id, v] as const))('[年化-13] %s 单位期间由规则推出，APR 一致', (_, v) => {
    const flows = [...v.advances, ...v.payments.map(({ amount, date }) => ({ amount: -amount, date }))];
    const inferred = solve(flows);
    const given = solve(flows, v.unitPeriod);
    expect(inferred.unitPeriod).toEqual(given.unitPeriod);
    expect(Math.abs(inferred.unitPeriodApr! * 100 - v.expected.aprPct2)).toBeLessThanOrEqual(0.005);
    expect(inferred.unitPeriodApr! * 100).toBeCloseTo(v.reSolvedPct, 5);
    expect(given.unitPeriodApr).toBe(inferred.unitPeriodApr);
  });
});

interface TvmVector {
  fn: 'pmt' | 'pv' | 'fv' | 'nper' | 'rate' | 'ipmt' | 'ppmt' | 'irr' | 'mirr' | 'npv';
  args: Record<string, unknown>;
  expected: number | string | null;
  rtol?: number;
  atol?: number;
}

/** "0.08/12" is to be divided, not read as a rounded decimal. */
function numberOf(value: unknown): unknown {
  if (typeof value !== 'string' || !/\d\/\d/.test(value)) return value;
  const [over, under] = value.split('/').map(Number);
  return over! / under!;
}

function evaluate({ fn, args }: TvmVector): number | null {
  const a = Object.fromEntries(Object.entries(args).map(([name, value]) => [name, numberOf(value)]));
  // biome-ignore lint/suspicious/noExplicitAny: the file names the arguments as these functions do.
  const named = { pv: 0, ...a } as any;
  switch (fn) {
    case 'pmt':
      return tvm.payment(named);
    case 'pv':
      return tvm.presentWorth(named);
    case 'fv':
      return tvm.futureValue(named);
    case 'nper':
      return tvm.periods(named);
    case 'rate':
      return tvm.ratePerPeriod(named);
    case 'ipmt':
      return tvm.interestPart(named.per, named);
    case 'ppmt':
      return tvm.principalPart(named.per, named);
    case 'irr':
      return internalRate(named.values);
    case 'npv':
      return tvm.netPresentValue(named.rate, named.values);
    case 'mirr':
      return tvm.modifiedRate(named.values, named.financeRate, named.reinvestRate);
  }
}

describe('电子表格函数', () => {
  const vectors: TvmVector[] = read('tvm-irr.json');
  it('例题都在', () => expect(vectors.length).toBe(29));
  it.each(vectors.map((v, i) => [`${i} ${v.fn}`, v] as const))('[年化-24] 第 %s', (_, v) => {
    const found = evaluate(v);
    if (v.expected === null) expect(found).toBeNull();
    else if (v.expected === 'Infinity') expect(found).toBe(Number.POSITIVE_INFINITY);
    else {
      const want = Number(v.expected);
      expect(Math.abs(found! - want)).toBeLessThanOrEqual(v.atol ?? (v.rtol ?? 1e-9) * Math.abs(want));
    }
  });
  it('[年化-24] 没有答案的说没有', () => {
    expect(tvm.interestPart(0, { rate: 0.01, nper: 12, pv: 100 })).toBeNull();
    expect(tvm.principalPart(13, { rate: 0.01, nper: 12, pv: 100 })).toBeNull();
    expect(tvm.modifiedRate([1, 2, 3], 0.1, 0.1)).toBeNull();
    expect(tvm.periods({ rate: 0.1, pmt: -5, pv: 100 })).toBeNull();
    expect(tvm.netPresentValue(0.1, [-110, 121])).toBeCloseTo(0, 12);
  });
});
