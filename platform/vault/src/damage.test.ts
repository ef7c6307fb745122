import { unwrap } from '@huxin/basis';
import { describe, expect, it } from 'vitest';
import { type Bytes, jsonBytes } from './bytes.ts';
import { fileStoreOn } from './file.ts';
import { printLock } from './lock-record.ts';
import { type MemoryDisk, memoryDisk, memoryStore } from './memory-store.ts';
import type { Value } from './store.ts';
import { stateOf } from './testing/changes.ts';
import { paperDisk } from './testing/paper-disk.ts';
import { filledCase, row, rows, sample, vaultOn } from './testing/world.ts';

/** Six rows: four in a snapshot, two as records; one original. */
async function startDisk(): Promise<{ disk: MemoryDisk; space: string; values: ReadonlyMap<string, Value> }> {
  const disk = memoryDisk();
  const vault = vaultOn(memoryStore(disk));
  const open = await filledCase(vault, 3);
  unwrap(await open.putBlob(sample(150)));
  unwrap(await open.append([row(4)]));
  unwrap(await open.append([row(5)]));
  await vault.close();
  const [space] = disk.spaces.keys();
  return { disk, space: space!, values: new Map(disk.spaces.get(space!)!) };
}

const flip = (bytes: Bytes, at: number, bit: number): Bytes => {
  const copy = bytes.slice();
  copy[at]! ^= 1 << bit;
  return copy;
};

describe('[保管-20][保管-15] 任何一个字节变了', () => {
  it('存储里每个值的每个字节：都报 damaged，没有例外', async () => {
    const { disk, space, values } = await startDisk();
    expect([...values.keys()].map((key) => key.split('/')[0])).toEqual(
      expect.arrayContaining(['lock', 'head', 's', 'r', 'b']),
    );
    let tried = 0;
    for (const [key, value] of values) {
      for (let at = 0; at < (value as Bytes).length; at++) {
        disk.spaces.set(space, new Map([...values, [key, flip(value as Bytes, at, at % 8)]]));
        const vault = vaultOn(memoryStore(disk));
        const open = await vault.unlock('甲', '钥匙');
        tried++;
        if (key.startsWith('b/')) {
          const bytes = await unwrap(open).getBlob(unwrap(open).blobs[0]!.sha256);
          expect(bytes).toMatchObject({ ok: false, error: { kind: 'damaged', at: 'blob' } });
        } else if (key === 'lock') {
          // A damaged lock record hides the name: the list shows the case as damaged under its id.
          expect(await vault.unlock(space, '钥匙')).toMatchObject({
            ok: false,
            error: { kind: 'damaged', at: 'lock' },
          });
          expect(unwrap(await vault.cases())).toMatchObject([
            { space, fault: { kind: 'damaged', at: 'lock' } },
          ]);
        } else {
          expect(open, `${key} ${at}`).toMatchObject({ ok: false, error: { kind: 'damaged' } });
        }
        await vault.close();
      }
    }
    expect(tried).toBeGreaterThan(1000);
  });

  it('案卷文件的每个字节：报 damaged，或者内容一字不差；每一处截断也一样', async () => {
    const start = paperDisk();
    const vault = vaultOn(fileStoreOn(start));
    const open = await filledCase(vault, 4);
    unwrap(await open.putBlob(sample(200)));
    await vault.close();
    const [name] = [...start.files.keys()].filter((file) => file.endsWith('.huxin'));
    const bytes = start.files.get(name!)!;
    const space = name!.replace('.huxin', '');
    const whole = await stateOf(vaultOn(fileStoreOn(start.reboot())));
    const check = async (changed: Bytes, what: string): Promise<'damaged' | 'same'> => {
      const reader = vaultOn(fileStoreOn(paperDisk(new Map([[name!, changed]]))));
      const opened = await reader.unlock(space, '钥匙');
      if (opened.ok && opened.value.blobs.length === 1) {
        const blob = await opened.value.getBlob(opened.value.blobs[0]!.sha256);
        await opened.value.close();
        if (!blob.ok) {
          expect(blob.error, what).toMatchObject({ kind: 'damaged' });
          return 'damaged';
        }
      }
      if (!opened.ok) {
        expect(['damaged', 'newer-format'], `${what} ${opened.error.kind}`).toContain(opened.error.kind);
        return 'damaged';
      }
      expect(await stateOf(reader), what).toBe(whole);
      return 'same';
    };
    for (let at = 0; at < bytes.length; at += at < 200 ? 1 : 7)
      await check(flip(bytes, at, at % 8), `flip ${at}`);
    for (let size = 0; size < bytes.length; size += 23) {
      expect(await check(bytes.slice(0, size), `cut ${size}`)).toBe('damaged');
    }
  });
});

