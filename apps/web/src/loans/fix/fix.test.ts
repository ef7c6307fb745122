import { readFileSync } from 'node:fs';
import { unwrap } from '@huxin/basis';
import type { Moment, PlainDate } from '@huxin/calendar';
import { foldCase, parseCaseText } from '@huxin/case';
import { assess } from '@huxin/exposure';
import { type Entry, type Fact, parseEntry } from '@huxin/fact';
import { expect, test } from 'vitest';
import { memoryRecord, standing } from '../../record.ts';
import { draftToFacts, EMPTY_DRAFT } from '../draft.ts';
import { aboutLoan, pastOf } from './about-loan.ts';
import { isEditable } from './editable.ts';
import { followersOf } from './followers.ts';
import { type Move, moveOf, moveTexts } from './move-texts.ts';
import { replaceEntries } from './replace.ts';
import { fieldOf, textsOf } from './term-texts.ts';

const TODAY = '2025-06-03' as PlainDate;
const LOAN = '借款一';

/** 小李, with 375.05 typed for 357.05. */
async function mistyped() {
  const record = memoryRecord(() => '2025-06-03T20:00');
  const draft = {
    ...EMPTY_DRAFT,
    app: '小借App',
    principal: '2000',
    count: '6',
    paid: '3',
    instalment: '375.05',
    next: '2025-06-10',
    account: '工资卡',
  };
  await record.append(draftToFacts(draft, LOAN, TODAY) ?? []);
  return record;
}

const nextOf = (entries: readonly Entry[]) => {
  const view = unwrap(assess(foldCase(entries, '2025-06-03T20:00' as Moment)));
  return view.loans[0]?.next;
};

test('[记录页-7] 只改每期多少：下一期跟着变；撤销，和原来一样；哪一条也没删', async () => {
  const record = await mistyped();
  const before = standing(record.entries());
  expect(nextOf(record.entries())).toEqual({ due: '2025-06-10', amountFen: 37_505, n: 4 });
  const about = aboutLoan(record.entries(), LOAN);
  const row = about.terms.find(({ name }) => name === 'instalment');
  const field = fieldOf('instalment', { main: '357.05', other: '' }, row?.field)!;
  const along = followersOf(about, row?.field, field);
  // The three instalments said to be paid were counted from the same figure.
  expect(along.map(({ fact }) => fact.kind === 'money' && fact.amount)).toEqual([35_705, 35_705, 35_705]);
  const undo = await replaceEntries(
    record,
    [...(row?.all ?? []), ...along.map(({ entry }) => entry)],
    [
      { kind: 'term', loan: LOAN, app: '小借App', field, from: { by: 'said', seenOn: TODAY } },
      ...along.map(({ fact }) => fact),
    ],
  );
  expect(nextOf(record.entries())).toEqual({ due: '2025-06-10', amountFen: 35_705, n: 4 });
  const past = pastOf(record.entries(), LOAN);
  expect(past.map(({ until }) => until)).toEqual(['2025-06-03', '2025-06-03', '2025-06-03', '2025-06-03']);
  expect(past.map(({ entry }) => entry.fact)).toContainEqual(row?.entry.fact);
  await undo();
  expect(standing(record.entries())).toEqual(before);
  expect(nextOf(record.entries())).toEqual({ due: '2025-06-10', amountFen: 37_505, n: 4 });
  for (const entry of record.entries()) expect(parseEntry(entry).ok).toBe(true);
});

test('[记录页-7] 第一期哪天改了，照它数的还款跟着挪；单独记过几点几分的不动', async () => {
  const record = await mistyped();
  await record.append([
    {
      kind: 'money',
      loan: LOAN,
      amount: 37_505 as never,
      at: '2025-05-10T11:30' as never,
      meaning: 'repayment',
    },
  ]);
  const about = aboutLoan(record.entries(), LOAN);
  const old = about.terms.find(({ name }) => name === 'first-due')?.field;
  const along = followersOf(about, old, { name: 'first-due', on: '2025-03-12' as PlainDate });
  expect(along.map(({ fact }) => fact.kind === 'money' && fact.at)).toEqual([
    '2025-03-12',
    '2025-04-12',
    '2025-05-12',
  ]);
  expect(followersOf(about, undefined, { name: 'count', count: 6 })).toEqual([]);
});

