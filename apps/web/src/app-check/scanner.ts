import { answerScan } from './answer.ts';
import type { ScanQuestion } from './questions.ts';

/**
 * The scanner away from the page. Where a browser starts no worker, the page imports this very file and calls what
 * it leaves under `scanHere`.
 */
const inWorker = typeof document === 'undefined';
if (inWorker)
  addEventListener('message', (event: MessageEvent<ScanQuestion>) => {
    void answerScan(event.data, (reply) => postMessage(reply));
  });
else Object.assign(globalThis, { scanHere: answerScan });
