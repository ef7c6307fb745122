import { err, ok, type Result } from '@huxin/basis';
import { type Entry, parseEntry } from '@huxin/fact';
import {
  askToPersist,
  type CaseInfo,
  indexedDbStore,
  type OpenCase,
  openVaultWith,
  type Schema,
  type Stoppable,
  type Vault,
  type VaultFault,
} from '@huxin/vault';
import { tell } from '../kit/toast.tsx';
import { type Along, memoryRecord, plugRecord, record } from '../record.ts';
import { isLockedBehind, onLock } from '../shell/idle.ts';
import { carryInto, type Typed, typedHere } from './carry.ts';
import { forgetCopied } from './copied.ts';
import { faultWords } from './fault-words.ts';
import { heavy } from './heavy.ts';
import { caseChanges, keeping } from './keeping-state.ts';
import { isNotKept } from './not-kept.ts';
import { type Batch, type VaultRecord, vaultRecord } from './vault-record.ts';

const KEPT_FLAG = 'kept';

export const SCHEMA: Schema = { version: 1, check: (value: unknown) => parseEntry(value) };

let vault: Vault<Entry> | undefined;
export const theVault = (): Vault<Entry> => {
  vault ??= openVaultWith<Entry>(heavy, indexedDbStore(), { schema: SCHEMA });
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
/** What a case could not store before it was closed, by case: a lock must not lose it. Not shown until it is open again. */
const behind = new Map<string, readonly Batch[]>();

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
  if (event.reason.fault.kind !== 'stopped') sayNotKept(event.reason.fault);
});

onLock(() => {
  const state = keeping.value;
  if (state.kind !== 'open' || !state.open.locked) return;
  isLockedBehind.value = true;
  void closeCase();
});

/** Makes an opened case the record of every screen. */
export async function take(open: OpenCase<Entry>): Promise<void> {
  const left = behind.get(open.space) ?? [];
  behind.delete(open.space);
  plugged = vaultRecord(open, undefined, left);
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
  const still = await plugged.retry();
  if (still) sayNotKept(still);
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
    const left = plugged?.left() ?? [];
    if (left.length > 0) behind.set(state.open.space, left);
    // First what is seen, then the storage.
    plugged = undefined;
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
export async function openCase(
  space: string,
  passphrase?: string,
  carry = false,
  along: Along = {},
): Promise<Done> {
  const typed = typedHere();
  if (keeping.value.kind === 'open') await closeCase();
  const opened = await theVault().unlock(space, passphrase, { signal: along.signal });
  if (!opened.ok) return opened;
  const added = carry ? await carryInto(opened.value, typed, along) : ok(undefined);
  if (!added.ok) {
    await opened.value.close();
    return added;
  }
  await take(opened.value);
  return ok(undefined);
}

/** Puts what was noted on this page into a fresh case and opens it; if that fails, the case is gone again. */
export async function startCase(
  fresh: OpenCase<Entry>,
  typed: Typed | undefined,
  along: Along = {},
): Promise<Done> {
  const added = typed ? await carryInto(fresh, typed, along) : ok(undefined);
  if (!added.ok) {
    await fresh.close();
    await theVault().wipe(fresh.space);
    return added;
  }
  if (keeping.value.kind === 'open') await closeCase();
  await take(fresh);
  void askToPersist();
  return ok(undefined);
}

/** A new case on this device. It starts with what was noted on this page, unless that is somebody else's. */
export async function createCase(
  name: string,
  passphrase: string | undefined,
  along: Along = {},
  carry = true,
): Promise<Done> {
  const typed = carry ? typedHere() : undefined;
  const wanted = name.trim() === '' ? undefined : name;
  const created = await theVault().create(wanted, passphrase, { signal: along.signal });
  return created.ok ? startCase(created.value, typed, along) : created;
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

export async function changePassphrase(
  now: string | undefined,
  next: string | undefined,
  options: Stoppable = {},
): Promise<Done> {
  const open = opened();
  return open.ok ? refreshed(await open.value.changePassphrase(now, next, options)) : open;
}

export async function wipeCase(space: string): Promise<Done> {
  const wiped = await theVault().wipe(space);
  if (wiped.ok) {
    behind.delete(space);
    forgetCopied(space);
    const state = keeping.value;
    if (state.kind === 'open' && state.open.space !== space)
      keeping.value = { ...state, cases: await listed() };
    else await showClosed();
  }
  return wiped;
}
