import { err, ok, type Result } from '@huxin/basis';
import { type Bytes, sameBytes } from './bytes.ts';
import type { StoreFault, VaultFault } from './fault.ts';
import type { Heavy } from './heavy.ts';
import { type LockRecord, parseLock } from './lock-record.ts';
import { HEAD_KEY, type Head, LOCK_KEY, LOG_PREFIXES, sealHead } from './log.ts';
import { walkLog } from './read-log.ts';
import { type Content, joinBodies, type Schema } from './schema.ts';
import { type Claim, type Commit, isBytes, type Store, type Value } from './store.ts';

/** What subscribers hear. `changed` also comes after one's own writes. */
export type CaseEvent =
  | { readonly kind: 'changed'; readonly seq: number }
  | { readonly kind: 'role'; readonly role: 'writer' | 'follower' }
  | { readonly kind: 'damaged'; readonly fault: VaultFault }
  | { readonly kind: 'wiped' }
  | { readonly kind: 'key-changed' };

/** The log as this tab last read or wrote it. */
export interface Reading<E> extends Content<E> {
  readonly head: Head;
  readonly sealedHead: Bytes;
}

/** The mutable middle of an unlocked case. Everything in it but `ended` changes only inside the queue. */
export interface Session<E> {
  readonly store: Store;
  readonly space: string;
  readonly schema: Schema;
  readonly heavy: Heavy;
  readonly snapshotEvery: number;
  record: LockRecord;
  sealedLock: Bytes;
  key: CryptoKey;
  reading: Reading<E>;
  claim: Claim | undefined;
  /** A write ended without an answer: what is stored must be read before the next. */
  unsure: boolean;
  ended: 'closed' | 'wiped' | 'key-changed' | undefined;
  queue: Promise<unknown>;
  readonly listeners: Set<(event: CaseEvent) => void>;
}

export const tell = (session: Pick<Session<unknown>, 'listeners'>, event: CaseEvent): void => {
  for (const listener of session.listeners) listener(event);
};

/** One thing at a time: two appends at once get two numbers. */
export function inTurn<E, T>(
  session: Session<E>,
  task: () => Promise<Result<T, VaultFault>>,
): Promise<Result<T, VaultFault>> {
  const run = async (): Promise<Result<T, VaultFault>> =>
    session.ended === undefined ? task() : err({ kind: session.ended });
  const next = session.queue.then(run, run);
  session.queue = next;
  return next;
}

function end<E>(session: Session<E>, how: 'wiped' | 'key-changed'): Result<never, VaultFault> {
  session.ended = how;
  void session.claim?.release();
  session.claim = undefined;
  tell(session, { kind: how });
  return err({ kind: how });
}

/** Reads a whole log that must be sound. */
export async function readSound<E>(
  view: ReadonlyMap<string, Value>,
  key: CryptoKey,
  record: LockRecord,
  schema: Schema,
): Promise<Result<Reading<E>, VaultFault>> {
  const walk = await walkLog(view, key, record.id);
  if (!walk.ok) return walk;
  const [damage] = walk.value.damage;
  if (damage !== undefined) return err(damage);
  const { head, sealedHead, snapshot, records } = walk.value;
  if (head.name !== record.name) return err({ kind: 'damaged', at: 'name', why: 'altered' });
  const content = joinBodies<E>([snapshot.body!, ...records.map((one) => one.body!)], schema);
  return content.ok ? ok({ ...content.value, head, sealedHead }) : content;
}

/** A lock record that differs is a new name, or a new key this tab does not have. */
async function takeRecord<E>(session: Session<E>, lock: Bytes): Promise<Result<void, VaultFault>> {
  if (sameBytes(lock, session.sealedLock)) return ok(undefined);
  const record = await parseLock(lock);
  if (!record.ok) return record;
  const sameKey = JSON.stringify(record.value.lock) === JSON.stringify(session.record.lock);
  // Two platform locks look alike: which key is behind them only the head can tell.
  if (!sameKey || record.value.lock.by === 'platform') return end(session, 'key-changed');
  session.record = record.value;
  session.sealedLock = lock;
  return ok(undefined);
}

