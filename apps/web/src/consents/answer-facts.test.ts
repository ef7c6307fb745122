import { readFileSync } from 'node:fs';
import type { Moment } from '@huxin/calendar';
import { foldCase, parseCaseText } from '@huxin/case';
import { assess, type Question } from '@huxin/exposure';
import { type Entry, parseEntry } from '@huxin/fact';
import { expect, test } from 'vitest';
import { answerToFacts, extraOf, type Given } from './answer-facts.ts';

const NOW = '2025-06-03T20:00' as Moment;

function example(name: string): readonly Entry[] {
  const file = parseCaseText(
    readFileSync(new URL(`../../../../examples/${name}.json`, import.meta.url), 'utf8'),
  );
  if (!file.ok) throw new Error('unreadable');
  return file.value.entries;
}
const li = (): readonly Entry[] => example('xiao-li');

const entry = (id: string, fact: object, now: Moment): Entry => {
  const parsed = parseEntry({
    id,
    knownOn: now.slice(0, 10),
    knownAt: now.slice(11),
    origin: { by: 'user', spans: [] },
    fact,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
};

/** The record with one question answered. */
function after(
  entries: readonly Entry[],
  question: Question,
  answer: string,
  given: Given = {},
  now: Moment = NOW,
): readonly Entry[] {
  const facts = question.about.length > 0 ? question.about : [''];
  return [
    ...entries,
    ...facts
      .flatMap((about) => answerToFacts(question, answer, now, given, about))
      .map((fact, index) => entry(`a${entries.length + index}`, fact, now)),
  ];
}

function stands(entries: readonly Entry[], now: Moment = NOW) {
  const view = assess(foldCase(entries, now));
  if (!view.ok) throw new Error(JSON.stringify(view.error));
  return view.value;
}
const stateOf = (entries: readonly Entry[], source: string) =>
  stands(entries).paths.find((path) => path.source === source)?.state;
const about = (topic: Question['topic'], answers: readonly string[] = []): Question => ({
  id: `q:小借App/${topic}`,
  topic,
  about: ['小借App'],
  asks: '',
  why: '',
  settles: [],
  answers,
});

test('[记录页-12] 小李的每个问题都答得上，答完就不再问', () => {
  const answers: Readonly<Record<string, [string, Given?]>> = {
    'call-log-sms': ['都关着', { seen: true }],
    'carrier-records': ['没给过'],
    'employer-address': ['填过'],
    'typed-contact': ['填过', { aliases: ['亲属甲'] }],
  };
  let entries = li();
  const asked = stands(entries).questions;
  expect(asked).toHaveLength(4);
  for (const question of asked) {
    const [answer, given] = answers[question.topic] ?? ['', {}];
    entries = after(entries, question, answer, given);
    expect(stands(entries).questions.map((one) => one.id)).not.toContain(question.id);
  }
  expect(stateOf(entries, 'carrier-records')).toBe('blocked');
  expect(stateOf(entries, 'call-log-sms')).toBe('blocked');
  expect(stateOf(entries, 'typed-contact')).toBe('dormant');
  expect(stateOf(entries, 'employer-address')).toBe('dormant');
});

/** Records whose questions, together, are of every topic. */
const RECORDS: readonly (readonly [string, readonly Entry[], Moment])[] = [
  ['小李扣款前', li(), NOW],
  ['小李出事的晚上', li(), '2025-06-12T20:00' as Moment],
  ['五家', example('five-lenders'), '2025-09-14T20:00' as Moment],
  ['还清以后', example('closed-account'), '2025-06-12T20:00' as Moment],
  [
    '被骚扰的人',
    example('harassed-third-person').filter((one) => one.fact.kind !== 'about'),
    '2025-08-05T20:00' as Moment,
  ],
  ['小王反过来', example('xiao-wang-reverse'), '2025-04-22T20:00' as Moment],
  // The failed debit is not in the record: was it taken?
  [
    '小王当天',
    example('xiao-wang').filter((one) => one.fact.kind !== 'money' || one.fact.at < '2025-04-01'),
    '2025-04-20T12:00' as Moment,
  ],
  ['没有扣款卡', li().filter((one) => one.fact.kind !== 'term' || one.fact.field.name !== 'debit'), NOW],
  ['条款没记全', li().filter((one) => one.fact.kind !== 'term' || one.fact.field.name !== 'count'), NOW],
  [
    '只装了 App',
    [
      entry(
        'z',
        { kind: 'app.state', app: '某App', state: 'installed', on: '2025-06-01', verified: 'yes' },
        NOW,
      ),
    ],
    NOW,
  ],
];
const UNSAID = /不知道|不确定|没找到|不记得|先跳过/;
const GIVEN: Given = { seen: true, aliases: ['亲属甲'], amount: 162_000 as never, account: '工资卡' };

test.each(RECORDS)('[问题-3] %s：给出的每个答案都记得下，或者明说不知道；答了就不再问', (_, entries, now) => {
  const asked = stands(entries, now).questions;
  expect(asked.length).toBeGreaterThan(0);
  for (const question of asked) {
    for (const answer of question.answers) {
      const more = extraOf(question, answer);
      if (more?.kind === 'go') continue;
      const given = more ? GIVEN : {};
      const next = after(entries, question, answer, given, now);
      if (UNSAID.test(answer) && question.topic !== 'guarantee' && question.topic !== 'spouse') {
        expect(next, `${question.id} ${answer}`).toHaveLength(entries.length);
        continue;
      }
      expect(next.length, `${question.id} ${answer}`).toBeGreaterThan(entries.length);
      const left = stands(next, now).questions.map((one) => one.id);
      expect(left, `${question.id} ${answer}`).not.toContain(question.id);
    }
  }
});

test('[问题-3] 上面的记录合起来问到了每一种问题', () => {
  const topics = new Set(
    RECORDS.flatMap(([, entries, now]) => stands(entries, now).questions.map((one) => one.topic)),
  );
  expect([...topics].sort()).toEqual(
    [
      'balance',
      'call-log-sms',
      'carrier-records',
      'contacts',
      'debit',
      'employer-address',
      'guarantee',
      'has-loan',
      'lender-kind',
      'referral',
      'spouse',
      'taken',
      'terms',
      'typed-contact',
    ].sort(),
  );
});

test('[问题-3] 扣成了：那一期算还上了；没扣成：还来得及手动还', () => {
  const [, entries, now] = RECORDS.find(([name]) => name === '小王当天') ?? ['', [], NOW];
  const taken = stands(entries, now).questions.find((one) => one.topic === 'taken');
  if (!taken) throw new Error('not asked');
  expect(answerToFacts(taken, '扣成了', now)).toMatchObject([
    { kind: 'money', amount: 53558, at: '2025-04-20T09:00', meaning: 'repayment' },
  ]);
  expect(stands(after(entries, taken, '扣成了', {}, now), now).loans[0]?.waiting).toBeUndefined();
  expect(stands(after(entries, taken, '没扣成', {}, now), now).says).toContain('扣款没成功');
});

test('[记录页-13] 凭记忆说关了，不算关上；看着手机说的才算', () => {
  const question = about('contacts');
  expect(stateOf(after(li(), question, '不允许', { seen: false }), 'contacts')).not.toBe('blocked');
  expect(stateOf(after(li(), question, '不允许', { seen: true }), 'contacts')).toBe('blocked');
});

test('[记录页-12] 要多问一句的：看没看过、填的谁、多少钱', () => {
  expect(extraOf(about('contacts'), '允许')).toEqual({ kind: 'seen' });
  expect(extraOf(about('typed-contact'), '填过')).toEqual({ kind: 'alias' });
  expect(extraOf(about('typed-contact'), '没填过')).toBeUndefined();
  expect(extraOf(about('balance'), '填一个大约的数')).toEqual({ kind: 'amount' });
});

test('[问题-2] 几家一起答：一家一条，各是各的', () => {
  const question = { ...about('typed-contact'), about: ['甲App', '乙App'] };
  expect(answerToFacts(question, '填过', NOW, { aliases: ['亲属甲'] }, '乙App')).toMatchObject([
    { kind: 'held', app: '乙App', state: 'yes', aliases: ['亲属甲'] },
  ]);
  expect(answerToFacts(question, '没填过', NOW, { aliases: ['亲属甲'] }, '甲App')).toEqual([
    { kind: 'held', app: '甲App', source: 'typed-contact', state: 'no', on: '2025-06-03' },
  ]);
});
