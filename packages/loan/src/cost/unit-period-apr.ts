import { anchorAt, inferUnitPeriod } from './infer-unit-period.ts';
import { type UnitPeriod, unitPeriodsPerYear } from './unit-period.ts';
import { intervalBetween, monthsBefore, type When } from './when.ts';

/** One payment and its moment; all moments of a list are dates, or all are years. */
export interface PlacedFlow {
  readonly when: When;
  readonly amount: number;
}

/** The US actuarial rate: a fraction a year, not compounded, with the unit-period it was found in. */
export interface UnitPeriodApr {
  readonly apr: number;
  readonly unitPeriod: UnitPeriod;
}

/**
 * The yearly rate of 12 CFR 1026 Appendix J (b)(8): the rate i of a unit-period at which what was received equals
 * what was paid, each divided by (1 + f·i)(1 + i)^t; times the unit-periods in a year. Of several roots the one
 * nearest to `effective`. `flows` ascend in time; `null` when only one side paid or no root is near.
 */
export function unitPeriodApr(
  flows: readonly PlacedFlow[],
  effective: number | null,
  given?: UnitPeriod,
): UnitPeriodApr | null {
  const advances = moments(flows, (amount) => amount > 0);
  const payments = moments(flows, (amount) => amount < 0);
  if (effective === null || advances.length === 0 || payments.length === 0) return null;
  const unitPeriod = given ?? inferUnitPeriod({ advances, payments });
  const perYear = unitPeriodsPerYear(unitPeriod);
  const start = (flows[0] as PlacedFlow).when;
  const [ofAdvance, ofPayment] = [anchorAt(advances, start), anchorAt(payments, start)];
  const terms = flows.map(({ when, amount }) => {
    const anchor = amount > 0 ? ofAdvance(when) : ofPayment(when);
    return { amount, ...countPeriods(start, when, unitPeriod, anchor) };
  });
  const worth = (log: number) => worthAt(terms, Math.expm1(log));
  const log = nearestRoot(worth, Math.log1p(effective) / perYear);
  return log === undefined ? null : { apr: Math.expm1(log) * perYear, unitPeriod };
}

const moments = (flows: readonly PlacedFlow[], side: (amount: number) => boolean): When[] => [
  ...new Set(flows.filter(({ amount }) => side(amount)).map(({ when }) => when)),
];

/** Whole unit-periods and the fraction of one, between two moments. */
export interface PeriodCount {
  readonly whole: number;
  readonly fraction: number;
}

/** J (b)(5): months are counted back from the later moment; the days before them are the fraction. */
export function countPeriods(from: When, to: When, unitPeriod: UnitPeriod, anchor?: number): PeriodCount {
  const { unit, count } = unitPeriod;
  // Without dates a year is simply divided: there are no odd days to count.
  if (typeof from === 'number') return split((Number(to) - from) * unitPeriodsPerYear(unitPeriod), 1);
  const { months, rest, days } = intervalBetween(from, to, anchor);
  if (unit === 'day') return split(days, count);
  if (unit === 'week') return split(days, count * 7);
  if (unit === 'half-month') return split(months * 30 + rest, count * 15);
  if (count === 1) return { whole: months, fraction: rest / 30 };
  if (count < 12) return split(months * 30 + rest, count * 30);
  return countYears(from, to, months, rest, anchor);
}

/** J (b)(5)(v): what is left beside full years counts in twelfths if it is whole months, else in days of 365. */
function countYears(from: When, to: When, months: number, rest: number, anchor?: number): PeriodCount {
  const whole = Math.floor(months / 12);
  if (rest === 0) return { whole, fraction: (months - whole * 12) / 12 };
  return { whole, fraction: intervalBetween(from, monthsBefore(to, whole * 12, anchor)).days / 365 };
}

function split(length: number, unit: number): PeriodCount {
  const whole = Math.floor(length / unit + 1e-9);
  return { whole, fraction: Math.max(0, length / unit - whole) };
}

interface Term extends PeriodCount {
  readonly amount: number;
}

function worthAt(terms: readonly Term[], i: number): number {
  let sum = 0;
  for (const { amount, whole, fraction } of terms) sum += amount / ((1 + fraction * i) * (1 + i) ** whole);
  return sum;
}

/** The root nearest to a guess: widen until the sign turns on either side, then halve. */
function nearestRoot(worth: (x: number) => number, guess: number): number | undefined {
  const at = worth(guess);
  if (at === 0) return guess;
  for (let step = 1e-6, low = guess, high = guess; step < 1e3; step *= 1.5) {
    const lower = low - step;
    const higher = high + step;
    const [below, above] = [worth(lower), worth(higher)];
    if (below < 0 !== at < 0 && !Number.isNaN(below)) return halve(worth, lower, low);
    if (above < 0 !== at < 0 && !Number.isNaN(above)) return halve(worth, high, higher);
    low = lower;
    high = higher;
  }
  return undefined;
}

function halve(worth: (x: number) => number, from: number, to: number): number {
  let low = from;
  let high = to;
  const side = worth(low) > 0;
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (worth(middle) > 0 === side) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
