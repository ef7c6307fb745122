import type { Entry, EntryId, Fact } from '@huxin/fact';
import { signal } from '@preact/signals';
import { nowInChina } from './shell/clock.ts';

/**
 * The one door to what the person keeps. Screens append facts and watch entries; where they lie
 * (memory now, the vault later) is decided by `plugRecord` at start.
 */
export interface CaseRecord {
  /** `memory` is gone when the page closes; `vault` stays on this device. */
  readonly keeps: 'memory' | 'vault';
  entries(): readonly Entry[];
  /** Facts become entries of one moment, in order. Resolves to their ids once they are kept. */
  append(facts: readonly Fact[], origin?: Entry['origin']): Promise<readonly EntryId[]>;
  /** Undo: appends a retraction, deletes nothing. */
  retract(id: EntryId): Promise<void>;
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
    append: async (facts, origin = BY_USER) => {
      const ids = facts.map((fact) => add(fact, origin));
      tell();
      return ids;
    },
    retract: async (id) => {
      add({ kind: 'retraction' }, BY_USER, id);
      tell();
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
  append: (facts, origin) => current.append(facts, origin),
  retract: (id) => current.retract(id),
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

/** Entries still standing: without retractions and what they took back. */
export function standing(entries: readonly Entry[]): readonly Entry[] {
  const gone = new Set(entries.map((entry) => entry.retracts).filter((id) => id !== undefined));
  return entries.filter((entry) => entry.fact.kind !== 'retraction' && !gone.has(entry.id));
}
