import { err, type Fault, ok, type Result } from '@huxin/basis';
import { dateOf, endOf, type Moment, START_OF_DAY, type TimeOfDay, timeOf } from '@huxin/calendar';
import type { Entry, Fact } from '@huxin/fact';

/** The moment a fact speaks of, where it carries one; it cannot be known before it happened. */
function momentOf(fact: Fact): Moment | undefined {
  switch (fact.kind) {
    case 'money':
      return fact.bookedAt ?? (fact.at.length > 10 ? (fact.at as Moment) : undefined);
    case 'contacted':
    case 'reachable':
      return fact.at;
    case 'balance':
      return fact.at.length > 10 ? (fact.at as Moment) : undefined;
    default:
      return undefined;
  }
}

/** Time of day from which an entry counts as known on its day. */
export function knownFrom(entry: Entry): TimeOfDay {
  if (entry.knownAt) return entry.knownAt;
  const at = momentOf(entry.fact);
  return at && dateOf(at) === entry.knownOn ? timeOf(at) : START_OF_DAY;
}

/** Whether the entry was known at that moment. */
export const isKnown = (entry: Entry, now: Moment): boolean =>
  entry.knownOn < dateOf(now) || (entry.knownOn === dateOf(now) && knownFrom(entry) <= timeOf(now));

/**
 * Ids taken back among these entries. A retraction that is itself taken back counts no more, so undoing an undo
 * restores the entry; a ring of retractions takes nothing back.
 */
export function takenBack(known: readonly Entry[]): ReadonlySet<string> {
  const by = new Map<string, Entry[]>();
  for (const entry of known) {
    if (entry.retracts) by.set(entry.retracts, [...(by.get(entry.retracts) ?? []), entry]);
  }
  const answers = new Map<string, boolean>();
  const isTaken = (id: string, path: ReadonlySet<string>): boolean => {
    const settled = answers.get(id);
    if (settled !== undefined) return settled;
    if (path.has(id)) return false;
    const deeper = new Set([...path, id]);
    const taken = (by.get(id) ?? []).some((entry) => !isTaken(entry.id, deeper));
    answers.set(id, taken);
    return taken;
  };
  return new Set([...by.keys()].filter((id) => isTaken(id, new Set())));
}

/** Entries known at a moment, in the order they became known, without those taken back by then. */
export function entriesAt(entries: readonly Entry[], now: Moment): readonly Entry[] {
  const limit = endOf(now);
  const known = entries.filter((entry) => isKnown(entry, limit));
  const taken = takenBack(known);
  const keyed = known
    .filter((entry) => !taken.has(entry.id) && entry.fact.kind !== 'retraction')
    .map((entry) => ({ entry, key: `${entry.knownOn}T${knownFrom(entry)}` }));
  // The sort is stable, so entries known at the same minute keep the order of the file.
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ entry }) => entry);
}

/** Ids are unique and retractions point at an entry that is there. Faults name the place in the file. */
export function checkIds(entries: readonly Entry[]): Result<void, readonly Fault[]> {
  const faults: Fault[] = [];
  const seen = new Map<string, number>();
  for (const [index, entry] of entries.entries()) {
    const first = seen.get(entry.id);
    if (first !== undefined) {
      faults.push({
        kind: 'duplicate-id',
        at: `/entries/${index}/id`,
        value: entry.id,
        expected: `an id not used by /entries/${first}`,
      });
    } else seen.set(entry.id, index);
  }
  for (const [index, entry] of entries.entries()) {
    if (entry.fact.kind === 'retraction' && entry.retracts === undefined) {
      faults.push({
        kind: 'malformed',
        at: `/entries/${index}/retracts`,
        value: undefined,
        expected: 'missing: id of an entry',
      });
    }
    if (entry.retracts !== undefined && (!seen.has(entry.retracts) || entry.retracts === entry.id)) {
      faults.push({
        kind: 'unknown-reference',
        at: `/entries/${index}/retracts`,
        value: entry.retracts,
        expected: 'the id of another entry',
      });
    }
  }
  return faults.length > 0 ? err(faults) : ok(undefined);
}
