import type { PlainDate } from '@huxin/calendar';
import { NANO, type Rate } from '@huxin/money';
import type { Contract, Penalty } from '../contract/contract.ts';
import { type Ratio, reduced } from '../schedule/ratio.ts';
import { rateOn } from '../schedule/timeline.ts';

/** How a contract's penalty runs. */
export interface PenaltyRule {
  /** What one fen of the base costs per day, for a line that fell due on that day. */
  readonly perDay: (due: PlainDate) => Ratio;
  readonly base: Penalty['base'];
  readonly compound: boolean;
  /** False: nothing runs inside the grace, even when it is missed. */
  readonly runsInGrace: boolean;
}

/** Undefined when no penalty was read: then none is computed, never guessed. */
export function penaltyRule(contract: Contract): PenaltyRule | undefined {
  const penalty = contract.penalty?.value;
  if (!penalty) return undefined;
  const { multiple, rate, base, compound } = penalty;
  const fixed = rate
    ? perDayOf(contract, rate, 1000)
    : contract.rateChanges.length === 0
      ? perDayOf(contract, contract.rate.value, multiple ?? 1000)
      : undefined;
  return {
    perDay: (due) => fixed ?? perDayOf(contract, rateOn(contract, due), multiple ?? 1000),
    base,
    compound,
    runsInGrace: contract.grace?.value.interestRuns !== false,
  };
}

/** A rate times so many thousandths, by the day; a year's days are the contract's (30-day months: 360). */
function perDayOf(contract: Contract, { nano, per }: Rate, thousandths: number): Ratio {
  const { days, year } = contract.dayCount.value;
  const yearDays = days === '30' ? 360 : year === 'actual' ? 365 : year;
  if (per === 'day') return reduced(nano * thousandths, NANO * 1000);
  return reduced(nano * thousandths * (per === 'month' ? 12 : 1), NANO * 1000 * yearDays);
}
