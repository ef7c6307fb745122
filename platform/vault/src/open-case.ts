import { ok, type Result, type Sha256 } from '@huxin/basis';
import { type AgeOptions, exportAge } from './age-export.ts';
import { discardStaged, type PutOptions, type Staged, stageBlob } from './blob-write.ts';
import { getBlob } from './blobs.ts';
import type { Bytes } from './bytes.ts';
import { newName } from './create.ts';
import type { StoreNote, VaultFault } from './fault.ts';
import type { Stoppable } from './heavy.ts';
import type { Kdf } from './kdf.ts';
import { changePassphrase, rename } from './rekey.ts';
import { type CaseEvent, ensureWriter, holdClaim, inTurn, refresh, type Session, tell } from './session.ts';
import { appendEntries, type Mark, markOf, putBlob, removeBlob } from './write.ts';

/** One unlocked case. None of its functions throws or rejects. */
export interface OpenCase<E> {
  /** Storage id; what `unlock` takes when a name is not unique. */
  readonly space: string;
  readonly name: string;
  /** false: no passphrase is needed to open it, and the screen has to say so. */
  readonly locked: boolean;
  readonly role: 'writer' | 'follower';
  /** All entries, in order, exactly the JSON values that were appended. A new array after each change. */
  readonly entries: readonly E[];
  readonly blobs: readonly { readonly sha256: Sha256; readonly size: number }[];
  /** The latest point of the log; kept elsewhere it reveals a rollback (`unlock` option `since`). */
  readonly mark: Mark;
  /** What was put right when the storage was last read. */
  readonly notes: readonly StoreNote[];
  /** All of them or none; ok means stored. As a follower it takes over if the writer has gone, else `busy`. */
  append(entries: readonly unknown[], originals?: readonly Staged[]): Promise<Result<Mark, VaultFault>>;
  /** Keeps an original; the same bytes are kept once. */
  putBlob(source: Bytes | Blob, options?: PutOptions): Promise<Result<Sha256, VaultFault>>;
  /** Stores an original ahead of the `append` that names it, so that entry and original come together. */
  stageBlob(source: Bytes | Blob, options?: PutOptions): Promise<Result<Staged, VaultFault>>;
  /** Removes what was staged and not appended. */
  discardBlobs(staged: readonly Staged[]): Promise<Result<void, VaultFault>>;
  /** Removes an original; what entries say of it stays. */
  removeBlob(sha256: string): Promise<Result<void, VaultFault>>;
  getBlob(sha256: string): Promise<Result<Bytes, VaultFault>>;
  /** Reads what another tab wrote; happens by itself where tabs can hear each other. */
  refresh(): Promise<Result<void, VaultFault>>;
  /** Becomes the writer. `steal` also from a tab that still holds on (frozen in the background). */
  claim(options?: { readonly steal?: boolean }): Promise<Result<void, VaultFault>>;
  /** `next` undefined takes the lock off. Asks for the current passphrase: an unlocked phone may be in other hands. */
  changePassphrase(
    current: string | undefined,
    next: string | undefined,
    options?: Stoppable,
  ): Promise<Result<void, VaultFault>>;
  /** A new code name; unencrypted, see `caseName`. */
  rename(name: string): Promise<Result<void, VaultFault>>;
  /** One standard age file with everything in it. */
  exportAge(passphrase: string, options?: AgeOptions): Promise<Result<Bytes, VaultFault>>;
  subscribe(listener: (event: CaseEvent) => void): () => void;
  /** Waits for writes under way and lets other tabs write. */
  close(): Promise<void>;
}

/** What the vault lends a case. */
export interface CaseTools {
  readonly newKdf: () => Promise<Kdf>;
  readonly onClose: () => void;
}

/** Whoever still holds the closed face must not hold the key or the entries with it. */
function forget<E>(session: Session<E>): void {
  Reflect.deleteProperty(session, 'key');
  session.reading = { ...session.reading, entries: [], blobs: new Map() };
}

/** The public face of a session. */
export function openCase<E>(session: Session<E>, tools: CaseTools): OpenCase<E> {
  const follow = session.store.watch((notice) => {
    if (notice.space !== session.space) return;
    void inTurn(session, () => refresh(session)).then((result) => {
      if (!result.ok && session.ended === undefined) tell(session, { kind: 'damaged', fault: result.error });
    });
  });

  if (session.claim !== undefined) holdClaim(session, session.claim);

  return {
    space: session.space,
    get name() {
      return session.record.name;
    },
    get locked() {
      return session.record.lock.by === 'passphrase';
    },
    get role() {
      return session.claim === undefined ? ('follower' as const) : ('writer' as const);
    },
    get entries() {
      return session.reading.entries;
    },
    get blobs() {
      return [...session.reading.blobs.values()].map(({ sha256, size }) => ({ sha256, size }));
    },
    get mark() {
      return markOf(session);
    },
    get notes() {
      return session.store.notes(session.space);
    },
    append: (entries, originals) => inTurn(session, () => appendEntries(session, entries, originals)),
    putBlob: (source, options) => putBlob(session, source, options),
    stageBlob: (source, options) => stageBlob(session, source, options),
    discardBlobs: (staged) => discardStaged(session, staged),
    removeBlob: (sha256) => inTurn(session, () => removeBlob(session, sha256)),
    getBlob: (sha256) => getBlob(session, sha256),
    refresh: () => inTurn(session, () => refresh(session)),
    claim: (options) => inTurn(session, () => ensureWriter(session, options?.steal === true)),
    changePassphrase: (current, next, options) =>
      inTurn(session, () => changePassphrase(session, current, next, tools.newKdf, options)),
    rename: async (wanted) => {
      const name = await newName(session.store, wanted);
      return name.ok ? inTurn(session, () => rename(session, name.value)) : name;
    },
    exportAge: (passphrase, options) => exportAge(session, passphrase, options),
    subscribe: (listener) => {
      session.listeners.add(listener);
      return () => void session.listeners.delete(listener);
    },
    close: async () => {
      await inTurn(session, async () => ok(undefined));
      session.ended ??= 'closed';
      forget(session);
      follow();
      await session.claim?.release();
      session.claim = undefined;
      session.listeners.clear();
      tools.onClose();
    },
  };
}
