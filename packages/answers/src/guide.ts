import type { PlainDate } from '@huxin/calendar';
import type { Contradiction, Source } from './source.ts';

export type GuideTopic = 'credit' | 'closing' | 'debit' | 'contacts' | 'complaint';

/**
 * `confirmed` means read in the maker's own words, or independent of any menu. A menu path nobody here has walked
 * is `unconfirmed`, whatever the number of pages that repeat it.
 */
export interface Step {
  readonly says: string;
  readonly confirmed: 'confirmed' | 'unconfirmed';
  readonly source?: Source;
  /** What the reader sees when the step worked. */
  readonly check: string;
}

/** Steps anyone can walk on the phone in the hand; no computer, cable or account of ours. */
export interface Guide {
  readonly id: string;
  readonly topic: GuideTopic;
  readonly title: string;
  readonly short: string;
  /** The phone system and its versions, for contacts guides. */
  readonly system?: { readonly name: string; readonly versions: string };
  readonly steps: readonly Step[];
  /** What these steps do not do. */
  readonly cannot: readonly string[];
  readonly whatIfRefused: readonly string[];
  readonly sources: readonly Source[];
  readonly ruleIds: readonly string[];
  readonly checkedOn: PlainDate;
  readonly unsure?: readonly string[];
  readonly contradictions?: readonly Contradiction[];
  readonly words?: readonly string[];
  readonly also?: readonly string[];
}
