import { err, type Fault, ok, type Result } from '@huxin/basis';
import { addMonths, daysBetween, nextWorkingDay, type PlainDate } from '@huxin/calendar';
import { LPR } from './data/lpr.ts';
import type { LprRow } from './lpr-table.ts';

/** Publications are about a month apart, at most 35 days in the table; a longer gap means that a month is missing. */
export const LPR_LONGEST_GAP_DAYS = 45;

export interface LprReading {
  readonly row: LprRow;
  /** Days from the publication used to the day asked for. */
  readonly ageDays: number;
  /** True when a later publication is due that the data does not have. */
  readonly stale: boolean;
}

export const lprTable = (): readonly LprRow[] => LPR;

/**
 * The loan prime rate that applied on a day: the last publication not after it. Days before the first row
 * (2019-08-20, the first month of the present LPR) are outside the data.
 */
export function lprOn(date: PlainDate): Result<LprReading, Fault> {
  const row = LPR.findLast((candidate) => candidate.date <= date);
  if (!row)
    return err({ kind: 'outside-data', at: 'date', value: date, expected: `on or after ${LPR[0]?.date}` });
  const ageDays = daysBetween(row.date, date);
  return ok({ row, ageDays, stale: date >= nextDue(row.date) && row === LPR.at(-1) });
}

/** Published on the 20th, or the first working day after it; where the holidays are not known, on the 20th. */
function nextDue(published: PlainDate): PlainDate {
  const twentieth = addMonths(published, 1, 20);
  const worked = nextWorkingDay(twentieth);
  return worked.ok ? worked.value : twentieth;
}
