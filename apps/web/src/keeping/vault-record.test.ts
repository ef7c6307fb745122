import type { Entry, Fact } from '@huxin/fact';
import { parseEntry } from '@huxin/fact';
import { memoryStore, type OpenCase, openVault, type VaultFault } from '@huxin/vault';
import { expect, test } from 'vitest';
import type { Original } from '../record.ts';
import { standing } from '../record.ts';
import { carryInto } from './carry.ts';
import { faultWords } from './fault-words.ts';
import { isNotKept } from './not-kept.ts';
import { stageAll } from './stage.ts';
import { vaultRecord } from './vault-record.ts';

const FACT: Fact = { kind: 'account', account: '工资卡' };
const NOW = (): string => '2025-06-03T20:00';

async function opened(): Promise<OpenCase<Entry>> {
  const made = await openVault<Entry>(memoryStore(), {
    schema: { version: 1, check: (value) => parseEntry(value) },
  }).create();
  if (!made.ok) throw new Error(made.error.kind);
  return made.value;
}

/** An open case whose writes are refused while `refuse` says so. */
function refusing(open: OpenCase<Entry>, refuse: () => VaultFault | undefined): OpenCase<Entry> {
  return new Proxy(open, {
    get: (target, name) =>
      name === 'append'
        ? async (entries: readonly unknown[]) => {
            const error = refuse();
            return error ? { ok: false, error } : target.append(entries);
          }
        : Reflect.get(target, name, target),
  });
}

test('[记录页-16] 记下的就是存下的：每条合格，撤回加一条', async () => {
  const open = await opened();
  const record = vaultRecord(open, NOW);
  let told = 0;
  record.subscribe(() => told++);
  const [first] = await record.append([FACT, FACT]);
  await record.retract(first!);
  expect(open.entries).toHaveLength(3);
  expect(record.entries()).toBe(open.entries);
  for (const entry of open.entries) expect(parseEntry(entry)).toMatchObject({ ok: true });
  expect(new Set(open.entries.map((entry) => entry.id)).size).toBe(3);
  expect(standing(record.entries())).toHaveLength(1);
  expect(told).toBeGreaterThan(0);
});

test('[记录页-16] 存不下：说没存下，屏幕上还在，腾出地方再存，次序不乱、不重', async () => {
  const open = await opened();
  let full = true;
  const record = vaultRecord(
    refusing(open, () => (full ? { kind: 'full' } : undefined)),
    NOW,
  );
  const refused = await record.append([FACT]).then(
    () => undefined,
    (cause: unknown) => cause,
  );
  expect(isNotKept(refused) && faultWords(refused.fault)).toContain('没存下');
  expect(open.entries).toHaveLength(0);
  expect(record.entries()).toHaveLength(1);
  await expect(record.append([{ ...FACT, account: '零钱' }])).rejects.toMatchObject({ kind: 'not-kept' });
  full = false;
  expect(await record.retry()).toBeUndefined();
  expect(await record.retry()).toBeUndefined();
  expect(open.entries.map(({ fact }) => fact.kind === 'account' && fact.account)).toEqual(['工资卡', '零钱']);
  expect(record.entries()).toBe(open.entries);
});

// SHA-256 of "abc": FIPS 180-4.
const ABC: Original = {
  sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  size: 3,
  body: new Blob(['abc']),
};
const evidence = (of: Original): Fact => ({
  kind: 'evidence',
  sha256: of.sha256 as never,
  mediaType: 'image/png',
  bytes: of.size,
  capturedOn: '2025-06-03' as never,
});

test('[记录页-16] 两处同时记：各记一次，不重', async () => {
  const open = await opened();
  const record = vaultRecord(open, NOW);
  const ids = await Promise.all([record.append([FACT]), record.append([FACT]), record.append([FACT])]);
  expect(open.entries.map((entry) => entry.id)).toEqual(ids.flat());
});

