import type { FactKind } from '../index.ts';

/** Made-up digests; no document stands behind them. */
const SHA_A = 'a'.repeat(64);
const SHA_B = 'b'.repeat(64);

interface Fixture {
  /** The room that will produce such entries. */
  readonly room: string;
  readonly by: 'user' | 'import' | 'scan' | 'phone';
  readonly fact: { readonly kind: FactKind } & Record<string, unknown>;
}

/** Hand-written facts of every kind, as the later rooms will produce them. */
export const FIXTURES: readonly Fixture[] = [
  {
    room: 'app-scan',
    by: 'scan',
    fact: {
      kind: 'app.access',
      app: '小借App',
      version: '5.2.1',
      asset: 'contacts',
      level: 'E',
      visibility: 'clear',
    },
  },
  {
    room: 'app-scan',
    by: 'scan',
    fact: {
      kind: 'app.access',
      app: '小借App',
      version: '5.2.1',
      asset: 'sms',
      level: 'F',
      visibility: 'blind',
    },
  },
  {
    room: 'phone',
    by: 'phone',
    fact: { kind: 'app.state', app: '小借App', state: 'installed', on: '2025-06-12', verified: 'yes' },
  },
  {
    room: 'phone',
    by: 'phone',
    fact: {
      kind: 'grant',
      app: '小借App',
      asset: 'contacts',
      from: '2025-02-10',
      to: '2025-06-12',
      state: 'granted',
      verified: 'yes',
      lastRead: '2025-02-11',
    },
  },
  {
    room: 'phone',
    by: 'phone',
    fact: {
      kind: 'grant',
      app: '小借App',
      asset: 'call-log',
      from: '2025-06-12',
      state: 'empty',
      verified: 'yes',
    },
  },
  {
    room: 'exposure',
    by: 'user',
    fact: {
      kind: 'held',
      app: '小借App',
      source: 'typed-contact',
      state: 'yes',
      on: '2025-02-10',
      aliases: ['亲属甲', '朋友乙'],
      note: '申请页面要两个',
    },
  },
  {
    room: 'lender',
    by: 'import',
    fact: {
      kind: 'party',
      app: '小借App',
      party: '某某小额贷款有限公司',
      role: 'lender',
      lenderKind: 'microloan',
    },
  },
  {
    room: 'lender',
    by: 'import',
    fact: { kind: 'party', loan: '借款一', party: '某某催收公司', role: 'agency' },
  },
  {
    room: 'agreement',
    by: 'import',
    fact: {
      kind: 'document',
      document: SHA_A,
      title: '个人借款协议',
      app: '小借App',
      loan: '借款一',
      readOn: '2025-02-10',
      bundled: 7,
    },
  },
  {
    room: 'agreement',
    by: 'import',
    fact: {
      kind: 'clause',
      document: SHA_A,
      actor: 'lender',
      label: 'contact-third-persons',
      polarity: 'allows',
      recipients: ['contacts', 'agency'],
    },
  },
  ...(
    [
      { name: 'principal', amount: 200000 },
      { name: 'payout', on: '2025-02-10', received: 195000, account: '工资卡' },
      { name: 'method', method: 'equal-instalment' },
      { name: 'rate', rate: { nano: 20_000_000, per: 'month' } },
      { name: 'count', count: 6 },
      { name: 'first-due', on: '2025-03-10' },
      { name: 'due-day', day: 31, missing: 'last-day' },
      { name: 'day-count', days: 'actual', year: 365 },
      { name: 'rounding', mode: 'half-up', remainder: 'last' },
      { name: 'instalment', amount: 35705 },
      { name: 'holiday-shift', shift: 'none' },
      { name: 'cutoff', time: '20:00' },
      { name: 'grace', grace: { by: 'days', days: 3, time: '17:00' }, interestRuns: true, reported: false },
      { name: 'grace', grace: { by: 'money', tolerance: 1000, days: 3 } },
      { name: 'penalty', multiple: 1500, base: 'overdue-principal', compound: false },
      {
        name: 'application-order',
        order: ['fee', 'penalty', 'interest', 'principal'],
        principalFirstAfterDays: 90,
      },
      {
        name: 'debit',
        accounts: ['工资卡', '零钱'],
        times: ['09:00', '17:00'],
        partial: 'takes-what-is-there',
        retries: [{ afterDays: 1, time: '08:00' }],
      },
      { name: 'early-settlement', fee: { nano: 10_000_000, per: 'year' }, interest: 'to-the-day' },
      { name: 'debit-change', leadWorkingDays: 15 },
      { name: 'fee', label: '会员费', amount: 5900, when: 'monthly', to: 'platform' },
      { name: 'rate-change', on: '2025-04-10', rate: { nano: 15_000_000, per: 'month' } },
      { name: 'extension', instalment: 4, to: '2025-06-25' },
      { name: 'draw', on: '2025-04-01', amount: 50000 },
      { name: 'settled', on: '2025-08-10' },
    ] as const
  ).map(
    (field): Fixture => ({
      room: 'loan',
      by: 'import',
      fact: {
        kind: 'term',
        loan: '借款一',
        app: '小借App',
        field,
        from: { by: 'contract', document: SHA_A, seenOn: '2025-02-10' },
      },
    }),
  ),
  {
    room: 'cashflow',
    by: 'user',
    fact: { kind: 'account', account: '工资卡', label: '尾号 1234', type: 'debit-card' },
  },
  {
    room: 'cashflow',
    by: 'user',
    fact: { kind: 'balance', account: '工资卡', at: '2025-06-03T08:00', amount: -1200 },
  },
  {
    room: 'cashflow',
    by: 'user',
    fact: {
      kind: 'flow',
      flow: '房租',
      account: '工资卡',
      direction: 'out',
      amount: 150000,
      when: { every: 'month', day: 8, from: '2025-06-08' },
      purpose: 'rent',
    },
  },
  {
    room: 'statement',
    by: 'import',
    fact: {
      kind: 'money',
      account: '工资卡',
      loan: '借款一',
      amount: 35705,
      at: '2025-03-10T09:00',
      meaning: 'repayment',
      bookedAt: '2025-03-10T09:01',
    },
  },
  {
    room: 'statement',
    by: 'import',
    fact: {
      kind: 'money',
      account: '工资卡',
      loan: '借款一',
      amount: 35705,
      at: '2025-06-10T09:00',
      meaning: 'failed-debit',
      reason: 'short',
    },
  },
  {
    room: 'statement',
    by: 'import',
    fact: { kind: 'notice', loan: '借款一', due: '2025-06-10', amount: 35705 },
  },
  {
    room: 'statement',
    by: 'import',
    fact: {
      kind: 'credit-line',
      institution: '某某银行',
      product: '个人消费贷款',
      openedOn: '2024-01-05',
      asOf: '2025-05-31',
      state: 'open',
      limit: 1000000,
      balance: 350000,
      overdue: 0,
    },
  },
  {
    room: 'cashflow',
    by: 'user',
    fact: {
      kind: 'subscription',
      subscription: '某会员',
      account: '工资卡',
      amount: 5900,
      next: '2025-06-20',
      state: 'on',
    },
  },
  {
    room: 'collection',
    by: 'user',
    fact: {
      kind: 'contacted',
      alias: '亲属甲',
      group: 'relative',
      app: '小借App',
      loan: '借款一',
      by: '自称法务',
      channel: 'sms',
      at: '2025-06-12T10:20',
      labels: ['told-debt', 'threat'],
      cameFrom: 'contacts-copy',
      evidence: [SHA_B],
    },
  },
  {
    room: 'collection',
    by: 'user',
    fact: { kind: 'reachable', by: '借款一', at: '2025-06-11T10:05', answered: 'yes', minutes: 3 },
  },
  {
    room: 'exposure',
    by: 'user',
    fact: {
      kind: 'action',
      action: 'demand-deletion',
      target: '小借App',
      state: 'done',
      on: '2025-06-13',
      due: '2025-06-28',
      evidence: [SHA_B],
    },
  },
  {
    room: 'evidence',
    by: 'import',
    fact: {
      kind: 'evidence',
      sha256: SHA_B,
      mediaType: 'image/png',
      bytes: 18_344_200,
      capturedOn: '2025-06-12',
      about: '亲属甲收到的短信',
    },
  },
  {
    room: 'letter',
    by: 'user',
    fact: { kind: 'deadline', what: 'payment-order', due: '2025-07-20', loan: '借款一', note: '法院寄来的' },
  },
  {
    room: 'web',
    by: 'user',
    fact: { kind: 'deadline', what: 'payment-order', due: '2026-06-16', from: '2026-06-01' },
  },
  { room: 'web', by: 'user', fact: { kind: 'about', topic: 'borrowed', answer: 'self', loan: '借款一' } },
  { room: 'web', by: 'user', fact: { kind: 'about', topic: 'has-loan', answer: 'no', app: '慎借App' } },
  { room: 'web', by: 'user', fact: { kind: 'about', topic: 'court-paper', answer: 'unknown' } },
  {
    room: 'web',
    by: 'user',
    fact: { kind: 'consent', present: 'yes', agreed: 'yes', on: '2025-06-12', originals: 'listed' },
  },
  {
    room: 'web',
    by: 'user',
    fact: {
      kind: 'paper',
      paper: 'messages',
      state: 'yes',
      loan: '借款一',
      count: 4,
      note: '亲属甲的手机里',
    },
  },
  { room: 'case', by: 'user', fact: { kind: 'retraction' } },
];

/** A fixture as an entry, ready to be parsed. */
export const asEntry = ({ by, fact }: Fixture, index: number): unknown => ({
  id: `f-${index}`,
  knownOn: '2025-06-12',
  origin: {
    by,
    ...(by === 'user' ? {} : { source: SHA_A }),
    spans: by === 'user' ? [] : [{ source: SHA_A, at: { in: 'row', n: index } }],
  },
  fact,
});
