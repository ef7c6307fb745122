import { err, ok, type Result } from '@huxin/basis';
import { sameBytes } from './bytes.ts';
import type { StoreFault } from './fault.ts';
import { type Claim, type Commit, isBytes, type Notice, type Store, type Value } from './store.ts';

type Spaces = Map<string, Map<string, Value>>;

/** Storage that several memory stores can share, as tabs share a disk. Public so that tests can look and damage. */
export interface MemoryDisk {
  readonly spaces: Spaces;
  readonly claims: Map<string, () => void>;
  readonly ears: Set<{ readonly owner: object; hear(notice: Notice): void }>;
}

export const memoryDisk = (): MemoryDisk => ({ spaces: new Map(), claims: new Map(), ears: new Set() });

/** Whether the precondition of a commit holds: yes, no, or "this very commit is already there". */
export function precondition(commit: Commit, stored: Value | undefined): 'holds' | 'fails' | 'done' {
  const { expect } = commit;
  if (expect === undefined) return 'holds';
  const now = isBytes(stored) ? stored : undefined;
  if (now === undefined || expect.is === undefined) {
    if (now === expect.is) return 'holds';
  } else if (sameBytes(now, expect.is)) return 'holds';
  const next = commit.put?.find(([key]) => key === expect.key)?.[1];
  return now !== undefined && isBytes(next) && sameBytes(now, next) ? 'done' : 'fails';
}

/** The keys and values after a commit. */
export function applied(values: ReadonlyMap<string, Value>, commit: Commit): Map<string, Value> {
  const drop = commit.drop ?? [];
  const kept = [...values].filter(([key]) => !drop.some((prefix) => key.startsWith(prefix)));
  return new Map([...kept, ...(commit.put ?? [])]);
}

/** At most one claim per key within `claims`; stealing tells the former holder. */
export function claimIn(claims: Map<string, () => void>, key: string, steal: boolean): Claim | undefined {
  const holder = claims.get(key);
  if (holder !== undefined && !steal) return undefined;
  let lose = (): void => {};
  const lost = new Promise<void>((resolve) => {
    lose = resolve;
  });
  claims.set(key, lose);
  holder?.();
  const release = async (): Promise<void> => {
    if (claims.get(key) === lose) claims.delete(key);
  };
  return { lost, sure: true, release };
}

/** A store that lives as long as its disk object: tests, and cases that must leave no trace. */
export function memoryStore(disk: MemoryDisk = memoryDisk()): Store {
  const owner = {};
  const claims = new Set<Claim>();
  const sorted = (space: string): [string, Value][] =>
    [...(disk.spaces.get(space) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));

  return {
    keepsKeys: true,
    spaces: async () => ok([...disk.spaces.keys()].sort()),
    view: async (space, prefixes) =>
      ok(new Map(sorted(space).filter(([key]) => prefixes.some((prefix) => key.startsWith(prefix))))),
    keys: async (space, prefix) =>
      ok(sorted(space).flatMap(([key]) => (key.startsWith(prefix) ? [key] : []))),
    commit: async (space, commit): Promise<Result<void, StoreFault>> => {
      const values = disk.spaces.get(space) ?? new Map<string, Value>();
      const state = precondition(commit, commit.expect && values.get(commit.expect.key));
      if (state === 'fails') return err({ kind: 'conflict' });
      const next = state === 'done' ? values : applied(values, commit);
      if (next.size > 0) disk.spaces.set(space, next);
      else disk.spaces.delete(space);
      return ok(undefined);
    },
    erase: async (space) => {
      disk.spaces.delete(space);
      return ok(undefined);
    },
    claim: async (space, steal = false) => {
      const claim = claimIn(disk.claims, space, steal);
      if (claim === undefined) return err({ kind: 'busy' });
      claims.add(claim);
      return ok(claim);
    },
    announce: (notice) => {
      for (const ear of disk.ears) if (ear.owner !== owner) queueMicrotask(() => ear.hear(notice));
    },
    watch: (listener) => {
      const ear = { owner, hear: listener };
      disk.ears.add(ear);
      return () => void disk.ears.delete(ear);
    },
    notes: () => [],
    close: async () => {
      for (const claim of claims) await claim.release();
      claims.clear();
    },
  };
}
