import { lineTo, STALE } from './line.ts';
import type { Asks, Gets, QuestionName } from './questions.ts';
import workerUrl from './worker.ts?worker&url';

export { STALE };

const ask = lineTo(workerUrl, 'engineHere');

/** Asks the engines. The channel names what the answer is for; only its newest question is worked out. */
export const askEngine = <N extends QuestionName>(
  name: N,
  asks: Asks<N>,
  channel: string = name,
): Promise<Gets<N> | typeof STALE> => ask(name, asks, channel) as Promise<Gets<N> | typeof STALE>;
