import { unwrap } from '@huxin/basis';
import { moment } from '@huxin/calendar';
import { foldCase } from '@huxin/case';
import { type Entry, parseEntry } from '@huxin/fact';
import { describe, expect, it } from 'vitest';
import { assess, assumedWords } from './index.ts';
import { example, pathOf } from './testing/examples.ts';

let count = 0;
const told = (knownOn: string, fact: object): Entry =>
  unwrap(parseEntry({ id: `u${++count}`, knownOn, origin: { by: 'user', spans: [] }, fact }));
const at = (when: string, ...more: Entry[]) =>
  unwrap(
    assess(foldCase([...example('five-lenders').entries, ...more], unwrap(moment(when)))),
  ).shortfalls.map(({ date, amountFen, says }) => ({
    date,
    amountFen,
    assumed: says.includes('先按扣走了算'),
  }));

/**
 * 800.00 on the card since 10 September; debits of 620 on the 16th, 480 on the 17th, 1,000 on the 18th, 350 on the 20th,
 * each at 09:00; the salary not before the 20th. 800 − 620 = 180, so 300, 1,000 and 350 are missing.
 */
describe('[缺口-5] 过了扣款时间，没人记下扣没扣成', () => {
  const warned = [
    { date: '2025-09-17', amountFen: 30_000 },
    { date: '2025-09-18', amountFen: 100_000 },
    { date: '2025-09-20', amountFen: 35_000 },
  ];
  it('提醒不消失：钱按扣走了算，并说出来，说一次', () => {
    expect(at('2025-09-16T08:59')).toEqual(warned.map((one) => ({ ...one, assumed: false })));
    for (const when of ['2025-09-16T09:01', '2025-09-16T23:00', '2025-09-17T05:00'])
      expect(at(when)).toEqual(warned.map((one, i) => ({ ...one, assumed: i === 0 })));
  });
  it('记了没扣成：钱还在；记了还款，账单里看到这笔支出：不算两遍', () => {
    const money = (fact: object) =>
      told('2025-09-16', {
        kind: 'money',
        account: '工资卡',
        amount: 62_000,
        at: '2025-09-16T09:00',
        ...fact,
      });
    // 800 − 480 = 320 on the 18th.
    expect(at('2025-09-16T23:00', money({ loan: '甲家', meaning: 'failed-debit' }))).toMatchObject([
      { date: '2025-09-18', amountFen: 68_000, assumed: false },
      { date: '2025-09-20', amountFen: 35_000, assumed: false },
    ]);
    for (const known of [{ loan: '甲家', meaning: 'repayment' }, { meaning: 'expense' }])
      expect(at('2025-09-16T23:00', money(known))).toEqual(warned.map((one) => ({ ...one, assumed: false })));
  });
  it('余额是扣款以后看的：不再扣一遍', () => {
    const balance = told('2025-09-16', {
      kind: 'balance',
      account: '工资卡',
      at: '2025-09-16T20:00',
      amount: 80_000,
    });
    expect(at('2025-09-16T23:00', balance)[0]).toEqual({
      date: '2025-09-18',
      amountFen: 68_000,
      assumed: false,
    });
  });
  it('那天钱本来就不够：没有扣走什么', () => {
    const balance = told('2025-09-15', {
      kind: 'balance',
      account: '工资卡',
      at: '2025-09-15T20:00',
      amount: 60_000,
    });
    // 620 could not be taken from 600; 480 can.
    expect(at('2025-09-16T23:00', balance)[0]).toEqual({
      date: '2025-09-18',
      amountFen: 88_000,
      assumed: false,
    });
  });
});

