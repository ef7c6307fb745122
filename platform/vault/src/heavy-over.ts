import { err, type Result } from '@huxin/basis';
import type { Bytes } from './bytes.ts';
import { type Heavy, STOPPED } from './heavy.ts';
import type { HeavyMessage, HeavyReply } from './heavy-worker.ts';

/** A worker as far as it is used here. */
export interface HeavyPort {
  postMessage(message: HeavyMessage, transfer: Transferable[]): void;
  addEventListener(kind: 'message', listener: (event: { readonly data: HeavyReply }) => void): void;
  addEventListener(kind: 'error', listener: () => void): void;
  terminate(): void;
}

/** Omit over each member of a union. */
type Asked = HeavyMessage extends infer M ? (M extends { id: number } ? Omit<M, 'id'> : never) : never;
type Pieces = () => AsyncIterable<Result<Bytes, unknown>>;

interface Task {
  start(): void;
  take(reply: HeavyReply): void;
}

/** An idle worker still holds the memory Argon2id took, and the bytes of the passphrase. */
const REST_MS = 5000;

const whole = (bytes: Bytes): boolean => bytes.byteLength === bytes.buffer.byteLength;

/**
 * The heavy work in a worker, started when something is asked and ended soon after. Stopping a task ends the worker:
 * nothing inside can be interrupted. Where no worker starts, or it dies, `here` does the work, and what was under way
 * is done again.
 */
export function heavyOver(spawn: () => HeavyPort, here: () => Promise<Heavy>): Heavy {
  const tasks = new Map<number, Task>();
  let port: HeavyPort | undefined;
  let hopeless = false;
  let next = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    port?.terminate();
    port = undefined;
  };
  const again = (): void => {
    end();
    for (const task of [...tasks.values()]) task.start();
  };
  const open = (): HeavyPort => {
    const fresh = spawn();
    fresh.addEventListener('message', ({ data }) => tasks.get(data.id)?.take(data));
    fresh.addEventListener('error', () => {
      if (port !== fresh) return;
      hopeless = true;
      again();
    });
    return fresh;
  };
  const post = (message: HeavyMessage, transfer: Transferable[] = []): void => {
    clearTimeout(rest);
    port ??= open();
    port.postMessage(message, transfer);
  };

  function ask<T>(
    asked: Asked,
    alone: (heavy: Heavy) => Promise<Result<Bytes, T>>,
    signal: AbortSignal | undefined,
    pieces?: Pieces,
  ): Promise<Result<Bytes, T>> {
    return new Promise((resolve) => {
      const id = ++next;
      let source: AsyncIterator<Result<Bytes, unknown>> | undefined;
      const settle = (is: Result<Bytes, unknown>): void => {
        if (!tasks.delete(id)) return;
        signal?.removeEventListener('abort', stop);
        if (tasks.size === 0) rest = setTimeout(end, REST_MS);
        resolve(is as Result<Bytes, T>);
      };
      const stop = (): void => {
        settle(err(STOPPED));
        // Work done in this page is not in the worker.
        if (!hopeless) again();
      };
      const handNext = async (): Promise<void> => {
        const run = source;
        const piece = await run?.next();
        if (piece === undefined || run !== source || !tasks.has(id)) return;
        if (piece.done === true) return post({ id, what: 'piece' });
        if (!piece.value.ok) {
          settle(piece.value);
          return again();
        }
        const bytes = piece.value.value;
        post({ id, what: 'piece', bytes }, whole(bytes) ? [bytes.buffer] : []);
      };
      const start = (): void => {
        source = pieces?.()[Symbol.asyncIterator]();
        if (!hopeless) {
          try {
            post({ id, ...asked } as HeavyMessage);
            return;
          } catch {
            hopeless = true;
          }
        }
        here()
          .then(alone)
          .then(settle, (cause) => settle(err({ kind: 'unavailable', detail: String(cause) })));
      };
      if (signal?.aborted) return resolve(err(STOPPED) as Result<Bytes, T>);
      signal?.addEventListener('abort', stop);
      tasks.set(id, { start, take: (reply) => ('is' in reply ? settle(reply.is) : void handNext()) });
      start();
    });
  }

  return {
    argon2: (password, salt, cost, signal) =>
      ask(
        { what: 'argon2', password, salt, cost },
        (heavy) => heavy.argon2(password, salt, cost, signal),
        signal,
      ),
    ageEncrypt: (pieces, lock, signal) =>
      ask({ what: 'encrypt', lock }, (heavy) => heavy.ageEncrypt(pieces, lock, signal), signal, pieces),
    ageDecrypt: (file, passphrase, signal) =>
      ask(
        { what: 'decrypt', file, passphrase },
        (heavy) => heavy.ageDecrypt(file, passphrase, signal),
        signal,
      ),
  };
}
