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
  const of = new Map<string, string>();
  const open = new Map<string, number>();
  for (const { id, retracts } of known) {
    if (retracts === undefined) continue;
    of.set(id, retracts);
    open.set(retracts, (open.get(retracts) ?? 0) + 1);
  }
  const taken = new Set<string>();
  // From those nobody takes back onwards; what is never reached stands on a ring, and its word does not count.
  const settled = [...of.keys()].filter((id) => !open.has(id));
  for (let id = settled.pop(); id !== undefined; id = settled.pop()) {
    const target = of.get(id);
    if (target === undefined) continue;
    if (!taken.has(id)) taken.add(target);
    const left = (open.get(target) ?? 1) - 1;
    open.set(target, left);
    if (left === 0) settled.push(target);
  }
  return taken;
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
