import { invariant } from '@huxin/basis';
import type { PlainDate } from '@huxin/calendar';
import { ask, ruleById } from '../ask.ts';
import type { Cap, CapGap } from './types.ts';

/** One percent a year in parts per billion. */
export const PERCENT = 10_000_000;

export const inForce = (ids: readonly string[], on: PlainDate): readonly string[] =>
  ids.filter((id) => ask(id, on).ok);

type Draft = Omit<Cap, 'level' | 'ruleIds' | 'from'> & {
  /** The carrying rule first; the others are cited only where they are in force. */
  readonly rules: readonly [string, ...string[]];
};

/** A cap when its carrying rule applies on the day, else nothing. */
export function capIfInForce(on: PlainDate, { rules, ...cap }: Draft): readonly Cap[] {
  const carrier = ruleById(rules[0]);
  invariant(carrier?.from, `cap without a dated rule: ${rules[0]}`);
  if (!ask(rules[0], on).ok) return [];
  return [{ ...cap, ruleIds: inForce(rules, on), level: carrier.level, from: carrier.from }];
}

export const gap = (
  on: PlainDate,
  says: string,
  missing: readonly string[],
  rules: readonly string[] = [],
): CapGap => ({ says, missing, ruleIds: inForce(rules, on) });
