import { addDays } from '@huxin/calendar';
import type { TermFieldValue } from '@huxin/fact';
import { asFen } from '@huxin/money';
import fc from 'fast-check';
import type { Contract, Method, Payment } from '../index.ts';
import { contractFrom } from '../index.ts';
import { at, day, terms } from './build.ts';

const METHODS: readonly Method[] = [
  'equal-instalment',
  'equal-principal',
  'flat',
  'interest-first',
  'one-shot',
  'revolving-daily',
];

const dayFrom = (start: string, max: number) =>
  fc.integer({ min: 0, max }).map((days) => addDays(day(start), days));

const rates = fc.oneof(
  fc.record({ nano: fc.integer({ min: 0, max: 3_000_000 }), per: fc.constant('day' as const) }),
  fc.record({ nano: fc.integer({ min: 0, max: 60_000_000 }), per: fc.constant('month' as const) }),
  fc.record({ nano: fc.integer({ min: 0, max: 720_000_000 }), per: fc.constant('year' as const) }),
);

const extras: fc.Arbitrary<TermFieldValue> = fc.oneof(
  fc.record({
    name: fc.constant('day-count' as const),
    days: fc.constantFrom('actual' as const, '30' as const),
    year: fc.constantFrom(360 as const, 364 as const, 365 as const, 'actual' as const),
  }),
  fc.record({
    name: fc.constant('rounding' as const),
    mode: fc.constantFrom('half-up' as const, 'half-even' as const, 'down' as const, 'up' as const),
    remainder: fc.constantFrom('last' as const, 'first' as const, 'last-interest' as const),
  }),
  fc.record({
    name: fc.constant('odd-first' as const),
    how: fc.constantFrom('level' as const, 'first-differs' as const),
  }),
  fc.record({
    name: fc.constant('interval' as const),
    every: fc.integer({ min: 1, max: 3 }),
    unit: fc.constant('month' as const),
  }),
  fc.record({
    name: fc.constant('interval' as const),
    every: fc.integer({ min: 5, max: 40 }),
    unit: fc.constant('day' as const),
  }),
  fc.record({ name: fc.constant('rate-change' as const), on: dayFrom('2025-02-01', 300), rate: rates }),
  fc.record({
    name: fc.constant('draw' as const),
    on: dayFrom('2025-02-01', 300),
    amount: fc.integer({ min: 1, max: 5_000_000 }).map(asFen),
  }),
  fc.record({
    name: fc.constant('extension' as const),
    instalment: fc.integer({ min: 1, max: 6 }),
    to: dayFrom('2025-03-01', 500),
  }),
  fc.record({
    name: fc.constant('penalty' as const),
    multiple: fc.integer({ min: 1000, max: 2000 }),
    base: fc.constantFrom(
      'overdue-instalment' as const,
      'overdue-principal' as const,
      'all-principal' as const,
    ),
    compound: fc.boolean(),
  }),
  fc.record({
    name: fc.constant('application-order' as const),
    order: fc.shuffledSubarray(
      ['fee' as const, 'penalty' as const, 'interest' as const, 'principal' as const],
      {
        minLength: 4,
      },
    ),
    principalFirstAfterDays: fc.constantFrom(0, 30, 90),
  }),
  fc.record({
    name: fc.constant('fee' as const),
    label: fc.constantFrom('会员', '担保'),
    amount: fc.integer({ min: 0, max: 50_000 }).map(asFen),
    when: fc.constantFrom('each-instalment' as const, 'monthly' as const, 'at-end' as const),
  }),
  fc.record({
    name: fc.constant('grace' as const),
    grace: fc.oneof(
      fc.record({ by: fc.constant('days' as const), days: fc.integer({ min: 0, max: 10 }) }),
      fc.record({
        by: fc.constant('money' as const),
        tolerance: fc.integer({ min: 0, max: 5000 }).map(asFen),
      }),
    ),
    interestRuns: fc.boolean(),
  }),
);

/** Contracts of every method with up to five further terms; those whose terms cannot all be true are left out. */
export const contracts: fc.Arbitrary<Contract> = fc
  .record({
    principal: fc.integer({ min: 10_000, max: 2_000_000_000 }).map(asFen),
    method: fc.constantFrom(...METHODS),
    rate: rates,
    count: fc.integer({ min: 1, max: 60 }),
    payout: dayFrom('2025-01-01', 31),
    wait: fc.integer({ min: 1, max: 70 }),
    more: fc.array(extras, { maxLength: 5 }),
  })
  .map(({ principal, method, rate, count, payout, wait, more }) =>
    contractFrom(
      '甲',
      terms(
        { name: 'principal', amount: principal },
        { name: 'payout', on: payout },
        { name: 'method', method },
        { name: 'rate', rate },
        { name: 'count', count },
        { name: 'first-due', on: addDays(payout, wait) },
        ...more,
      ),
    ),
  )
  .filter((made) => made.ok)
  .map((made) => (made as Extract<typeof made, { ok: true }>).value);

/** Up to thirty payments of any size at any time, in any order. */
export const histories: fc.Arbitrary<Payment[]> = fc.array(
  fc.record({
    at: fc
      .tuple(dayFrom('2025-01-01', 2000), fc.constantFrom('00:00', '09:00', '20:00', '23:59', '24:00'))
      .map(([date, time]) => at(`${date}T${time}`)),
    amount: fc.integer({ min: 0, max: 300_000_000 }).map(asFen),
  }),
  { maxLength: 30 },
);

export const moments = dayFrom('2025-01-01', 2500).map((date) => at(`${date}T12:00`));
