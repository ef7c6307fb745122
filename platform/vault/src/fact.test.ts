import { unwrap } from '@huxin/basis';
import { type Entry, parseEntry } from '@huxin/fact';
import { expect, it } from 'vitest';
import { memoryDisk, memoryStore } from './memory-store.ts';
import { openVault } from './open-vault.ts';
import { cheapKdf } from './testing/world.ts';

const schema = { version: 1, check: (value: unknown) => parseEntry(value) };
const entry = {
  id: 'e1',
  knownOn: '2025-06-10',
  origin: { by: 'user', spans: [] },
  fact: { kind: 'account', account: '工资卡' },
  later: '以后的字段',
};

it('[保管-1] 案卷的条目：用 fact 的检查把关，不认识的字段原样留着', async () => {
  const disk = memoryDisk();
  const vault = openVault<Entry>(memoryStore(disk), { schema, newKdf: cheapKdf });
  const open = unwrap(await vault.create(undefined, '钥匙'));
  unwrap(await open.append([entry]));
  expect(await open.append([{ ...entry, id: 'e2', knownOn: '2025-02-30' }])).toMatchObject({
    error: { kind: 'bad-entry', index: 0, fault: { kind: 'bad-date' } },
  });
  await vault.close();
  const again = unwrap(await openVault<Entry>(memoryStore(disk), { schema }).unlock('记录 1', '钥匙'));
  expect(again.entries).toEqual([entry]);
});

it('没有 Web Crypto 的页面（http）：照实说，不存任何东西', async () => {
  const real = Object.getOwnPropertyDescriptor(globalThis, 'crypto')!;
  Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true });
  try {
    const disk = memoryDisk();
    const vault = openVault(memoryStore(disk));
    const fault = { ok: false, error: { kind: 'unavailable', detail: 'crypto.subtle' } };
    expect(await vault.create('甲')).toEqual(fault);
    expect(await vault.cases()).toEqual(fault);
    expect(disk.spaces.size).toBe(0);
  } finally {
    Object.defineProperty(globalThis, 'crypto', real);
  }
});
