import { type Citation, type Fault, ok, type Result } from '@huxin/basis';
import { addDays, addMonths, nextWorkingDay, type PlainDate } from '@huxin/calendar';
import { type AskError, ask, cite } from '../ask.ts';
import { FIGURES, type FigureId, type FigureRow, type FigureUnit } from './figures.ts';

/** A number a rule gives, with the rules as they stood on the day. */
export interface Figure {
  readonly id: FigureId;
  readonly value: number;
  readonly unit: FigureUnit;
  readonly says: string;
  readonly basis: readonly Citation[];
}

/** Figures that run from a day to a day. */
export type PeriodId = {
  [Id in FigureId]: (typeof FIGURES)[Id]['unit'] extends 'day' | 'working-day' | 'year' ? Id : never;
}[FigureId];

export interface Deadline {
  /** Last day of the period, not moved off weekends and holidays: the earlier day is the safe one. */
  readonly by: PlainDate;
  readonly figure: Figure;
}

export function figureOn(id: FigureId, on: PlainDate): Result<Figure, AskError> {
  const { rules, ...row }: FigureRow = FIGURES[id];
  const carrier = ask(rules[0], on);
  if (!carrier.ok) return carrier;
  const asked = rules.map((rule) => ask(rule, on)).filter((answer) => answer.ok);
  return ok({ id, ...row, basis: asked.map(({ value }) => cite(value, on)) });
}

/**
 * The last day of a period that starts with an event on `start` (receipt, filing, end of the bad record). The day of
 * the event is not counted; years end on the same day of the year, 29 February on the 28th. Working days end in a
 * fault where the holidays are not published.
 */
export function deadlineFrom(id: PeriodId, start: PlainDate): Result<Deadline, AskError | Fault> {
  const figure = figureOn(id, start);
  if (!figure.ok) return figure;
  const { value, unit } = figure.value;
  if (unit === 'working-day') {
    const by = addWorkingDays(start, value);
    return by.ok ? ok({ by: by.value, figure: figure.value }) : by;
  }
  return ok({
    by: unit === 'year' ? addMonths(start, value * 12) : addDays(start, value),
    figure: figure.value,
  });
}

function addWorkingDays(start: PlainDate, count: number): Result<PlainDate, Fault> {
  let day: Result<PlainDate, Fault> = ok(start);
  for (let n = 0; n < count && day.ok; n++) day = nextWorkingDay(addDays(day.value, 1));
  return day;
}
