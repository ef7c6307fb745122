import { NANO } from '@huxin/money';
import type { Contract, Penalty } from '../contract/contract.ts';
import { type Ratio, reduced } from '../schedule/ratio.ts';

/** How a contract's penalty runs. */
export interface PenaltyRule {
  /** What one fen of the base costs per day. */
  readonly perDay: Ratio;
  readonly base: Penalty['base'];
  readonly compound: boolean;
  /** False: nothing runs inside the grace, even when it is missed. */
  readonly runsInGrace: boolean;
}

/** Undefined when no penalty was read: then none is computed, never guessed. */
export function penaltyRule(contract: Contract): PenaltyRule | undefined {
  const penalty = contract.penalty?.value;
  if (!penalty) return undefined;
  const { multiple, base, compound } = penalty;
  const rate = penalty.rate ?? contract.rate.value;
  const nano = rate.nano * (penalty.rate === undefined ? (multiple ?? 1000) : 1000);
  const { days, year } = contract.dayCount.value;
  const yearDays = days === '30' ? 360 : year === 'actual' ? 365 : year;
  const perDay =
    rate.per === 'day'
      ? reduced(nano, NANO * 1000)
      : reduced(rate.per === 'month' ? nano * 12 : nano, NANO * 1000 * yearDays);
  return { perDay, base, compound, runsInGrace: contract.grace?.value.interestRuns !== false };
}
