import type { Step } from '../guide.ts';
import type { Source } from '../source.ts';

/** A menu path or a button somebody else's page describes. */
export const likely = (says: string, check: string, source: Source): Step => ({
  says,
  confirmed: 'unconfirmed',
  source,
  check,
});

/** Read in the maker's own words. */
export const sure = (says: string, check: string, source: Source): Step => ({
  says,
  confirmed: 'confirmed',
  source,
  check,
});

/** Needs no menu: what to keep, ask or look at. */
export const plain = (says: string, check: string): Step => ({ says, confirmed: 'confirmed', check });
