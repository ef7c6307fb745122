import type { Moment, PlainDate } from '@huxin/calendar';

/** 「6 月 10 日」 */
export const dayWords = (day: PlainDate): string =>
  `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8, 10))} 日`;

/** 「06-12 10:20」 */
export const momentWords = (at: Moment): string => `${at.slice(5, 10)} ${at.slice(11, 16)}`;
