import type { PlainDate } from '@huxin/calendar';
import { ask, cite } from '../ask.ts';
import { LIMIT_TABLE, type LimitRow } from './table.ts';
import type { Limit } from './types.ts';

/**
 * The limits on collection as they stood on a day. A limit whose leading rule was not in force then is absent: no
 * text seen sets these figures by law, so before 2025-02-28 there are no quiet hours to count against.
 */
export const limitsOn = (on: PlainDate): readonly Limit[] =>
  LIMIT_TABLE.flatMap((row) => (ask(row.rules[0], on).ok ? [onDay(row, on)] : []));

function onDay({ rules, ...row }: LimitRow, on: PlainDate): Limit {
  const asked = rules.map((id) => ask(id, on)).filter((answer) => answer.ok);
  return {
    ...row,
    ruleIds: asked.map(({ value }) => value.id),
    basis: asked.map(({ value }) => cite(value, on)),
  };
}