test('[记录页-23] 条目和原件一起存下，取出来一样；条目每一刻只出现一次', async () => {
  const open = await opened();
  const record = vaultRecord(open, NOW);
  const seen: number[] = [];
  record.subscribe(() => seen.push(record.entries().length));
  await record.append([evidence(ABC)], undefined, { originals: [ABC] });
  expect(Math.max(...seen)).toBe(1);
  expect(open.blobs).toEqual([{ sha256: ABC.sha256, size: 3 }]);
  expect(open.mark.seq).toBe(1);
  const out = await record.original(ABC.sha256);
  expect(out.ok && (await out.value.text())).toBe('abc');
  expect((await record.dropOriginal(ABC.sha256)).ok).toBe(true);
  expect([open.blobs.length, open.entries.length]).toEqual([0, 1]);
});

test('[记录页-25] 存满了：条目和原件一起等着，看得见；腾出来一起存下。停下：什么也没有', async () => {
  const open = await opened();
  let full = true;
  const record = vaultRecord(
    new Proxy(open, {
      get: (target, name) =>
        name === 'stageBlob' && full
          ? async () => ({ ok: false, error: { kind: 'full' } })
          : Reflect.get(target, name, target),
    }),
    NOW,
  );
  await expect(record.append([evidence(ABC)], undefined, { originals: [ABC] })).rejects.toMatchObject({
    fault: { kind: 'full' },
  });
  expect([open.entries.length, record.entries().length, record.originals().length]).toEqual([0, 1, 1]);
  const waiting = await record.original(ABC.sha256);
  expect(waiting.ok && (await waiting.value.text())).toBe('abc');
  full = false;
  expect(await record.retry()).toBeUndefined();
  expect([open.entries.length, open.blobs.length]).toEqual([1, 1]);
  const other = { ...ABC, sha256: 'x', body: new Blob(['abcd']), size: 4 };
  const stopped = record.append([FACT], undefined, { originals: [other], signal: AbortSignal.abort() });
  await expect(stopped).rejects.toMatchObject({ fault: { kind: 'stopped' } });
  expect([record.entries().length, record.originals().length]).toEqual([1, 1]);
});

test('[记录页-28] 没存下就锁上：打开同一份再接着存；已经存下的不再存一遍', async () => {
  const open = await opened();
  const record = vaultRecord(
    refusing(open, () => ({ kind: 'full' })),
    NOW,
  );
  await record.append([FACT]).catch(() => undefined);
  const next = vaultRecord(open, NOW, record.left());
  expect(next.entries()).toHaveLength(1);
  expect(await next.retry()).toBeUndefined();
  expect(open.entries).toHaveLength(1);
  expect(vaultRecord(open, NOW, record.left()).left()).toEqual([]);
});

test('[记录页-29] 这一页里记的放进案卷：编号不撞，撤回跟着改，原件一起；说是这份却不是，一样也不放', async () => {
  const open = await opened();
  const typed = vaultRecord(await opened(), () => '2025-06-03T20:00');
  await typed.append([FACT]);
  await open.append(typed.entries());
  const entries = [
    { ...typed.entries()[0]!, id: 'e1' },
    { ...typed.entries()[0]!, id: 'e2', fact: { kind: 'retraction' }, retracts: 'e1' },
  ] as unknown as readonly Entry[];
  expect((await carryInto(open, { entries, originals: [ABC] })).ok).toBe(true);
  expect(open.entries.slice(1).map(({ id, retracts }) => [id, retracts])).toEqual([
    ['m1-e1', undefined],
    ['m1-e2', 'm1-e1'],
  ]);
  expect(open.blobs).toHaveLength(1);
  const posing = { ...ABC, sha256: '0'.repeat(64) };
  expect(await stageAll(open, [posing])).toMatchObject({ ok: false, error: { kind: 'damaged' } });
  expect(open.blobs).toHaveLength(1);
});
