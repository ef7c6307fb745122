import { daysBetween, type PlainDate, toDayNumber } from '@huxin/calendar';
import type { Rate } from '@huxin/money';
import type { Contract } from '../contract/contract.ts';
import { dailyFactor, factorOf30, factorOfActual } from './day-count.ts';
import { dueDates, isMonths, monthsBack } from './due-dates.ts';
import type { Ratio } from './ratio.ts';

/** The periods of a contract: what one fen of principal earns in each, at the rate in force when it starts. */
export interface Plan {
  readonly start: PlainDate;
  /** Contractual end of each period; the due day before extension and shift. */
  readonly ends: readonly PlainDate[];
  readonly factors: readonly Ratio[];
  /** The first period's factor had it been as long as the others; the factor itself when it is. */
  readonly regularFirst: Ratio;
}

/** Start of period k (from 0). */
export const startOf = (plan: Pick<Plan, 'start' | 'ends'>, k: number): PlainDate =>
  k === 0 ? plan.start : plan.ends[k - 1]!;

export function planOf(contract: Contract): Plan {
  const start = contract.payout.value.on;
  const { dueDay, interval, rate } = contract;
  const dates = dueDates(contract.firstDue.value, contract.count.value, dueDay.value, interval.value);
  // 一次性还本付息 has one line, at the end of all its periods.
  const ends = contract.method.value === 'one-shot' ? [dates.at(-1)!] : dates;
  const months = interval.value.every;
  const factors: Ratio[] = [];
  if (contract.dayCount.value.days === '30' && interval.value.unit === 'month') {
    const regular = factorOf30(rate.value, 30 * months);
    const first = isMonths(start, ends[0]!, months, dueDay.value)
      ? regular
      : factorOf(contract, rate.value, { start, ends }, 0);
    for (let k = 0; k < ends.length; k++) factors.push(k === 0 ? first : regular);
    return { start, ends, factors, regularFirst: ends.length === 1 ? first : regular };
  }
  const { days, year } = contract.dayCount.value;
  if (days === 'actual' && year !== 'actual') {
    const daily = dailyFactor(rate.value, year);
    let before = toDayNumber(start);
    for (const end of ends) {
      const day = toDayNumber(end);
      factors.push({ num: daily.num * (day - before), den: daily.den });
      before = day;
    }
  } else {
    for (let k = 0; k < ends.length; k++) factors.push(factorOf(contract, rate.value, { start, ends }, k));
  }
  return { start, ends, factors, regularFirst: factors[0]! };
}

/** What one fen earns in the whole of period k at a rate. */
export function factorOf(
  contract: Contract,
  rate: Rate,
  plan: Pick<Plan, 'start' | 'ends'>,
  k: number,
): Ratio {
  const { days, year } = contract.dayCount.value;
  const from = startOf(plan, k);
  const to = plan.ends[k]!;
  if (days === 'actual') return factorOfActual(rate, year, from, to);
  const { unit, every } = contract.interval.value;
  if (unit === 'day') return factorOf30(rate, k === 0 ? daysBetween(from, to) : every);
  if (k > 0) return factorOf30(rate, 30 * every);
  const { months, days: odd } = monthsBack(from, to, contract.dueDay.value);
  return factorOf30(rate, 30 * months + odd);
}

/** Interest of fen, or what a fen earns, as an exact fraction of any size. */
export interface Exact {
  readonly num: bigint;
  readonly den: bigint;
}

/**
 * What one fen earns in a part of period k. Actual days count themselves; 30-day months are shared out by
 * the actual days of the period (14 of 29 days of February earn 14/29 of the month).
 */
export function factorOfPart(
  contract: Contract,
  rate: Rate,
  plan: Pick<Plan, 'start' | 'ends'>,
  k: number,
  from: PlainDate,
  to: PlainDate,
): Exact {
  const { days, year } = contract.dayCount.value;
  const whole = days === 'actual' ? factorOfActual(rate, year, from, to) : factorOf(contract, rate, plan, k);
  const num = BigInt(whole.num);
  const den = BigInt(whole.den);
  if (days === 'actual') return { num, den };
  const part = BigInt(daysBetween(from, to));
  const all = BigInt(daysBetween(startOf(plan, k), plan.ends[k]!));
  return { num: num * part, den: den * all };
}
