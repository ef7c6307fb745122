import { err, ok, type Result } from '@huxin/basis';
import type { Entry } from '@huxin/fact';
import { memoryStore, type OpenCase, openVaultWith, type VaultFault } from '@huxin/vault';
import type { Along } from '../record.ts';
import { todayInChina } from '../shell/clock.ts';
import { carryInto, typedHere } from './carry.ts';
import { noteCopied } from './copied.ts';
import { heavy } from './heavy.ts';
import { SCHEMA, startCase, theVault } from './keeper.ts';
import { caseChanges, keeping } from './keeping-state.ts';

/** log2 of scrypt's cost of an exported copy: 64 MiB, so that a cheap phone can make and open it. */
const EXPORT_COST = 16;

export interface Exported {
  readonly file: Uint8Array<ArrayBuffer>;
  /** Originals that no longer read and are therefore not in it. */
  readonly missing: number;
}
type Copy = Result<Exported, VaultFault>;

/** Everything that reads. One spoiled original must not keep the rest from being saved; it is counted. */
async function exportFrom(open: OpenCase<Entry>, passphrase: string, along: Along): Promise<Copy> {
  const options = { workFactor: EXPORT_COST, signal: along.signal, onProgress: along.onProgress };
  const whole = await open.exportAge(passphrase, options);
  if (whole.ok) return ok({ file: whole.value, missing: 0 });
  if (whole.error.kind !== 'damaged' || whole.error.at !== 'blob') return whole;
  const missing = new Set<string>();
  const part = await open.exportAge(passphrase, {
    ...options,
    partial: true,
    onMissing: (sha256) => missing.add(sha256),
  });
  return part.ok ? ok({ file: part.value, missing: missing.size }) : part;
}

/** Everything in the open case as one age file, originals included. */
async function copyOpen(passphrase: string, along: Along): Promise<Copy> {
  const state = keeping.value;
  if (state.kind !== 'open') return err({ kind: 'closed' });
  const { open } = state;
  const held = { entries: open.entries.length, originals: open.blobs.length };
  const copy = await exportFrom(open, passphrase, along);
  if (copy.ok) {
    noteCopied(open.space, { on: todayInChina(), ...held });
    caseChanges.value += 1;
  }
  return copy;
}

/** The same of what only this page holds: a case in memory, exported and forgotten. */
async function copyTyped(passphrase: string, along: Along): Promise<Copy> {
  const aside = openVaultWith<Entry>(heavy, memoryStore(), { schema: SCHEMA });
  const made = await aside.create();
  if (!made.ok) return made;
  const { signal } = along;
  const carried = await carryInto(made.value, typedHere(), signal ? { signal } : {});
  const copy = carried.ok ? await exportFrom(made.value, passphrase, along) : carried;
  await aside.close();
  return copy;
}

export const exportCopy = (passphrase: string, along: Along = {}): Promise<Copy> =>
  keeping.value.kind === 'open' ? copyOpen(passphrase, along) : copyTyped(passphrase, along);

/**
 * A new case from a copy, opened at once; locked with the copy's own passphrase. With `carry` what was noted on this
 * page goes along.
 */
export async function importCopy(
  file: Blob,
  passphrase: string,
  carry: boolean,
  along: Along = {},
): Promise<Result<{ readonly missing: number }, VaultFault>> {
  const typed = carry ? typedHere() : undefined;
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    return err({ kind: 'unavailable', detail: `source: ${String(cause)}` });
  }
  const imported = await theVault().importAge(bytes, passphrase, { passphrase, signal: along.signal });
  if (!imported.ok) return imported;
  const started = await startCase(imported.value.case, typed, along);
  return started.ok ? ok({ missing: imported.value.missing.length }) : started;
}
