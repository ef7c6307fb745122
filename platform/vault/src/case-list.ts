import { err, ok, type Result } from '@huxin/basis';
import type { Bytes } from './bytes.ts';
import type { VaultFault } from './fault.ts';
import { type LockRecord, parseLock } from './lock-record.ts';
import { LOCK_KEY } from './log.ts';
import { outward } from './session.ts';
import { isBytes, type Store } from './store.ts';

/** What can be said of a case without opening it. */
export type CaseInfo =
  | { readonly space: string; readonly name: string; readonly locked: boolean }
  | { readonly space: string; readonly fault: VaultFault };

/** A lock record with the bytes it was read from. */
export interface FoundLock {
  readonly record: LockRecord;
  readonly sealedLock: Bytes;
}

export async function readLock(store: Store, space: string): Promise<Result<FoundLock, VaultFault>> {
  // As a rescue: a case whose file is damaged further on keeps its name in the list.
  const view = await store.view(space, [LOCK_KEY], true);
  if (!view.ok) return err(outward(view.error));
  const sealedLock = view.value.get(LOCK_KEY);
  if (!isBytes(sealedLock)) return err({ kind: 'damaged', at: 'lock', why: 'missing' });
  const record = await parseLock(sealedLock);
  return record.ok ? ok({ record: record.value, sealedLock }) : record;
}

/** Chunks without any log: an import that was killed before its case existed. */
async function isLeftover(store: Store, space: string): Promise<boolean> {
  const keys = await store.keys(space, '');
  if (!keys.ok || keys.value.length === 0 || keys.value.some((key) => !key.startsWith('b/'))) return false;
  const claim = await store.claim(space);
  if (!claim.ok) return true;
  if (claim.value.sure) await store.erase(space);
  await claim.value.release();
  return true;
}

/** Every case in the storage, damaged ones too: a case that cannot be read is never just absent. */
export async function listCases(store: Store): Promise<Result<CaseInfo[], VaultFault>> {
  const spaces = await store.spaces();
  if (!spaces.ok) return err(outward(spaces.error));
  const list: CaseInfo[] = [];
  for (const space of spaces.value) {
    const lock = await readLock(store, space);
    if (lock.ok)
      list.push({ space, name: lock.value.record.name, locked: lock.value.record.lock.by === 'passphrase' });
    else if (lock.error.kind !== 'damaged' || !(await isLeftover(store, space)))
      list.push({ space, fault: lock.error });
  }
  return ok(list);
}

/** The space of a case given by its storage id or its name. */
export async function findCase(store: Store, name: string): Promise<Result<string, VaultFault>> {
  const list = await listCases(store);
  if (!list.ok) return list;
  if (list.value.some((info) => info.space === name)) return ok(name);
  const named = list.value.filter((info) => 'name' in info && info.name === name).map((info) => info.space);
  const [space] = named;
  if (space === undefined) return err({ kind: 'no-such-case', name });
  return named.length === 1 ? ok(space) : err({ kind: 'ambiguous-name', name, spaces: named });
}

export async function takenNames(store: Store): Promise<Result<ReadonlySet<string>, VaultFault>> {
  const list = await listCases(store);
  return list.ok ? ok(new Set(list.value.flatMap((info) => ('name' in info ? [info.name] : [])))) : list;
}