test('[记录页-7] 同一样有两处说法：列出算数的那一处，改的时候两处都换掉', async () => {
  const record = await mistyped();
  const term = (main: string, by: 'contract' | 'said'): Fact => ({
    kind: 'term',
    loan: LOAN,
    field: fieldOf('cutoff', { main, other: '' }, undefined)!,
    from: { by, seenOn: TODAY },
  });
  await record.append([term('20:00', 'contract'), term('22:00', 'said')]);
  const row = aboutLoan(record.entries(), LOAN).terms.find(({ name }) => name === 'cutoff');
  expect([row?.field, row?.by, row?.all.length]).toEqual([{ name: 'cutoff', time: '20:00' }, 'contract', 2]);
  await replaceEntries(record, row?.all ?? [], [term('17:00', 'said')]);
  const after = aboutLoan(record.entries(), LOAN).terms.filter(({ name }) => name === 'cutoff');
  expect(after.map(({ field }) => field)).toEqual([{ name: 'cutoff', time: '17:00' }]);
});

test('[记录页-7] 打开再存，什么也没改：例子里每一项约定、每一笔钱都原样回来', () => {
  let terms = 0;
  let moves = 0;
  for (const name of ['xiao-li', 'xiao-wang', 'xiao-li-reverse']) {
    const text = readFileSync(new URL(`../../../../../examples/${name}.json`, import.meta.url), 'utf8');
    for (const { fact } of unwrap(parseCaseText(text)).entries) {
      if (fact.kind === 'term' && isEditable(fact.field.name)) {
        expect(fieldOf(fact.field.name, textsOf(fact.field), fact.field)).toEqual(fact.field);
        terms++;
      }
      if (fact.kind === 'money' || fact.kind === 'balance' || fact.kind === 'flow') {
        expect(moveOf(fact, moveTexts(fact))).toEqual(fact);
        moves++;
      }
    }
  }
  expect(terms).toBeGreaterThan(15);
  expect(moves).toBeGreaterThan(15);
});

test.each([
  ['principal', '两千', ''],
  ['count', '0', ''],
  ['count', '361', ''],
  ['rate', 'abc', 'year'],
  ['method', '别的', ''],
  ['first-due', '2025-02-30', ''],
  ['due-day', '32', ''],
  ['debit', '', '09:00'],
  ['debit', '工资卡', '九点'],
  ['cutoff', '25:00', ''],
  ['grace', 'days', ''],
] as const)('[记录页-7] %s 写成“%s”“%s”：不收，不猜', (name, main, other) => {
  expect(fieldOf(name, { main, other }, undefined)).toBeUndefined();
});

test('[记录页-7] 表单没问的不丢：扣款的重试、宽限里的利息还在', () => {
  const debit = {
    name: 'debit',
    accounts: ['工资卡'],
    times: ['09:00'],
    partial: 'never',
    retries: [{ afterDays: 1, time: '09:00' }],
  } as never;
  expect(fieldOf('debit', { main: '零钱卡、工资卡', other: '08:30' }, debit)).toMatchObject({
    accounts: ['零钱卡', '工资卡'],
    times: ['08:30'],
    partial: 'never',
    retries: [{ afterDays: 1, time: '09:00' }],
  });
  const grace = { name: 'grace', grace: { by: 'days', days: 3 }, interestRuns: true } as never;
  expect(fieldOf('grace', { main: 'none', other: '' }, grace)).toMatchObject({
    grace: { by: 'none' },
    interestRuns: true,
  });
});

test('[记录页-7] 工资晚几天、余额透支：只改那一处', () => {
  const salary = {
    kind: 'flow',
    flow: '工资',
    account: '工资卡',
    direction: 'in',
    amount: 500_000,
    when: { every: 'month', day: 15, from: '2025-01-01' },
    purpose: 'salary',
  } as never as Move;
  expect(moveOf(salary, { amount: '5000', when: '18' })).toEqual({
    ...salary,
    when: { every: 'month', day: 18, from: '2025-01-01' },
  });
  expect(moveOf(salary, { amount: '5000', when: '32' })).toBeUndefined();
  const balance = { kind: 'balance', account: '工资卡', at: '2025-06-03', amount: -1000 } as never as Move;
  expect(moveTexts(balance).amount).toBe('-10.00');
  expect(moveOf(balance, { amount: '-20', when: '2025-06-03' })).toEqual({ ...balance, amount: -2000 });
  const paid = {
    kind: 'money',
    loan: LOAN,
    amount: 35_705,
    at: '2025-03-10T09:00',
    bookedAt: '2025-03-10T09:01',
    meaning: 'repayment',
  } as never as Move;
  expect(moveOf(paid, { amount: '357.05', when: '2025-03-11T09:00' })).toEqual({
    kind: 'money',
    loan: LOAN,
    amount: 35_705,
    at: '2025-03-11T09:00',
    meaning: 'repayment',
  });
});
