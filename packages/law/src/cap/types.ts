import type { Level } from '@huxin/basis';
import type { PlainDate } from '@huxin/calendar';
import type { LprReading } from '../lpr.ts';

/** Who lends according to the contract; the same words as in `@huxin/fact`, which stands after this room. */
export type LenderKind =
  | 'bank'
  | 'consumer-finance'
  | 'microloan'
  | 'trust'
  | 'auto-finance'
  | 'guarantor'
  | 'platform'
  | 'unlicensed'
  | 'person'
  | 'unknown';

export interface CapQuery {
  readonly lenderKind: LenderKind;
  /** The day the contract was made, never the day of asking. */
  readonly on: PlainDate;
  /** Length of the loan in days; only very short microloans need it. */
  readonly termDays?: number;
  /** A card overdraft is priced by its own rules. */
  readonly product?: 'loan' | 'credit-card';
}

/**
 * How a number may be used: `line` to hold the all-in yearly cost against; `advisory` only to mention; `target`
 * not yet due on that day; `criminal-element` one condition among several of a crime, never a verdict.
 */
export type CapRole = 'line' | 'advisory' | 'target' | 'criminal-element';

export interface Cap {
  readonly role: CapRole;
  /** All-in yearly cost, parts per billion: 12 % is 120_000_000. */
  readonly rateNano: number;
  /** Rules in force on the day of the contract, the carrying one first. */
  readonly ruleIds: readonly string[];
  /** What kind of number it is, in Chinese. */
  readonly nature: string;
  /** Level of the carrying rule. */
  readonly level: Level;
  readonly says: string;
  readonly from: PlainDate;
  /** The LPR behind a multiple of it. */
  readonly lpr?: LprReading;
}

/** Why no number can be given, and which facts would help. */
export interface CapGap {
  readonly says: string;
  readonly missing: readonly string[];
  readonly ruleIds: readonly string[];
}

/** Several numbers may stand beside each other; both lists may be filled. Never both empty. */
export interface CapAnswer {
  readonly caps: readonly Cap[];
  readonly unclear: readonly CapGap[];
}
