import type { ReadyWordsId, WordsFields } from '@huxin/answers';
import type { LoanView } from '@huxin/exposure';
import type { Entry, FactOf } from '@huxin/fact';
import { dayWords } from '../../shell/day-words.ts';

/** Who the other side is, as far as the record says: the lender behind the app or loan, else the app itself. */
export function lenderOf(target: string, entries: readonly Entry[]): string | undefined {
  const facts = entries.map((entry) => entry.fact);
  const app = facts
    .filter((fact) => fact.kind === 'term')
    .findLast((fact) => fact.loan === target && fact.app !== undefined)?.app;
  const party = facts
    .filter((fact) => fact.kind === 'party')
    .findLast(
      (fact) =>
        fact.role === 'lender' && [fact.app, fact.loan].some((name) => name === target || name === app),
    );
  const known = facts.some((fact) => 'app' in fact && fact.app === target) ? target : undefined;
  return party?.party ?? app ?? known;
}

/** The day of a loan that wants something first: the one that is late, waits today, or comes next. */
const dayOf = (loan: LoanView): string =>
  loan.overdueSince?.slice(0, 10) ?? loan.waiting?.due ?? loan.next?.due ?? '9999';

const firstLoan = (loans: readonly LoanView[]): LoanView | undefined =>
  loans
    .filter((loan) => !loan.settled)
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))
    .at(0);

/** The one other side there is; with several, which one is meant is his to say. */
function onlyLender(entries: readonly Entry[]): string | undefined {
  const targets = entries.flatMap(({ fact }) =>
    fact.kind === 'term' ? [fact.app ?? fact.loan] : 'app' in fact && fact.app ? [fact.app] : [],
  );
  const names = new Set(targets.map((target) => lenderOf(target, entries)));
  const [only, ...others] = [...names];
  return others.length === 0 ? only : undefined;
}

function last<K extends Entry['fact']['kind']>(
  entries: readonly Entry[],
  kind: K,
  fits: (fact: FactOf<K>) => boolean,
): FactOf<K> | undefined {
  return entries
    .map(({ fact }) => fact)
    .findLast((fact): fact is FactOf<K> => fact.kind === kind && fits(fact as FactOf<K>));
}

const part = (field: keyof WordsFields, value: string | undefined): WordsFields =>
  value === undefined || value.trim() === '' ? {} : { [field]: value };

/**
 * What the record can fill in a ready text: who it goes to, the day it is about, the number that called. Never what
 * only the sender can say: how much he can pay and when, why, his name and number.
 */
export function caseFields(
  id: ReadyWordsId,
  entries: readonly Entry[],
  loans: readonly LoanView[] = [],
): WordsFields {
  switch (id) {
    case 'ask-extension': {
      const loan = firstLoan(loans);
      const day = loan === undefined ? undefined : (loan.waiting?.due ?? loan.next?.due);
      const lender = loan === undefined ? onlyLender(entries) : lenderOf(loan.loan, entries);
      return { ...part('lender', lender), ...part('date', day && dayWords(day)) };
    }
    case 'delete-contacts': {
      const grant = last(entries, 'grant', (fact) => fact.asset === 'contacts' && fact.state === 'granted');
      return {
        ...part('lender', grant === undefined ? onlyLender(entries) : lenderOf(grant.app, entries)),
        ...part('date', grant?.from),
      };
    }
    case 'stop-third-person': {
      const call = last(entries, 'contacted', (fact) => fact.alias === 'self');
      return { ...part('caller', call?.by), ...part('callAt', call?.at.replace('T', ' ')) };
    }
    case 'object-order': {
      const order = last(entries, 'deadline', (fact) => fact.what === 'payment-order');
      return part('date', order?.from);
    }
    case 'access-data':
    case 'third-person-data':
    case 'stop-debit':
    case 'refund-membership':
    case 'unasked-loan':
    case 'ask-emergency-contact':
      return part('lender', onlyLender(entries));
    case 'tell-relatives':
    case 'ask-screenshot':
      return {};
  }
}
