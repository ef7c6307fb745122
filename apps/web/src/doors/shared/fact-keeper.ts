import type { EntryId, Fact } from '@huxin/fact';
import { record, standing } from '../../record.ts';

const textOf = (facts: unknown): string => JSON.stringify(facts);

/**
 * Keeps what a door was told, once: the same answers again change nothing, changed answers take the earlier ones
 * back first. It takes back only what it still finds in the record, so a record opened meanwhile is left alone.
 */
export function factKeeper(): (facts: readonly Fact[]) => Promise<void> {
  let kept: { readonly facts: readonly Fact[]; readonly ids: readonly EntryId[] } | undefined;
  return async (facts) => {
    const there = new Map(standing(record().entries()).map(({ id, fact }) => [id, textOf(fact)] as const));
    const ids = kept?.ids ?? [];
    const still = ids.every((id, index) => there.get(id) === textOf(kept?.facts[index])) ? ids : [];
    if (kept && still.length === facts.length && textOf(kept.facts) === textOf(facts)) return;
    kept = undefined;
    for (const id of still) await record().retract(id);
    if (facts.length > 0) kept = { facts, ids: await record().append(facts) };
  };
}
