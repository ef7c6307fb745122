import { type PlainDate, toDayNumber } from '@huxin/calendar';
import { yearlyRoots } from './roots.ts';
import { toStream } from './stream.ts';

/** One payment on a day, in any money unit, + received, − paid. */
export interface DatedFlow {
  readonly date: PlainDate;
  readonly amount: number;
}

/** Every yearly effective rate of dated payments, in any order: days over 365 from the first in the list. */
export function datedRoots(flows: readonly DatedFlow[]): number[] {
  const start = flows[0] ? toDayNumber(flows[0].date) : 0;
  const timed = flows.map(({ date, amount }) => ({ t: (toDayNumber(date) - start) / 365, amount }));
  return yearlyRoots(toStream(timed));
}
