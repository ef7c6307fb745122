import type { Mark } from '@huxin/basis';
import type { PlainDate } from '@huxin/calendar';

/**
 * Where a statement comes from. `text`: the maker's or the law's own words were read; `secondary`: somebody else's
 * page says so; `memory`: nobody looked. `where` is host and path, without a scheme. Titles are our own words.
 */
export interface Source {
  readonly title: string;
  readonly where: string;
  /** The day it was looked at. */
  readonly date: PlainDate;
  readonly mark: Mark;
  /** The day the page itself carries, when it carries one. */
  readonly published?: string;
}

/** Public pages that say opposite things, printed as they stand, and what we do about it. */
export interface Contradiction {
  readonly about: string;
  readonly claims: readonly { readonly says: string; readonly where: string }[];
  readonly ours: string;
}
