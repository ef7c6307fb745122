import { unwrap } from '@huxin/basis';
import { describe, expect, it } from 'vitest';
import { readBlob } from './blobs.ts';
import { type Bytes, base64Of, hexOf, randomBytes, sha256, utf8 } from './bytes.ts';
import { FRAMES_AT } from './file/header.ts';
import { fileStoreOn } from './file.ts';
import { type MemoryDisk, memoryDisk, memoryStore } from './memory-store.ts';
import { aesKey, seal } from './seal.ts';
import { paperDisk } from './testing/paper-disk.ts';
import { filledCase, row, rows, sample, vaultOn } from './testing/world.ts';

const valuesOf = (disk: MemoryDisk) => [...disk.spaces.values()][0]!;
const caseFile = (files: ReadonlyMap<string, unknown>): string =>
  [...files.keys()].find((name) => name.endsWith('.huxin'))!;

describe('留下来的东西', () => {
  it('[保管-16] 加上密码后，没上锁时的钥匙不再留着；旧记录也不留', async () => {
    const disk = memoryDisk();
    const open = unwrap(await vaultOn(memoryStore(disk)).create('甲'));
    unwrap(await open.append(rows(1, 2)));
    const before = new Set([...valuesOf(disk).values()]);
    expect(valuesOf(disk).has('key')).toBe(true);
    unwrap(await open.changePassphrase(undefined, '新'));
    expect(valuesOf(disk).has('key')).toBe(false);
    for (const value of valuesOf(disk).values()) expect(before.has(value)).toBe(false);
  });

  it('[保管-14] 存储里找不到明文、密码、原件的 SHA-256', async () => {
    const disk = memoryDisk();
    const open = await filledCase(vaultOn(memoryStore(disk)), 6);
    const name = unwrap(await open.putBlob(utf8('第 9 条原件')));
    const all = [...valuesOf(disk)].map(
      ([key, value]) => `${key}${Buffer.from(value as Bytes).toString('latin1')}`,
    );
    const text = all.join('');
    for (const secret of ['第 1 条', '第 9 条原件', '钥匙']) {
      expect(text).not.toContain(Buffer.from(secret).toString('latin1'));
    }
    expect(text).not.toContain(name);
    expect(text).toContain(Buffer.from('甲').toString('latin1'));
  });

  it('没有记录指着的块：写者清掉，跟随者不动', async () => {
    const disk = memoryDisk();
    const vault = vaultOn(memoryStore(disk));
    const open = await filledCase(vault, 1);
    const name = unwrap(await open.putBlob(sample(10)));
    await open.close();
    valuesOf(disk).set('b/dead/00000000', utf8('x'));
    await unwrap(await vault.unlock('甲', '钥匙', { follow: true })).close();
    expect(valuesOf(disk).has('b/dead/00000000')).toBe(true);
    const again = unwrap(await vault.unlock('甲', '钥匙'));
    expect(valuesOf(disk).has('b/dead/00000000')).toBe(false);
    expect(unwrap(await again.getBlob(name))).toEqual(sample(10));
  });

  it('[保管-25] 写成了却没收到回话：下一次先看清楚，再接着写', async () => {
    const disk = memoryDisk();
    const inner = memoryStore(disk);
    let mute = false;
    const vault = vaultOn({
      ...inner,
      commit: async (space, commit) => {
        const done = await inner.commit(space, commit);
        return mute ? { ok: false, error: { kind: 'lost-connection', detail: '' } } : done;
      },
    });
    const open = await filledCase(vault, 1);
    mute = true;
    expect(await open.append([row(2)])).toMatchObject({ error: { kind: 'lost-connection' } });
    mute = false;
    unwrap(await open.append([row(3)]));
    expect(open.entries).toEqual(rows(1, 3));
    expect(open.role).toBe('writer');
  });

  it('[保管-4] 读出时重算 SHA-256：块都打得开，内容不是那份，也报坏', async () => {
    const store = memoryStore();
    const raw = randomBytes(32);
    const place = { space: 'c', kind: 'blob', generation: 0, seq: 0, after: 'i 4' } as const;
    unwrap(
      await store.commit('s', {
        put: [['b/i/00000000', await seal(await aesKey(raw), utf8('abcd'), place)]],
      }),
    );
    const blob = { id: 'i', size: 4, key: base64Of(raw) };
    const right = hexOf(await sha256(utf8('abcd'))) as never;
    expect(unwrap(await readBlob(store, 's', 'c', { ...blob, sha256: right }))).toEqual(utf8('abcd'));
    const wrong = '0'.repeat(64) as never;
    expect(await readBlob(store, 's', 'c', { ...blob, sha256: wrong })).toMatchObject({
      error: { kind: 'damaged', at: 'blob' },
    });
  });
});

describe('[保管-23] 文件的残尾', () => {
  it('很长的残尾：下一次写之后不再留着', async () => {
    const disk = paperDisk();
    await (await filledCase(vaultOn(fileStoreOn(disk)), 2)).close();
    const name = caseFile(disk.files);
    disk.files.set(name, new Uint8Array([...disk.files.get(name)!, ...sample(5000)]));
    const later = disk.reboot();
    const open = unwrap(await vaultOn(fileStoreOn(later)).unlock('甲', '钥匙'));
    expect(open.notes).toEqual([{ kind: 'torn-tail', bytes: 5000 }]);
    unwrap(await open.append([row(3)]));
    await open.close();
    const again = unwrap(await vaultOn(fileStoreOn(later.reboot())).unlock('甲', '钥匙'));
    expect([again.entries, again.notes]).toEqual([rows(1, 3), []]);
  });

  it('断电时帧头先落盘、内容没落盘（全是零）：当作没写过', async () => {
    const disk = paperDisk();
    const open = await filledCase(vaultOn(fileStoreOn(disk)), 2);
    const name = caseFile(disk.files);
    const before = disk.files.get(name)!.slice();
    unwrap(await open.append([row(3)]));
    await open.close();
    const after = disk.files.get(name)!.slice();
    after.set(before.subarray(0, FRAMES_AT));
    after.fill(0, after.length - 40);
    disk.files.set(name, after);
    const again = unwrap(await vaultOn(fileStoreOn(disk.reboot())).unlock('甲', '钥匙'));
    expect(again.entries).toEqual(rows(1, 2));
    expect(again.notes).toEqual([{ kind: 'torn-tail', bytes: after.length - before.length }]);
  });

  it('一个长度标记坏了：用另一个，内容完整，附说明', async () => {
    const disk = paperDisk();
    await (await filledCase(vaultOn(fileStoreOn(disk)), 3)).close();
    const name = caseFile(disk.files);
    for (const at of [20, 70]) {
      const copy = disk.reboot();
      const bytes = copy.files.get(name)!.slice();
      bytes[at]! ^= 1;
      copy.files.set(name, bytes);
      const open = unwrap(await vaultOn(fileStoreOn(copy)).unlock('甲', '钥匙'));
      expect(open.entries).toEqual(rows(1, 3));
      expect(open.notes).toEqual([{ kind: 'head-slot' }]);
    }
  });
});
