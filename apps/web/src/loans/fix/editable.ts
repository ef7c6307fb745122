import type { TermName } from '@huxin/fact';

/** Settings that can be corrected by hand, in the order a plan shows them. */
export const EDITABLE = [
  'principal',
  'instalment',
  'count',
  'rate',
  'method',
  'first-due',
  'due-day',
  'debit',
  'cutoff',
  'grace',
  'payout',
] as const satisfies readonly TermName[];
export type Editable = (typeof EDITABLE)[number];
export const isEditable = (name: TermName): name is Editable =>
  (EDITABLE as readonly TermName[]).includes(name);
