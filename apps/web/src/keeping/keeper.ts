import { err, ok, type Result } from '@huxin/basis';
import { type Entry, parseEntry } from '@huxin/fact';
import {
  type CaseInfo,
  indexedDbStore,
  type OpenCase,
  openVault,
  type Vault,
  type VaultFault,
} from '@huxin/vault';
import { tell } from '../kit/toast.tsx';
import { memoryRecord, plugRecord, record } from '../record.ts';
import { isLockedBehind, onLock } from '../shell/idle.ts';
import { faultWords } from './fault-words.ts';
import { caseChanges, keeping } from './keeping-state.ts';
import { isNotKept, type VaultRecord, vaultRecord } from './vault-record.ts';

/** log2 of scrypt's cost of an exported copy: 64 MiB, so that a cheap phone can make and open it. */
const EXPORT_COST = 16;
const KEPT_FLAG = 'kept';

let vault: Vault<Entry> | undefined;
const theVault = (): Vault<Entry> => {
  vault ??= openVault<Entry>(indexedDbStore(), {
    schema: { version: 1, check: (value) => parseEntry(value) },
  });
  return vault;
};

/** Tells the next start whether to look; says nothing else. */
function flag(kept: boolean): void {
  try {
    if (kept) localStorage.setItem(KEPT_FLAG, '1');
    else localStorage.removeItem(KEPT_FLAG);
  } catch {
    // Without local storage the next start looks when the keeping screen is opened.
  }
}

async function listed(): Promise<readonly CaseInfo[]> {
  const list = await theVault().cases();
  return list.ok ? list.value : [];
}

let plugged: VaultRecord | undefined;

/** A write that was refused: said once, with the way to try again. What was typed is still on the screen. */
function sayNotKept(fault: VaultFault): void {
  const again = async (): Promise<void> => {
    const state = keeping.value;
    if (fault.kind === 'busy' && state.kind === 'open') await state.open.claim({ steal: true });
    const still = await plugged?.retry();
    if (still) sayNotKept(still);
    else tell('存下了');
  };
  tell(`还没存下：${faultWords(fault)}`, {
    label: fault.kind === 'busy' ? '在这里接着写' : '再存一次',
    run: () => void again(),
  });
}

globalThis.addEventListener?.('unhandledrejection', (event) => {
  if (!isNotKept(event.reason)) return;
  event.preventDefault();
  sayNotKept(event.reason.fault);
});

onLock(() => {
  const state = keeping.value;
  if (state.kind !== 'open' || !state.open.locked) return;
  isLockedBehind.value = true;
  void closeCase();
});

async function take(open: OpenCase<Entry>): Promise<void> {
  plugged = vaultRecord(open);
  open.subscribe((event) => {
    if (event.kind === 'changed') return;
    if (event.kind === 'role') caseChanges.value += 1;
    else if (event.kind === 'damaged') tell(faultWords(event.fault));
    else {
      tell(faultWords({ kind: event.kind }));
      void closeCase();
    }
  });
  plugRecord(plugged);
  flag(true);
  isLockedBehind.value = false;
  keeping.value = { kind: 'open', open, cases: await listed() };
}

async function showClosed(): Promise<void> {
  plugged = undefined;
  plugRecord(memoryRecord());
  const cases = await listed();
  flag(cases.length > 0);
  keeping.value = cases.length > 0 ? { kind: 'closed', cases } : { kind: 'none' };
}

/** Takes key and entries off the screen; the case stays on the device. */
export async function closeCase(): Promise<void> {
  const state = keeping.value;
  if (state.kind === 'open') {
    // First what is seen, then the storage.
    plugRecord(memoryRecord());
    await state.open.close();
  }
  await showClosed();
}

/** What is on this device; a single case without a passphrase opens by itself. */
export async function look(): Promise<void> {
  if (keeping.value.kind === 'open') return;
  keeping.value = { kind: 'looking' };
  const list = await theVault().cases();
  if (!list.ok) {
    keeping.value = { kind: 'unavailable' };
    return;
  }
  const [only, ...others] = list.value;
  flag(only !== undefined);
  if (!only) keeping.value = { kind: 'none' };
  else if (others.length === 0 && 'name' in only && !only.locked && record().entries().length === 0) {
    const opened = await openCase(only.space);
    if (!opened.ok) keeping.value = { kind: 'closed', cases: list.value };
  } else keeping.value = { kind: 'closed', cases: list.value };
}

