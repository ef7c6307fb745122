import { daysInMonth, type PlainDate, partsOf } from '@huxin/calendar';
import { anchorsOf } from './month-anchor.ts';
import type { UnitPeriod } from './unit-period.ts';
import { type Interval, intervalBetween, SLACK, type When } from './when.ts';

/** The moments of advances and of payments, each ascending without repeats. */
export interface Rhythm {
  readonly advances: readonly When[];
  readonly payments: readonly When[];
}

interface Period extends Interval {
  readonly from: When;
  readonly to: When;
}

/**
 * The unit-period of Appendix J (b)(4): the common period (one that occurs more than once, at most a year) that
 * occurs most often, the smaller on a tie; without any, the average of all periods rounded to the nearest
 * standard interval, the lower on a tie; for one advance and one payment the term itself, at most a year.
 */
export function inferUnitPeriod(rhythm: Rhythm): UnitPeriod {
  const periods = periodsOf(rhythm);
  if (rhythm.advances.length === 1 && rhythm.payments.length === 1) return termOf(periods[0] as Period);
  return commonPeriod(periods) ?? averagePeriod(periods);
}

/** Between advances, between payments, and from the start to the first of each (J (b)(3)(i)). */
function periodsOf({ advances, payments }: Rhythm): Period[] {
  const start = [advances[0], payments[0]].reduce((a, b) => ((b as When) < (a as When) ? b : a)) as When;
  return [advances, payments].flatMap((series) => {
    const moments = series[0] === start ? series : [start, ...series];
    const anchor = anchorAt(series, start);
    return moments.slice(1).map((to, i) => {
      const from = moments[i] as When;
      return { from, to, ...intervalBetween(from, to, anchor(to)) };
    });
  });
}

/** The anchor of each date of a series (advances or payments); none where moments are years. */
export function anchorAt(series: readonly When[], start: When): (to: When) => number | undefined {
  if (typeof start === 'number') return () => undefined;
  const anchor = anchorsOf(series as readonly PlainDate[], start);
  return (to) => anchor(to as PlainDate);
}

/** J (b)(4)(ii), (5)(vi), (vii). */
function termOf({ months, rest, days }: Interval): UnitPeriod {
  if (months >= 12) return { unit: 'month', count: 12 };
  return rest === 0 ? { unit: 'month', count: months } : { unit: 'day', count: days };
}

function commonPeriod(periods: readonly Period[]): UnitPeriod | undefined {
  const seen = new Map<string, { label: Label; times: number }>();
  for (const label of periods.flatMap(labelsOf)) {
    const key = `${label.unit} ${label.count}`;
    seen.set(key, { label, times: (seen.get(key)?.times ?? 0) + 1 });
  }
  const common = [...seen.values()].filter(({ times }) => times > 1);
  common.sort((a, b) => b.times - a.times || a.label.size - b.label.size);
  const best = common[0]?.label;
  return best && { unit: best.unit, count: best.count };
}

/** A name for a period; `size` orders ties: a month goes before four weeks, two weeks before a half-month. */
interface Label extends UnitPeriod {
  readonly size: number;
}

function labelsOf(period: Period): Label[] {
  const { months, rest, days } = period;
  const labels: Label[] = [];
  if (rest === 0 && months >= 1 && months <= 12)
    labels.push({ unit: 'month', count: months, size: months * 28 - 0.5 });
  if (isHalfMonth(period)) labels.push({ unit: 'half-month', count: 1, size: 14.5 });
  if (days <= 364 && days % 7 === 0) labels.push({ unit: 'week', count: days / 7, size: days });
  else if (days <= 365) labels.push({ unit: 'day', count: days, size: days });
  return labels;
}

/** Twice a month: the 1st and the 16th, the 15th and the last, the 5th and the 20th. */
function isHalfMonth({ from, to }: Period): boolean {
  if (typeof from === 'number' || typeof to === 'number')
    return Math.abs((Number(to) - Number(from)) * 24 - 1) < 2 * SLACK;
  const a = halfDay(from);
  const b = halfDay(to);
  const gap = b - a;
  return gap >= 14 && gap <= 16;
}

/** Days on a scale where every month has 30, so that halves of months compare. */
function halfDay(date: PlainDate): number {
  const { year, month, day } = partsOf(date);
  return (year * 12 + month) * 30 + (day === daysInMonth(year, month) ? 30 : Math.min(day, 30));
}

function averagePeriod(periods: readonly Interval[]): UnitPeriod {
  const mean = (of: (period: Interval) => number) =>
    periods.reduce((sum, p) => sum + of(p), 0) / periods.length;
  if (periods.every(({ rest }) => rest === 0)) {
    const months = Math.ceil(mean(({ months }) => months) - 0.5);
    return { unit: 'month', count: Math.min(12, Math.max(1, months)) };
  }
  const average = mean(({ months, rest }) => months * 30 + rest);
  let best = STANDARD[0] as Label;
  for (const label of STANDARD) {
    if (Math.abs(label.size - average) < Math.abs(best.size - average)) best = label;
  }
  return { unit: best.unit, count: best.count };
}

const upTo = (count: number, make: (n: number) => Label): Label[] =>
  Array.from({ length: count }, (_, i) => make(i + 1));

/** Standard intervals of time (J (b)(3)(iii)), shortest first, months at 30 days. */
const STANDARD: readonly Label[] = [
  { unit: 'day', count: 1, size: 1 } as const,
  { unit: 'half-month', count: 1, size: 15 } as const,
  ...upTo(51, (n) => ({ unit: 'week', count: n, size: n * 7 })),
  ...upTo(12, (n) => ({ unit: 'month', count: n, size: n * 30 })),
].sort((a, b) => a.size - b.size);
