import type { Asks, Gets, QuestionName } from './questions.ts';

/** One question on its way. A newer one on the same channel makes an unanswered older one pointless. */
export interface Message<N extends QuestionName = QuestionName> {
  readonly id: number;
  readonly channel: string;
  readonly name: N;
  readonly asks: Asks<N>;
}

export type Reply =
  | { readonly id: number; readonly value: Gets<QuestionName> }
  | { readonly id: number; readonly stale: true }
  | { readonly id: number; readonly broke: string };

type Answer = (name: QuestionName, asks: never) => Gets<QuestionName>;

/**
 * Answers messages one per turn of the event loop, so that newer ones are seen in between; an older question of
 * the same channel that was not reached yet is answered `stale` without being worked out.
 */
export function latestOnly(answer: Answer, reply: (reply: Reply) => void): (message: Message) => void {
  let waiting: readonly Message[] = [];
  const next = (): void => {
    const [message, ...rest] = waiting;
    waiting = rest;
    if (!message) return;
    try {
      reply({ id: message.id, value: answer(message.name, message.asks as never) });
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
