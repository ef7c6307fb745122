import { err, ok, type Result } from '@huxin/basis';
import { takenNames } from './case-list.ts';
import { leaveOpen, lockWith } from './data-key.ts';
import type { VaultFault } from './fault.ts';
import type { Heavy, Stoppable } from './heavy.ts';
import type { Kdf } from './kdf.ts';
import { printLock } from './lock-record.ts';
import {
  HEAD_KEY,
  LOCK_KEY,
  newId,
  PLATFORM_KEY,
  sealBody,
  sealHead,
  snapshotKey,
  snapshotPlace,
  tagOf,
} from './log.ts';
import { caseName, neutralName } from './names.ts';
import type { Schema } from './schema.ts';
import { outward, type Session } from './session.ts';
import type { Store, Value } from './store.ts';

/** What every case of one vault shares. */
export interface Env {
  readonly store: Store;
  readonly schema: Schema;
  readonly snapshotEvery: number;
  readonly heavy: Heavy;
  readonly newKdf: () => Promise<Kdf>;
}

/** A claimed session that nothing of has been stored yet. */
export interface Draft<E> {
  readonly session: Session<E>;
  readonly kept: CryptoKey | undefined;
}

export async function newName(store: Store, wanted: string | undefined): Promise<Result<string, VaultFault>> {
  const taken = await takenNames(store);
  if (!taken.ok) return taken;
  const name = wanted === undefined ? ok(neutralName(taken.value)) : caseName(wanted);
  return name.ok && taken.value.has(name.value) ? err({ kind: 'name-taken', name: name.value }) : name;
}

/** Makes keys and claims a new space; `entries` become its first snapshot when it is published. */
export async function draftCase<E>(
  env: Env,
  name: string,
  passphrase: string | undefined,
  entries: readonly E[],
  options: Stoppable = {},
): Promise<Result<Draft<E>, VaultFault>> {
  if (passphrase === '') return err({ kind: 'empty-passphrase' });
  const id = newId();
  const made =
    passphrase === undefined
      ? ok(await leaveOpen(env.store.keepsKeys))
      : await lockWith(passphrase, id, await env.newKdf(), env.heavy, options);
  if (!made.ok) return made;
  const fresh = made.value;
  const record = { id, name, lock: fresh.lock };
  const claim = await env.store.claim(id);
  if (!claim.ok) return err(outward(claim.error));
  const session: Session<E> = {
    store: env.store,
    space: id,
    schema: env.schema,
    heavy: env.heavy,
    snapshotEvery: env.snapshotEvery,
    record,
    sealedLock: await printLock(record),
    key: fresh.key,
    reading: {
      entries,
      blobs: new Map(),
      head: { generation: 1, base: 0, seq: 0, tag: '', name },
      sealedHead: new Uint8Array(),
    },
    claim: claim.value,
    unsure: false,
    ended: undefined,
    queue: Promise.resolve(),
    listeners: new Set(),
  };
  return ok({ session, kept: fresh.kept });
}

/** Stores a draft in one commit: before it there is no case, after it there is a whole one. */
export async function publishCase<E>(draft: Draft<E>): Promise<Result<Session<E>, VaultFault>> {
  const { session, kept } = draft;
  const { key, record, reading, schema } = session;
  const body = { schema: schema.version, entries: reading.entries, blobs: [...reading.blobs.values()] };
  const snapshot = await sealBody(key, body, snapshotPlace(record.id, 1, 0));
  const head = { ...reading.head, tag: tagOf(snapshot) };
  const sealedHead = await sealHead(key, record.id, head);
  const platform: [string, Value][] = kept ? [[PLATFORM_KEY, kept]] : [];
  const done = await session.store.commit(session.space, {
    expect: { key: LOCK_KEY, is: undefined },
    put: [[LOCK_KEY, session.sealedLock], [snapshotKey(1, 0), snapshot], [HEAD_KEY, sealedHead], ...platform],
  });
  if (!done.ok) {
    await abandonDraft(draft);
    return err(outward(done.error));
  }
  session.reading = { ...reading, head, sealedHead };
  return ok(session);
}

export async function abandonDraft<E>({ session }: Draft<E>): Promise<void> {
  await session.store.erase(session.space);
  await session.claim?.release();
}
