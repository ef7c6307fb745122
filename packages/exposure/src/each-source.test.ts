import { unwrap } from '@huxin/basis';
import { asDate, endOf, moment } from '@huxin/calendar';
import { foldCase } from '@huxin/case';
import { type Entry, parseEntry } from '@huxin/fact';
import { describe, expect, it } from 'vitest';
import { type Assessment, assess } from './index.ts';
import { pathOf, statesOf } from './testing/examples.ts';

let count = 0;
const told = (knownOn: string, fact: object): Entry =>
  unwrap(parseEntry({ id: `s${++count}`, knownOn, origin: { by: 'user', spans: [] }, fact }));
const view = (entries: readonly Entry[], when: string): Assessment =>
  unwrap(assess(foldCase(entries, when.length > 10 ? unwrap(moment(when)) : endOf(asDate(when)))));
const grant = (from: string, state: string, more: object = {}): Entry =>
  told(from, { kind: 'grant', app: 'A', asset: 'contacts', from, state, verified: 'yes', ...more });
const held = (on: string, source: string, state: string, app = 'A'): Entry =>
  told(on, { kind: 'held', app, source, state });
const contacted = (at: string, more: object = {}): Entry =>
  told(at.slice(0, 10), {
    kind: 'contacted',
    alias: '亲属甲',
    group: 'relative',
    app: 'A',
    channel: 'call',
    at,
    labels: [],
    evidence: [],
    ...more,
  });

/** 2,000 yuan, 2 % a month, six times 357.05 from 10 March on; the cut-off only where it is given. */
const loan = (...fields: object[]): Entry[] =>
  [
    { name: 'principal', amount: 200_000 },
    { name: 'payout', on: '2025-02-10' },
    { name: 'method', method: 'equal-instalment' },
    { name: 'rate', rate: { nano: 20_000_000, per: 'month' } },
    { name: 'count', count: 6 },
    { name: 'first-due', on: '2025-03-10' },
    ...fields,
  ].map((field) =>
    told('2025-02-10', {
      kind: 'term',
      loan: '借',
      app: 'A',
      field,
      from: { by: 'contract', seenOn: '2025-02-10' },
    }),
  );
const failed = (at: string): Entry =>
  told(at.slice(0, 10), { kind: 'money', loan: '借', amount: 35705, at, meaning: 'failed-debit' });
const contract: object = { kind: 'document', document: 'a'.repeat(64), title: '协议', app: 'A' };
const readOn = (on: string): Entry => told(on, { ...contract, readOn: on });
const clause = (polarity: string, recipients: string[]): Entry =>
  told('2025-02-10', {
    kind: 'clause',
    document: 'a'.repeat(64),
    actor: 'lender',
    label: '联系第三人',
    polarity,
    recipients,
  });

