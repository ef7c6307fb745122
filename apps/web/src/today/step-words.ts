import type { ReadyWordsId, WordsFields } from '@huxin/answers';
import type { ActionView } from '@huxin/exposure';
import type { ActionKind, Entry } from '@huxin/fact';

const WORDS: Readonly<Partial<Record<ActionKind, ReadyWordsId>>> = {
  'demand-deletion': 'delete-contacts',
  'ask-what-they-hold': 'access-data',
  'ask-extension': 'ask-extension',
  'tell-relatives': 'tell-relatives',
  'keep-evidence': 'ask-screenshot',
  'agree-with-contact': 'ask-emergency-contact',
  'stop-membership': 'refund-membership',
  'stop-request': 'stop-third-person',
  object: 'unasked-loan',
};

export interface StepWords {
  readonly id: ReadyWordsId;
  readonly known: WordsFields;
}

/** Who the other side is, as far as the record says: the lender behind the app or loan, else the app itself. */
function lenderOf(target: string, entries: readonly Entry[]): string | undefined {
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

/** The ready words that go with a step, filled with what the record knows; undefined where no text belongs to it. */
export function wordsOf(action: ActionView, entries: readonly Entry[]): StepWords | undefined {
  const id = WORDS[action.kind];
  if (id === undefined) return undefined;
  const lender = lenderOf(action.target, entries);
  // The amount stays blank: what somebody can pay is his own word.
  return { id, known: lender === undefined ? {} : { lender } };
}
