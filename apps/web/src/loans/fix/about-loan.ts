import { takenBack } from '@huxin/case';
import type { Entry, FactOf, TermFieldValue } from '@huxin/fact';
import { pickTerms } from '@huxin/loan';
import { standing } from '../../record.ts';
import { EDITABLE, type Editable, isEditable } from './editable.ts';

export type EntryOf<K extends Entry['fact']['kind']> = Entry & { readonly fact: FactOf<K> };
const isKind =
  <K extends Entry['fact']['kind']>(...kinds: readonly K[]) =>
  (entry: Entry): entry is EntryOf<K> =>
    (kinds as readonly string[]).includes(entry.fact.kind);

export interface TermRow {
  readonly name: TermFieldValue['name'];
  readonly field: TermFieldValue;
  readonly by: FactOf<'term'>['from']['by'];
  /** The entry that counts. */
  readonly entry: EntryOf<'term'>;
  /** All entries that say something of this setting; a correction takes the place of them all. */
  readonly all: readonly EntryOf<'term'>[];
}

/** Everything on screen about one loan that can be corrected. */
export interface AboutLoan {
  readonly terms: readonly TermRow[];
  readonly missing: readonly Editable[];
  readonly payments: readonly EntryOf<'money'>[];
  readonly balances: readonly EntryOf<'balance'>[];
  readonly flows: readonly EntryOf<'flow'>[];
}

const ONE_OF_MANY: ReadonlySet<string> = new Set(['fee', 'rate-change', 'extension', 'draw']);

export function aboutLoan(all: readonly Entry[], loan: string): AboutLoan {
  const entries = standing(all);
  const own = entries.filter(isKind('term')).filter(({ fact }) => fact.loan === loan);
  const picked = pickTerms(own.map(({ id, fact }) => ({ id, fact })));
  const names = [...new Set(own.map(({ fact }) => fact.field.name))];
  const terms = names
    .flatMap((name) => picked.many(name))
    .flatMap((setting): TermRow[] => {
      const entry = own.find(({ id }) => id === setting.entry);
      if (!entry) return [];
      const { field } = entry.fact;
      const same = ONE_OF_MANY.has(field.name)
        ? [entry]
        : own.filter(({ fact }) => fact.field.name === field.name);
      return [{ name: field.name, field, by: entry.fact.from.by, entry, all: same }];
    })
    .sort((a, b) => orderOf(a.name) - orderOf(b.name));
  const accounts = accountsOf(terms);
  return {
    terms,
    missing: EDITABLE.filter((name) => !names.includes(name)),
    payments: entries
      .filter(isKind('money'))
      .filter(({ fact }) => fact.loan === loan)
      .sort((a, b) => (a.fact.at < b.fact.at ? -1 : 1)),
    balances: entries.filter(isKind('balance')).filter(({ fact }) => accounts.has(fact.account)),
    flows: entries.filter(isKind('flow')).filter(({ fact }) => accounts.has(fact.account)),
  };
}

const orderOf = (name: TermFieldValue['name']): number =>
  isEditable(name) ? EDITABLE.indexOf(name) : EDITABLE.length;

const accountsOf = (terms: readonly TermRow[]): ReadonlySet<string> =>
  new Set(terms.flatMap(({ field }) => (field.name === 'debit' ? field.accounts : [])));

export interface Past {
  readonly entry: Entry;
  /** The day it was taken back. */
  readonly until: string;
}

/** What was noted about this loan and its accounts and does not count any more, the latest change first. */
export function pastOf(all: readonly Entry[], loan: string): readonly Past[] {
  const gone = takenBack(all);
  const accounts = new Set(
    all.flatMap(({ fact }) =>
      fact.kind === 'term' && fact.loan === loan && fact.field.name === 'debit' ? fact.field.accounts : [],
    ),
  );
  const concerns = ({ fact }: Entry): boolean =>
    fact.kind === 'term' || fact.kind === 'money'
      ? fact.loan === loan
      : (fact.kind === 'balance' || fact.kind === 'flow') && accounts.has(fact.account);
  return all
    .filter((entry) => gone.has(entry.id) && concerns(entry))
    .map((entry) => ({
      entry,
      until:
        all.findLast(({ id, retracts }) => retracts === entry.id && !gone.has(id))?.knownOn ?? entry.knownOn,
    }))
    .reverse();
}
