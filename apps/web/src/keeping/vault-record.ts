import type { Entry, EntryId, Fact } from '@huxin/fact';
import type { OpenCase, VaultFault } from '@huxin/vault';
import type { CaseRecord } from '../record.ts';
import { nowInChina } from '../shell/clock.ts';

/** What was written stays on the screen, but is not on the device yet. */
export interface NotKept {
  readonly kind: 'not-kept';
  readonly fault: VaultFault;
}

export const isNotKept = (cause: unknown): cause is NotKept =>
  typeof cause === 'object' && cause !== null && 'kind' in cause && cause.kind === 'not-kept';

const newId = (): EntryId => {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return `e-${[...bytes].map((byte) => byte.toString(36).padStart(2, '0')).join('')}` as EntryId;
};

export interface VaultRecord extends CaseRecord {
  /** Tries again to keep what a full disk or another tab refused. */
  retry(): Promise<VaultFault | undefined>;
}

/**
 * An open case as the record of the screens. What cannot be stored at once waits in memory, in order, and is shown;
 * the promise of `append` is kept only once it is stored, else rejected with `NotKept`.
 */
export function vaultRecord(
  open: Pick<OpenCase<Entry>, 'entries' | 'append' | 'subscribe'>,
  now: () => string = nowInChina,
): VaultRecord {
  let waiting: readonly Entry[] = [];
  let joined:
    | { readonly of: readonly Entry[]; readonly and: readonly Entry[]; readonly all: readonly Entry[] }
    | undefined;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  open.subscribe((event) => {
    if (event.kind === 'changed') tell();
  });
  const entries = (): readonly Entry[] => {
    if (waiting.length === 0) return open.entries;
    if (joined?.of !== open.entries || joined.and !== waiting)
      joined = { of: open.entries, and: waiting, all: [...open.entries, ...waiting] };
    return joined.all;
  };
  const retry = async (): Promise<VaultFault | undefined> => {
    const trying = waiting;
    if (trying.length === 0) return undefined;
    const kept = await open.append(trying);
    if (!kept.ok) return kept.error;
    waiting = waiting.filter((entry) => !trying.includes(entry));
    tell();
    return undefined;
  };
  const keep = async (fresh: readonly Entry[]): Promise<void> => {
    waiting = [...waiting, ...fresh];
    tell();
    const fault = await retry();
    if (fault) throw { kind: 'not-kept', fault } satisfies NotKept;
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
  return {
    keeps: 'vault',
    entries,
    append: async (facts, origin = { by: 'user', spans: [] }) => {
      const fresh = facts.map((fact) => entryOf(fact, origin));
      await keep(fresh);
      return fresh.map((entry) => entry.id);
    },
    retract: async (id) => keep([entryOf({ kind: 'retraction' }, { by: 'user', spans: [] }, id)]),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    retry,
  };
}
