import type { Entry, Fact } from '@huxin/fact';
import { parseEntry } from '@huxin/fact';
import { memoryStore, type OpenCase, openVault, type VaultFault } from '@huxin/vault';
import { expect, test } from 'vitest';
import { standing } from '../record.ts';
import { faultWords } from './fault-words.ts';
import { isNotKept } from './not-kept.ts';
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
