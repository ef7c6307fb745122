import { addDays, type PlainDate } from '@huxin/calendar';
import type { HolidayShift } from '../contract/contract.ts';
import type { WorkingDay } from './build-schedule.ts';

/** Longest run of days off looked through; the longest Chinese holidays are nine days. */
const MAX_RUN = 30;

/**
 * The day an instalment is due when its own day is not a working day. Interest is not changed by the shift.
 * Where the holiday table does not reach, the day stays and `known` is false.
 */
export function shiftedDay(
  day: PlainDate,
  shift: HolidayShift,
  isWorkingDay: WorkingDay,
): { readonly day: PlainDate; readonly known: boolean } {
  if (shift === 'none') return { day, known: true };
  const step = shift === 'next-working-day' ? 1 : -1;
  let at = day;
  for (let tried = 0; tried < MAX_RUN; tried++) {
    const works = isWorkingDay(at);
    if (works === 'unknown') return { day, known: false };
    if (works === 'yes') return { day: at, known: true };
    at = addDays(at, step);
  }
  return { day, known: false };
}
