import { addDays, momentAt, type TimeOfDay } from '@huxin/calendar';
import type { LoanLine } from '../engine/loan-sheet.ts';
import { shortKey } from '../engine/short-key.ts';
import { type Reminder, saveReminders } from '../shell/reminders.ts';

const EVENING = '20:00' as TimeOfDay;
const NOON = '12:00' as TimeOfDay;

/** Per unpaid instalment: look at the balance the evening before, look whether it went through at noon. Titles stay neutral. */
export const debitReminders = (loan: string, lines: readonly LoanLine[]): readonly Reminder[] =>
  lines
    .filter((line) => line.owedFen > 0)
    .flatMap((line) => {
      const key = shortKey(`${loan}#${line.n}`);
      return [
        { id: `b-${key}@reminder`, at: momentAt(addDays(line.due, -1), EVENING) },
        { id: `c-${key}@reminder`, at: momentAt(line.due, NOON) },
      ];
    });

export const saveDebits = (loan: string, lines: readonly LoanLine[]): void =>
  void saveReminders(debitReminders(loan, lines));