describe('[保管-22] 案卷文件里一段读不出来', () => {
  it('打开报坏、名字还在列表里；抢救给出其余的，说明文件坏了；原文件不动', async () => {
    const start = paperDisk();
    const vault = vaultOn(fileStoreOn(start), { snapshotEvery: 100 });
    await filledCase(vault, 5);
    await vault.close();
    const [name] = [...start.files.keys()].filter((file) => file.endsWith('.huxin'));
    const bytes = start.files.get(name!)!;
    const text = Buffer.from(bytes).toString('latin1');
    const place = text.indexOf('r/000000000001/000000000003');
    start.files.set(name!, flip(bytes, place, 0));
    const before = start.files.get(name!)!.slice();
    const again = vaultOn(fileStoreOn(start.reboot()));
    expect(await again.unlock('甲', '钥匙')).toEqual({
      ok: false,
      error: { kind: 'damaged', at: 'file', why: 'altered' },
    });
    expect(unwrap(await again.cases())).toMatchObject([{ name: '甲', locked: true }]);
    const salvage = unwrap(await again.salvage('甲', '钥匙'));
    expect(salvage.gaps[0]).toEqual({ kind: 'damaged', at: 'file', why: 'altered' });
    expect(salvage.gaps).toContainEqual({ kind: 'damaged', at: 'record', why: 'missing', seq: 3 });
    // Record 4 names a predecessor that is gone, so nothing proves where it belongs; 5 follows 4 and opens.
    expect(salvage.entries).toEqual([...rows(1, 2), row(5)]);
    expect(salvage.expected).toBe(5);
    expect(start.files.get(name!)).toEqual(before);
  });

  it('[保管-23] 没写完的残尾：内容完整，附说明', async () => {
    const start = paperDisk();
    const vault = vaultOn(fileStoreOn(start));
    await filledCase(vault, 2);
    await vault.close();
    const [name] = [...start.files.keys()].filter((file) => file.endsWith('.huxin'));
    start.files.set(name!, new Uint8Array([...start.files.get(name!)!, 1, 2, 3]));
    const disk = start.reboot();
    const open = unwrap(await vaultOn(fileStoreOn(disk)).unlock('甲', '钥匙'));
    expect(open.notes).toEqual([{ kind: 'torn-tail', bytes: 3 }]);
    unwrap(await open.append([row(3)]));
    expect(open.entries).toEqual(rows(1, 3));
    await open.close();
    const again = unwrap(await vaultOn(fileStoreOn(disk.reboot())).unlock('甲', '钥匙'));
    expect(again.entries).toEqual(rows(1, 3));
    expect(again.notes).toEqual([]);
  });
});

