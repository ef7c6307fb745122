import { err, ok, type Result } from '@huxin/basis';
import type { Bytes } from './bytes.ts';
import type { AgeLock, Heavy } from './heavy.ts';
import type { Argon2Cost } from './kdf.ts';

/** What a page sends to the worker. `piece` answers a reply that `wants` one; without bytes there are no more. */
export type HeavyMessage =
  | {
      readonly id: number;
      readonly what: 'argon2';
      readonly password: Bytes;
      readonly salt: Bytes;
      readonly cost: Argon2Cost;
    }
  | { readonly id: number; readonly what: 'encrypt'; readonly lock: AgeLock }
  | { readonly id: number; readonly what: 'decrypt'; readonly file: Bytes; readonly passphrase: string }
  | { readonly id: number; readonly what: 'piece'; readonly bytes?: Bytes };

export type HeavyReply =
  | { readonly id: number; readonly wants: 'piece' }
  | { readonly id: number; readonly is: Result<Bytes, unknown> };

type Send = (reply: HeavyReply, transfer?: readonly Transferable[]) => void;

/** The worker's side: answers each message with `heavy`, asking for the pieces of a file one at a time. */
export function answerHeavy(heavy: Heavy, send: Send): (message: HeavyMessage) => void {
  const handed = new Map<number, (bytes: Bytes | undefined) => void>();
  async function* piecesOf(id: number): AsyncGenerator<Result<Bytes, never>> {
    while (true) {
      const piece = await new Promise<Bytes | undefined>((resolve) => {
        handed.set(id, resolve);
        send({ id, wants: 'piece' });
      });
      if (piece === undefined) return;
      yield ok(piece);
    }
  }
  const answer = (message: Exclude<HeavyMessage, { what: 'piece' }>): Promise<Result<Bytes, unknown>> => {
    switch (message.what) {
      case 'argon2':
        return heavy.argon2(message.password, message.salt, message.cost);
      case 'encrypt':
        return heavy.ageEncrypt(() => piecesOf(message.id), message.lock);
      case 'decrypt':
        return heavy.ageDecrypt(message.file, message.passphrase);
    }
  };
  return (message) => {
    if (message.what === 'piece') {
      handed.get(message.id)?.(message.bytes);
      return;
    }
    const { id } = message;
    answer(message).then(
      (is) => send({ id, is }, is.ok ? [is.value.buffer] : []),
      (cause) => send({ id, is: err({ kind: 'unavailable', detail: String(cause) }) }),
    );
  };
}
