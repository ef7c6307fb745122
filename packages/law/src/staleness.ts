import { daysBetween, type PlainDate } from '@huxin/calendar';

export type Staleness = 'fresh' | 'ageing' | 'expired';

/** A stamp older than this warns, and one as old as the second fails (issue "law"; half a year and a year). */
export const AGEING_AFTER_DAYS = 180;
export const EXPIRED_AT_DAYS = 365;

/**
 * How old the look at a rule is on a day: `fresh` to 180 days, `ageing` after that, `expired` from 365. A stamp in
 * the future (a device with a wrong clock) counts as fresh.
 */
export function staleness(rule: { readonly checkedOn: PlainDate }, today: PlainDate): Staleness {
  const age = daysBetween(rule.checkedOn, today);
  if (age >= EXPIRED_AT_DAYS) return 'expired';
  return age > AGEING_AFTER_DAYS ? 'ageing' : 'fresh';
}
