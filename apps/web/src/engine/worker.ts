import { answer } from './answer.ts';
import { latestOnly, type Message } from './latest-only.ts';

/**
 * The engines away from the page. Loaded as a worker it answers messages; where a browser starts no worker,
 * the page imports this very file and calls what it leaves under `answerHere`.
 */
const inWorker = typeof document === 'undefined';
if (inWorker) {
  const queue = latestOnly(answer, (reply) => postMessage(reply));
  addEventListener('message', (event: MessageEvent<Message>) => queue(event.data));
} else Object.assign(globalThis, { answerHere: answer });
