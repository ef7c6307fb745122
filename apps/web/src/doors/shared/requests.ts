import type { ReadyWordsId } from '@huxin/answers';

/** Texts that ask the lender for something: none of them stops what is due, and that is said beside each. */
const REQUESTS: ReadonlySet<ReadyWordsId> = new Set([
  'ask-extension',
  'access-data',
  'delete-contacts',
  'stop-debit',
  'refund-membership',
  'unasked-loan',
]);

export const isRequest = (id: ReadyWordsId): boolean => REQUESTS.has(id);
