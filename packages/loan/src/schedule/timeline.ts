import type { PlainDate } from '@huxin/calendar';
import type { Rate } from '@huxin/money';
import type { Contract } from '../contract/contract.ts';
import { type Exact, factorOf, factorOfPart, type Plan } from './plan.ts';
import type { Ratio } from './ratio.ts';

/** A change inside a contract's life: more principal, or another rate from that day on. */
export type Turn =
  | { readonly kind: 'draw'; readonly on: PlainDate; readonly amount: number }
  | { readonly kind: 'rate'; readonly on: PlainDate; readonly rate: Rate };

/** All draws and rate changes in date order. */
export function turnsOf(contract: Contract): Turn[] {
  const turns: Turn[] = [
    ...contract.rateChanges.map(({ value }): Turn => ({ kind: 'rate', on: value.on, rate: value.rate })),
    ...contract.draws.map(({ value }): Turn => ({ kind: 'draw', on: value.on, amount: value.amount })),
  ];
  return turns.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The rate in force on a day: changes of that day count. */
export function rateOn(contract: Contract, day: PlainDate): Rate {
  let rate = contract.rate.value;
  for (const { value } of contract.rateChanges) if (value.on <= day) rate = value.rate;
  return rate;
}

/** The rate in force just before a day. */
export function rateBefore(contract: Contract, day: PlainDate): Rate {
  let rate = contract.rate.value;
  for (const { value } of contract.rateChanges) if (value.on < day) rate = value.rate;
  return rate;
}

/** The factors of period k and all later ones at one rate. */
export const factorsAt = (contract: Contract, rate: Rate, plan: Plan, k: number): Ratio[] =>
  plan.ends.map((_, j) => (j < k ? { num: 0, den: 1 } : factorOf(contract, rate, plan, j)));

/** What `balance` at `from`, changed by the turns on the way, earns up to `to` inside period k; nothing is rounded. */
export function interestBetween(
  contract: Contract,
  plan: Plan,
  k: number,
  balance: number,
  from: PlainDate,
  to: PlainDate,
): Exact {
  let [num, den] = [0n, 1n];
  let [at, rate, debt] = [from, rateOn(contract, from), balance];
  const earn = (until: PlainDate): void => {
    if (until <= at || debt === 0) return;
    const factor = factorOfPart(contract, rate, plan, k, at, until);
    num = num * factor.den + BigInt(debt) * factor.num * den;
    den *= factor.den;
  };
  for (const turn of turnsOf(contract)) {
    if (turn.on < from || turn.on >= to) continue;
    if (turn.on > at) {
      earn(turn.on);
      at = turn.on;
    }
    if (turn.kind === 'draw') debt += turn.amount;
    else rate = turn.rate;
  }
  earn(to);
  return { num, den };
}
