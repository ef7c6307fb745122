import { unwrap } from '@huxin/basis';
import { describe, expect, it } from 'vitest';
import { fileStoreOn } from './file.ts';
import { memoryDisk, memoryStore } from './memory-store.ts';
import { CHANGES, stateOf } from './testing/changes.ts';
import { frailStore, fullStore } from './testing/frail-store.ts';
import { type PaperDisk, paperDisk } from './testing/paper-disk.ts';
import { filledCase, row, sample, vaultOn } from './testing/world.ts';

async function startDisk() {
  const disk = memoryDisk();
  const vault = vaultOn(memoryStore(disk));
  const open = await filledCase(vault, 5);
  unwrap(await open.putBlob(sample(2000)));
  await vault.close();
  return disk;
}

const copyDisk = (disk: Awaited<ReturnType<typeof startDisk>>) => {
  const copy = memoryDisk();
  for (const [space, values] of disk.spaces) copy.spaces.set(space, new Map(values));
  return copy;
};

describe.each(CHANGES)('[保管-23][保管-2] 在每一步被杀：%s', (_, run) => {
  it.each(['before', 'after'] as const)('存储操作（%s）：要么全旧，要么全新', async (when) => {
    const start = await startDisk();
    const old = await stateOf(vaultOn(memoryStore(copyDisk(start))));
    const whole = copyDisk(start);
    const counting = frailStore(memoryStore(whole), Number.POSITIVE_INFINITY, when);
    await run(vaultOn(counting));
    await counting.close();
    const done = await stateOf(vaultOn(memoryStore(whole)));
    expect(done).not.toBe(old);
    const seen = new Set<string>();
    for (let k = 1; k <= counting.operations; k++) {
      const disk = copyDisk(start);
      const store = frailStore(memoryStore(disk), k, when);
      await run(vaultOn(store));
      await store.close();
      const after = await stateOf(vaultOn(memoryStore(disk)));
      expect([old, done]).toContain(after);
      seen.add(after);
    }
    expect(seen).toContain(old);
  });

  it('文件写到每一个字节断电：要么全旧，要么全新', async () => {
    const start = paperDisk();
    const vault = vaultOn(fileStoreOn(start));
    const open = await filledCase(vault, 5);
    unwrap(await open.putBlob(sample(300)));
    await vault.close();
    const fresh = (): PaperDisk => start.reboot();
    const old = await stateOf(vaultOn(fileStoreOn(fresh())));
    const whole = fresh();
    await run(vaultOn(fileStoreOn(whole)));
    const done = await stateOf(vaultOn(fileStoreOn(whole.reboot())));
    expect(done).not.toBe(old);
    // Every unit near both ends, where commits begin and end; a stride in between keeps this to seconds.
    const points = Array.from({ length: whole.spent }, (_, n) => n).filter(
      (n) => n < 20 || n > whole.spent - 60 || n % 181 === 0,
    );
    for (const n of points) {
      const disk = fresh();
      disk.budget = n;
      await run(vaultOn(fileStoreOn(disk)));
      expect([old, done]).toContain(await stateOf(vaultOn(fileStoreOn(disk.reboot()))));
    }
  });

  it('[保管-24] 文件写到每一处满了：停在写之前，腾出地方又能写', async () => {
    const start = paperDisk();
    const vault = vaultOn(fileStoreOn(start));
    const open = await filledCase(vault, 5);
    unwrap(await open.putBlob(sample(300)));
    await vault.close();
    const old = await stateOf(vaultOn(fileStoreOn(start.reboot())));
    const whole = start.reboot();
    await run(vaultOn(fileStoreOn(whole)));
    const done = await stateOf(vaultOn(fileStoreOn(whole.reboot())));
    for (let n = 0; n < whole.spent; n += 223) {
      const disk = start.reboot();
      disk.mode = 'full';
      disk.budget = n;
      await run(vaultOn(fileStoreOn(disk)));
      expect([old, done]).toContain(await stateOf(vaultOn(fileStoreOn(disk.reboot()))));
    }
  });
});

describe('[保管-24] 存储满了', () => {
  it('报 full，内存与存储都停在写之前；腾出地方后接着写，一条不多一条不少', async () => {
    let full = false;
    const disk = memoryDisk();
    const vault = vaultOn(fullStore(memoryStore(disk), () => full));
    const open = await filledCase(vault, 3);
    full = true;
    expect(await open.append([row(4)])).toEqual({ ok: false, error: { kind: 'full' } });
    expect(await open.putBlob(sample(10))).toEqual({ ok: false, error: { kind: 'full' } });
    expect(await open.changePassphrase('钥匙', '新')).toEqual({ ok: false, error: { kind: 'full' } });
    expect(await vault.create('乙')).toEqual({ ok: false, error: { kind: 'full' } });
    expect(open.entries).toHaveLength(3);
    full = false;
    unwrap(await open.append([row(4)]));
    await vault.close();
    const again = vaultOn(memoryStore(disk));
    expect(await stateOf(again)).toBe('甲 钥匙 1,2,3,4 ');
  });

  it('快照写不下时，记录照样收，不丢', async () => {
    const disk = memoryDisk();
    const inner = memoryStore(disk);
    const vault = vaultOn({
      ...inner,
      commit: async (space, commit) =>
        (commit.drop?.length ?? 0) > 0 && commit.drop?.includes('r/')
          ? { ok: false, error: { kind: 'full' } }
          : inner.commit(space, commit),
    });
    const open = await filledCase(vault, 9);
    expect(open.entries).toHaveLength(9);
    await vault.close();
    expect(await stateOf(vaultOn(memoryStore(disk)))).toBe('甲 钥匙 1,2,3,4,5,6,7,8,9 ');
  });
});
