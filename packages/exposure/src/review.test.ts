import { unwrap } from '@huxin/basis';
import { asDate, endOf, moment } from '@huxin/calendar';
import { foldCase } from '@huxin/case';
import { type Entry, parseEntry } from '@huxin/fact';
import { describe, expect, it } from 'vitest';
import { type Assessment, assess, hasFindings } from './index.ts';
import { assessAt, example, pathOf } from './testing/examples.ts';

let count = 0;
const told = (knownOn: string, fact: object, more: object = {}): Entry =>
  unwrap(parseEntry({ id: `r${++count}`, knownOn, origin: { by: 'user', spans: [] }, fact, ...more }));

/** A loan of 2,000 at 2 % a month, due on the 10th, cut-off 20:00, three instalments paid, contacts granted. */
function loan(...fields: object[]): Entry[] {
  const terms = [
    { name: 'principal', amount: 200_000 },
    { name: 'payout', on: '2025-02-10' },
    { name: 'method', method: 'equal-instalment' },
    { name: 'rate', rate: { nano: 20_000_000, per: 'month' } },
    { name: 'count', count: 6 },
    { name: 'first-due', on: '2025-03-10' },
    { name: 'cutoff', time: '20:00' },
    ...fields,
  ];
  return [
    ...terms.map((field) =>
      told('2025-02-10', {
        kind: 'term',
        loan: '借',
        app: 'A',
        field,
        from: { by: 'contract', seenOn: '2025-02-10' },
      }),
    ),
    ...['03', '04', '05'].map((month) =>
      told(`2025-${month}-10`, {
        kind: 'money',
        loan: '借',
        amount: 35705,
        at: `2025-${month}-10T09:00`,
        meaning: 'repayment',
      }),
    ),
  ];
}
const debit = (more: object = {}): object => ({
  name: 'debit',
  accounts: ['卡'],
  times: ['09:00'],
  partial: 'never',
  ...more,
});
const grant = (from: string, state: string, more: object = {}): Entry =>
  told(from, { kind: 'grant', app: 'A', asset: 'contacts', from, state, verified: 'yes', ...more });
const failed = (at: string): Entry =>
  told(at.slice(0, 10), {
    kind: 'money',
    loan: '借',
    account: '卡',
    amount: 35705,
    at,
    meaning: 'failed-debit',
  });
const balance = (at: string, amount: number): Entry =>
  told(at.slice(0, 10), { kind: 'balance', account: '卡', at, amount });
const view = (entries: readonly Entry[], when: string): Assessment =>
  unwrap(assess(foldCase(entries, when.length > 10 ? unwrap(moment(when)) : endOf(asDate(when)))));
const ids = (assessment: Assessment): string[] => assessment.actions.map((action) => action.id);

describe('due and waiting', () => {
  it('[触发-5] 扣款失败以后，第一句话就是它', () => {
    const noon = assessAt(example('xiao-li'), '2025-06-10T12:00');
    expect(noon.says).toMatch(/^扣款没成功。今天 20:00 前手动还 357\.05 元/);
    expect(hasFindings(noon)).toBe(true);
    expect(noon.says).not.toContain('有人看着');
  });

  it('[触发-5] 今天到期、扣没扣成不知道：说出来，问一句', () => {
    const entries = [...loan(debit()), balance('2025-06-10T09:30', 1000)];
    const now = view(entries, '2025-06-10T10:00');
    expect(now.says).toMatch(/^今天到期 357\.05 元。看看扣款成功没有/);
    expect(now.questions.map((question) => question.id)).toContain('q:借/taken');
    expect(ids(now)).toContain('pay:借');
  });

  it('[触发-5] 还没到扣款时间：不先叫人手动还，免得还两次', () => {
    const entries = [...loan(debit()), failed('2025-04-10T09:00'), balance('2025-06-10', 1_000_000)];
    expect(ids(view(entries, '2025-06-10T08:00'))).not.toContain('pay:借');
  });

  it('[触发-5] 宽限里：说最晚到哪一刻，不叫它“下一期”', () => {
    const entries = loan(debit(), { name: 'grace', grace: { by: 'days', days: 3, time: '20:00' } });
    const now = view(entries, '2025-06-11');
    expect(now.says).toContain('6 月 13 日 20:00');
    expect(now.loans[0]?.next?.due).toBe('2025-07-10');
    expect(now.loans[0]?.overdueSince).toBeUndefined();
  });

  it('[缺口-4] 失败以后还会再扣：再扣那次带走的房租照样算', () => {
    const retry = debit({ partial: 'takes-what-is-there', retries: [{ afterDays: 1, time: '09:00' }] });
    const rent = told('2025-06-10', {
      kind: 'flow',
      flow: '房租',
      account: '卡',
      direction: 'out',
      amount: 150_000,
      when: { every: 'once', on: '2025-06-12' },
      purpose: 'rent',
    });
    const now = view(
      [...loan(retry), failed('2025-06-10T09:00'), balance('2025-06-10T09:30', 160_000), rent],
      '2025-06-10T12:00',
    );
    expect(now.shortfalls[0]).toMatchObject({ date: '2025-06-12', amountFen: 25_705 });
    expect(now.says).toContain('房租');
  });

  it('[触发-6] 没记扣款卡和余额，不说“有人看着”', () => {
    expect(view([...loan(), grant('2025-02-10', 'denied')], '2025-05-20').says).not.toContain('有人看着');
    expect(view([...loan(debit()), grant('2025-02-10', 'denied')], '2025-05-20').says).not.toContain(
      '有人看着',
    );
  });

  it('[小王-2] 失败过一次、补上了：有一句话，没有责备', () => {
    const says = assessAt(example('xiao-wang'), '2025-06-12').loans[0]?.says;
    expect(says).toContain('扣款失败过一次，当天补上，没有逾期。原因：单日限额。下次提前一天看限额。');
  });
});

