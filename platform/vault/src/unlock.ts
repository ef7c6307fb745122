import { err, ok, type Result } from '@huxin/basis';
import { sweepLooseChunks } from './blobs.ts';
import { findCase } from './case-list.ts';
import type { Env } from './create.ts';
import { openLock } from './data-key.ts';
import type { VaultFault } from './fault.ts';
import type { Stoppable } from './heavy.ts';
import { type LockRecord, parseLock } from './lock-record.ts';
import { LOCK_KEY, LOG_PREFIXES, PLATFORM_KEY, recordKey, tagOf } from './log.ts';
import { type Salvage, salvageLog } from './salvage.ts';
import { outward, type Reading, readSound, refresh, type Session } from './session.ts';
import { type Claim, isBytes, type Value } from './store.ts';
import type { Mark } from './write.ts';

export interface UnlockOptions extends Stoppable {
  /** Read and follow only; leaves writing to others. */
  readonly follow?: boolean;
  /** A mark kept elsewhere: an older copy of the case is then refused as `rolled-back`. */
  readonly since?: Mark;
}

type View = ReadonlyMap<string, Value>;

interface Unlocked {
  readonly view: View;
  readonly record: LockRecord;
  readonly sealedLock: Uint8Array<ArrayBuffer>;
  readonly key: CryptoKey;
}

async function openView(
  env: Env,
  space: string,
  passphrase: string | undefined,
  { rescue = false, ...options }: Stoppable & { readonly rescue?: boolean } = {},
): Promise<Result<Unlocked, VaultFault>> {
  const found = await env.store.view(space, LOG_PREFIXES, rescue);
  if (!found.ok) return err(outward(found.error));
  const view = found.value;
  const sealedLock = view.get(LOCK_KEY);
  if (!isBytes(sealedLock)) return err({ kind: 'damaged', at: 'lock', why: 'missing' });
  const record = await parseLock(sealedLock);
  if (!record.ok) return record;
  const { id, lock } = record.value;
  const key = await openLock(lock, id, passphrase, view.get(PLATFORM_KEY), env.heavy, options);
  return key.ok ? ok({ view, record: record.value, sealedLock, key: key.value }) : key;
}

/** Whether the log still contains the point the mark was taken at, as far as its records are not folded yet. */
function holdsMark(reading: Reading<unknown>, view: View, since: Mark): boolean {
  if (reading.head.seq < since.seq) return false;
  const stored = view.get(recordKey(reading.head.generation, since.seq));
  return !isBytes(stored) || tagOf(stored) === since.tag;
}

async function openSession<E>(
  env: Env,
  space: string,
  passphrase: string | undefined,
  { since, signal }: UnlockOptions,
  claim: Claim | undefined,
): Promise<Result<Session<E>, VaultFault>> {
  const opened = await openView(env, space, passphrase, { signal });
  if (!opened.ok) return opened;
  const { view, record, sealedLock, key } = opened.value;
  const reading = await readSound<E>(view, key, record, env.schema);
  if (!reading.ok) return reading;
  if (since !== undefined && !holdsMark(reading.value, view, since)) {
    return err({ kind: 'rolled-back', found: reading.value.head.seq, expected: since.seq });
  }
  return ok({
    store: env.store,
    space,
    schema: env.schema,
    heavy: env.heavy,
    snapshotEvery: env.snapshotEvery,
    record,
    sealedLock,
    key,
    reading: reading.value,
    claim,
    unsure: false,
    ended: undefined,
    queue: Promise.resolve(),
    listeners: new Set(),
  });
}

/** Opens a case as writer if nobody else writes it, else as follower. */
export async function unlockCase<E>(
  env: Env,
  name: string,
  passphrase: string | undefined,
  options: UnlockOptions,
): Promise<Result<Session<E>, VaultFault>> {
  const space = await findCase(env.store, name);
  if (!space.ok) return space;
  const claimed =
    options.follow === true ? err({ kind: 'busy' } as const) : await env.store.claim(space.value);
  // Claim before reading: what is read is then what the first write builds on.
  if (!claimed.ok && claimed.error.kind !== 'busy') return err(outward(claimed.error));
  const claim = claimed.ok ? claimed.value : undefined;
  const session = await openSession<E>(env, space.value, passphrase, options, claim);
  if (!session.ok) await claim?.release();
  else if (claim?.sure === true) await sweepLooseChunks(session.value);
  return session;
}

/** A follower may have missed what was written while its key was being derived. */
export const catchUp = <E>(session: Session<E>): Promise<Result<void, VaultFault>> =>
  session.claim === undefined ? refresh(session) : Promise.resolve(ok(undefined));

/** Opens what can be opened of a damaged case, without writing. */
export async function salvageCase(
  env: Env,
  name: string,
  passphrase: string | undefined,
): Promise<Result<Salvage, VaultFault>> {
  const space = await findCase(env.store, name);
  if (!space.ok) return space;
  const opened = await openView(env, space.value, passphrase, { rescue: true });
  if (!opened.ok) return opened;
  const { view, key, record } = opened.value;
  return salvageLog(env.store, space.value, view, key, record.id);
}
