import { dateOf, type Moment, timeOf } from '@huxin/calendar';
import { dayWords } from '../shell/day-words.ts';

/** 「6 月 9 日 24:00」 */
export const momentSays = (at: Moment): string => `${dayWords(dateOf(at))} ${timeOf(at)}`;