describe('名单的去处', () => {
  it('[路径-4] 一直是拒绝，才说没有被读走', () => {
    expect(statesOf(view([grant('2025-02-10', 'denied')], '2025-06-12'))).toMatchObject({
      contacts: 'blocked',
      'contacts-copy': 'blocked',
    });
    const twice = [grant('2025-02-10', 'denied', { to: '2025-03-01' }), grant('2025-03-02', 'denied')];
    expect(statesOf(view(twice, '2025-06-12'))['contacts-copy']).toBe('blocked');
  });
  it('[路径-4] 中间有几个月没人知道：不说没有被读走', () => {
    const gap = [grant('2025-02-10', 'denied', { to: '2025-03-01' }), grant('2025-06-01', 'denied')];
    const after = view(gap, '2025-06-12');
    expect(pathOf(after, 'contacts-copy').state).toBe('possible');
    expect(pathOf(after, 'contacts')).toMatchObject({ state: 'blocked', stateSays: '已关上' });
    const over = view([grant('2025-02-10', 'denied', { to: '2025-03-01' })], '2025-06-12');
    expect(statesOf(over)).toMatchObject({ contacts: 'possible', 'contacts-copy': 'possible' });
    expect(over.clocks).toMatchObject([{ lastPossibleRead: 'unknown' }]);
  });
  it('[路径-4] 开过又关：说不准；手机记着读过、对方承认：有', () => {
    const off = [grant('2025-02-10', 'granted'), grant('2025-03-01', 'denied')];
    expect(statesOf(view(off, '2025-06-12'))['contacts-copy']).toBe('possible');
    const read = [grant('2025-02-10', 'granted', { lastRead: '2025-02-11' }), grant('2025-03-01', 'denied')];
    expect(pathOf(view(read, '2025-06-12'), 'contacts-copy').links[0].state).toBe('yes');
    const admitted = [grant('2025-02-10', 'denied'), held('2025-06-01', 'contacts-copy', 'yes')];
    expect(pathOf(view(admitted, '2025-06-12'), 'contacts-copy').links[0].state).toBe('yes');
  });
  it('[路径-7] 在这一家点的“不允许”，不说明别家', () => {
    const both = view(
      [grant('2025-02-10', 'denied'), held('2025-02-10', 'leak', 'unknown', 'B')],
      '2025-06-12',
    );
    expect(pathOf(both, 'contacts', 'A').state).toBe('blocked');
    expect(pathOf(both, 'contacts', 'B').state).toBe('possible');
    expect(both.questions.find(({ topic }) => topic === 'contacts')?.about).toEqual(['B']);
  });
});

describe('别的来源', () => {
  it('[路径-5] 听最后一次回答；没答过就说不准；外泄没有人能排除', () => {
    const answers = [
      held('2025-02-10', 'typed-contact', 'yes'),
      held('2025-03-10', 'typed-contact', 'no'),
      held('2025-02-10', 'carrier-records', 'no'),
      held('2025-03-10', 'carrier-records', 'yes'),
      held('2025-03-10', 'leak', 'no'),
    ];
    expect(statesOf(view([...loan(), ...answers], '2025-03-09'))).toMatchObject({
      'typed-contact': 'dormant',
      'carrier-records': 'blocked',
      'employer-address': 'possible',
      tracing: 'dormant',
    });
    expect(
      statesOf(view([...loan({ name: 'cutoff', time: '20:00' }), ...answers], '2025-03-11')),
    ).toMatchObject({
      'typed-contact': 'blocked',
      'carrier-records': 'open',
      leak: 'possible',
    });
  });
  it('[路径-6] 有人被联系以后，才问是谁给出号码', () => {
    expect(statesOf(view(loan(), '2025-02-20'))).not.toHaveProperty('referral');
    const asked = [...loan(), contacted('2025-02-19T10:00')];
    expect(statesOf(view(asked, '2025-02-20')).referral).toBe('possible');
    expect(statesOf(view([...asked, held('2025-02-20', 'referral', 'no')], '2025-02-20')).referral).toBe(
      'blocked',
    );
  });
  it('[发生-2] 来自哪里仍是问题：说“最可能”，不说“就是”', () => {
    const reached = ['亲属甲', '朋友乙', '同事丙'].map((alias) => contacted('2025-03-19T10:00', { alias }));
    const copy = pathOf(
      view([...loan(), grant('2025-02-10', 'granted'), ...reached], '2025-03-20'),
      'contacts-copy',
    );
    expect(copy.state).toBe('happened');
    const says = copy.annotations.map((note) => note.says).join('');
    expect(says).toContain('最可能是以前读走的名单');
    expect(says).toContain('也可能来自别处');
    // Two people may both have been typed in: the program does not choose.
    const two = view([...loan(), grant('2025-02-10', 'granted'), ...reached.slice(0, 2)], '2025-03-20');
    expect(pathOf(two, 'contacts-copy').state).not.toBe('happened');
    expect(pathOf(two, 'unknown-origin').state).toBe('happened');
  });
});

