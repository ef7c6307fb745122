import { err, ok, type Result } from '@huxin/basis';
import { isObject } from '../bytes.ts';
import type { StoreFault } from '../fault.ts';
import { precondition } from '../memory-store.ts';
import type { Claim, Commit, Notice, Store, Value } from '../store.ts';
import { connect } from './connection.ts';
import { claimLock } from './web-locks.ts';

export interface IndexedDbOptions {
  /** Database name: visible to whoever looks into the browser's storage, so neutral by default. */
  readonly name?: string;
  /** Taken from the platform when left out. */
  readonly factory?: IDBFactory;
  readonly locks?: LockManager | undefined;
  readonly wait?: (ms: number) => Promise<void>;
}

type Key = [space: string, key: string];

const rangeOf = (space: string, prefix: string): IDBKeyRange =>
  IDBKeyRange.bound([space, prefix], [space, `${prefix}\uffff`]);

const isNotice = (value: unknown): value is Notice =>
  isObject(value) &&
  typeof value['space'] === 'string' &&
  (value['what'] === 'changed' || value['what'] === 'wiped');

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Tabs of one origin hear each other where BroadcastChannel exists; elsewhere `refresh` is called by hand. */
function openChannel(name: string): BroadcastChannel | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined;
  const channel = new BroadcastChannel(name);
  // Node keeps a process alive for an open channel; browsers have no such thing.
  (channel as { unref?: () => void }).unref?.();
  return channel;
}

function writeCommit(
  parts: IDBObjectStore,
  space: string,
  commit: Commit,
  done: (how: 'written' | 'conflict') => void,
): void {
  const write = (): void => {
    done('written');
    for (const prefix of commit.drop ?? []) parts.delete(rangeOf(space, prefix));
    for (const [key, value] of commit.put ?? []) parts.put(value, [space, key]);
  };
  if (commit.expect === undefined) {
    write();
    return;
  }
  const read = parts.get([space, commit.expect.key]);
  read.onsuccess = () => {
    const state = precondition(commit, read.result as Value | undefined);
    if (state === 'holds') write();
    else done(state === 'done' ? 'written' : 'conflict');
  };
}

/** The browser's store: one database, one object store, keys `[space, key]`. */
export function indexedDbStore(options: IndexedDbOptions = {}): Store {
  const name = options.name ?? 'records';
  const factory = options.factory ?? globalThis.indexedDB;
  const locks = 'locks' in options ? options.locks : globalThis.navigator?.locks;
  const connection = connect(factory, name, options.wait ?? sleep);
  const claims = new Set<Claim>();
  let channel: BroadcastChannel | undefined;
  const ears = new Set<(notice: Notice) => void>();
  const tune = (): BroadcastChannel | undefined => {
    if (channel === undefined) {
      channel = openChannel(name);
      channel?.addEventListener('message', (event: MessageEvent) => {
        const heard: unknown = event.data;
        if (isNotice(heard)) for (const hear of ears) hear(heard);
      });
    }
    return channel;
  };

  return {
    keepsKeys: true,
    spaces: () =>
      connection.run<string[]>('readonly', (parts, done) => {
        const found: string[] = [];
        done(found);
        const walk = parts.openKeyCursor();
        walk.onsuccess = () => {
          const cursor = walk.result;
          if (cursor === null) return;
          const [space] = cursor.key as Key;
          found.push(space);
          // An array sorts after every string: this jumps over the rest of the space.
          cursor.continue([space, []]);
        };
      }),
    view: (space, prefixes) =>
      connection.run<Map<string, Value>>('readonly', (parts, done) => {
        const found: [string, Value][] = [];
        let open = prefixes.length;
        done(new Map());
        for (const prefix of prefixes) {
          const keys = parts.getAllKeys(rangeOf(space, prefix));
          const values = parts.getAll(rangeOf(space, prefix));
          values.onsuccess = () => {
            for (const [i, value] of values.result.entries()) found.push([(keys.result[i] as Key)[1], value]);
            if (--open === 0) done(new Map(found.sort(([a], [b]) => (a < b ? -1 : 1))));
          };
        }
      }),
    keys: (space, prefix) =>
      connection.run<string[]>('readonly', (parts, done) => {
        const keys = parts.getAllKeys(rangeOf(space, prefix));
        keys.onsuccess = () => done(keys.result.map((key) => (key as Key)[1]));
      }),
    commit: async (space, commit): Promise<Result<void, StoreFault>> => {
      const how = await connection.run<'written' | 'conflict'>('readwrite', (parts, done) =>
        writeCommit(parts, space, commit, done),
      );
      if (!how.ok) return how;
      return how.value === 'conflict' ? err({ kind: 'conflict' }) : ok(undefined);
    },
    erase: (space) =>
      connection.run<void>('readwrite', (parts, done) => {
        parts.delete(rangeOf(space, ''));
        done();
      }),
    claim: async (space, steal = false) => {
      const claim = await claimLock(locks, `${name}/${space}`, steal);
      if (claim === undefined) return err({ kind: 'busy' });
      claims.add(claim);
      return ok(claim);
    },
    announce: (notice) => tune()?.postMessage(notice),
    watch: (listener) => {
      tune();
      ears.add(listener);
      return () => void ears.delete(listener);
    },
    notes: () => [],
    close: async () => {
      for (const claim of claims) await claim.release();
      claims.clear();
      channel?.close();
      channel = undefined;
      connection.close();
    },
  };
}
