import type { Moment } from '@huxin/calendar';
import type { EntryId } from '@huxin/fact';
import type { Fen } from '@huxin/money';
import type { Instalment } from '../schedule/instalment.ts';
import type { OverdueLine } from './overdue-line.ts';

/** Money that reached the lender. `at` is when it was booked. */
export interface Payment {
  readonly at: Moment;
  readonly amount: Fen;
  readonly entry?: EntryId;
}

export type InstalmentState = 'upcoming' | 'due' | 'paid' | 'paid-late' | 'overdue';

/** Fen by what they are for. */
export interface Parts {
  readonly fee: Fen;
  readonly penalty: Fen;
  readonly interest: Fen;
  readonly principal: Fen;
}

export interface LedgerLine extends Instalment {
  readonly state: InstalmentState;
  /** Paid of this line's own amount (fee, interest, principal); penalty is apart. */
  readonly paid: Fen;
  /** `amount` − `paid`. */
  readonly owed: Fen;
  /** When the line's own amount was paid in full. */
  readonly paidAt?: Moment;
  readonly line: OverdueLine;
  /** What every payment put here went to, penalty included. */
  readonly paidParts: Parts;
  /** Penalty that ran up to now and is not paid. 0 when the contract's penalty was not read. */
  readonly penaltyOwed: Fen;
}

export interface Ledger {
  readonly lines: readonly LedgerLine[];
  /** Due on or before today and unpaid, with the penalty run up so far. */
  readonly owedNow: Fen;
  /** The moment the oldest line still overdue became so. */
  readonly overdueSince?: Moment;
  /** All unpaid principal, due or not. */
  readonly left: Fen;
  readonly settled: boolean;
  /** Paid beyond everything this contract can ask for; kept, never lost. */
  readonly overpaid: Fen;
  readonly penaltyOwed: Fen;
}
