import { dateOf, type Moment, type PlainDate } from '@huxin/calendar';

/** The app's only clock: the minute in Asia/Shanghai, whatever zone the phone is set to. */
export function nowInChina(): Moment {
  const shifted = new Date(Date.now() + 8 * 3_600_000);
  return shifted.toISOString().slice(0, 16) as Moment;
}

export const todayInChina = (): PlainDate => dateOf(nowInChina());
