import { unwrap } from '@huxin/basis';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { indexedDbStore } from './indexeddb/store.ts';
import type { Notice } from './store.ts';
import { lockManager } from './testing/lock-manager.ts';
import { filledCase, row, rows, sample, vaultOn } from './testing/world.ts';

globalThis.IDBKeyRange ??= IDBKeyRange as typeof globalThis.IDBKeyRange;

const origin = (locks: LockManager | undefined = lockManager()) => {
  const factory = new IDBFactory() as unknown as globalThis.IDBFactory;
  const name = `tabs${Math.random()}`;
  return { tab: () => vaultOn(indexedDbStore({ name, factory, locks })), name };
};

/** Waits until `holds` is true, at most two seconds. */
async function eventually(holds: () => boolean): Promise<void> {
  for (let n = 0; n < 200 && !holds(); n++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(holds()).toBe(true);
}

describe('[保管-30] 两个窗口', () => {
  it('浏览器不给用锁：同一页里仍只有一个写者，并且不清扫任何东西', async () => {
    const never = {
      request: () => Promise.reject(new DOMException('no', 'SecurityError')),
    } as unknown as LockManager;
    for (const locks of [undefined, never]) {
      const store = indexedDbStore({ name: `n${Math.random()}`, factory: new IDBFactory() as never, locks });
      const claim = unwrap(await store.claim('x'));
      expect(claim.sure).toBe(false);
      expect(await store.claim('x')).toMatchObject({ ok: false, error: { kind: 'busy' } });
      await claim.release();
      unwrap(await store.claim('x'));
      await store.close();
    }
  });

  it('跟随的窗口自己听到新条目（广播）', async () => {
    const { tab } = origin();
    const [one, two] = [tab(), tab()];
    const writer = await filledCase(one, 1);
    const follower = unwrap(await two.unlock('甲', '钥匙'));
    const seen: number[] = [];
    follower.subscribe((event) => event.kind === 'changed' && seen.push(event.seq));
    unwrap(await writer.append([row(2)]));
    await eventually(() => follower.entries.length === 2);
    expect(seen).toEqual([2]);
    const name = unwrap(await writer.putBlob(sample(50)));
    await eventually(() => follower.blobs.length === 1);
    expect(unwrap(await follower.getBlob(name))).toEqual(sample(50));
    await one.wipe('甲');
    let ended = false;
    await eventually(() => {
      void follower.append([row(3)]).then((result) => {
        ended = !result.ok && result.error.kind === 'wiped';
      });
      return ended;
    });
    await one.close();
    await two.close();
  });

  it('[保管-32] 强行接手：旧写者不能再写，写了也不会混在一起', async () => {
    const { tab } = origin();
    const [one, two] = [tab(), tab()];
    const first = await filledCase(one, 2);
    const second = unwrap(await two.unlock('甲', '钥匙'));
    unwrap(await second.claim({ steal: true }));
    await eventually(() => first.role === 'follower');
    unwrap(await second.append([row(3)]));
    expect(await first.append([row(99)])).toMatchObject({ ok: false, error: { kind: 'busy' } });
    expect(first.role).toBe('follower');
    expect(second.entries).toEqual(rows(1, 3));
    await one.close();
    await two.close();
  });

  it('[保管-32] 没有 Web Locks：两个都以为自己能写，后写的报 busy 并看到先写的', async () => {
    const factory = new IDBFactory() as unknown as globalThis.IDBFactory;
    // Each tab has locks of its own, which is as good as none.
    const tab = () => vaultOn(indexedDbStore({ name: 'nolocks', factory, locks: lockManager() }));
    const [one, two] = [tab(), tab()];
    const first = await filledCase(one, 1);
    const second = unwrap(await two.unlock('甲', '钥匙'));
    expect([first.role, second.role]).toEqual(['writer', 'writer']);
    const [a, b] = await Promise.all([first.append([row(2)]), second.append([row(2)])]);
    expect([a.ok, b.ok].sort()).toEqual([false, true]);
    expect(a.ok ? b : a).toEqual({ ok: false, error: { kind: 'busy' } });
    const [loser, winner] = a.ok ? [second, first] : [first, second];
    expect(loser.entries).toEqual(rows(1, 2));
    expect(loser.role).toBe('follower');
    unwrap(await winner.append([row(3)]));
    await eventually(() => loser.entries.length === 3);
    await one.close();
    await two.close();
  });

  it('[保管-33] 广播里没有内容', async () => {
    const { tab, name } = origin();
    const heard: unknown[] = [];
    const ear = new BroadcastChannel(name);
    ear.onmessage = (event) => void heard.push(event.data);
    const vault = tab();
    const open = await filledCase(vault, 1);
    const notice: Notice = { space: open.space, what: 'changed' };
    await eventually(() => heard.length > 0);
    expect(heard[0]).toEqual(notice);
    ear.close();
    await vault.close();
  });
});
