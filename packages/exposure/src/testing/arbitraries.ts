import { addDays, asDate, type PlainDate } from '@huxin/calendar';
import type { Entry, Fact } from '@huxin/fact';
import fc from 'fast-check';

const START = asDate('2025-01-01');
const day = (from = 0, to = 200): fc.Arbitrary<PlainDate> =>
  fc.integer({ min: from, max: to }).map((offset) => addDays(START, offset));
const APPS = ['甲App', '乙App'] as const;
const app = fc.constantFrom(...APPS);
const tri = fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const);
const moment = (from = 0, to = 200): fc.Arbitrary<string> =>
  fc
    .tuple(day(from, to), fc.integer({ min: 0, max: 23 }))
    .map(([date, hour]) => `${date}T${String(hour).padStart(2, '0')}:30`);

const grant = fc.record({
  kind: fc.constant('grant' as const),
  app,
  asset: fc.constantFrom('contacts' as const, 'call-log' as const, 'sms' as const),
  from: day(),
  state: fc.constantFrom(
    'granted' as const,
    'denied' as const,
    'ask' as const,
    'empty' as const,
    'unknown' as const,
  ),
  verified: tri,
});

const held = fc.record({
  kind: fc.constant('held' as const),
  app,
  source: fc.constantFrom(
    'typed-contact' as const,
    'carrier-records' as const,
    'employer-address' as const,
    'leak' as const,
    'passed-on' as const,
    'contacts-copy' as const,
  ),
  state: tri,
});

const contacted = fc.record({
  kind: fc.constant('contacted' as const),
  alias: fc.constantFrom('亲属甲', '朋友乙', '同事丙'),
  group: fc.constantFrom('relative' as const, 'friend' as const, 'colleague' as const),
  app,
  channel: fc.constant('sms' as const),
  at: moment(),
  labels: fc.constant([]),
  evidence: fc.constant([]),
});

const payment = fc.record({
  kind: fc.constant('money' as const),
  loan: fc.constantFrom('甲借款', '乙借款'),
  account: fc.constant('卡'),
  amount: fc.integer({ min: 1, max: 60_000 }),
  at: day(30, 200),
  meaning: fc.constantFrom('repayment' as const, 'failed-debit' as const),
});

const balance = fc.record({
  kind: fc.constant('balance' as const),
  account: fc.constant('卡'),
  at: day(),
  amount: fc.integer({ min: -10_000, max: 200_000 }),
});

const appState = fc.record({
  kind: fc.constant('app.state' as const),
  app,
  state: fc.constantFrom('installed' as const, 'removed' as const),
  on: day(),
  verified: tri,
});

/** Things that are not facts about a source: they may never block a path. */
const promise: fc.Arbitrary<object> = fc.oneof(
  fc.record({
    kind: fc.constant('action' as const),
    action: fc.constantFrom(
      'complain' as const,
      'demand-deletion' as const,
      'object' as const,
      'ask-what-they-hold' as const,
      'stay-reachable' as const,
      'tell-relatives' as const,
    ),
    target: app,
    state: fc.constantFrom('planned' as const, 'done' as const, 'proved' as const, 'refused' as const),
    on: day(),
  }),
  fc.record({
    kind: fc.constant('document' as const),
    document: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
    title: fc.constant('协议'),
    app,
    readOn: day(),
  }),
  fc.record({
    kind: fc.constant('clause' as const),
    document: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
    actor: fc.constant('lender' as const),
    label: fc.constant('联系第三人'),
    polarity: fc.constantFrom('allows' as const, 'forbids' as const, 'requires' as const),
    recipients: fc.constant(['contacts' as const]),
  }),
  fc.record({
    kind: fc.constant('reachable' as const),
    by: fc.constantFrom('甲借款', '乙借款'),
    at: moment(),
    answered: tri,
  }),
);

const fact = fc.oneof(grant, held, contacted, payment, balance, appState);

const known = (facts: fc.Arbitrary<object>): fc.Arbitrary<Omit<Entry, 'id'>> =>
  fc
    .tuple(facts, day(0, 210))
    .map(([item, knownOn]) => ({ knownOn, origin: { by: 'user', spans: [] }, fact: item as Fact }));

const numbered = (items: readonly Omit<Entry, 'id'>[], prefix: string): Entry[] =>
  items.map((item, index) => ({ ...item, id: `${prefix}-${index}` as Entry['id'] }));

/** Two loans with all their terms, known from the first day. */
export const LOANS: readonly Entry[] = numbered(
  APPS.flatMap((name, index) =>
    [
      { name: 'principal', amount: 200_000 },
      { name: 'payout', on: START },
      { name: 'method', method: 'equal-instalment' },
      { name: 'rate', rate: { nano: 20_000_000, per: 'month' } },
      { name: 'count', count: 6 },
      { name: 'first-due', on: addDays(START, 31 + index * 5) },
      { name: 'debit', accounts: ['卡'], times: ['09:00'], partial: 'never' },
      { name: 'cutoff', time: '20:00' },
    ].map((field) => ({
      knownOn: START,
      origin: { by: 'user' as const, spans: [] },
      fact: {
        kind: 'term',
        loan: index === 0 ? '甲借款' : '乙借款',
        app: name,
        field,
        from: { by: 'contract', seenOn: START },
      } as Fact,
    })),
  ),
  'term',
);

/** Random records: two lenders, one card, anything that can be known about them. */
export const record: fc.Arbitrary<Entry[]> = fc
  .array(known(fact), { maxLength: 25 })
  .map((items) => [...LOANS, ...numbered(items, 'e')]);
export const promises: fc.Arbitrary<Entry[]> = fc
  .array(known(promise), { minLength: 1, maxLength: 10 })
  .map((items) => numbered(items, 'p'));
export const someDay = day(0, 210);