type Done = Result<void, VaultFault>;

/** Opens one case; the one open before is closed first. What was typed before goes along only if `carry` says so. */
export async function openCase(space: string, passphrase?: string, carry = false): Promise<Done> {
  const state = keeping.value;
  const typed = state.kind === 'open' ? [] : record().entries();
  if (state.kind === 'open') await closeCase();
  const opened = await theVault().unlock(space, passphrase);
  if (!opened.ok) return opened;
  if (carry && typed.length > 0) {
    const added = await opened.value.append(typed.map(renamed(opened.value.entries)));
    if (!added.ok) {
      await opened.value.close();
      return added;
    }
  }
  await take(opened.value);
  return ok(undefined);
}

/** Ids of the page's own record (e1, e2 …) may be taken in the case. */
function renamed(known: readonly Entry[]): (entry: Entry) => Entry {
  const prefix = `m${known.length}-`;
  return (entry) =>
    ({
      ...entry,
      id: `${prefix}${entry.id}`,
      ...(entry.retracts === undefined ? {} : { retracts: `${prefix}${entry.retracts}` }),
    }) as Entry;
}

/** A new case on this device. With `carry` it starts with what was noted on this page. */
export async function createCase(
  name: string,
  passphrase: string | undefined,
  carry: boolean,
): Promise<Done> {
  const typed = keeping.value.kind === 'open' ? [] : record().entries();
  const created = await theVault().create(name.trim() === '' ? undefined : name, passphrase);
  if (!created.ok) return created;
  if (carry && typed.length > 0) {
    const added = await created.value.append(typed);
    if (!added.ok) {
      await created.value.close();
      await theVault().wipe(created.value.space);
      return added;
    }
  }
  if (keeping.value.kind === 'open') await closeCase();
  await take(created.value);
  void navigator.storage?.persist?.().catch(() => false);
  return ok(undefined);
}

function opened(): Result<OpenCase<Entry>, VaultFault> {
  const state = keeping.value;
  return state.kind === 'open' ? ok(state.open) : err({ kind: 'closed' });
}

async function refreshed(done: Done): Promise<Done> {
  const state = keeping.value;
  if (done.ok && state.kind === 'open') keeping.value = { ...state, cases: await listed() };
  return done;
}

export async function renameCase(name: string): Promise<Done> {
  const open = opened();
  return open.ok ? refreshed(await open.value.rename(name)) : open;
}

export async function changePassphrase(now: string | undefined, next: string | undefined): Promise<Done> {
  const open = opened();
  return open.ok ? refreshed(await open.value.changePassphrase(now, next)) : open;
}

/** Everything in the open case as one age file. */
export async function exportCopy(passphrase: string): Promise<Result<Uint8Array<ArrayBuffer>, VaultFault>> {
  const open = opened();
  return open.ok ? open.value.exportAge(passphrase, { workFactor: EXPORT_COST }) : open;
}

/** A new case from a copy, opened at once; locked with the copy's own passphrase unless `unlocked`. */
export async function importCopy(
  file: Uint8Array<ArrayBuffer>,
  passphrase: string,
): Promise<Result<{ readonly missing: number }, VaultFault>> {
  const imported = await theVault().importAge(file, passphrase, { passphrase });
  if (!imported.ok) return imported;
  if (keeping.value.kind === 'open') await closeCase();
  await take(imported.value.case);
  return ok({ missing: imported.value.missing.length });
}

export async function wipeCase(space: string): Promise<Done> {
  const wiped = await theVault().wipe(space);
  if (wiped.ok) {
    const state = keeping.value;
    if (state.kind === 'open' && state.open.space !== space)
      keeping.value = { ...state, cases: await listed() };
    else await showClosed();
  }
  return wiped;
}
