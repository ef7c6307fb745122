import { unwrap } from '@huxin/basis';
import { type PlainDate, plainDate } from '@huxin/calendar';

export const asDate = (text: string): PlainDate => unwrap(plainDate(text));
