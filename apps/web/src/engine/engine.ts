import { scriptUrl } from '../shell/trusted.ts';
import type { answer as answerType } from './answer.ts';
import { latestOnly, type Message, type Reply } from './latest-only.ts';
import type { Asks, Gets, QuestionName } from './questions.ts';
import workerUrl from './worker.ts?worker&url';

/** A newer question on the same channel took its place; whoever waits for this one lets go. */
export const STALE = Symbol('stale');

type Take = (reply: Reply) => void;
type Send = (message: Message) => void;

const waiting = new Map<number, Take>();
let next = 0;
let line: Promise<Send> | undefined;

const take: Take = (reply) => {
  waiting.get(reply.id)?.(reply);
  waiting.delete(reply.id);
};

/** The worker once it has said something is wrong with it is given up for the page itself. */
function openLine(): Promise<Send> {
  return new Promise((resolve) => {
    try {
      const worker = new Worker(scriptUrl(workerUrl));
      const sent = new Map<number, Message>();
      worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
        sent.delete(data.id);
        take(data);
      });
      worker.addEventListener('error', () => {
        worker.terminate();
        line = here();
        void line.then((send) => {
          for (const message of sent.values()) send(message);
        });
      });
      resolve((message) => {
        sent.set(message.id, message);
        worker.postMessage(message);
      });
    } catch {
      resolve(here());
    }
  });
}

/** The same file as the worker's, loaded into the page. */
async function here(): Promise<Send> {
  await import(/* @vite-ignore */ scriptUrl(workerUrl));
  const { answerHere } = globalThis as unknown as { answerHere: typeof answerType };
  return latestOnly(answerHere, take);
}

/** Asks the engines. The channel names what the answer is for; only its newest question is worked out. */
export async function askEngine<N extends QuestionName>(
  name: N,
  asks: Asks<N>,
  channel: string = name,
): Promise<Gets<N> | typeof STALE> {
  line ??= openLine();
  const send = await line;
  const id = ++next;
  return new Promise((resolve, reject) => {
    waiting.set(id, (reply) => {
      if ('value' in reply) resolve(reply.value as Gets<N>);
      else if ('stale' in reply) resolve(STALE);
      else reject(new Error(reply.broke));
    });
    send({ id, channel, name, asks });
  });
}
