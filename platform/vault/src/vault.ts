import { err, ok, type Result } from '@huxin/basis';
import { openArchive } from './age-import.ts';
import { storeChunks } from './blob-write.ts';
import type { Bytes } from './bytes.ts';
import { calibrateKdf } from './calibrate.ts';
import { type CaseInfo, findCase, listCases, takenNames } from './case-list.ts';
import { abandonDraft, type Draft, draftCase, type Env, newName, publishCase } from './create.ts';
import type { VaultFault } from './fault.ts';
import type { Heavy, Stoppable } from './heavy.ts';
import type { Kdf } from './kdf.ts';
import { freeName } from './names.ts';
import { type OpenCase, openCase } from './open-case.ts';
import type { Salvage } from './salvage.ts';
import { ANY_JSON, joinBodies, type Schema } from './schema.ts';
import { outward, type Session } from './session.ts';
import type { Store } from './store.ts';
import { catchUp, salvageCase, type UnlockOptions, unlockCase } from './unlock.ts';

export interface VaultOptions {
  /** How entries are checked and lifted; without it any JSON value passes. */
  readonly schema?: Schema;
  /** Records before the log is folded into a snapshot. */
  readonly snapshotEvery?: number;
  /** How long deriving the key may take on this device, in milliseconds. */
  readonly kdfTargetMs?: number;
  /** Fixed parameters instead of measuring (tests, fleets of equal devices). */
  readonly newKdf?: () => Promise<Kdf>;
}

export interface ImportOptions extends Stoppable {
  /** Code name of the new case; without it the name in the file, numbered if taken. */
  readonly name?: string;
  /** Passphrase of the new case on this device; without it the case is not locked. */
  readonly passphrase?: string;
}

export interface Imported<E> {
  readonly case: OpenCase<E>;
  /** SHA-256 of originals the file says it could not include. */
  readonly missing: readonly string[];
}

/** All cases in one storage. None of its functions throws or rejects. */
export interface Vault<E> {
  cases(): Promise<Result<readonly CaseInfo[], VaultFault>>;
  /** A new, empty case; without a name 记录 1, 记录 2 …; without a passphrase it is not locked. */
  create(name?: string, passphrase?: string, options?: Stoppable): Promise<Result<OpenCase<E>, VaultFault>>;
  /** By code name, or by storage id where names collide. */
  unlock(
    name: string,
    passphrase?: string,
    options?: UnlockOptions,
  ): Promise<Result<OpenCase<E>, VaultFault>>;
  /** Reads what is left of a damaged case; writes nothing. */
  salvage(name: string, passphrase?: string): Promise<Result<Salvage, VaultFault>>;
  /** A new case from an age file; all of it or nothing. */
  importAge(
    file: Bytes,
    passphrase: string,
    options?: ImportOptions,
  ): Promise<Result<Imported<E>, VaultFault>>;
  /** Removes a case. Asks for no passphrase: being able to wipe must not depend on remembering one. */
  wipe(name: string): Promise<Result<void, VaultFault>>;
  wipeAll(): Promise<Result<void, VaultFault>>;
  /** Closes every open case and the storage. */
  close(): Promise<void>;
}

/** Web Crypto exists only on https, localhost and in Node; elsewhere nothing can be sealed, and nothing is stored. */
const canSeal = (): boolean => globalThis.crypto?.subtle !== undefined;
const NO_CRYPTO: VaultFault = { kind: 'unavailable', detail: 'crypto.subtle' };

async function wipeSpace(store: Store, space: string): Promise<Result<void, VaultFault>> {
  const erased = await store.erase(space);
  if (!erased.ok) return err(outward(erased.error));
  store.announce({ space, what: 'wiped' });
  return ok(undefined);
}

async function importBlobs<E>(
  draft: Draft<E>,
  blobs: readonly { bytes: Bytes }[],
  options: Stoppable,
): Promise<Result<void, VaultFault>> {
  const { session } = draft;
  const known = new Map(session.reading.blobs);
  for (const { bytes } of blobs) {
    const stored = await storeChunks(session, bytes, options);
    if (!stored.ok) return stored;
    known.set(stored.value.sha256, stored.value);
  }
  session.reading = { ...session.reading, blobs: known };
  return ok(undefined);
}

