import type { Entry, EntryId, Fact } from '@huxin/fact';
import type { CaseRecord } from '../../record.ts';

/**
 * Puts facts in the place of entries and returns the way to undo it. The new ones are written first, so that a page
 * closed in between loses nothing; undo takes the new ones and the retractions back, and deletes nothing either.
 */
export async function replaceEntries(
  record: CaseRecord,
  old: readonly Entry[],
  facts: readonly Fact[],
): Promise<() => Promise<void>> {
  const added = facts.length > 0 ? await record.append(facts) : [];
  for (const { id } of old) await record.retract(id);
  const retractionOf = (id: EntryId): EntryId | undefined =>
    record.entries().findLast(({ fact, retracts }) => fact.kind === 'retraction' && retracts === id)?.id;
  const retractions = old.flatMap(({ id }) => retractionOf(id) ?? []);
  return async () => {
    for (const id of [...retractions, ...added]) await record.retract(id);
  };
}