/** Takes over what is stored now. A follower does this on every notice, a new writer before its first write. */
export async function refresh<E>(session: Session<E>): Promise<Result<void, VaultFault>> {
  const view = await session.store.view(session.space, LOG_PREFIXES);
  if (!view.ok) return err(outward(view.error));
  const lock = view.value.get(LOCK_KEY);
  if (!isBytes(lock)) return end(session, 'wiped');
  const head = view.value.get(HEAD_KEY);
  session.unsure = false;
  if (isBytes(head) && sameBytes(head, session.reading.sealedHead)) return ok(undefined);
  const renamed = await takeRecord(session, lock);
  if (!renamed.ok) return renamed;
  const reading = await readSound<E>(view.value, session.key, session.record, session.schema);
  if (!reading.ok) return reading;
  session.reading = reading.value;
  tell(session, { kind: 'changed', seq: reading.value.head.seq });
  return ok(undefined);
}

/** A precondition that failed is, to the outside, another tab that writes. */
export const outward = (fault: StoreFault): VaultFault =>
  fault.kind === 'conflict' ? { kind: 'busy' } : fault;

/** Becomes the writer if this tab is not: claims the space, then reads what the writer before it left. */
export async function ensureWriter<E>(session: Session<E>, steal = false): Promise<Result<void, VaultFault>> {
  if (session.claim === undefined) {
    const claim = await session.store.claim(session.space, steal);
    if (!claim.ok) return err(outward(claim.error));
    holdClaim(session, claim.value);
    session.unsure = true;
    tell(session, { kind: 'role', role: 'writer' });
  }
  return session.unsure ? refresh(session) : ok(undefined);
}

/** Makes the session the writer until it lets go or another tab takes over by force. */
export function holdClaim<E>(session: Session<E>, claim: Claim): void {
  session.claim = claim;
  void claim.lost.then(() => {
    if (session.claim !== claim) return;
    session.claim = undefined;
    tell(session, { kind: 'role', role: 'follower' });
  });
}

/** What one commit to the log changes beside the head. */
export interface LogChange<E> {
  readonly head: Head;
  readonly content: Content<E>;
  readonly drop?: readonly string[];
  readonly put: readonly (readonly [string, Value])[];
  /** The key the head is sealed with, when it is a new one. */
  readonly key?: CryptoKey;
}

/** Writes a change together with its head, on condition that the stored head is still the one this tab knows. */
export async function commitLog<E>(
  session: Session<E>,
  change: LogChange<E>,
): Promise<Result<void, VaultFault>> {
  const key = change.key ?? session.key;
  const sealedHead = await sealHead(key, session.record.id, change.head);
  const commit: Commit = {
    expect: { key: HEAD_KEY, is: session.reading.sealedHead },
    drop: change.drop ?? [],
    put: [...change.put, [HEAD_KEY, sealedHead]],
  };
  const done = await session.store.commit(session.space, commit);
  if (!done.ok) return refused(session, done.error);
  session.key = key;
  session.reading = { ...change.content, head: change.head, sealedHead };
  session.store.announce({ space: session.space, what: 'changed' });
  tell(session, { kind: 'changed', seq: change.head.seq });
  return ok(undefined);
}

async function refused<E>(session: Session<E>, fault: StoreFault): Promise<Result<void, VaultFault>> {
  if (fault.kind !== 'conflict') {
    session.unsure = true;
    return err(fault);
  }
  const claim = session.claim;
  session.claim = undefined;
  await claim?.release();
  const current = await refresh(session);
  if (!current.ok) return current;
  tell(session, { kind: 'role', role: 'follower' });
  return err({ kind: 'busy' });
}