describe('[保管-10][保管-21] 少一条、换顺序、重复、退回', () => {
  const tamper = async (change: (values: Map<string, Value>) => void) => {
    const { disk, space, values } = await startDisk();
    const next = new Map(values);
    change(next);
    disk.spaces.set(space, next);
    const vault = vaultOn(memoryStore(disk));
    const open = await vault.unlock('甲', '钥匙');
    return { open, salvage: unwrap(await vault.salvage('甲', '钥匙')) };
  };
  const records = (values: Map<string, Value>): string[] =>
    [...values.keys()].filter((key) => key.startsWith('r/')).sort();

  it('[保管-22] 少了最后一条：报出序号；抢救给出其余的和缺口', async () => {
    const { open, salvage } = await tamper((values) => values.delete(records(values).at(-1)!));
    expect(open).toEqual({ ok: false, error: { kind: 'damaged', at: 'record', why: 'missing', seq: 6 } });
    expect(salvage.entries).toEqual(rows(1, 4));
    expect(salvage.gaps).toEqual([{ kind: 'damaged', at: 'record', why: 'missing', seq: 6 }]);
    expect(salvage.expected).toBe(6);
    expect(unwrap(await salvage.getBlob(salvage.blobs[0]!.sha256))).toEqual(sample(150));
  });

  it('[保管-22] 中间一条坏了：后面的仍能认出，缺口写明', async () => {
    const { open, salvage } = await tamper((values) => {
      const [first] = records(values);
      values.set(first!, flip(values.get(first!) as Bytes, 20, 0));
    });
    expect(open).toMatchObject({ ok: false, error: { kind: 'damaged', seq: 5, why: 'altered' } });
    expect(salvage.entries).toEqual([...rows(1, 3), row(5)]);
    expect(salvage.gaps).toEqual([{ kind: 'damaged', at: 'record', why: 'altered', seq: 5 }]);
  });

  it('两条对调、一条重复：打不开', async () => {
    const swapped = await tamper((values) => {
      const [a, b] = records(values);
      const [first, second] = [values.get(a!)!, values.get(b!)!];
      values.set(a!, second).set(b!, first);
    });
    expect(swapped.open).toMatchObject({ ok: false, error: { kind: 'damaged' } });
    const repeated = await tamper((values) => {
      const [a, b] = records(values);
      values.set(b!, values.get(a!)!);
    });
    expect(repeated.open).toMatchObject({ ok: false, error: { kind: 'damaged', seq: 6 } });
    expect(repeated.salvage.entries).toEqual(rows(1, 4));
  });

  it('头记录没了：不猜，报坏；抢救说明尾巴不可知', async () => {
    const { open, salvage } = await tamper((values) => values.delete('head'));
    expect(open).toEqual({ ok: false, error: { kind: 'damaged', at: 'head', why: 'missing' } });
    expect(salvage.entries).toEqual(rows(1, 5));
    expect(salvage.expected).toBeUndefined();
    expect(salvage.gaps).toEqual([{ kind: 'damaged', at: 'head', why: 'missing' }]);
  });

  it('头记录退回旧的而记录还在：报多出来的', async () => {
    const disk = memoryDisk();
    const vault = vaultOn(memoryStore(disk));
    const open = await filledCase(vault, 1);
    const [space] = disk.spaces.keys();
    const oldHead = disk.spaces.get(space!)!.get('head')!;
    unwrap(await open.append([row(2)]));
    await vault.close();
    disk.spaces.get(space!)!.set('head', oldHead);
    expect(await vaultOn(memoryStore(disk)).unlock('甲', '钥匙')).toEqual({
      ok: false,
      error: { kind: 'damaged', at: 'record', why: 'unexpected', seq: 2 },
    });
  });

  it('[保管-28] 整份旧副本换回来：不带标签察觉不了，带标签报 rolled-back', async () => {
    const disk = memoryDisk();
    const vault = vaultOn(memoryStore(disk));
    const open = await filledCase(vault, 2);
    const [space] = disk.spaces.keys();
    const copy = new Map(disk.spaces.get(space!)!);
    unwrap(await open.append([row(3)]));
    const { mark } = open;
    await vault.close();
    disk.spaces.set(space!, copy);
    const next = vaultOn(memoryStore(disk));
    expect(await next.unlock('甲', '钥匙', { since: mark })).toMatchObject({
      error: { kind: 'rolled-back' },
    });
    expect(unwrap(await next.unlock('甲', '钥匙')).entries).toHaveLength(2);
  });

  it('两份岔开的副本拼在一起：打不开（序号都对，来历不对）', async () => {
    const disk = memoryDisk();
    const vault = vaultOn(memoryStore(disk));
    await (await filledCase(vault, 1)).close();
    const [space] = disk.spaces.keys();
    const fork = memoryDisk();
    fork.spaces.set(space!, new Map(disk.spaces.get(space!)!));
    for (const [place, text] of [
      [disk, '甲'],
      [fork, '乙'],
    ] as const) {
      const open = unwrap(await vaultOn(memoryStore(place)).unlock('甲', '钥匙'));
      unwrap(await open.append([{ id: 2, text }]));
      unwrap(await open.append([{ id: 3, text }]));
      await open.close();
    }
    const values = disk.spaces.get(space!)!;
    const records = [...values.keys()].filter((key) => key.startsWith('r/')).sort();
    // The first record after the fork has the same predecessor and number on both sides: only the head tells.
    for (const [taken, seq] of [
      [records[1]!, 3],
      [records[2]!, 3],
    ] as const) {
      const mixed = memoryDisk();
      mixed.spaces.set(space!, new Map([...values, [taken, fork.spaces.get(space!)!.get(taken)!]]));
      expect(await vaultOn(memoryStore(mixed)).unlock('甲', '钥匙')).toMatchObject({
        error: { kind: 'damaged', seq },
      });
    }
    const lastOnly = memoryDisk();
    const [mine, theirs] = [new Map(values), fork.spaces.get(space!)!];
    for (const key of records.slice(1)) mine.set(key, theirs.get(key)!);
    lastOnly.spaces.set(space!, mine);
    expect(await vaultOn(memoryStore(lastOnly)).unlock('甲', '钥匙')).toMatchObject({
      error: { kind: 'damaged', seq: 3 },
    });
  });

  it('[保管-6] 两份案卷的名字被对调：打开时报坏，不会把甲当成乙', async () => {
    const disk = memoryDisk();
    const vault = vaultOn(memoryStore(disk));
    await filledCase(vault, 1);
    await vault.close();
    const [space] = disk.spaces.keys();
    const values = disk.spaces.get(space!)!;
    const text = new TextDecoder().decode(values.get('lock') as Bytes).split('\n')[0]!;
    const { id, lock } = JSON.parse(text) as { id: string; lock: never };
    values.set('lock', await printLock({ id, name: '乙', lock }));
    expect(await vaultOn(memoryStore(disk)).unlock('乙', '钥匙')).toEqual({
      ok: false,
      error: { kind: 'damaged', at: 'name', why: 'altered' },
    });
  });
});

