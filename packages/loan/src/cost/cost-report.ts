import { type Fault, ok, type Result } from '@huxin/basis';
import type { CostNote } from './cost-note.ts';
import { type MethodMatch, nameMethod } from './name-method.ts';
import { readQuote } from './quote.ts';
import { type CostCase, readCases } from './read-cases.ts';
import { type SolvedCost, solveCost } from './solve-cost.ts';
import type { UnitPeriod } from './unit-period.ts';

/** What `huxin cost FILE --json` prints. Rates are fractions: 0.1303 is 13.03 % a year. */
export interface CostReport {
  readonly cases: readonly CostCaseReport[];
}

export interface CostCaseReport {
  readonly id: string;
  /** Every yearly effective rate, ascending. Empty: there is none (see `notes`), or the case has `faults`. */
  readonly roots: readonly number[];
  readonly effective: number | null;
  readonly irr12: number | null;
  /** The effective rate with months counted as equal; `null` unless all payments lie whole months apart. */
  readonly monthlyEffective: number | null;
  readonly unitPeriodApr: number | null;
  readonly unitPeriod: UnitPeriod | null;
  /** Only with a `quoted` rate: the methods that reproduce it; empty when none does. */
  readonly methods?: readonly MethodMatch[];
  readonly notes: readonly CostNote[];
  readonly faults: readonly Fault[];
}

/** The whole report on `{ "cases": [...] }`. A bad case is reported in its own `faults` and stops no other. */
export function costReport(json: unknown): Result<CostReport, Fault[]> {
  const cases = readCases(json);
  return cases.ok ? ok({ cases: cases.value.map(reportCase) }) : cases;
}

function reportCase(input: CostCase, index: number): CostCaseReport {
  const quote = input.quoted === undefined ? undefined : readQuote(input.quoted, `/cases/${index}/quoted`);
  const faults = [...input.faults, ...(quote && !quote.ok ? [quote.error] : [])];
  if (faults.length > 0) return { id: input.id, ...NOTHING, notes: input.notes, faults };
  const solved = solveCost(input.flows, input.unitPeriod);
  return {
    id: input.id,
    roots: solved.roots,
    effective: solved.effective,
    irr12: solved.irr12,
    monthlyEffective: solved.monthlyEffective,
    unitPeriodApr: solved.unitPeriod?.apr ?? null,
    unitPeriod: solved.unitPeriod?.unitPeriod ?? null,
    ...(quote?.ok ? { methods: nameMethod(input.flows, quote.value) } : {}),
    notes: [
      ...input.notes,
      ...rootNotes(solved, new Set(input.flows.map(({ when }) => when)).size),
      ...paidLess(input, solved),
      ...(quote?.ok && quote.value.note ? [quote.value.note] : []),
    ],
    faults: [],
  };
}

const NOTHING = {
  roots: [],
  effective: null,
  irr12: null,
  monthlyEffective: null,
  unitPeriodApr: null,
  unitPeriod: null,
} as const;

function rootNotes({ roots, signChanges }: SolvedCost, moments: number): CostNote[] {
  if (moments === 1) return [ONE_MOMENT];
  if (signChanges === 0) {
    return [
      {
        kind: 'one-sided',
        says: '只有收或者只有付，算不出利率。',
        fix: '收到的钱写正数，付出去的钱写负数，两种都要有。',
      },
    ];
  }
  if (roots.length === 0)
    return [{ kind: 'no-root', says: '没有任何一个年利率能让这些收付相抵。这不是算不出，是真的没有。' }];
  if (roots.length === 1) return [];
  return [
    {
      kind: 'several-roots',
      says: `收付方向来回变了 ${signChanges} 次，有 ${roots.length} 个年利率都说得通。单报哪一个都不完整，这里全部列出。`,
    },
  ];
}

/** A loan that pays back less than it gave is nearly always a list with instalments missing or a sign turned. */
function paidLess({ flows }: CostCase, { roots, effective }: SolvedCost): CostNote[] {
  if (roots.length !== 1 || effective === null || effective >= 0) return [];
  const sum = flows.reduce((total, { amount }) => total + amount, 0);
  const [more, less] = sum > 0 ? ['到手', '付出'] : ['付出', '到手'];
  return [
    {
      kind: 'paid-less',
      says: `年化是负的：${more}的加起来比${less}的多。`,
      fix: '核对一下是不是漏写了几期还款，或者日期、正负号写反了。',
    },
  ];
}

const ONE_MOMENT: CostNote = {
  kind: 'one-moment',
  says: '所有收付都在同一天，没有经过时间，算不出利率。',
  fix: '核对一下日期，还款日要写还款的那一天。',
};