/** The vault over one storage, with the slow work done by `heavy`. */
export function openVaultWith<E = unknown>(heavy: Heavy, store: Store, options: VaultOptions = {}): Vault<E> {
  const newKdf =
    options.newKdf ?? (() => calibrateKdf(options.kdfTargetMs ?? 300, () => performance.now(), heavy));
  const env: Env = {
    store,
    schema: options.schema ?? ANY_JSON,
    snapshotEvery: options.snapshotEvery ?? 256,
    heavy,
    newKdf,
  };
  const open = new Set<OpenCase<E>>();

  const show = (session: Session<E>): OpenCase<E> => {
    const face: OpenCase<E> = openCase(session, { newKdf, onClose: () => void open.delete(face) });
    open.add(face);
    return face;
  };

  const publish = async (draft: Draft<E>): Promise<Result<OpenCase<E>, VaultFault>> => {
    const session = await publishCase(draft);
    return session.ok ? ok(show(session.value)) : session;
  };

  const erase = async (space: string): Promise<Result<void, VaultFault>> => {
    const wiped = await wipeSpace(store, space);
    // Announcements do not reach the tab they come from.
    for (const face of [...open]) if (wiped.ok && face.space === space) await face.refresh();
    return wiped;
  };

  return {
    cases: async () => (canSeal() ? listCases(store) : err(NO_CRYPTO)),
    create: async (wanted, passphrase, stoppable) => {
      if (!canSeal()) return err(NO_CRYPTO);
      const name = await newName(store, wanted);
      if (!name.ok) return name;
      const draft = await draftCase<E>(env, name.value, passphrase, [], stoppable);
      return draft.ok ? publish(draft.value) : draft;
    },
    unlock: async (name, passphrase, unlockOptions = {}) => {
      if (!canSeal()) return err(NO_CRYPTO);
      const session = await unlockCase<E>(env, name, passphrase, unlockOptions);
      if (!session.ok) return session;
      const face = show(session.value);
      const current = await catchUp(session.value);
      if (current.ok) return ok(face);
      await face.close();
      return current;
    },
    salvage: async (name, passphrase) => (canSeal() ? salvageCase(env, name, passphrase) : err(NO_CRYPTO)),
    importAge: async (file, passphrase, { name: wanted, passphrase: own, signal } = {}) => {
      if (!canSeal()) return err(NO_CRYPTO);
      const archive = await openArchive(file, passphrase, heavy, { signal });
      if (!archive.ok) return archive;
      const { schema, entries, blobs, missing } = archive.value;
      const content = joinBodies<E>([{ schema, entries, blobs: [] }], env.schema);
      if (!content.ok) return content;
      const taken = await takenNames(store);
      if (!taken.ok) return taken;
      const name = await newName(store, wanted ?? freeName(archive.value.name, taken.value));
      if (!name.ok) return name;
      const draft = await draftCase<E>(env, name.value, own, content.value.entries, { signal });
      if (!draft.ok) return draft;
      const stored = await importBlobs(draft.value, blobs, { signal });
      if (!stored.ok) {
        await abandonDraft(draft.value);
        return stored;
      }
      const face = await publish(draft.value);
      return face.ok ? ok({ case: face.value, missing }) : face;
    },
    wipe: async (name) => {
      const space = await findCase(store, name);
      return space.ok ? erase(space.value) : space;
    },
    wipeAll: async () => {
      const spaces = await store.spaces();
      if (!spaces.ok) return err(outward(spaces.error));
      for (const space of spaces.value) {
        const wiped = await erase(space);
        if (!wiped.ok) return wiped;
      }
      return ok(undefined);
    },
    close: async () => {
      for (const face of [...open]) await face.close();
      await store.close();
    },
  };
}
