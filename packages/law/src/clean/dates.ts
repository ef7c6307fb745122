import { addDays, addMonths, asDate, type PlainDate, plainDate } from '@huxin/calendar';

/** The day the research was closed; the stamp of every row that does not carry an older one. */
export const SNAPSHOT: PlainDate = asDate('2026-11-23');

/**
 * For interpretations and regulations "in force" rests on this corpus' metadata, also for the one text
 * that was read in an older corpus (law reading §0).
 */
const STATUS_CORPUS: PlainDate = asDate('2026-03-29');

const NO_DATE = new Set(['—', '未施行']);

export type Effective =
  | { readonly kind: 'none' }
  | { readonly kind: 'date'; readonly from: PlainDate }
  | { readonly kind: 'unreadable' };

/**
 * The first day from "2021-01-01", "2017-08-04（记忆）" or "2019-06". A bare month gives its last day: the rule
 * is then never applied to a day on which it may not have existed.
 */
export function readEffective(text: string): Effective {
  if (NO_DATE.has(text)) return { kind: 'none' };
  const match = /^(\d{4}-\d{2})(-\d{2})?(?:（.*）)?$/.exec(text);
  if (!match) return { kind: 'unreadable' };
  const [, month = '', day] = match;
  const date = plainDate(`${month}${day ?? '-01'}`);
  if (!date.ok) return { kind: 'unreadable' };
  return { kind: 'date', from: day === undefined ? addDays(addMonths(date.value, 1), -1) : date.value };
}

/**
 * Up to which day the row was looked at: for a text read in a corpus the corpus' own stamp "path (YYYY-MM-DD)",
 * else the snapshot. Dates of press reports say when somebody wrote, not when the rule was last seen in force.
 */
export function readCheckedOn(evidence: string): PlainDate {
  const match = /^[\w-]+\/[\w-]+:.+ \((\d{4}-\d{2}-\d{2})\)$/.exec(evidence);
  const stamp = match?.[1] === undefined ? undefined : plainDate(match[1]);
  if (!stamp?.ok) return SNAPSHOT;
  return stamp.value < STATUS_CORPUS ? STATUS_CORPUS : stamp.value;
}
