import { addDays, END_OF_DAY, type Moment, momentAt, type PlainDate, type TimeOfDay } from '@huxin/calendar';
import { type Fen, ZERO } from '@huxin/money';
import type { Contract } from '../contract/contract.ts';

/** The last moment an instalment can be paid without being overdue, and how sure that is. */
export interface OverdueLine {
  readonly moment: Moment;
  /** False: no cut-off was read, 24:00 is assumed. */
  readonly cutoffKnown: boolean;
  /** False: no grace was found, none is assumed. */
  readonly graceKnown: boolean;
  /** A shortfall up to this is not overdue. */
  readonly tolerance: Fen;
}

/** `due` is the day of the schedule line (already shifted). Grace is read from the contract, never assumed. */
export function overdueLine(contract: Contract, due: PlainDate): OverdueLine {
  const cutoff = contract.cutoff?.value ?? END_OF_DAY;
  const grace = contract.grace?.value;
  const line = (days: number, time: TimeOfDay, timeKnown: boolean, tolerance: Fen = ZERO): OverdueLine => ({
    moment: momentAt(days === 0 ? due : addDays(due, days), time),
    cutoffKnown: timeKnown,
    graceKnown: grace !== undefined,
    tolerance,
  });
  const cutoffKnown = contract.cutoff !== undefined;
  if (grace === undefined || grace.by === 'none') return line(0, cutoff, cutoffKnown);
  if (grace.by === 'days')
    return line(grace.days, grace.time ?? cutoff, cutoffKnown || grace.time !== undefined);
  if (grace.by === 'money') return line(grace.days ?? 0, cutoff, cutoffKnown, grace.tolerance);
  // A clock grace lengthens the due day; one earlier than a known cut-off cannot shorten it.
  return line(0, cutoffKnown && cutoff > grace.time ? cutoff : grace.time, true);
}
