import type { Result } from '@huxin/basis';
import type { Bytes } from './bytes.ts';
import type { StoreFault, StoreNote } from './fault.ts';

/** A stored value: opaque bytes, or a key the platform keeps without showing it. */
export type Value = Bytes | CryptoKey;

/** Changes to one space that happen together or not at all. */
export interface Commit {
  /**
   * Precondition: the bytes stored under `key` are `is` (undefined: nothing is stored). Otherwise `conflict` —
   * except when they already are what this commit would put there: then an earlier try succeeded, and the
   * answer is success. That makes a retry after a lost connection safe.
   */
  readonly expect?: { readonly key: string; readonly is: Bytes | undefined };
  /** Key prefixes to delete; done before `put`. */
  readonly drop?: readonly string[];
  readonly put?: readonly (readonly [key: string, value: Value])[];
}

/** Told to other tabs: never content. */
export interface Notice {
  readonly space: string;
  readonly what: 'changed' | 'wiped';
}

/** An exclusive claim to write one space. `lost` settles when another tab took it over. */
export interface Claim {
  readonly lost: Promise<void>;
  /** Whether no other tab can hold it too: false where the browser has no locks. Nothing is swept away then. */
  readonly sure: boolean;
  release(): Promise<void>;
}

/**
 * The port behind a vault: named spaces of keys and values. Implementations: memory, IndexedDB, file.
 * None of its functions throws or rejects.
 */
export interface Store {
  /** Whether a CryptoKey can be kept as a value. */
  readonly keepsKeys: boolean;
  /** Ids of the spaces that hold anything, sorted. */
  spaces(): Promise<Result<readonly string[], StoreFault>>;
  /**
   * Every value whose key begins with one of the prefixes, in one consistent view, sorted by key. `rescue`: also from a
   * container that is itself damaged, as far as it can be read; `notes` then say so.
   */
  view(
    space: string,
    prefixes: readonly string[],
    rescue?: boolean,
  ): Promise<Result<ReadonlyMap<string, Value>, StoreFault>>;
  /** Keys alone, sorted. */
  keys(space: string, prefix: string): Promise<Result<readonly string[], StoreFault>>;
  /** Atomic and durable when it answers ok. */
  commit(space: string, commit: Commit): Promise<Result<void, StoreFault>>;
  /** Removes the whole space. Removing nothing is fine. */
  erase(space: string): Promise<Result<void, StoreFault>>;
  /** At most one claim per space over all tabs and processes; `busy` at once if taken. */
  claim(space: string, steal?: boolean): Promise<Result<Claim, StoreFault>>;
  /** Tells every other opener of the same storage. */
  announce(notice: Notice): void;
  /** Hears what others announce; returns a function that stops listening. */
  watch(listener: (notice: Notice) => void): () => void;
  /** What was put right when the space was last read. */
  notes(space: string): readonly StoreNote[];
  /** Lets go of connections and claims. */
  close(): Promise<void>;
}

export const isBytes = (value: Value | undefined): value is Bytes => value instanceof Uint8Array;
