import * as v from 'valibot';
import {
  DateField,
  DayOfMonthField,
  FenField,
  MomentField,
  NameField,
  SignedFenField,
  TextField,
  WhenField,
} from '../fields.ts';

export const Account = v.object({
  kind: v.literal('account'),
  account: NameField,
  label: v.optional(TextField),
  type: v.optional(
    v.picklist(['debit-card', 'credit-card', 'wallet', 'money-fund', 'cash', 'other'], 'account-type'),
  ),
});

/** What stands on an account at a moment; a plain date is the start of that day. */
export const Balance = v.object({
  kind: v.literal('balance'),
  account: NameField,
  at: WhenField,
  amount: SignedFenField,
});

/** Money that is expected: salary, rent, phone bill. Once, or every month on a day (a missing day is the last). */
export const Flow = v.object({
  kind: v.literal('flow'),
  flow: NameField,
  account: NameField,
  direction: v.picklist(['in', 'out'], 'direction'),
  amount: FenField,
  when: v.variant('every', [
    v.object({ every: v.literal('once'), on: DateField }),
    v.object({ every: v.literal('month'), day: DayOfMonthField, from: DateField, to: v.optional(DateField) }),
    v.object({ every: v.literal('week'), from: DateField, to: v.optional(DateField) }),
  ]),
  purpose: v.picklist(['salary', 'rent', 'utilities', 'living', 'family', 'other'], 'purpose'),
});

/** Money that moved, or a debit that was tried and failed. A reminder is a notice, never money. */
export const Money = v.object({
  kind: v.literal('money'),
  account: v.optional(NameField),
  loan: v.optional(NameField),
  amount: FenField,
  at: WhenField,
  meaning: v.picklist(['payout', 'repayment', 'failed-debit', 'fee', 'income', 'expense'], 'meaning'),
  /** When the lender booked a repayment, if the receipt says so. */
  bookedAt: v.optional(MomentField),
  /** Why a debit failed, as the notice says: balance short, daily limit. */
  reason: v.optional(v.picklist(['short', 'limit', 'card-closed', 'unsigned', 'other', 'unknown'], 'reason')),
});

/** A reminder from a lender or bank. Never booked as a payment. */
export const Notice = v.object({
  kind: v.literal('notice'),
  loan: NameField,
  due: DateField,
  amount: v.optional(FenField),
});

/** A renewing charge such as a 9.9 or 59 yuan membership. */
export const Subscription = v.object({
  kind: v.literal('subscription'),
  subscription: NameField,
  account: NameField,
  loan: v.optional(NameField),
  amount: FenField,
  next: DateField,
  state: v.picklist(['on', 'off', 'unknown'], 'subscription-state'),
});

/** One line of a credit report. */
export const CreditLine = v.object({
  kind: v.literal('credit-line'),
  institution: NameField,
  product: TextField,
  openedOn: DateField,
  asOf: DateField,
  state: v.picklist(['open', 'overdue', 'settled', 'bad-debt', 'unknown'], 'credit-state'),
  limit: v.optional(FenField),
  balance: v.optional(FenField),
  overdue: v.optional(FenField),
});
