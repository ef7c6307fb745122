import { unwrap } from '@huxin/basis';
import { asDate, endOf } from '@huxin/calendar';
import { foldCase } from '@huxin/case';
import { type Entry, parseEntry } from '@huxin/fact';
import { expect, test } from 'vitest';
import { type Assessment, assess } from '../index.ts';

const told = (id: string, fact: object): Entry =>
  unwrap(parseEntry({ id, knownOn: '2025-06-12', origin: { by: 'user', spans: [] }, fact }));
const reached = (id: string, alias: string, group: string): Entry =>
  told(id, {
    kind: 'contacted',
    alias,
    group,
    channel: 'sms',
    at: '2025-06-12T10:20',
    labels: [],
    evidence: [],
  });
const loan = told('l', {
  kind: 'term',
  loan: '借',
  app: 'A',
  field: { name: 'principal', amount: 200_000 },
  from: { by: 'contract', seenOn: '2025-02-10' },
});
const assessed = (...entries: Entry[]): Assessment =>
  unwrap(assess(foldCase(entries, endOf(asDate('2025-06-12')))));
const kinds = (view: Assessment): string[] => view.actions.map((action) => action.kind);
const tells = (view: Assessment): string | undefined =>
  view.actions.find((action) => action.kind === 'tell-relatives')?.says;

test('[计划-9] “我不是借款人”：自己接到、没有借款的人才说；记下亲友被联系的人多半就是借款人，不替他说', () => {
  expect(kinds(assessed(reached('a', 'self', 'self')))).toContain('stop-request');
  expect(kinds(assessed(reached('a', '亲属甲', 'relative')))).not.toContain('stop-request');
  expect(kinds(assessed(reached('a', 'self', 'self'), loan))).not.toContain('stop-request');
  const words = assessed(reached('a', '亲属甲', 'relative')).actions.map((action) => action.says);
  expect(words.join()).not.toContain('我不是借款人');
});

test('[计划-5] 一个人就发一条，几个人一个一个发', () => {
  expect(tells(assessed(reached('a', '亲属甲', 'relative')))).toMatch(/^给亲属甲发一条：/);
  expect(tells(assessed(reached('a', '亲属甲', 'relative'), reached('b', '朋友甲', 'friend')))).toMatch(
    /^给亲属甲、朋友甲各发一条，一个一个发：/,
  );
});

test('[计划-2] 一步都关不上路的时候，不说“另外”', () => {
  expect(assessed(reached('a', '亲属甲', 'relative')).plan.says).toBe(
    '现在没有哪一步能把路关上。这 2 步也该做。',
  );
});

test.each([
  ['2025-06-12T00:24', '6 月 12 日 9 点后再做'],
  ['2025-06-12T05:59', '6 月 12 日 9 点后再做'],
  ['2025-06-12T06:00', '6 月 13 日 9 点后再做'],
  ['2025-06-12T23:10', '6 月 13 日 9 点后再做'],
])('[计划-10] %s 的来信：%s', (at, says) => {
  const fact = {
    kind: 'contacted',
    alias: '亲属甲',
    group: 'relative',
    channel: 'sms',
    labels: [],
    evidence: [],
  };
  const complaint = assessed(told('a', { ...fact, at })).actions.find(({ kind }) => kind === 'complain');
  expect(complaint?.says.startsWith(says)).toBe(true);
});
