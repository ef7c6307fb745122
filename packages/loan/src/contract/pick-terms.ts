import type { EntryId, FactOf, TermName, TermOf } from '@huxin/fact';
import { type Setting, SOURCE_ORDER } from './setting.ts';

export interface TermEntry {
  readonly fact: FactOf<'term'>;
  readonly id: EntryId;
}

/** True when `a` outranks `b`: the stronger source, then the later sight, then the later entry. */
function outranks(a: TermEntry, b: TermEntry): boolean {
  const bySource = SOURCE_ORDER.indexOf(a.fact.from.by) - SOURCE_ORDER.indexOf(b.fact.from.by);
  return bySource === 0 ? a.fact.from.seenOn >= b.fact.from.seenOn : bySource < 0;
}

/** The winning facts by key, in order of first appearance. */
function winners(terms: readonly TermEntry[], keyOf: (field: TermEntry['fact']['field']) => string) {
  const best = new Map<string, TermEntry>();
  for (const term of terms) {
    const key = keyOf(term.fact.field);
    const held = best.get(key);
    if (!held || outranks(term, held)) best.set(key, term);
  }
  return best;
}

/** What makes two facts the same setting: its name; for settings a contract has several of, also which one. */
function keyOf(field: TermEntry['fact']['field']): string {
  if (field.name === 'fee') return `fee ${field.when} ${field.label}`;
  if (field.name === 'rate-change') return `rate-change ${field.on}`;
  if (field.name === 'extension') return `extension ${field.instalment}`;
  if (field.name === 'draw') return `draw ${field.on} ${field.amount}`;
  return field.name;
}

export interface Picked {
  one<N extends TermName>(name: N): Setting<TermOf<N>> | undefined;
  many<N extends TermName>(name: N): Setting<TermOf<N>>[];
}

/** One winner per setting; the same draw, fee or change read twice counts once. */
export function pickTerms(terms: readonly TermEntry[]): Picked {
  const best = [...winners(terms, keyOf).values()];
  const many = <N extends TermName>(name: N): Setting<TermOf<N>>[] =>
    best
      .filter((term) => term.fact.field.name === name)
      .map(({ fact, id }) => ({
        value: fact.field as TermOf<N>,
        by: fact.from.by,
        seenOn: fact.from.seenOn,
        entry: id,
      }));
  return { one: (name) => many(name)[0], many };
}
