import type { Moment, PlainDate } from '@huxin/calendar';
import { tell } from '../kit/toast.tsx';
import { nowInChina } from './clock.ts';
import { type Reminder, remindersToIcs } from './ics.ts';

/** File names never say more than 记录 and a day. */
export const neutralName = (day: PlainDate, ending: string): string =>
  `记录-${day.replaceAll('-', '')}.${ending}`;

export function saveFile(name: string, body: Blob): void {
  const url = URL.createObjectURL(body);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Reminders for the phone's own calendar; nothing rings from here. */
export function saveReminders(reminders: readonly Reminder[], now: Moment = nowInChina()): void {
  const text = remindersToIcs(reminders, now);
  saveFile('提醒.ics', new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  tell('提醒文件已存下，点开它就进日历');
}