describe('[保管-26][保管-27] 新旧版本', () => {
  const check = (value: unknown) => ({ ok: true, value }) as const;

  it('条目版本比程序新：不开，不改一个字节', async () => {
    const disk = memoryDisk();
    const newer = vaultOn(memoryStore(disk), { schema: { version: 3, check } });
    await filledCase(newer, 2);
    await newer.close();
    const before = new Map([...disk.spaces.values()][0]!);
    const vault = vaultOn(memoryStore(disk), { schema: { version: 2, check } });
    expect(await vault.unlock('甲', '钥匙')).toEqual({
      ok: false,
      error: { kind: 'newer-schema', found: 3, known: 2 },
    });
    expect([...disk.spaces.values()][0]).toEqual(before);
  });

  it('条目版本比程序旧：迁移，之后新旧记录并存，折快照后只剩新的', async () => {
    const disk = memoryDisk();
    const older = vaultOn(memoryStore(disk));
    await filledCase(older, 2);
    await older.close();
    const schema = {
      version: 2,
      check,
      migrate: (value: unknown, from: number) => check({ ...(value as object), from }),
    };
    const vault = vaultOn(memoryStore(disk), { schema });
    const open = unwrap(await vault.unlock('甲', '钥匙'));
    expect(open.entries).toEqual(rows(1, 2).map((one) => ({ ...one, from: 1 })));
    unwrap(await open.append([row(3)]));
    unwrap(await open.append([row(4)]));
    await vault.close();
    const again = unwrap(await vaultOn(memoryStore(disk), { schema }).unlock('甲', '钥匙'));
    expect(again.entries).toEqual([...rows(1, 2).map((one) => ({ ...one, from: 1 })), ...rows(3, 4)]);
  });

  it('格式号比程序新：报 newer-format，列表里仍看得到', async () => {
    const { disk, space, values } = await startDisk();
    const text = new TextDecoder().decode(values.get('lock') as Bytes).split('\n')[0]!;
    const next = JSON.parse(text) as Record<string, unknown>;
    const changed = jsonBytes({ ...next, format: 2 });
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', changed)).toString('hex');
    disk.spaces.set(
      space,
      new Map([
        ...values,
        ['lock', new TextEncoder().encode(`${new TextDecoder().decode(changed)}\n${digest}`)],
      ]),
    );
    const vault = vaultOn(memoryStore(disk));
    const fault = { kind: 'newer-format', found: 2, known: 1 };
    expect(await vault.unlock(space, '钥匙')).toEqual({ ok: false, error: fault });
    expect(unwrap(await vault.cases())).toEqual([{ space, fault }]);
  });

  it('不能进 JSON 的、检查不收的：整批不写', async () => {
    const schema = {
      version: 1,
      check: (value: unknown) =>
        (value as { id?: unknown }).id === 7
          ? ({ ok: false, error: { kind: 'malformed', at: '/id', value: 7, expected: 'not 7' } } as const)
          : check(value),
    };
    const open = await filledCase(vaultOn(memoryStore(), { schema }), 1);
    expect(await open.append([row(6), row(7)])).toMatchObject({ error: { kind: 'bad-entry', index: 1 } });
    expect(await open.append([{ n: 1n }])).toMatchObject({
      error: { kind: 'bad-entry', fault: { kind: 'not-json' } },
    });
    expect(await open.append([undefined])).toMatchObject({ error: { kind: 'bad-entry', index: 0 } });
    expect(open.entries).toHaveLength(1);
  });
});
