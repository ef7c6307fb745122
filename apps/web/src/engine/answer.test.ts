import { readFileSync } from 'node:fs';
import type { Moment, PlainDate } from '@huxin/calendar';
import { expect, test } from 'vitest';
import { answer } from './answer.ts';
import { shortKey } from './short-key.ts';

const text = (name: string): string =>
  readFileSync(new URL(`../../../../examples/${name}.json`, import.meta.url), 'utf8');

function entriesOf(name: string) {
  const file = answer('read', { text: text(name) });
  if (!file.ok) throw new Error('unreadable');
  return file.value.entries;
}

function standingOf(name: string, now: string) {
  const got = answer('standing', { entries: entriesOf(name), now: now as Moment });
  if (!got.ok) throw new Error(got.error.kind);
  return got.value;
}

test('[记录页-5] 小李的余额曲线：1,620.00 起，房租后 120.00，话费后 70.00，6 月 10 日差 287.05', () => {
  expect(standingOf('xiao-li', '2025-06-03T20:00').curves).toEqual([
    {
      account: '工资卡',
      points: [
        { date: '2025-06-03', balance: 162_000 },
        { date: '2025-06-08', balance: 12_000 },
        { date: '2025-06-09', balance: 7_000 },
        { date: '2025-06-10', balance: -28_705 },
      ],
      mark: { date: '2025-06-10', short: 28_705 },
    },
  ]);
});

test('[记录页-5] 存进去的那一次，曲线上没有扣不成的一笔', () => {
  for (const curve of standingOf('xiao-li-reverse', '2025-06-09T23:00').curves) {
    expect(curve.mark).toBeUndefined();
    for (const point of curve.points) expect(point.balance).toBeGreaterThanOrEqual(0);
  }
});

test('[记录页-5] 接下来扣款：最早的在前，差的那笔写着差多少', () => {
  const { debits } = standingOf('five-lenders', '2025-09-14T20:00');
  expect(debits.length).toBe(5);
  expect(debits.map((debit) => debit.due)).toEqual(debits.map((debit) => debit.due).toSorted());
  const [li] = standingOf('xiao-li', '2025-06-03T20:00').debits;
  expect(li).toEqual({
    loan: '借款一',
    n: 4,
    due: '2025-06-10',
    amountFen: 35_705,
    accounts: ['工资卡'],
    time: '09:00',
    shortFen: 28_705,
  });
});

test('[记录页-6] 一笔的页：六期、一年 24%、没有的那笔是错', () => {
  const entries = entriesOf('xiao-li');
  const got = answer('loan', { entries, now: '2025-06-03T20:00' as Moment, loan: '借款一' });
  if (!got.ok) throw new Error(got.error.kind);
  expect(got.value.lines.map((line) => line.state)).toEqual([
    'paid',
    'paid',
    'paid',
    'upcoming',
    'upcoming',
    'upcoming',
  ]);
  expect(got.value.cost).toMatchObject({ receivedFen: 200_000, paidFen: 214_230, costFen: 14_230 });
  expect(got.value.cost?.yearly).toBe('24.00%');
  const none = answer('loan', { entries, now: '2025-06-03T20:00' as Moment, loan: '没有' });
  expect(none).toMatchObject({ ok: false, error: { kind: 'unknown-reference' } });
});

test('[记录页-3] 不是记录的文字、倒着的日期，是错，不是崩', () => {
  expect(answer('read', { text: '{' }).ok).toBe(false);
  expect(answer('read', { text: '[]' }).ok).toBe(false);
  const back = { entries: [], from: '2025-06-12' as PlainDate, to: '2025-06-01' as PlainDate };
  expect(answer('replay', back).ok).toBe(false);
  expect(answer('rule', { id: '没有这条' })).toBeUndefined();
});

test('[页面-8] 地址里的短名只有字母数字，例子里的路和借款没有重的', () => {
  const names = ['xiao-li', 'xiao-wang', 'five-lenders', 'closed-account'].flatMap((name) =>
    entriesOf(name).flatMap(({ fact }) =>
      'app' in fact && fact.app ? [`${fact.app}/contacts`, fact.app] : [],
    ),
  );
  const keys = new Map(names.map((name) => [shortKey(name), name]));
  expect(keys.size).toBe(new Set(names).size);
  for (const key of keys.keys()) expect(key).toMatch(/^[a-z0-9]{1,7}$/);
});
