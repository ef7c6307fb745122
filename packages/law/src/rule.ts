import type { Level, Mark } from '@huxin/basis';
import type { PlainDate } from '@huxin/calendar';

/**
 * `unverified` means nobody saw whether the text still stands (or it was never published); it still answers,
 * and says so. `superseded` and `closed` have an `until`, the last day they could be applied.
 */
export type RuleStatus = 'in-force' | 'draft' | 'superseded' | 'closed' | 'unverified';

export type Topic = 'contacts' | 'collection' | 'rates' | 'credit' | 'procedure' | 'channel';

/**
 * One rule of the law data. `gist` is our paraphrase in Chinese, never the wording of the law.
 * No `from` means the text has no effective date: a channel, a draft, or a fact read from the catalogue.
 */
export interface Rule {
  readonly id: string;
  readonly title: string;
  /** Issuer, number and dates as the research noted them, with its own memory marks. */
  readonly detail?: string;
  readonly article: string;
  readonly level: Level;
  readonly status: RuleStatus;
  /** First day it applies. A source that names only a month counts from that month's last day. */
  readonly from?: PlainDate;
  /** Set when the day itself was only remembered, whatever `mark` says about the text. */
  readonly fromMark?: 'memory';
  /** Last day it applies, inclusive. */
  readonly until?: PlainDate;
  readonly gist: string;
  readonly mark: Mark;
  readonly source: string;
  readonly evidence: string;
  readonly topic: Topic;
  /** The day up to which its being in force was looked at. */
  readonly checkedOn: PlainDate;
  /** Everything of the original row that has no typed field, and our reasons for a changed one. */
  readonly note?: string;
}
