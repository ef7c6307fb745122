import { unwrap } from '@huxin/basis';
import { forceCloseDatabase, IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { lockManager } from '../testing/lock-manager.ts';
import { filledCase, row, rows, vaultOn } from '../testing/world.ts';
import { connect, faultOf, PARTS } from './connection.ts';
import { type IndexedDbOptions, indexedDbStore } from './store.ts';

globalThis.IDBKeyRange ??= IDBKeyRange as typeof globalThis.IDBKeyRange;

type Sabotage = (db: IDBDatabase, mode: IDBTransactionMode | undefined) => void;

/** A factory whose databases ask `sabotage` before each transaction, as a browser that misbehaves. */
function strangeFactory(inner: IDBFactory, sabotage: () => Sabotage | undefined) {
  const opened: IDBDatabase[] = [];
  const wrap = (db: IDBDatabase): void => {
    opened.push(db);
    const transaction = db.transaction.bind(db);
    db.transaction = (names, mode, options) => {
      sabotage()?.(db, mode);
      return transaction(names, mode, options);
    };
  };
  const open = (name: string, version?: number): IDBOpenDBRequest => {
    const request = inner.open(name, version) as unknown as IDBOpenDBRequest;
    request.addEventListener('success', () => wrap(request.result));
    return request;
  };
  return { factory: { open } as unknown as globalThis.IDBFactory, opened };
}

let name: string;
const noWait = async (): Promise<void> => undefined;
beforeEach(() => {
  name = `c${Math.random()}`;
});

describe('[保管-25] 连接断了', () => {
  const setup = () => {
    const inner = new IDBFactory();
    let sabotage: Sabotage | undefined;
    const strange = strangeFactory(inner, () => sabotage);
    const options: IndexedDbOptions = { name, factory: strange.factory, locks: lockManager(), wait: noWait };
    return {
      vault: vaultOn(indexedDbStore(options)),
      again: () =>
        vaultOn(indexedDbStore({ ...options, factory: inner as unknown as globalThis.IDBFactory })),
      opened: strange.opened,
      breakWith: (next: Sabotage | undefined) => {
        sabotage = next;
      },
    };
  };

  it('iOS 后台：InvalidStateError 一次，重连后写成，一条不多', async () => {
    const world = setup();
    const open = await filledCase(world.vault, 2);
    let times = 0;
    world.breakWith(() => {
      if (times++ === 0) throw new DOMException('The database connection is closing.', 'InvalidStateError');
    });
    unwrap(await open.append([row(3)]));
    expect(times).toBeGreaterThan(1);
    // The dead connection is not asked again.
    expect(world.opened).toHaveLength(2);
    await world.vault.close();
    expect(unwrap(await world.again().unlock('甲', '钥匙')).entries).toEqual(rows(1, 3));
  });

  it('浏览器自己关了连接（close 事件），下一次写照常', async () => {
    const world = setup();
    const open = await filledCase(world.vault, 2);
    for (const db of world.opened) forceCloseDatabase(db as never);
    unwrap(await open.append([row(3)]));
    expect(open.entries).toEqual(rows(1, 3));
  });

  it('写成了但回话丢了：重试不写第二遍', async () => {
    const world = setup();
    const open = await filledCase(world.vault, 2);
    let lost = 0;
    world.breakWith((db, mode) => {
      if (mode !== 'readwrite' || lost++ > 0) return;
      // The transaction runs to its end, but this connection reports that it was lost.
      const transaction = Object.getPrototypeOf(db).transaction as IDBDatabase['transaction'];
      db.transaction = (names, how, options) => {
        const running = transaction.call(db, names, how, options);
        Object.defineProperty(running, 'oncomplete', {
          set: () => running.addEventListener('complete', () => running.onabort?.(new Event('abort'))),
        });
        return running;
      };
    });
    unwrap(await open.append([row(3)]));
    await world.vault.close();
    expect(unwrap(await world.again().unlock('甲', '钥匙')).entries).toEqual(rows(1, 3));
  });

  it('一直连不上：报 lost-connection；恢复后接着写，什么也没丢', async () => {
    const world = setup();
    const open = await filledCase(world.vault, 2);
    world.breakWith(() => {
      throw new DOMException(
        'Connection to Indexed Database server lost. Refresh the page to try again',
        'UnknownError',
      );
    });
    expect(await open.append([row(3)])).toMatchObject({ ok: false, error: { kind: 'lost-connection' } });
    expect(open.entries).toEqual(rows(1, 2));
    world.breakWith(undefined);
    unwrap(await open.append([row(3)]));
    await world.vault.close();
    expect(unwrap(await world.again().unlock('甲', '钥匙')).entries).toEqual(rows(1, 3));
  });

  it('[保管-24] 超出配额报 full，前后不变', async () => {
    const world = setup();
    const open = await filledCase(world.vault, 2);
    world.breakWith((_, mode) => {
      if (mode === 'readwrite') throw new DOMException('quota', 'QuotaExceededError');
    });
    expect(await open.append([row(3)])).toEqual({ ok: false, error: { kind: 'full' } });
    world.breakWith(undefined);
    unwrap(await open.append([row(3)]));
    expect(open.entries).toEqual(rows(1, 3));
  });
});

describe('IndexedDB 的错误各是什么意思', () => {
  it.each([
    ['QuotaExceededError', '', { kind: 'full' }],
    ['UnknownError', 'Encountered full disk while opening backing store', { kind: 'full' }],
    ['VersionError', '', { kind: 'newer-format', found: 2, known: 1 }],
    ['SecurityError', 'denied', { kind: 'unavailable', detail: 'SecurityError: denied' }],
    ['InvalidStateError', '', undefined],
    ['UnknownError', 'Connection to Indexed Database server lost', undefined],
  ])('%s %s', (kind, message, fault) => {
    expect(faultOf(new DOMException(message, kind))).toEqual(fault);
  });

  it('[保管-26] 数据库版本比程序新：报 newer-format', async () => {
    const factory = new IDBFactory() as unknown as globalThis.IDBFactory;
    await new Promise((resolve) => {
      const request = factory.open(name, 2);
      request.onupgradeneeded = () => request.result.createObjectStore(PARTS);
      request.onsuccess = () => {
        request.result.close();
        resolve(undefined);
      };
    });
    const connection = connect(factory, name, noWait);
    expect(await connection.run('readonly', (_, done) => done(1))).toMatchObject({
      error: { kind: 'newer-format' },
    });
  });
});
