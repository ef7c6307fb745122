import { type PlainDate, partsOf, toDayNumber } from '@huxin/calendar';
import { effectiveOf } from './effective.ts';
import { yearlyRoots } from './roots.ts';
import { type Stream, signChanges, toStream } from './stream.ts';
import type { UnitPeriod } from './unit-period.ts';
import { type PlacedFlow, type UnitPeriodApr, unitPeriodApr } from './unit-period-apr.ts';
import { anchorDay, SLACK } from './when.ts';

/** The yearly cost of a stream by every method that needs the stream alone. Fractions: 0.1303 is 13.03 %. */
export interface SolvedCost {
  /** Every yearly effective rate above −1, ascending; dates count as actual days over 365 from the first. */
  readonly roots: readonly number[];
  /** The root meant by "what does it cost a year"; `null` when there is none. */
  readonly effective: number | null;
  /** Twelve times the monthly rate; months count as equal when every payment lies whole months from the first. */
  readonly irr12: number | null;
  /** The effective rate with equal months; `null` where payments are not whole months apart. */
  readonly monthlyEffective: number | null;
  readonly unitPeriod: UnitPeriodApr | null;
  /** How often received and paid change places in time: the most roots there can be. */
  readonly signChanges: number;
}

/**
 * All methods on one stream. `flows` may come in any order; moments are all dates, or all years.
 * Payments of one moment are added up first, as the amount financed is what is left after fees on that day.
 */
export function solveCost(flows: readonly PlacedFlow[], unitPeriod?: UnitPeriod): SolvedCost {
  const merged = mergeMoments(flows);
  const stream = streamOf(merged);
  const roots = yearlyRoots(stream);
  const effective = effectiveOf(stream, roots);
  const monthlyEffective = monthlyRate(merged);
  const compound = monthlyEffective ?? effective;
  return {
    roots,
    effective,
    irr12: nominalOf(compound),
    monthlyEffective,
    unitPeriod: unitPeriodApr(merged, compound, unitPeriod),
    signChanges: signChanges(stream),
  };
}

/** The single figures of `solveCost`, for those who need one and not the rest. */
export const solveOne = {
  effective: (flows: readonly PlacedFlow[]): number | null => datedRate(mergeMoments(flows)),
  monthlyEffective: (flows: readonly PlacedFlow[]): number | null => monthlyRate(mergeMoments(flows)),
  irr12: (flows: readonly PlacedFlow[]): number | null => {
    const merged = mergeMoments(flows);
    return nominalOf(monthlyRate(merged) ?? datedRate(merged));
  },
};

/** Twelve times the rate of a month. */
const nominalOf = (yearly: number | null): number | null =>
  yearly === null ? null : 12 * Math.expm1(Math.log1p(yearly) / 12);

function datedRate(merged: readonly PlacedFlow[]): number | null {
  const stream = streamOf(merged);
  return effectiveOf(stream, yearlyRoots(stream));
}

function monthlyRate(merged: readonly PlacedFlow[]): number | null {
  const monthly = monthlyStream(merged);
  return monthly ? effectiveOf(monthly, yearlyRoots(monthly)) : null;
}

const streamOf = (merged: readonly PlacedFlow[]): Stream =>
  toStream(yearsOf(merged).map((t, i) => ({ t, amount: (merged[i] as PlacedFlow).amount })));

/** Ascending, one flow a moment, none of zero. */
function mergeMoments(flows: readonly PlacedFlow[]): PlacedFlow[] {
  const sums = new Map<PlacedFlow['when'], number>();
  for (const { when, amount } of flows) sums.set(when, (sums.get(when) ?? 0) + amount);
  const merged = [...sums].map(([when, amount]) => ({ when, amount })).filter(({ amount }) => amount !== 0);
  return merged.sort((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : 0));
}

/** Years from the first moment; dates as days over 365. */
function yearsOf(flows: readonly PlacedFlow[]): number[] {
  const first = flows[0]?.when;
  const start = typeof first === 'string' ? toDayNumber(first) : 0;
  return flows.map(({ when }) => (typeof when === 'number' ? when : (toDayNumber(when) - start) / 365));
}

/** The stream on a clock of equal months; `undefined` unless every payment lies whole months from the first. */
function monthlyStream(flows: readonly PlacedFlow[]): Stream | undefined {
  const months = monthNumbers(flows);
  return months && toStream(flows.map(({ amount }, i) => ({ t: (months[i] as number) / 12, amount })));
}

function monthNumbers(flows: readonly PlacedFlow[]): number[] | undefined {
  const first = flows[0]?.when;
  if (first === undefined) return undefined;
  if (typeof first === 'number') {
    const months = flows.map(({ when }) => (Number(when) - first) * 12);
    return months.every((m) => Math.abs(m - Math.round(m)) < SLACK) ? months.map(Math.round) : undefined;
  }
  const dates = flows.map(({ when }) => when as PlainDate);
  if (anchorDay(dates) === undefined) return undefined;
  return dates.map(partsOf).map(({ year, month }) => year * 12 + month);
}
