import { unwrap } from '@huxin/basis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sameBytes } from './bytes.ts';
import type { Store } from './store.ts';
import { PLACES, type Place } from './testing/stores.ts';
import { filledCase, type Row, row, rows, sample, vaultOn } from './testing/world.ts';
import type { Vault } from './vault.ts';

describe.each(PLACES)('保管库：%s', (_, make) => {
  let place: Place;
  let vault: Vault<Row>;
  const open: Vault<Row>[] = [];
  const another = (store: Store = place.open()): Vault<Row> => {
    const next = vaultOn(store);
    open.push(next);
    return next;
  };
  beforeEach(async () => {
    place = await make();
    vault = another();
  });
  afterEach(async () => {
    for (const one of open.splice(0)) await one.close();
    await place.dispose();
  });

  it('[保管-1][保管-3] 写了再开，逐字相同；折过快照也一样', async () => {
    const first = await filledCase(vault, 11);
    unwrap(await first.append([{ id: 12, text: '未知\u0000字段', later: [null, 1.5, { 新: true }] }]));
    const before = JSON.stringify(first.entries);
    await vault.close();
    const again = unwrap(await another().unlock('甲', '钥匙'));
    expect(JSON.stringify(again.entries)).toBe(before);
    expect(again.entries).toHaveLength(12);
    expect(again.mark.seq).toBe(12);
    expect(again.locked).toBe(true);
  });

  it('[保管-4] 原件按 SHA-256 存取，跨块、空的、同样的只存一份', async () => {
    const first = unwrap(await vault.create('甲', '钥匙'));
    const big = sample(2_500_000);
    const name = unwrap(await first.putBlob(big));
    expect(unwrap(await first.putBlob(new Blob([big])))).toBe(name);
    const empty = unwrap(await first.putBlob(new Uint8Array()));
    expect(empty).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    await vault.close();
    const again = unwrap(await another().unlock('甲', '钥匙'));
    expect(sameBytes(unwrap(await again.getBlob(name)), big)).toBe(true);
    expect(unwrap(await again.getBlob(empty))).toHaveLength(0);
    expect(again.blobs.map((blob) => blob.size).sort()).toEqual([0, 2_500_000]);
    expect(await again.getBlob('0'.repeat(64))).toMatchObject({ ok: false, error: { kind: 'no-such-blob' } });
  });

  it('[保管-7] 条目和原件一条记录写下；只存了一半的原件不进记录，下一个写者清掉', async () => {
    const first = unwrap(await vault.create('甲', '钥匙'));
    const one = unwrap(await first.stageBlob(sample(3000)));
    const same = unwrap(await first.stageBlob(new Blob([sample(3000)])));
    const left = unwrap(await first.stageBlob(sample(40, 2)));
    expect([first.blobs, first.entries]).toEqual([[], []]);
    const mark = unwrap(await first.append([row(1)], [one, same]));
    expect(mark.seq).toBe(1);
    expect(first.blobs).toEqual([{ sha256: one.sha256, size: 3000 }]);
    expect(await first.getBlob(left.sha256)).toMatchObject({ error: { kind: 'no-such-blob' } });
    unwrap(await first.discardBlobs([same]));
    expect(unwrap(await first.getBlob(one.sha256))).toEqual(sample(3000));
    await vault.close();
    const store = place.open();
    const again = unwrap(await another(store).unlock('甲', '钥匙'));
    expect(again.entries).toEqual([row(1)]);
    expect(unwrap(await again.getBlob(one.sha256))).toEqual(sample(3000));
    expect(unwrap(await store.keys(again.space, 'b/'))).toHaveLength(1);
  });

  it('[保管-7] 备好的原件已被别的写者清掉：条目也不写，说没有这份原件', async () => {
    const first = unwrap(await vault.create('甲', '钥匙'));
    const staged = unwrap(await first.stageBlob(sample(3000)));
    await first.close();
    const again = unwrap(await another().unlock('甲', '钥匙'));
    expect(await again.append([row(1)], [staged])).toEqual({
      ok: false,
      error: { kind: 'no-such-blob', sha256: staged.sha256 },
    });
    expect(again.entries).toEqual([]);
    unwrap(await again.append([row(1)], [unwrap(await again.stageBlob(sample(3000)))]));
    expect(again.blobs).toHaveLength(1);
  });

  it('[保管-8] 删一份原件：条目还在，别的原件还在，块没有了；再存又有', async () => {
    const store = place.open();
    const first = await filledCase(another(store), 3);
    const [gone, stays] = [
      unwrap(await first.putBlob(sample(3000))),
      unwrap(await first.putBlob(sample(70, 3))),
    ];
    unwrap(await first.removeBlob(gone));
    expect(await first.removeBlob(gone)).toEqual({
      ok: false,
      error: { kind: 'no-such-blob', sha256: gone },
    });
    expect(unwrap(await store.keys(first.space, 'b/'))).toHaveLength(1);
    unwrap(await first.append([row(4)]));
    await store.close();
    const again = unwrap(await another().unlock('甲', '钥匙'));
    expect(again.entries).toEqual(rows(1, 4));
    expect(again.blobs.map((blob) => blob.sha256)).toEqual([stays]);
    expect(await again.getBlob(gone)).toMatchObject({ error: { kind: 'no-such-blob' } });
    expect(unwrap(await again.putBlob(sample(3000)))).toBe(gone);
    expect(unwrap(await again.getBlob(gone))).toEqual(sample(3000));
  });

  it('[保管-9] 存大的：说得出存到哪里；停下，和没存过一样', async () => {
    const store = place.open();
    const first = unwrap(await another(store).create('甲', '钥匙'));
    const seen: number[] = [];
    unwrap(await first.putBlob(sample(2_500_000), { onProgress: (stored) => seen.push(stored) }));
    expect(seen).toEqual([1_048_576, 2_097_152, 2_500_000]);
    const stop = new AbortController();
    const stopped = await first.putBlob(sample(3_000_000, 2), {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(stopped).toEqual({ ok: false, error: { kind: 'stopped' } });
    expect(first.blobs).toHaveLength(1);
    expect(unwrap(await store.keys(first.space, 'b/'))).toHaveLength(3);
  });

  it('[保管-9] 选好以后文件被移走：照实说读不到，什么也没留下', async () => {
    const store = place.open();
    const first = unwrap(await another(store).create('甲'));
    const moved = new Blob([sample(10)]);
    moved.slice = () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) as unknown as Blob;
    expect(await first.putBlob(moved)).toMatchObject({ ok: false, error: { kind: 'unavailable' } });
    expect(first.blobs).toEqual([]);
    expect(unwrap(await store.keys(first.space, 'b/'))).toEqual([]);
  });

  it('[保管-19] 关上以后：拿着它的人读到空的，写报 closed', async () => {
    const first = await filledCase(vault, 2);
    const name = unwrap(await first.putBlob(sample(10)));
    await first.close();
    expect([first.entries, first.blobs]).toEqual([[], []]);
    const closed = { ok: false, error: { kind: 'closed' } };
    expect(await first.append([row(3)])).toEqual(closed);
    expect(await first.getBlob(name)).toEqual(closed);
    expect(await first.stageBlob(sample(5))).toEqual(closed);
    expect(await first.removeBlob(name)).toEqual(closed);
    expect(await first.exportAge('带走')).toEqual(closed);
    expect(unwrap(await vault.unlock('甲', '钥匙')).entries).toEqual(rows(1, 2));
  });

  it('[保管-14] 密码错了什么也得不到', async () => {
    await filledCase(vault, 3);
    await vault.close();
    const next = another();
    expect(await next.unlock('甲', '钥是')).toEqual({ ok: false, error: { kind: 'wrong-passphrase' } });
    expect(await next.salvage('甲', '钥是')).toEqual({ ok: false, error: { kind: 'wrong-passphrase' } });
    expect(await next.unlock('甲')).toEqual({ ok: false, error: { kind: 'passphrase-needed' } });
    expect(await next.create('丙', '')).toEqual({ ok: false, error: { kind: 'empty-passphrase' } });
    expect(unwrap(await next.unlock('甲', '钥匙')).entries).toHaveLength(3);
  });

  it('[保管-17] 全角数字与半角数字是同一个密码', async () => {
    await unwrap(await vault.create('甲', 'ａ１２３')).close();
    expect((await vault.unlock('甲', 'a123')).ok).toBe(true);
  });

  it('[保管-13] 没有密码：能开，如实说没上锁', async () => {
    const first = unwrap(await vault.create());
    unwrap(await first.append(rows(1, 2)));
    expect(first.locked).toBe(false);
    await vault.close();
    const next = another();
    expect(unwrap(await next.cases())).toMatchObject([{ name: '记录 1', locked: false }]);
    const again = unwrap(await next.unlock('记录 1'));
    expect(again.entries).toEqual(rows(1, 2));
    expect(again.locked).toBe(false);
  });

  it('[保管-5][保管-6] 几份案卷互不相干；名字按序、不重、不收手机号', async () => {
    const first = unwrap(await vault.create(undefined, '甲的'));
    const second = unwrap(await vault.create(undefined, '乙的'));
    unwrap(await first.append([row(1)]));
    unwrap(await second.append([row(2)]));
    expect([first.name, second.name]).toEqual(['记录 1', '记录 2']);
    await vault.close();
    const next = another();
    expect((await next.unlock('记录 1', '乙的')).ok).toBe(false);
    expect(unwrap(await next.unlock('记录 2', '乙的')).entries).toEqual([row(2)]);
    expect(await next.create('记录 1')).toMatchObject({ ok: false, error: { kind: 'name-taken' } });
    for (const name of [
      '138 0013 8000',
      '１３８００１３８０００',
      '11010519491231002X',
      '',
      ' ',
      'a\u0000',
    ]) {
      expect(await next.create(name)).toMatchObject({ ok: false, error: { kind: 'bad-name' } });
    }
    expect(unwrap(await next.create('20250610 工资卡')).name).toBe('20250610 工资卡');
  });

  it('[保管-16] 改密码：旧的打不开，内容还在；去掉密码、再加上也行', async () => {
    const first = await filledCase(vault, 3);
    const name = unwrap(await first.putBlob(sample(5000)));
    expect(await first.changePassphrase('不对', '新')).toEqual({
      ok: false,
      error: { kind: 'wrong-passphrase' },
    });
    unwrap(await first.changePassphrase('钥匙', '新'));
    unwrap(await first.append([row(4)]));
    await vault.close();
    const next = another();
    expect(await next.unlock('甲', '钥匙')).toMatchObject({ error: { kind: 'wrong-passphrase' } });
    const again = unwrap(await next.unlock('甲', '新'));
    expect(again.entries).toEqual(rows(1, 4));
    expect(unwrap(await again.getBlob(name))).toEqual(sample(5000));
    unwrap(await again.changePassphrase('新', undefined));
    expect(again.locked).toBe(false);
    await next.close();
    const open2 = unwrap(await another().unlock('甲'));
    expect(open2.entries).toEqual(rows(1, 4));
    unwrap(await open2.changePassphrase(undefined, '又'));
    await open2.close();
    expect(await another().unlock('甲')).toMatchObject({ error: { kind: 'passphrase-needed' } });
  });

  it('[保管-6] 改名之后按新名开', async () => {
    const first = await filledCase(vault, 2);
    unwrap(await first.rename('乙'));
    await vault.close();
    const next = another();
    expect(await next.unlock('甲', '钥匙')).toMatchObject({ error: { kind: 'no-such-case' } });
    expect(unwrap(await next.unlock('乙', '钥匙')).entries).toEqual(rows(1, 2));
  });

  it('[保管-30][保管-31] 第二个窗口只读；第一个关了它接手，先读到最新', async () => {
    const first = await filledCase(vault, 2);
    const tab = another();
    const second = unwrap(await tab.unlock('甲', '钥匙'));
    expect([first.role, second.role]).toEqual(['writer', 'follower']);
    expect(await second.append([row(9)])).toMatchObject({ ok: false, error: { kind: 'busy' } });
    unwrap(await first.append([row(3)]));
    unwrap(await second.refresh());
    expect(second.entries).toEqual(rows(1, 3));
    unwrap(await first.append([row(4)]));
    await first.close();
    unwrap(await second.append([row(5)]));
    expect(second.role).toBe('writer');
    expect(second.entries).toEqual(rows(1, 5));
    expect(await first.append([row(6)])).toEqual({ ok: false, error: { kind: 'closed' } });
  });

  it('[保管-16] 别的窗口改了密码，跟随的窗口失效；清除也一样', async () => {
    const first = await filledCase(vault, 2);
    const second = unwrap(await another().unlock('甲', '钥匙'));
    const heard: string[] = [];
    second.subscribe((event) => heard.push(event.kind));
    unwrap(await first.changePassphrase('钥匙', '新'));
    expect(await second.refresh()).toEqual({ ok: false, error: { kind: 'key-changed' } });
    expect(heard).toContain('key-changed');
    unwrap(await vault.wipe('甲'));
    expect(await first.append([row(3)])).toEqual({ ok: false, error: { kind: 'wiped' } });
    expect(unwrap(await vault.cases())).toEqual([]);
  });

  it('[保管-42] 全部清除不要密码', async () => {
    await filledCase(vault, 2);
    unwrap(await vault.create('乙'));
    unwrap(await vault.wipeAll());
    await vault.close();
    expect(unwrap(await another().cases())).toEqual([]);
  });

  it('[保管-28] 带着以前的标签打开：旧副本被认出', async () => {
    const first = await filledCase(vault, 2);
    const { seq, tag } = first.mark;
    await vault.close();
    const next = another();
    expect((await next.unlock('甲', '钥匙', { since: { seq, tag } })).ok).toBe(true);
    expect(await another().unlock('甲', '钥匙', { since: { seq: 3, tag } })).toEqual({
      ok: false,
      error: { kind: 'rolled-back', found: 2, expected: 3 },
    });
    expect(await another().unlock('甲', '钥匙', { since: { seq: 2, tag: '00' } })).toMatchObject({
      error: { kind: 'rolled-back' },
    });
  });

  it('[保管-2] 同时写两次，两次都在，各有序号', async () => {
    const first = unwrap(await vault.create('甲'));
    const marks = await Promise.all([first.append([row(1)]), first.append([row(2)]), first.append([])]);
    expect(marks.map((mark) => unwrap(mark).seq)).toEqual([1, 2, 2]);
    expect(first.entries).toEqual(rows(1, 2));
  });
});
