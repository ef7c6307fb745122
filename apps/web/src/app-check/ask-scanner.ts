import { scriptUrl } from '../shell/trusted.ts';
import type { answerScan } from './answer.ts';
import type { ScanAnswer, ScanQuestion, ScanReply } from './questions.ts';
import scannerUrl from './scanner.ts?worker&url';

export interface Asked {
  /** Rejects only when the scanner itself broke; never settles once stopped. */
  readonly answer: Promise<ScanAnswer>;
  /** Ends the worker; what it read is gone with it. */
  readonly stop: () => void;
}

/** Asks in a worker of its own, so that stopping one question stops nothing else and frees its memory. */
export function askScanner(question: ScanQuestion, onRead: (bytes: number) => void = () => {}): Asked {
  let worker: Worker | undefined;
  let stopped = false;
  const answer = new Promise<ScanAnswer>((resolve, reject) => {
    const take = (reply: ScanReply): void => {
      if (stopped) return;
      if ('read' in reply) onRead(reply.read);
      else {
        worker?.terminate();
        if ('answer' in reply) resolve(reply.answer);
        else reject(new Error(reply.broke));
      }
    };
    const here = (): void => {
      worker?.terminate();
      worker = undefined;
      scanHere(question, take).catch(reject);
    };
    try {
      worker = new Worker(scriptUrl(scannerUrl));
      worker.addEventListener('message', ({ data }: MessageEvent<ScanReply>) => take(data));
      worker.addEventListener('error', here, { once: true });
      worker.postMessage(question);
    } catch {
      here();
    }
  });
  return {
    answer,
    stop: () => {
      stopped = true;
      worker?.terminate();
    },
  };
}

/** The same file as the worker's, loaded into the page: for browsers that start no worker. */
async function scanHere(question: ScanQuestion, take: (reply: ScanReply) => void): Promise<void> {
  await import(/* @vite-ignore */ scriptUrl(scannerUrl));
  await (globalThis as unknown as { scanHere: typeof answerScan }).scanHere(question, take);
}
