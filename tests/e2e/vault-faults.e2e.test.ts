import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, type Stage, setStage } from '../../apps/web/src/testing/browser.ts';
import { addProbe, crash, inProbe, openProbe, probeReady, setQuota, until } from './vault-probe.ts';

interface Answer {
  readonly ok: boolean;
  readonly error?: { readonly kind: string };
}

describe.skipIf(!chromiumPath)('保管：真的浏览器', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
    await addProbe(stage);
  });
  afterAll(() => stage?.end());

  test('[保管-1] [保管-4] [保管-13] [保管-14] 刷新以后：条目、原件一字不差；密码错什么也不给；没锁的钥匙取不出', async () => {
    const { context } = await stage.visit();
    const page = await openProbe(stage, context);
    await inProbe(
      page,
      `const one = (await vault().create('甲', '钥匙')).value;
       for (let id = 1; id <= 20; id++) await one.append([{ id }]);
       await one.putBlob(bytes(2_300_000, 1));
       const open = (await vault().create('乙')).value;
       await open.append([{ id: 1 }]);`,
    );
    await page.reload();
    await probeReady(page);
    const seen = await inProbe<Record<string, unknown>>(
      page,
      `const wrong = await vault().unlock('甲', '钥是');
       const none = await vault().unlock('甲');
       const one = (await vault().unlock('甲', '钥匙')).value;
       const [blob] = one.blobs;
       const got = (await one.getBlob(blob.sha256)).value;
       const wanted = bytes(2_300_000, 1);
       const open = (await vault().unlock('乙')).value;
       const values = await raw('readonly', (parts) => parts.getAll());
       const keys = values.filter((value) => value instanceof CryptoKey);
       return {
         wrong: JSON.stringify(wrong), none: JSON.stringify(none),
         ids: one.entries.map((entry) => entry.id).join(), same: got.every((byte, i) => byte === wanted[i]) && got.length === wanted.length,
         locked: [one.locked, open.locked], keys: keys.map((key) => key.extractable), open: open.entries.length,
       };`,
    );
    expect(seen).toEqual({
      wrong: '{"ok":false,"error":{"kind":"wrong-passphrase"}}',
      none: '{"ok":false,"error":{"kind":"passphrase-needed"}}',
      ids: Array.from({ length: 20 }, (_, n) => n + 1).join(),
      same: true,
      locked: [true, false],
      keys: [false],
      open: 1,
    });
    await context.close();
  });

  test('[保管-23] [保管-2] 渲染进程写到一半崩掉，十次：认了的一条不少，没有半条，原件都对得上', {
    timeout: 120_000,
  }, async () => {
    const { context } = await stage.visit();
    let acknowledged = 0;
    const originals: string[] = [];
    await context.exposeFunction('ack', (id: number, sha256?: string) => {
      acknowledged = Math.max(acknowledged, id);
      if (sha256) originals.push(sha256);
    });
    let torn = 0;
    for (let round = 0; round < 10; round++) {
      const page = await openProbe(stage, context);
      // Every fifth entry brings an original of one and a half chunks.
      await inProbe(
        page,
        `const opened = await vault().unlock('甲', '钥匙');
         const one = opened.ok ? opened.value : (await vault().create('甲', '钥匙')).value;
         await one.claim({ steal: true });
         (async () => {
           for (let id = one.entries.length + 1; ; id++) {
             const staged = id % 5 === 0 ? [(await one.stageBlob(bytes(1_600_000, id))).value] : [];
             const kept = await one.append([{ id, original: staged[0]?.sha256 ?? null }], staged);
             if (!kept.ok) throw new Error(kept.error.kind);
             await ack(id, staged[0]?.sha256);
           }
         })();`,
      );
      // A different moment each time, measured in what it managed to write.
      const from = acknowledged;
      await expect
        .poll(() => acknowledged - from, { interval: 1, timeout: 20_000 })
        .toBeGreaterThan(2 + round);
      await crash(page);
      await page.close();
      const after = await openProbe(stage, context);
      const found = await inProbe<{ ids: number[]; originals: string[]; bad: string[]; loose: number }>(
        after,
        `const one = (await vault().unlock('甲', '钥匙')).value;
         const bad = [];
         for (const { sha256 } of one.blobs) if (!(await one.getBlob(sha256)).ok) bad.push(sha256);
         const named = one.entries.map((entry) => entry.original).filter(Boolean);
         const there = new Set(one.blobs.map((blob) => blob.sha256));
         for (const sha256 of named) if (!there.has(sha256)) bad.push(sha256);
         const keys = (await store.keys(one.space, 'b/')).value;
         return { ids: one.entries.map((entry) => entry.id), originals: [...there], bad, loose: keys.length - 2 * there.size };`,
      );
      expect(found.ids).toEqual(found.ids.map((_, index) => index + 1));
      expect(found.ids.length).toBeGreaterThanOrEqual(acknowledged);
      expect(found.ids.length).toBeLessThanOrEqual(acknowledged + 1);
      expect(found.bad).toEqual([]);
      expect(found.loose).toBe(0);
      for (const sha256 of originals) expect(found.originals).toContain(sha256);
      if (found.ids.length > acknowledged) torn++;
      acknowledged = found.ids.length;
      await after.close();
    }
    console.log(`crashed ten times in mid-write: ${acknowledged} entries, ${torn} kept without an answer`);
    await context.close();
  });

  test('[保管-25] 连接在背后被关掉：重连再试，一条不丢，不写两遍', async () => {
    const { context } = await stage.visit();
    await context.addInitScript(`{
      globalThis.connections = [];
      const open = IDBFactory.prototype.open;
      IDBFactory.prototype.open = function (...args) {
        const request = open.apply(this, args);
        request.addEventListener('success', () => connections.push(request.result));
        return request;
      };
    }`);
    const page = await openProbe(stage, context);
    const seen = await inProbe<{ kept: boolean[]; ids: string; opened: number }>(
      page,
      `const one = (await vault().create('甲', '钥匙')).value;
       const kept = [];
       for (let id = 1; id <= 12; id++) {
         const write = one.append([{ id }]);
         // Before it begins, or while it is under way.
         if (id % 2 === 0) for (const db of connections) db.close();
         kept.push((await write).ok);
         if (id % 3 === 0) for (const db of connections) db.close();
       }
       await one.close();
       const again = (await vault().unlock('甲', '钥匙')).value;
       return { kept, ids: again.entries.map((entry) => entry.id).join(), opened: connections.length };`,
    );
    expect(seen.kept).toEqual(Array.from({ length: 12 }, () => true));
    expect(seen.ids).toBe('1,2,3,4,5,6,7,8,9,10,11,12');
    expect(seen.opened).toBeGreaterThan(4);
    await context.close();
  });

  test('[保管-24] 真的超出配额：报 full，之前的都在，腾出来接着写', async () => {
    const { context } = await stage.visit();
    const page = await openProbe(stage, context);
    // Before anything is stored: Chromium remembers for a while how much room there was.
    await setQuota(page, 3_000_000);
    await inProbe(
      page,
      `globalThis.one = (await vault().create('甲', '钥匙')).value;
       await one.append([{ id: 1 }]); return true;`,
    );
    const full = await inProbe<{ blob: Answer; entry: Answer; blobs: number; loose: number }>(
      page,
      `const blob = await one.putBlob(bytes(12_000_000, 3));
       let entry;
       for (let id = 2; id < 40; id++) {
         entry = await one.append([{ id, text: 'x'.repeat(400_000) + Math.random() }]);
         if (!entry.ok) break;
       }
       return { blob, entry, blobs: one.blobs.length, loose: (await store.keys(one.space, 'b/')).value.length };`,
    );
    expect(full.blob).toEqual({ ok: false, error: { kind: 'full' } });
    expect(full.entry).toEqual({ ok: false, error: { kind: 'full' } });
    expect([full.blobs, full.loose]).toEqual([0, 0]);
    await setQuota(page, undefined);
    const after = await inProbe<{ kept: Answer; ids: number[]; known: number[] }>(
      page,
      `const kept = await one.append([{ id: 99 }]);
       const known = one.entries.map((entry) => entry.id);
       await one.close();
       const again = (await vault().unlock('甲', '钥匙')).value;
       return { kept, known, ids: again.entries.map((entry) => entry.id) };`,
    );
    expect(after.kept.ok).toBe(true);
    expect(after.ids).toEqual(after.known);
    expect([after.ids[0], after.ids.at(-1)]).toEqual([1, 99]);
    await context.close();
  });

  test('[保管-30] [保管-31] [保管-32] 两个标签页：一个写一个跟；写的那个崩了，另一个接手；强行接手后旧的写不进', async () => {
    const { context } = await stage.visit();
    const first = await openProbe(stage, context);
    await inProbe(
      first,
      `globalThis.one = (await vault().create('甲', '钥匙')).value; await one.append([{ id: 1 }]); return true;`,
    );
    const second = await openProbe(stage, context);
    const follow = await inProbe<{ role: string; refused: Answer }>(
      second,
      `globalThis.one = (await vault().unlock('甲', '钥匙')).value;
       return { role: one.role, refused: await one.append([{ id: 9 }]) };`,
    );
    expect(follow).toMatchObject({ role: 'follower', refused: { ok: false, error: { kind: 'busy' } } });
    await inProbe(first, `await one.append([{ id: 2 }]); return true;`);
    await until(second, 'one.entries.length === 2');
    await crash(first);
    const taken = await inProbe<{ kept: Answer; role: string; ids: string }>(
      second,
      `let kept;
       for (let n = 0; n < 100; n++) {
         kept = await one.append([{ id: 3 }]);
         if (kept.ok) break;
         await new Promise((next) => setTimeout(next, 50));
       }
       return { kept, role: one.role, ids: one.entries.map((entry) => entry.id).join() };`,
    );
    expect(taken).toMatchObject({ kept: { ok: true }, role: 'writer', ids: '1,2,3' });
    const third = await openProbe(stage, context);
    const stolen = await inProbe<Answer>(
      third,
      `globalThis.one = (await vault().unlock('甲', '钥匙')).value;
       await one.claim({ steal: true });
       return one.append([{ id: 4 }]);`,
    );
    expect(stolen.ok).toBe(true);
    const late = await inProbe<{ refused: Answer; role: string; ids: string }>(
      second,
      `const refused = await one.append([{ id: 77 }]);
       return { refused, role: one.role, ids: one.entries.map((entry) => entry.id).join() };`,
    );
    expect(late).toMatchObject({
      refused: { ok: false, error: { kind: 'busy' } },
      role: 'follower',
      ids: '1,2,3,4',
    });
    await context.close();
  });

  test('[保管-20] [保管-26] [保管-27] 真的存储里：改一个字节报坏；新版本写的不动；旧版本写的读得了', async () => {
    const { context } = await stage.visit();
    const page = await openProbe(stage, context);
    const seen = await inProbe<Record<string, unknown>>(
      page,
      `const all = () => raw('readonly', (parts) => parts.getAll()).then((values) => JSON.stringify(values.map((value) => value instanceof Uint8Array ? [...value] : '')));
       const made = (await vault(2).create('甲', '钥匙')).value;
       for (let id = 1; id <= 3; id++) await made.append([{ id }]);
       await made.close();
       const before = await all();
       const newer = await vault(1).unlock('甲', '钥匙');
       const untouched = before === (await all());
       const older = await vault(3).unlock('甲', '钥匙');
       const rows = older.value.entries.length;
       await older.value.close();
       const keys = await raw('readonly', (parts) => parts.getAllKeys());
       const target = keys.find(([, key]) => key.startsWith('r/'));
       const value = await raw('readonly', (parts) => parts.get(target));
       value[40] ^= 1;
       await raw('readwrite', (parts) => parts.put(value, target));
       const damaged = await vault(2).unlock('甲', '钥匙');
       const rescued = await vault(2).salvage('甲', '钥匙');
       return { newer, untouched, rows, damaged: damaged.error, rescued: rescued.ok };`,
    );
    expect(seen).toMatchObject({
      newer: { ok: false, error: { kind: 'newer-schema', found: 2, known: 1 } },
      untouched: true,
      rows: 3,
      damaged: { kind: 'damaged', at: 'record' },
      rescued: true,
    });
    await context.close();
  });
});
