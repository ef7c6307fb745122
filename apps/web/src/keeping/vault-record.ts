import { err, ok } from '@huxin/basis';
import type { Entry, EntryId, Fact } from '@huxin/fact';
import type { Staged, VaultFault } from '@huxin/vault';
import type { Along, CaseRecord, Original } from '../record.ts';
import { nowInChina } from '../shell/clock.ts';
import { faultWords } from './fault-words.ts';
import type { NotKept } from './not-kept.ts';
import { appendAll, stageAll, type Target } from './stage.ts';

/** Entries, and the originals they speak of, that wait to be stored together. */
export interface Batch {
  readonly entries: readonly Entry[];
  readonly originals: readonly Original[];
  readonly staged?: readonly Staged[];
}

const newId = (): EntryId => {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return `e-${[...bytes].map((byte) => byte.toString(36).padStart(2, '0')).join('')}` as EntryId;
};

export interface VaultRecord extends CaseRecord {
  /** Tries again to keep what a full disk or another tab refused. */
  retry(): Promise<VaultFault | undefined>;
  /** What is not stored yet: it must outlive a lock. */
  left(): readonly Batch[];
}

/**
 * An open case as the record of the screens. What cannot be stored at once waits in memory, in order, and is shown;
 * the promise of `append` is kept only once it is stored, else rejected with `NotKept`.
 */
export function vaultRecord(
  open: Target,
  now: () => string = nowInChina,
  left: readonly Batch[] = [],
): VaultRecord {
  const stored = (entry: Entry): boolean => open.entries.some((one) => one.id === entry.id);
  let waiting = left.filter((batch) => !batch.entries.every(stored));
  let joined: { readonly of: unknown; readonly and: unknown; readonly all: readonly Entry[] } | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  open.subscribe((event) => {
    if (event.kind === 'changed') tell();
  });
  const entries = (): readonly Entry[] => {
    if (waiting.length === 0) return open.entries;
    if (joined?.of !== open.entries || joined.and !== waiting) {
      // A batch is both stored and waiting for the moment between the two.
      const more = waiting.flatMap((batch) => batch.entries).filter((entry) => !stored(entry));
      joined = { of: open.entries, and: waiting, all: [...open.entries, ...more] };
    }
    return joined.all;
  };
  /** One after the other: what two callers ask for at once is stored once. */
  const flush = async (): Promise<VaultFault | undefined> => {
    for (let batch = waiting[0]; batch; batch = waiting[0]) {
      const done = await appendAll(open, batch.entries, batch.originals, {}, batch.staged);
      const [, ...rest] = waiting;
      // What failed has given back its room: the next try stores the originals anew.
      waiting = done.ok ? rest : [{ entries: batch.entries, originals: batch.originals }, ...rest];
      tell();
      if (!done.ok) return done.error;
    }
    return undefined;
  };
  const retry = (): Promise<VaultFault | undefined> => {
    const next = turn.then(flush, flush);
    turn = next;
    return next;
  };
  const refuse = (fault: VaultFault): never => {
    throw { kind: 'not-kept', fault } satisfies NotKept;
  };
  const keep = async (fresh: readonly Entry[], along: Along = {}): Promise<void> => {
    const originals = along.originals ?? [];
    // Originals first and outside the line: a large one must not hold up what is noted meanwhile.
    const staged = originals.length > 0 ? await stageAll(open, originals, along) : ok([]);
    if (!staged.ok && staged.error.kind === 'stopped') return refuse(staged.error);
    waiting = [...waiting, { entries: fresh, originals, ...(staged.ok ? { staged: staged.value } : {}) }];
    tell();
    const fault = staged.ok ? await retry() : staged.error;
    if (fault) refuse(fault);
  };
  const entryOf = (fact: Fact, origin: Entry['origin'], retracts?: EntryId): Entry => {
    const at = now();
    return {
      id: newId(),
      knownOn: at.slice(0, 10),
      knownAt: at.slice(11, 16),
      origin,
      fact,
      ...(retracts === undefined ? {} : { retracts }),
    } as Entry;
  };
  const held = (): readonly Original[] => waiting.flatMap((batch) => batch.originals);
  return {
    keeps: 'vault',
    entries,
    append: async (facts, origin = { by: 'user', spans: [] }, along = {}) => {
      const fresh = facts.map((fact) => entryOf(fact, origin));
      await keep(fresh, along);
      return fresh.map((entry) => entry.id);
    },
    retract: async (id) => keep([entryOf({ kind: 'retraction' }, { by: 'user', spans: [] }, id)]),
    originals: () => {
      const kept = open.blobs;
      return [...kept, ...held().filter((one) => !kept.some((blob) => blob.sha256 === one.sha256))];
    },
    original: async (sha256) => {
      const unstored = held().find((one) => one.sha256 === sha256);
      if (unstored) return ok(unstored.body);
      const bytes = await open.getBlob(sha256);
      return bytes.ok ? ok(new Blob([bytes.value])) : err(faultWords(bytes.error));
    },
    dropOriginal: async (sha256) => {
      waiting = waiting.map((batch) => ({
        entries: batch.entries,
        originals: batch.originals.filter((one) => one.sha256 !== sha256),
      }));
      const gone = open.blobs.some((blob) => blob.sha256 === sha256)
        ? await open.removeBlob(sha256)
        : ok(undefined);
      tell();
      return gone.ok ? gone : err(faultWords(gone.error));
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    retry,
    left: () => waiting,
  };
}
