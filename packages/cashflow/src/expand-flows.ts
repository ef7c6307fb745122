import { addDays, addMonths, daysBetween, fromParts, type PlainDate, partsOf } from '@huxin/calendar';
import type { FactOf } from '@huxin/fact';
import type { PlannedFlow } from './types.ts';

/** The days of a flow from `from` to `to`, both counted in. */
function datesOf(when: FactOf<'flow'>['when'], from: PlainDate, to: PlainDate): PlainDate[] {
  if (when.every === 'once') return when.on >= from && when.on <= to ? [when.on] : [];
  const start = when.from > from ? when.from : from;
  const end = when.to !== undefined && when.to < to ? when.to : to;
  const dates: PlainDate[] = [];
  if (when.every === 'week') {
    const skipped = Math.max(0, Math.ceil(daysBetween(when.from, start) / 7));
    for (let date = addDays(when.from, skipped * 7); date <= end; date = addDays(date, 7)) dates.push(date);
    return dates;
  }
  const { year, month } = partsOf(start);
  const first = fromParts(year, month, 1);
  for (let n = 0; ; n++) {
    const date = addMonths(first, n, when.day);
    if (date > end) return dates;
    if (date >= start) dates.push(date);
  }
}

/**
 * Every occurrence of the flows from `from` to `to` (both counted in), in day order. A monthly flow on a day its
 * month lacks falls on the last day. The id is the flow's name; id and day together name one occurrence.
 */
export function expandFlows(flows: readonly FactOf<'flow'>[], from: PlainDate, to: PlainDate): PlannedFlow[] {
  const planned: PlannedFlow[] = [];
  for (const { flow, account, direction, amount, when, purpose } of flows) {
    for (const on of datesOf(when, from, to))
      planned.push({ id: flow, account, direction, amount, on, purpose });
  }
  return planned.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
