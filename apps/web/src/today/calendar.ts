import { dateOf, momentAt, type TimeOfDay } from '@huxin/calendar';
import type { ActionView, ShortfallView } from '@huxin/exposure';
import { shortKey } from '../engine/short-key.ts';
import { type Reminder, saveReminders } from '../shell/reminders.ts';

/** The evening before 24:00, while there is still time to move money. */
const EVENING = '20:00' as TimeOfDay;

/** For each shortfall: the last evening, and the contract's own last moment where it is later. Titles stay neutral. */
export function shortfallReminders(shortfalls: readonly ShortfallView[]): readonly Reminder[] {
  return shortfalls.flatMap(({ account, date, fundBy, lastMoment }) => {
    const key = shortKey(`${account}/${date}`);
    const evening = { id: `f-${key}@reminder`, at: momentAt(dateOf(fundBy), EVENING) };
    return lastMoment > fundBy
      ? [evening, { id: `l-${key}@reminder`, at: beforeMidnight(lastMoment) }]
      : [evening];
  });
}

/** 24:00 as a calendar can hold it. */
const beforeMidnight = (at: ShortfallView['lastMoment']): ShortfallView['lastMoment'] =>
  at.endsWith('T24:00') ? (`${at.slice(0, 10)}T23:00` as typeof at) : at;

export const saveShortfalls = (shortfalls: readonly ShortfallView[]): void =>
  void saveReminders(shortfallReminders(shortfalls));

export function saveAction(action: ActionView): void {
  if (action.by === null) return;
  const at = action.by.endsWith('T24:00') ? momentAt(dateOf(action.by), EVENING) : action.by;
  void saveReminders([{ id: `a-${shortKey(action.id)}@reminder`, at }]);
}
