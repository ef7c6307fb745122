import type { PlainDate } from '@huxin/calendar';
import type { EntryId } from '@huxin/fact';

/** Where a setting was read. `assumed` is the program's own default and is always shown as such. */
export type SettingSource = 'contract' | 'bill' | 'page' | 'said' | 'assumed';

/** One setting of one contract, with where and when it was read. */
export interface Setting<T> {
  readonly value: T;
  readonly by: SettingSource;
  readonly seenOn?: PlainDate;
  readonly entry?: EntryId;
}

/** A default: what the program takes when nothing was read. */
export const assumed = <T>(value: T): Setting<T> => ({ value, by: 'assumed' });

/** Strongest first: the borrower's own contract overrides what a bill, a help page or a memory says. */
export const SOURCE_ORDER: readonly SettingSource[] = ['contract', 'bill', 'page', 'said', 'assumed'];
