import * as v from 'valibot';
import {
  CountField,
  DateField,
  DayOfMonthField,
  FenField,
  NameField,
  RateField,
  Sha256Field,
  TextField,
  TimeField,
  WholeField,
} from '../fields.ts';

/**
 * One setting of a contract. Public statements conflict on nearly every one of them
 * (finance reading §3.1), so each is a fact of its own, with where it was read.
 */
export const TermField = v.variant('name', [
  v.object({ name: v.literal('principal'), amount: FenField }),
  /** Received may be less than the principal: 砍头息. */
  v.object({
    name: v.literal('payout'),
    on: DateField,
    received: v.optional(FenField),
    account: v.optional(NameField),
  }),
  v.object({
    name: v.literal('method'),
    method: v.picklist(
      ['equal-instalment', 'equal-principal', 'flat', 'interest-first', 'one-shot', 'revolving-daily'],
      'method',
    ),
  }),
  v.object({ name: v.literal('rate'), rate: RateField }),
  v.object({ name: v.literal('count'), count: CountField }),
  v.object({ name: v.literal('first-due'), on: DateField }),
  /** How far apart the due days are; a contract that says nothing is monthly (assumed, and listed so). */
  v.object({
    name: v.literal('interval'),
    every: CountField,
    unit: v.picklist(['month', 'day'], 'interval-unit'),
  }),
  v.object({
    name: v.literal('due-day'),
    day: DayOfMonthField,
    missing: v.picklist(['last-day', 'next-first'], 'missing-day'),
  }),
  /** Days of a period: actual or 30 a month; days of a year 360, 364 (52 weeks), 365, or the calendar year's own. */
  v.object({
    name: v.literal('day-count'),
    days: v.picklist(['actual', '30'], 'day-count'),
    year: v.picklist([360, 364, 365, 'actual'], 'year-days'),
  }),
  v.object({
    name: v.literal('rounding'),
    mode: v.picklist(['half-up', 'half-even', 'down', 'up'], 'rounding'),
    /** `last-interest` keeps the last instalment level too: what rounding leaves is in its interest. */
    remainder: v.picklist(['last', 'first', 'last-interest'], 'remainder'),
  }),
  /** A first period longer or shorter than the others: only the first instalment differs, or all are level. */
  v.object({ name: v.literal('odd-first'), how: v.picklist(['first-differs', 'level'], 'odd-first') }),
  /** The level instalment printed in the contract, where it is. */
  v.object({ name: v.literal('instalment'), amount: FenField }),
  v.object({
    name: v.literal('holiday-shift'),
    shift: v.picklist(['none', 'next-working-day', 'previous-working-day'], 'holiday-shift'),
  }),
  v.object({ name: v.literal('cutoff'), time: TimeField }),
  v.object({
    name: v.literal('grace'),
    grace: v.variant('by', [
      v.object({ by: v.literal('none') }),
      v.object({ by: v.literal('days'), days: WholeField, time: v.optional(TimeField) }),
      v.object({ by: v.literal('clock'), time: TimeField }),
      v.object({ by: v.literal('money'), tolerance: FenField, days: v.optional(WholeField) }),
    ]),
    /** Whether interest runs, and whether lateness is reported, inside the grace. */
    interestRuns: v.optional(v.boolean()),
    reported: v.optional(v.boolean()),
  }),
  v.object({
    name: v.literal('penalty'),
    /** A multiple of the contract rate in thousandths (1500 = ×1.5), or a rate of its own. */
    multiple: v.optional(WholeField),
    rate: v.optional(RateField),
    base: v.picklist(['overdue-instalment', 'overdue-principal', 'all-principal'], 'penalty-base'),
    compound: v.boolean('boolean'),
  }),
  v.object({
    name: v.literal('application-order'),
    order: v.array(v.picklist(['fee', 'penalty', 'interest', 'principal'], 'application')),
    /** More than this many days late, principal first (bank template: 90). */
    principalFirstAfterDays: v.optional(WholeField),
  }),
  v.object({
    name: v.literal('debit'),
    accounts: v.array(NameField),
    times: v.array(TimeField),
    partial: v.picklist(['never', 'takes-what-is-there', 'unknown'], 'partial'),
    /** Days after the due day on which the debit is tried again, with their times. */
    retries: v.optional(v.array(v.object({ afterDays: WholeField, time: TimeField }))),
  }),
  v.object({
    name: v.literal('early-settlement'),
    /** Fee on the principal still owed. */
    fee: v.optional(RateField),
    interest: v.picklist(['to-the-day', 'whole-term', 'whole-period'], 'early-interest'),
  }),
  v.object({ name: v.literal('debit-change'), leadWorkingDays: WholeField }),
  v.object({
    name: v.literal('fee'),
    label: TextField,
    amount: FenField,
    when: v.picklist(['at-payout', 'withheld', 'each-instalment', 'at-end', 'monthly'], 'fee-when'),
    to: v.optional(v.picklist(['lender', 'platform', 'guarantor', 'insurer', 'unknown'], 'fee-to')),
  }),
  v.object({ name: v.literal('rate-change'), on: DateField, rate: RateField }),
  v.object({ name: v.literal('extension'), instalment: CountField, to: DateField }),
  v.object({ name: v.literal('draw'), on: DateField, amount: FenField }),
  v.object({ name: v.literal('settled'), on: DateField }),
]);

export const Term = v.object({
  kind: v.literal('term'),
  loan: NameField,
  /** The app the loan was taken in, where known; ties the ledger to the paths. */
  app: v.optional(NameField),
  field: TermField,
  from: v.object({
    by: v.picklist(['contract', 'page', 'bill', 'said', 'assumed'], 'term-source'),
    document: v.optional(Sha256Field),
    seenOn: DateField,
  }),
});
