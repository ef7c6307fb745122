import { dateOf, type Moment, timeOf } from '@huxin/calendar';
import { tell } from '../kit/toast.tsx';
import { nowInChina } from './clock.ts';
import { saveFile } from './save-file.ts';

export interface Reminder {
  /** Stable; the same one made again replaces the earlier event. The file shows only a fingerprint of it. */
  readonly id: string;
  readonly at: Moment;
  /** Neutral unless the person chose otherwise. */
  readonly title?: string;
  /** Minutes before `at` at which the phone rings; at once when absent. */
  readonly alarms?: readonly number[];
}

export const NEUTRAL_TITLE = '账单提醒';

/** Reminders as a file for the phone's own calendar; nothing rings from here. The writer is fetched when it is asked for. */
export async function saveReminders(
  reminders: readonly Reminder[],
  now: Moment = nowInChina(),
): Promise<void> {
  const { toCalendar } = await import('@huxin/calendar-file');
  const text = toCalendar(
    reminders.map(({ id, at, title = NEUTRAL_TITLE, alarms = [0] }) => ({
      id,
      on: dateOf(at),
      time: timeOf(at),
      title,
      alarms,
    })),
    now,
  );
  saveFile('提醒.ics', new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  tell('提醒文件已存下，点开它就进日历');
}
