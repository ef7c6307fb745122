import { err, ok, type Result } from '@huxin/basis';
import type { StoreFault } from '../fault.ts';

export const PARTS = 'parts';
const VERSION = 1;
/** Waits before each further try, in milliseconds. */
const RETRIES = [0, 50, 250] as const;
/** WebKit has been seen to leave an open request unanswered for ever; then it is asked again. */
const OPEN_TIMEOUT = 10_000;

/** One transaction on the only object store; `done` sets what it answers once it is complete. */
export type Work<T> = (parts: IDBObjectStore, done: (value: T) => void) => void;

export interface Connection {
  run<T>(mode: IDBTransactionMode, work: Work<T>): Promise<Result<T, StoreFault>>;
  close(): void;
}

function openDatabase(
  factory: IDBFactory,
  name: string,
  onGone: (db: IDBDatabase) => void,
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name, VERSION);
    const timer = setTimeout(() => reject(new DOMException('open', 'TimeoutError')), OPEN_TIMEOUT);
    request.onupgradeneeded = () => request.result.createObjectStore(PARTS);
    request.onerror = () => {
      clearTimeout(timer);
      reject(request.error);
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      const db = request.result;
      // Another tab wants to upgrade or delete: holding on would block it.
      db.onversionchange = () => {
        db.close();
        onGone(db);
      };
      db.onclose = () => onGone(db);
      resolve(db);
    };
  });
}

function transact<T>(db: IDBDatabase, mode: IDBTransactionMode, work: Work<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let value: T;
    // "strict": ok must mean on disk, not in a buffer that a flat battery empties.
    const transaction = db.transaction(PARTS, mode, { durability: 'strict' });
    transaction.oncomplete = () => resolve(value);
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
    work(transaction.objectStore(PARTS), (result) => {
      value = result;
    });
  });
}

/** What an IndexedDB error means; undefined: worth another connection. */
export function faultOf(cause: unknown): StoreFault | undefined {
  const { name = '', message = '' } = cause instanceof Error || cause instanceof DOMException ? cause : {};
  if (/quota/i.test(name) || /quota|full disk|disk is full/i.test(message)) return { kind: 'full' };
  if (name === 'VersionError') return { kind: 'newer-format', found: VERSION + 1, known: VERSION };
  const again = [
    'InvalidStateError',
    'UnknownError',
    'AbortError',
    'TransactionInactiveError',
    'TimeoutError',
  ];
  return again.includes(name) ? undefined : { kind: 'unavailable', detail: `${name}: ${message}` };
}

/**
 * A database connection that is opened when needed and opened again when it died (iOS closes it in the
 * background: InvalidStateError, or UnknownError "Connection to Indexed Database server lost").
 * A transaction is retried whole, so `work` must be safe to repeat.
 */
export function connect(factory: IDBFactory, name: string, wait: (ms: number) => Promise<void>): Connection {
  let current: Promise<IDBDatabase> | undefined;
  const forget = (): void => {
    const old = current;
    current = undefined;
    void old?.then(
      (db) => db.close(),
      () => undefined,
    );
  };
  const database = (): Promise<IDBDatabase> => {
    current ??= openDatabase(factory, name, (gone) => {
      void current?.then((db) => {
        if (db === gone) current = undefined;
      });
    });
    return current;
  };

  return {
    run: async (mode, work) => {
      let last: unknown;
      for (const delay of [undefined, ...RETRIES]) {
        if (delay !== undefined) await wait(delay);
        try {
          return ok(await transact(await database(), mode, work));
        } catch (cause) {
          const fault = faultOf(cause);
          if (fault !== undefined) return err(fault);
          last = cause;
          forget();
        }
      }
      return err({ kind: 'lost-connection', detail: String(last) });
    },
    close: forget,
  };
}
