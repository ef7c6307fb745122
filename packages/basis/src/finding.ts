import type { Citation } from './citation.ts';
import type { Span } from './span.ts';

/** `unclear` (看不清) is a full answer: some fact in `missing` is needed before anything can be said. */
export type Verdict = 'against' | 'meets' | 'unclear';

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
