import { lineTo, STALE } from './line.ts';
import type { Asks, Gets, QuestionName } from './questions.ts';
import workerUrl from './worker.ts?worker&url';

export { STALE };

const line = lineTo(workerUrl, 'engineHere');

/** Loads the engines while the record is still being opened. */
export const warmEngine = line.open;

/** Asks the engines. The channel names what the answer is for; only its newest question is worked out. */
export const askEngine = <N extends QuestionName>(
  name: N,
  asks: Asks<N>,
  channel: string = name,
): Promise<Gets<N> | typeof STALE> => line.ask(name, asks, channel) as Promise<Gets<N> | typeof STALE>;
