import type { Citation } from '@huxin/basis';
import type { PlainDate } from '@huxin/calendar';
import { type AskError, ask, cite } from '@huxin/law';

export interface Cited {
  /** Rules that applied on the day. */
  readonly applied: readonly Citation[];
  /** Rules that did not: not yet, no longer, or unknown to this copy of the data. */
  readonly notApplied: readonly AskError[];
}

/**
 * The rules behind an answer or guide as they stood on a day: the day of the event or of the contract where there
 * is one, else the day of reading. A rule outside its force is listed apart, never silently applied or dropped.
 */
export function citationsOn(item: { readonly ruleIds: readonly string[] }, on: PlainDate): Cited {
  const asked = item.ruleIds.map((id) => ask(id, on));
  return {
    applied: asked.flatMap((rule) => (rule.ok ? [cite(rule.value, on)] : [])),
    notApplied: asked.flatMap((rule) => (rule.ok ? [] : [rule.error])),
  };
}