describe('what was once said about a step', () => {
  it('[计划-7] 以前还过、以前关过，不挡现在该做的', () => {
    const done = (action: string, target: string, on: string): Entry =>
      told(on, { kind: 'action', action, target, state: 'proved', on });
    const overdue = view([...loan(debit()), done('pay-debt', '借', '2025-04-12')], '2025-06-12');
    expect(overdue.plan.next).toContain('pay:借');
    const short = view(
      [...loan(debit()), balance('2025-06-03', 1000), done('fund-account', '卡', '2025-03-09')],
      '2025-06-03',
    );
    expect(short.plan.next).toContain('fund:卡:2025-06-10');
    const again = [
      ...loan(debit()),
      grant('2025-02-10', 'granted'),
      grant('2025-03-01', 'denied'),
      done('revoke-permission', 'A', '2025-03-01'),
      grant('2025-05-01', 'granted'),
    ];
    expect(ids(view(again, '2025-05-20'))).toContain('revoke:A:contacts');
  });

  it('[计划-7] 上次的要求，之后又发生了，就重新要做', () => {
    const event = told('2025-06-12', {
      kind: 'contacted',
      alias: '亲属甲',
      group: 'relative',
      app: 'A',
      channel: 'sms',
      at: '2025-06-12T10:00',
      labels: [],
      evidence: [],
    });
    const demand = told('2025-05-01', {
      kind: 'action',
      action: 'demand-deletion',
      target: 'A',
      state: 'done',
      on: '2025-05-01',
    });
    const standing = (entries: Entry[]) =>
      view(entries, '2025-06-13').actions.find((action) => action.id === 'delete:A')?.standing;
    expect(standing([...loan(debit()), grant('2025-02-10', 'granted'), demand])).toBe('done');
    expect(standing([...loan(debit()), grant('2025-02-10', 'granted'), demand, event])).toBe('added');
  });
});

describe('sources', () => {
  it('[路径-3] 前几个月不知道，就不叫“没有打开过”', () => {
    const now = view([...loan(debit()), grant('2025-05-25', 'denied')], '2025-05-30');
    expect(pathOf(now, 'contacts')).toMatchObject({ state: 'blocked', stateSays: '已关上' });
    expect(pathOf(now, 'contacts-copy').state).toBe('possible');
    expect(now.clocks[0]?.lastPossibleRead).toBe('unknown');
  });

  it('[路径-3] 说是拒绝，手机却记着读过：不是没有打开过', () => {
    const now = view(
      [...loan(debit()), grant('2025-02-10', 'denied', { lastRead: '2025-05-01' })],
      '2025-05-30',
    );
    expect(pathOf(now, 'contacts').stateSays).toBe('已关上');
    expect(pathOf(now, 'contacts-copy').state).toBe('dormant');
  });

  it('[路径-3] 删了又装回来：按现在的权限算', () => {
    const removed = told('2025-05-20', {
      kind: 'app.state',
      app: 'A',
      state: 'removed',
      on: '2025-05-20',
      verified: 'yes',
    });
    const gone = [...loan(debit()), grant('2025-02-10', 'granted'), removed];
    expect(pathOf(view(gone, '2025-05-21'), 'contacts').state).toBe('blocked');
    expect(pathOf(view([...gone, grant('2025-05-25', 'granted')], '2025-05-26'), 'contacts').state).toBe(
      'dormant',
    );
  });

  it('[路径-3] 只说删了，没有看过：说不准', () => {
    const removed = told('2025-05-20', {
      kind: 'app.state',
      app: 'A',
      state: 'removed',
      on: '2025-05-20',
      verified: 'no',
    });
    expect(
      pathOf(view([...loan(debit()), grant('2025-02-10', 'granted'), removed], '2025-05-21'), 'contacts')
        .state,
    ).toBe('possible');
  });

  it('[触发-2] 接过一次，之后三次没接：说不准', () => {
    const call = (at: string, answered: string): Entry =>
      told(at.slice(0, 10), { kind: 'reachable', by: '借', at, answered });
    const late = [...loan(debit()), call('2025-06-11T10:00', 'yes')];
    expect(pathOf(view(late, '2025-06-12'), 'tracing').state).toBe('dormant');
    const missed = ['2025-06-13T10:00', '2025-06-14T10:00', '2025-06-15T10:00'].map((at) => call(at, 'no'));
    expect(pathOf(view([...late, ...missed], '2025-06-16'), 'tracing').state).toBe('possible');
  });
});

describe('rules', () => {
  it('[依据-2] 每一次按自己的日期问；先记后发生的也一样', () => {
    const event = (at: string, alias: string, knownOn = at.slice(0, 10)): Entry =>
      told(knownOn, {
        kind: 'contacted',
        alias,
        group: 'relative',
        app: 'A',
        channel: 'call',
        at,
        labels: [],
        evidence: [],
      });
    const entries = [
      ...loan(debit()),
      event('2026-02-01T23:30', '亲属甲', '2026-02-02'),
      event('2025-12-31T10:00', '朋友乙', '2026-02-03'),
    ];
    const notes = pathOf(view(entries, '2026-02-05'), 'unknown-origin').annotations;
    const rules = notes.flatMap((note) => (note.finding ? [note.finding.rule] : []));
    expect(rules).toEqual(expect.arrayContaining(['CBA-03', 'PSL-50', 'GBT-02', 'GBT-06']));
    expect(notes.find((note) => note.finding?.rule === 'CBA-03')?.says).toContain('只算 2 月 1 日起的 1 次');
  });
});