describe('由头', () => {
  it('[触发-1] 过了最后时刻才算逾期：截止 20:00，宽限三天', () => {
    const plain = [...loan({ name: 'cutoff', time: '20:00' }), grant('2025-02-10', 'granted')];
    const trigger = (entries: Entry[], when: string) =>
      pathOf(view(entries, when), 'contacts').links[1].state;
    expect(trigger(plain, '2025-03-10T20:00')).toBe('no');
    expect(trigger(plain, '2025-03-10T20:01')).toBe('yes');
    const grace = [
      ...loan({ name: 'grace', grace: { by: 'days', days: 3 }, interestRuns: false }),
      grant('2025-02-10', 'granted'),
    ];
    expect(trigger(grace, '2025-03-13')).toBe('no');
    expect(trigger(grace, '2025-03-14T00:01')).toBe('yes');
  });
  it('[触发-1] 没读到截止时间，扣款失败到半夜之间：说不准；条款没记全：说不准', () => {
    const tried = [...loan(), grant('2025-02-10', 'granted'), failed('2025-03-10T09:00')];
    const trigger = (entries: Entry[], when: string) => pathOf(view(entries, when), 'contacts').links[1];
    expect(trigger(tried, '2025-03-10T08:00').state).toBe('no');
    expect(trigger(tried, '2025-03-10T12:00').state).toBe('unknown');
    expect(trigger(tried, '2025-03-11T00:01').state).toBe('yes');
    const known = [
      ...loan({ name: 'cutoff', time: '20:00' }),
      grant('2025-02-10', 'granted'),
      failed('2025-03-10T09:00'),
    ];
    expect(trigger(known, '2025-03-10T12:00').state).toBe('no');
    const half = [...loan().slice(0, 3), grant('2025-02-10', 'granted')];
    expect(trigger(half, '2025-03-11').state).toBe('unknown');
  });
  it('[触发-3] 不欠钱也可能有人打：说不准，有人被打才算发生', () => {
    const quiet = view(loan(), '2025-02-20');
    for (const source of ['leak', 'passed-on'] as const)
      expect(pathOf(quiet, source)).toMatchObject({ state: 'possible', links: [{}, { state: 'unknown' }] });
    const called = view([...loan(), contacted('2025-02-19T10:00', { cameFrom: 'leak' })], '2025-02-20');
    expect(pathOf(called, 'leak').state).toBe('happened');
  });
});

describe('依据', () => {
  it('[依据-1] 读没读过合同、合同怎么写，只写在旁边，不动路的状态', () => {
    const backings = (entries: Entry[]) =>
      view([...loan(), grant('2025-02-10', 'granted'), ...entries], '2025-07-01').paths.map(
        ({ source, state, backing }) => [source, state, backing] as const,
      );
    const [unread, silent, allowing, forbidding] = [
      backings([]),
      backings([readOn('2025-02-10')]),
      backings([readOn('2025-02-10'), clause('allows', ['contacts'])]),
      backings([readOn('2025-02-10'), clause('forbids', ['contacts'])]),
    ];
    const of = (rows: typeof unread, source: string) => rows.find(([one]) => one === source)?.[2];
    expect(of(unread, 'contacts')).toBe('unknown');
    expect(of(silent, 'contacts')).toBe('none');
    expect(of(allowing, 'contacts')).toBe('some');
    expect(of(forbidding, 'contacts')).toBe('none');
    // GBT-03, in force since May 2025, lets a contact be asked where the debtor cannot be reached.
    expect(of(silent, 'tracing')).toBe('limited');
    for (const rows of [silent, allowing, forbidding])
      expect(rows.map(([source, state]) => [source, state])).toEqual(
        unread.map(([source, state]) => [source, state]),
      );
    // A clause about the borrower alone lets nobody contact others.
    expect(of(backings([readOn('2025-02-10'), clause('allows', ['borrower'])]), 'contacts')).toBe('none');
  });
});
