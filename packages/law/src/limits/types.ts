import type { Citation } from '@huxin/basis';
import type { TimeOfDay } from '@huxin/calendar';

/** How strictly the text says it: 严禁, 不应 or the softer 不宜. */
export type LimitWording = '严禁' | '不应' | '不宜' | '应当';

interface LimitBase {
  /** One Chinese sentence naming whom it addresses. */
  readonly says: string;
  readonly wording: LimitWording;
  /** What lifts it, in Chinese, when the text names something. */
  readonly unless?: string;
  /** The rules that carry it on that day. */
  readonly ruleIds: readonly string[];
  readonly basis: readonly Citation[];
}

export type CallLimitId = 'effective-calls' | 'notice-calls' | 'unanswered-tries';

/**
 * A limit on collection as it stood on a day. Hours are Asia/Shanghai and run over midnight; counts are per
 * calendar day; a limit with the same id may come twice when two texts word it differently.
 */
export type Limit =
  | (LimitBase & { readonly id: 'quiet-hours'; readonly start: TimeOfDay; readonly end: TimeOfDay })
  | (LimitBase & { readonly id: CallLimitId; readonly max: number; readonly per: string })
  | (LimitBase & {
      readonly id: 'third-party-contact';
      readonly onlyIf: readonly string[];
      readonly mayAsk: readonly string[];
      readonly mayNotTell: readonly string[];
      readonly stopOnRefusal: boolean;
    })
  | (LimitBase & { readonly id: 'record-retention'; readonly years: number; readonly lender: string })
  | (LimitBase & { readonly id: 'agency-review'; readonly perYear: number });

export type LimitId = Limit['id'];
