/** One question on its way. A newer one on the same channel makes an unanswered older one pointless. */
export interface Message {
  readonly id: number;
  readonly channel: string;
  readonly name: string;
  readonly asks: unknown;
}

export type Reply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly stale: true }
  | { readonly id: number; readonly broke: string };

/** Anything that answers questions by name. */
export type Answering = (name: never, asks: never) => unknown;

/**
 * Answers messages one per turn of the event loop, so that newer ones are seen in between; an older question of
 * the same channel that was not reached yet is answered `stale` without being worked out.
 */
export function latestOnly(answer: Answering, reply: (reply: Reply) => void): (message: Message) => void {
  let waiting: readonly Message[] = [];
  const next = (): void => {
    const [message, ...rest] = waiting;
    waiting = rest;
    if (!message) return;
    try {
      reply({ id: message.id, value: answer(message.name as never, message.asks as never) });
    } catch (cause) {
      reply({ id: message.id, broke: String(cause) });
    }
  };
  return (message) => {
    for (const old of waiting) if (old.channel === message.channel) reply({ id: old.id, stale: true });
    waiting = [...waiting.filter((old) => old.channel !== message.channel), message];
    setTimeout(next);
  };
}

/**
 * The whole of a worker's file. Loaded as a worker it answers messages; where a browser starts no worker, the page
 * imports the very same file and calls what it leaves under `name`.
 */
export function serve(name: string, answer: Answering): void {
  if (typeof document !== 'undefined') {
    Object.assign(globalThis, { [name]: answer });
    return;
  }
  const queue = latestOnly(answer, (reply) => postMessage(reply));
  addEventListener('message', (event: MessageEvent<Message>) => queue(event.data));
}
