import type { Citation } from './citation.ts';
import type { Span } from './span.ts';

/** `unclear` is a full answer: some fact in `missing` is needed before it can be decided. */
export type Verdict = 'against' | 'meets' | 'unclear';

/** The same words for a verdict wherever one is printed. 看不清 is kept for what cannot be seen in a file. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  against: '可能不符合',
  meets: '符合',
  unclear: '还不能定',
};

/** What every analysis returns and every screen, report and letter prints. */
export interface Finding {
  /** Id of the rule the facts were held against. */
  readonly rule: string;
  readonly verdict: Verdict;
  /** One Chinese sentence; never 违法, 无效, 安全 as a verdict. */
  readonly says: string;
  readonly evidence: readonly Span[];
  readonly basis: readonly Citation[];
  /** Facts that would settle an unclear verdict, in Chinese, as questions or nouns. */
  readonly missing?: readonly string[];
}