describe('[触发-7] 过了最晚的时刻，没人记下扣没扣成', () => {
  const whole = (...more: Entry[]) =>
    unwrap(
      assess(foldCase([...example('five-lenders').entries, ...more], unwrap(moment('2025-09-17T08:00')))),
    );
  const money = (meaning: string) =>
    told('2025-09-16', {
      kind: 'money',
      account: '工资卡',
      loan: '甲家',
      amount: 62_000,
      at: '2025-09-16T09:00',
      meaning,
    });
  const triggerOf = (view: ReturnType<typeof whole>) => pathOf(view, 'contacts', '甲App');

  it('说不准，不说逾期；先看一眼，再还；问扣成没有', () => {
    const view = whole();
    expect(triggerOf(view)).toMatchObject({
      state: 'possible',
      links: [{ state: 'yes' }, { state: 'unknown' }],
    });
    expect(view.says).toMatch(/^1 笔过了最晚的时刻，扣没扣成还没记/);
    expect(view.says).not.toContain('笔逾期');
    expect(view.loans.find(({ loan }) => loan === '甲家')?.says).toContain('先看一眼');
    expect(view.actions.find(({ id }) => id === 'pay:甲家')?.says).toMatch(/^先看扣款成功没有；没有的话，/);
    expect(view.questions.find(({ id }) => id === 'q:甲家/taken')).toMatchObject({
      debit: { at: '2025-09-16T09:00', amountFen: 62_000, account: '工资卡' },
      settles: expect.arrayContaining(['甲App/contacts']),
    });
  });
  it('记了没扣成就是逾期；记了扣成就没有；没有自动扣款的，没还就是逾期', () => {
    expect(triggerOf(whole(money('failed-debit')))).toMatchObject({ state: 'open' });
    expect(whole(money('failed-debit')).says).toMatch(/^1 笔逾期。/);
    expect(triggerOf(whole(money('repayment')))).toMatchObject({ state: 'dormant' });
    const { entries } = example('five-lenders');
    const byHand = entries.filter(
      ({ fact }) => !(fact.kind === 'term' && fact.loan === '甲家' && fact.field.name === 'debit'),
    );
    const view = unwrap(assess(foldCase(byHand, unwrap(moment('2025-09-17T08:00')))));
    expect(triggerOf(view)).toMatchObject({ state: 'open' });
    expect(view.actions.find(({ id }) => id === 'pay:甲家')?.says).not.toContain('先看扣款');
  });
});

describe('[缺口-6] 过了日子没记的收入', () => {
  const reverse = example('xiao-li-reverse').entries;
  const on = (when: string, ...more: Entry[]) =>
    unwrap(assess(foldCase([...reverse, ...more], unwrap(moment(when)))));
  const salary = '「工资」6 月 15 日的 4,800.00 元到没到账还没记，先按到了算。';

  it('平静的一句里说出来；当天还不说，记了就不说', () => {
    expect(on('2025-06-15T12:00').says).not.toContain('到没到账');
    expect(on('2025-06-16T12:00').says).toContain(`自动还款有人看着。${salary}`);
    const came = told('2025-06-16', {
      kind: 'money',
      account: '工资卡',
      amount: 480_000,
      at: '2025-06-15',
      meaning: 'income',
    });
    expect(on('2025-06-16T12:00', came).says).not.toContain('到没到账');
    const balance = told('2025-06-16', {
      kind: 'balance',
      account: '工资卡',
      at: '2025-06-16T08:00',
      amount: 480_000,
    });
    expect(on('2025-06-16T12:00', balance).says).not.toContain('到没到账');
  });
  it('缺口也说；太多就只说几笔', () => {
    const rent = told('2025-06-16', {
      kind: 'flow',
      flow: '学费',
      account: '工资卡',
      direction: 'out',
      amount: 470_000,
      when: { every: 'once', on: '2025-07-05' },
      purpose: 'other',
    });
    const [first] = on('2025-06-16T12:00', rent).shortfalls;
    expect(first?.says).toContain(salary);
    const awaited = [15, 16, 17, 18].map((day) => ({
      id: '工资',
      account: '工资卡',
      direction: 'in' as const,
      amount: 100 as never,
      on: `2025-06-${day}` as never,
      purpose: 'salary' as const,
    }));
    const words = (count: number) =>
      assumedWords({ untold: [], awaited: awaited.slice(0, count) }, unwrap(moment('2025-06-20T12:00')));
    expect([words(0).length, words(3).length, words(4).length]).toEqual([0, 3, 1]);
    expect(words(4)[0]).toContain('有 4 笔进出没记结果');
  });
});
