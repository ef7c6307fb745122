import type { ReadyWordsId, WordsFields } from '@huxin/answers';
import type { ActionView } from '@huxin/exposure';
import type { ActionKind, Entry } from '@huxin/fact';
import { lenderOf } from '../doors/shared/case-fields.ts';

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

/** The ready words that go with a step, filled with what the record knows; undefined where no text belongs to it. */
export function wordsOf(action: ActionView, entries: readonly Entry[]): StepWords | undefined {
  const id = WORDS[action.kind];
  if (id === undefined) return undefined;
  const lender = lenderOf(action.target, entries);
  // The amount stays blank: what somebody can pay is his own word.
  return { id, known: lender === undefined ? {} : { lender } };
}
