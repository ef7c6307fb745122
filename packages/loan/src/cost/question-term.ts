import type { Per } from './question-roles.ts';
import type { QuestionTerm } from './read-question.ts';

/** Months of a term; days only in whole thirties, as nobody pays a month that is not one. */
export const monthsOf = ({ count, unit, instalments }: QuestionTerm): number | undefined =>
  unit === 'month'
    ? count
    : unit === 'year'
      ? count * 12
      : instalments && count % 30 === 0
        ? count / 30
        : undefined;

const PER_YEAR = { day: 365, week: 365 / 7, month: 12, year: 1 } as const;

/** Whether days met months, so that a month was taken for 30 days; full years need no such thing. */
export const isThirty = ({ count, unit }: QuestionTerm, per: Per): boolean =>
  (per === 'day' && unit === 'month' && count % 12 !== 0) ||
  (per === 'month' && unit === 'day' && count % 365 !== 0);

/**
 * How many periods of a price lie in a term, as an exact fraction where both are whole. A month of a daily price, and
 * of a monthly price over days, is 30 days unless they make full years: what everybody reckons with, and said beside the answer.
 */
export function periodsIn({ count, unit }: QuestionTerm, per: Per): readonly [number, number] {
  if (per === unit) return [count, 1];
  if (per === 'day' && unit === 'month') return count % 12 === 0 ? [(count / 12) * 365, 1] : [count * 30, 1];
  if (per === 'month' && unit === 'day') return count % 365 === 0 ? [(count / 365) * 12, 1] : [count, 30];
  if (per === 'week' && unit === 'day') return [count, 7];
  return [count * PER_YEAR[per], PER_YEAR[unit]];
}
