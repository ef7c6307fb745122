import { err, ok, type Result } from '@huxin/basis';
import { leaveOpen, lockWith, openLock } from './data-key.ts';
import type { VaultFault } from './fault.ts';
import type { Stoppable } from './heavy.ts';
import type { Kdf } from './kdf.ts';
import { type LockRecord, printLock } from './lock-record.ts';
import { LOCK_KEY, PLATFORM_KEY } from './log.ts';
import { commitLog, ensureWriter, type Session } from './session.ts';
import type { Value } from './store.ts';
import { newGeneration } from './write.ts';

async function proveOwner<E>(
  session: Session<E>,
  passphrase: string | undefined,
  options: Stoppable,
): Promise<Result<void, VaultFault>> {
  const stored = await session.store.view(session.space, [PLATFORM_KEY]);
  const kept = stored.ok ? stored.value.get(PLATFORM_KEY) : undefined;
  const { lock, id } = session.record;
  const opened = await openLock(lock, id, passphrase, kept, session.heavy, options);
  return opened.ok ? ok(undefined) : opened;
}

/**
 * A new data key and a new generation in one commit; `next` undefined takes the lock off. Originals keep their
 * own keys, which only the log holds: who copied the old log could already read them, and nothing newer.
 */
export async function changePassphrase<E>(
  session: Session<E>,
  current: string | undefined,
  next: string | undefined,
  kdf: () => Promise<Kdf>,
  options: Stoppable = {},
): Promise<Result<void, VaultFault>> {
  if (next === '') return err({ kind: 'empty-passphrase' });
  const writer = await ensureWriter(session);
  if (!writer.ok) return writer;
  const owner = await proveOwner(session, current, options);
  if (!owner.ok) return owner;
  const { id, name } = session.record;
  const made =
    next === undefined
      ? ok(await leaveOpen(session.store.keepsKeys))
      : await lockWith(next, id, await kdf(), session.heavy, options);
  if (!made.ok) return made;
  const fresh = made.value;
  const record: LockRecord = { id, name, lock: fresh.lock };
  const sealedLock = await printLock(record);
  const generation = await newGeneration(session, fresh.key);
  const kept: [string, Value][] = fresh.kept ? [[PLATFORM_KEY, fresh.kept]] : [];
  const done = await commitLog(session, {
    ...generation,
    drop: [...(generation.drop ?? []), PLATFORM_KEY],
    put: [...generation.put, [LOCK_KEY, sealedLock], ...kept],
  });
  if (done.ok) Object.assign(session, { record, sealedLock });
  return done;
}

/** A new code name, in the lock record and in the sealed head at once. */
export async function rename<E>(session: Session<E>, name: string): Promise<Result<void, VaultFault>> {
  const writer = await ensureWriter(session);
  if (!writer.ok) return writer;
  const record: LockRecord = { ...session.record, name };
  const sealedLock = await printLock(record);
  const { head, entries, blobs } = session.reading;
  const done = await commitLog(session, {
    head: { ...head, name },
    content: { entries, blobs },
    put: [[LOCK_KEY, sealedLock]],
  });
  if (done.ok) Object.assign(session, { record, sealedLock });
  return done;
}
