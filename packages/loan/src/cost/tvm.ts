import { effectiveOf } from './effective.ts';
import { yearlyRoots } from './roots.ts';
import { toStream } from './stream.ts';

/**
 * The time-value functions of spreadsheets, with their sign convention (money received positive, paid negative).
 * Rates are fractions per period. `null` where no answer exists; nothing is guessed.
 */
export interface Annuity {
  readonly rate: number;
  readonly nper: number;
  readonly pmt: number;
  readonly pv: number;
  readonly fv?: number;
  /** Whether payments fall at the end of each period (usual) or at its beginning. */
  readonly when?: 'end' | 'begin';
}

/** (1 + r)^n and the value of n payments of 1, exact near r = 0 too. */
function factors(rate: number, nper: number, when: Annuity['when']): { growth: number; series: number } {
  const log = nper * Math.log1p(rate);
  const due = when === 'begin' ? 1 + rate : 1;
  return { growth: Math.exp(log), series: rate === 0 ? nper : (Math.expm1(log) / rate) * due };
}

/** Balance after n periods, as the amount still to come to zero. */
export function futureValue({ rate, nper, pmt, pv, when }: Omit<Annuity, 'fv'>): number {
  const { growth, series } = factors(rate, nper, when);
  return 0 - pv * growth - pmt * series;
}

export function presentWorth({ rate, nper, pmt, fv = 0, when }: Omit<Annuity, 'pv'>): number {
  const { growth, series } = factors(rate, nper, when);
  return 0 - (fv + pmt * series) / growth;
}

/** The level payment. */
export function payment({ rate, nper, pv, fv = 0, when }: Omit<Annuity, 'pmt'>): number {
  const { growth, series } = factors(rate, nper, when);
  return 0 - (fv + pv * growth) / series;
}

/** The number of periods; infinite when nothing is ever repaid, `null` when the payment cannot reach the goal. */
export function periods({ rate, pmt, pv, fv = 0, when }: Omit<Annuity, 'nper'>): number | null {
  if (rate === 0) return pmt === 0 ? Number.POSITIVE_INFINITY : orNull(-(fv + pv) / pmt);
  const due = (pmt * (when === 'begin' ? 1 + rate : 1)) / rate;
  return orNull(Math.log((due - fv) / (due + pv)) / Math.log1p(rate));
}

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** The interest in payment `per` (1 is the first); `null` for a payment that does not exist. */
export function interestPart(per: number, annuity: Omit<Annuity, 'pmt'>): number | null {
  if (!Number.isInteger(per) || per < 1 || per > annuity.nper) return null;
  const { rate, pv, when } = annuity;
  if (when === 'begin' && per === 1) return 0;
  const pmt = payment(annuity);
  const balance = futureValue({ rate, nper: per - 1, pmt, pv, ...(when ? { when } : {}) });
  return (balance * rate) / (when === 'begin' ? 1 + rate : 1);
}

/** The principal in payment `per`. */
export function principalPart(per: number, annuity: Omit<Annuity, 'pmt'>): number | null {
  const interest = interestPart(per, annuity);
  return interest === null ? null : payment(annuity) - interest;
}

/** The rate per period of n level payments; the same choice among several as for the yearly cost. */
export function ratePerPeriod({ nper, pmt, pv, fv = 0, when }: Omit<Annuity, 'rate'>): number | null {
  if (!Number.isInteger(nper) || nper < 1) return null;
  const shift = when === 'begin' ? 0 : 1;
  const payments = Array.from({ length: nper }, (_, i) => ({ t: i + shift, amount: pmt }));
  return rateOf([{ t: 0, amount: pv }, ...payments, { t: nper, amount: fv }]);
}

/** Internal rate of return of equally spaced flows, the first at time 0. */
export const internalRate = (values: readonly number[]): number | null =>
  rateOf(values.map((amount, t) => ({ t, amount })));

function rateOf(flows: readonly { t: number; amount: number }[]): number | null {
  if (!flows.every(({ amount }) => Number.isFinite(amount))) return null;
  const stream = toStream(flows);
  return effectiveOf(stream, yearlyRoots(stream));
}

/** Net present value of equally spaced flows, the first at time 0 (undiscounted). */
export const netPresentValue = (rate: number, values: readonly number[]): number =>
  values.reduce((sum, value, i) => sum + value / (1 + rate) ** i, 0);

/** Modified internal rate: costs financed at one rate, returns reinvested at another; `null` without both signs. */
export function modifiedRate(
  values: readonly number[],
  financeRate: number,
  reinvestRate: number,
): number | null {
  const gains = values.map((value) => Math.max(value, 0));
  const costs = values.map((value) => Math.min(value, 0));
  if (!gains.some((value) => value > 0) || !costs.some((value) => value < 0)) return null;
  const n = values.length - 1;
  const grown = netPresentValue(reinvestRate, gains) * (1 + reinvestRate) ** n;
  return (grown / -netPresentValue(financeRate, costs)) ** (1 / n) - 1;
}
