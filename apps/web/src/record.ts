import { err, ok, type Result } from '@huxin/basis';
import { takenBack } from '@huxin/case';
import type { Entry, EntryId, Fact } from '@huxin/fact';
import { signal } from '@preact/signals';
import { nowInChina } from './shell/clock.ts';

/** An attached file, read once: what is kept, shown and handed out again is exactly these bytes. */
export interface Original {
  readonly sha256: string;
  readonly size: number;
  readonly body: Blob;
}

/** What goes into the record together with facts: all of it or none. */
export interface Along {
  readonly originals?: readonly Original[];
  /** Bytes of the originals stored so far. */
  readonly onProgress?: (stored: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * The one door to what the person keeps. Screens append facts and watch entries; where they lie
 * (memory now, the vault later) is decided by `plugRecord` at start.
 */
export interface CaseRecord {
  /** `memory` is gone when the page closes; `vault` stays on this device. */
  readonly keeps: 'memory' | 'vault';
  entries(): readonly Entry[];
  /** Facts become entries of one moment, in order. Resolves to their ids once they are kept. */
  append(facts: readonly Fact[], origin?: Entry['origin'], along?: Along): Promise<readonly EntryId[]>;
  /** Undo: appends a retraction, deletes nothing. */
  retract(id: EntryId): Promise<void>;
  /** The originals that are there; an evidence fact without one has only its fingerprint. */
  originals(): readonly Omit<Original, 'body'>[];
  /** The bytes as they came, or why not, in words. */
  original(sha256: string): Promise<Result<Blob, string>>;
  /** Removes an original; what entries say of it stays. */
  dropOriginal(sha256: string): Promise<Result<void, string>>;
  /** Calls back after every change; returns the way to stop. */
  subscribe(listener: () => void): () => void;
}

const BY_USER: Entry['origin'] = { by: 'user', spans: [] };

/** A record that lives as long as the page; it may start with entries known before. */
export function memoryRecord(
  now: () => Entry['knownOn'] | string = nowInChina,
  start: readonly Entry[] = [],
): CaseRecord {
  let kept = start;
  const bodies = new Map<string, Original>();
  const listeners = new Set<() => void>();
  const add = (fact: Fact, origin: Entry['origin'], retracts?: EntryId): EntryId => {
    const at = now();
    const id = `e${kept.length + 1}` as EntryId;
    const entry = {
      id,
      knownOn: at.slice(0, 10),
      ...(at.length > 10 ? { knownAt: at.slice(11, 16) } : {}),
      origin,
      fact,
      ...(retracts === undefined ? {} : { retracts }),
    } as Entry;
    kept = [...kept, entry];
    return id;
  };
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    keeps: 'memory',
    entries: () => kept,
    append: async (facts, origin = BY_USER, along = {}) => {
      for (const one of along.originals ?? []) bodies.set(one.sha256, one);
      const ids = facts.map((fact) => add(fact, origin));
      tell();
      return ids;
    },
    retract: async (id) => {
      add({ kind: 'retraction' }, BY_USER, id);
      tell();
    },
    originals: () => [...bodies.values()],
    original: async (sha256) => {
      const one = bodies.get(sha256);
      return one ? ok(one.body) : err('这份原件不在里面。');
    },
    dropOriginal: async (sha256) => {
      bodies.delete(sha256);
      tell();
      return ok(undefined);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

let current: CaseRecord = memoryRecord();
/** Counts records plugged in, so that a screen that says where the record lies says it anew. */
const swaps = signal(0);
const listeners = new Set<() => void>();
const tellAll = (): void => {
  for (const listener of listeners) listener();
};
let stop = current.subscribe(tellAll);

/** One face for whichever record is plugged in, so that a screen that is already up follows a swap. */
const face: CaseRecord = {
  get keeps() {
    void swaps.value;
    return current.keeps;
  },
  entries: () => current.entries(),
  append: (facts, origin, along) => current.append(facts, origin, along),
  retract: (id) => current.retract(id),
  originals: () => current.originals(),
  original: (sha256) => current.original(sha256),
  dropOriginal: (sha256) => current.dropOriginal(sha256),
  subscribe: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
export const record = (): CaseRecord => face;

const forgets = new Set<() => void>();
/** What screens remember of the record that was there (typed answers, figures) goes when another takes its place. */
export function onSwap(forget: () => void): void {
  forgets.add(forget);
}

/** Plugs in another record: the vault's when a case is opened, an empty one when it is locked. */
export function plugRecord(other: CaseRecord): void {
  stop();
  current = other;
  for (const forget of forgets) forget();
  swaps.value += 1;
  stop = current.subscribe(tellAll);
  tellAll();
}

/** Entries still standing: without retractions and what they took back; a retraction taken back counts no more. */
export function standing(entries: readonly Entry[]): readonly Entry[] {
  const gone = takenBack(entries);
  return entries.filter((entry) => entry.fact.kind !== 'retraction' && !gone.has(entry.id));
}
