import { MAX_RATE_NANO, NANO, type Rate } from '@huxin/money';
import { levelAmount } from '../schedule/level.ts';

/**
 * The monthly rate at which `count` level instalments repay the principal, for someone who knows only what
 * arrived and what leaves each month. Of all rates that round to this instalment the roundest, since contracts
 * quote round ones. Undefined when no accepted rate gives it.
 */
export function impliedRate(principal: number, instalment: number, count: number): Rate | undefined {
  const lowest = firstReaching(principal, instalment, count);
  const above = firstReaching(principal, instalment + 1, count);
  if (lowest >= above) return undefined;
  for (let step = NANO; step >= 1; step /= 10) {
    const round = Math.ceil(lowest / step) * step;
    if (round < above) return { nano: round, per: 'month' };
  }
  return undefined;
}

/** The lowest nano a month whose level instalment is at least this; one past the largest rate when none is. */
function firstReaching(principal: number, instalment: number, count: number): number {
  let [low, high] = [0, MAX_RATE_NANO + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const factors = new Array<{ num: number; den: number }>(count).fill({ num: middle, den: NANO });
    if (levelAmount(principal, factors, 0, 'half-up') < instalment) low = middle + 1;
    else high = middle;
  }
  return low;
}
