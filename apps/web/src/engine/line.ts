import { scriptUrl } from '../shell/trusted.ts';
import { type Answering, latestOnly, type Message, type Reply } from './latest-only.ts';

/** A newer question on the same channel took its place; whoever waits for this one lets go. */
export const STALE = Symbol('stale');

type Send = (message: Message) => void;

/** Asks and gets one answer; rejects when the other side broke or could not be loaded. */
export type Ask = (name: string, asks: unknown, channel: string) => Promise<unknown>;

export interface Line {
  readonly ask: Ask;
  /** Loads the other side ahead of the first question. */
  open(): void;
}

/** The same file as the worker's, loaded into the page. */
async function inPage(url: string, name: string, take: (reply: Reply) => void): Promise<Send> {
  await import(/* @vite-ignore */ scriptUrl(url));
  return latestOnly((globalThis as unknown as Record<string, Answering>)[name]!, take);
}

/**
 * A line to a worker's file, opened with the first question. Where no worker starts, or it dies, the file is loaded
 * into the page and everything not yet answered is asked again there.
 */
export function lineTo(url: string, name: string): Line {
  const waiting = new Map<number, { readonly message: Message; readonly take: (reply: Reply) => void }>();
  let line: Promise<Send> | undefined;
  let next = 0;
  const take = (reply: Reply): void => {
    waiting.get(reply.id)?.take(reply);
    waiting.delete(reply.id);
  };
  const fallBack = (): void => {
    // Only these: whatever is asked from now on goes down the new line by itself, and a question sent twice would
    // make itself stale.
    const unanswered = [...waiting.values()].map(({ message }) => message);
    line = inPage(url, name, take);
    line.then(
      (send) => {
        for (const message of unanswered) send(message);
      },
      (cause) => {
        line = undefined;
        for (const id of [...waiting.keys()]) take({ id, broke: String(cause) });
      },
    );
  };
  const start = async (): Promise<Send> => {
    const worker = new Worker(scriptUrl(url));
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => take(data));
    worker.addEventListener('error', () => {
      worker.terminate();
      fallBack();
    });
    return (message) => worker.postMessage(message);
  };
  const ask: Ask = (asked, asks, channel) =>
    new Promise((resolve, reject) => {
      const id = ++next;
      const message = { id, channel, name: asked, asks };
      waiting.set(id, {
        message,
        take: (reply) => {
          if ('value' in reply) resolve(reply.value);
          else if ('stale' in reply) resolve(STALE);
          else reject(new Error(reply.broke));
        },
      });
      if (line === undefined) {
        line = start();
        line.then((send) => send(message), fallBack);
      } else line.then((send) => send(message)).catch(() => undefined);
    });
  return {
    ask,
    open: () => {
      if (line !== undefined) return;
      line = start();
      line.catch(fallBack);
    },
  };
}
