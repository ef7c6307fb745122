import { readFileSync } from 'node:fs';
import type { Moment } from '@huxin/calendar';
import { foldCase, parseCaseText } from '@huxin/case';
import { assess } from '@huxin/exposure';
import { type Entry, parseEntry } from '@huxin/fact';
import { expect, test } from 'vitest';
import { aboutOf, answerToFacts, extraOf, type Given } from './answer-facts.ts';

const NOW = '2025-06-03T20:00' as Moment;

function li(): readonly Entry[] {
  const file = parseCaseText(
    readFileSync(new URL('../../../../examples/xiao-li.json', import.meta.url), 'utf8'),
  );
  if (!file.ok) throw new Error('unreadable');
  return file.value.entries;
}

/** The record with one question answered. */
function after(entries: readonly Entry[], id: string, answer: string, given: Given = {}): readonly Entry[] {
  const facts = answerToFacts(id, answer, NOW, given);
  return [
    ...entries,
    ...facts.map((fact, index) => {
      const entry = parseEntry({
        id: `a${entries.length + index}`,
        knownOn: '2025-06-03',
        knownAt: '20:00',
        origin: { by: 'user', spans: [] },
        fact,
      });
      if (!entry.ok) throw new Error(JSON.stringify(entry.error));
      return entry.value;
    }),
  ];
}

function stands(entries: readonly Entry[]) {
  const view = assess(foldCase(entries, NOW));
  if (!view.ok) throw new Error(JSON.stringify(view.error));
  return view.value;
}
const stateOf = (entries: readonly Entry[], source: string) =>
  stands(entries).paths.find((path) => path.source === source)?.state;

test('[记录页-12] 小李的每个问题都答得上，答完就不再问', () => {
  const answers: Readonly<Record<string, [string, Given?]>> = {
    'call-log-sms': ['都关着', { seen: true }],
    'carrier-records': ['没给过'],
    'employer-address': ['填过'],
    'typed-contact': ['填过', { aliases: ['亲属甲'] }],
  };
  let entries = li();
  const asked = stands(entries).questions.map((question) => question.id);
  expect(asked).toHaveLength(4);
  for (const id of asked) {
    const [answer, given] = answers[aboutOf(id).topic] ?? ['', {}];
    entries = after(entries, id, answer, given);
    expect(stands(entries).questions.map((question) => question.id)).not.toContain(id);
  }
  expect(stateOf(entries, 'carrier-records')).toBe('blocked');
  expect(stateOf(entries, 'call-log-sms')).toBe('blocked');
  expect(stateOf(entries, 'typed-contact')).toBe('dormant');
  expect(stateOf(entries, 'employer-address')).toBe('dormant');
});

test('[记录页-12] 不知道就什么也不写，问题还在', () => {
  for (const question of stands(li()).questions)
    expect(answerToFacts(question.id, question.answers.at(-1) ?? '', NOW)).toEqual([]);
});

test('[记录页-13] 凭记忆说关了，不算关上；看着手机说的才算', () => {
  const id = 'q:小借App/contacts';
  expect(stateOf(after(li(), id, '不允许', { seen: false }), 'contacts')).not.toBe('blocked');
  expect(stateOf(after(li(), id, '不允许', { seen: true }), 'contacts')).toBe('blocked');
});

test('[记录页-12] 要多问一句的：看没看过、填的谁、多少钱', () => {
  expect(extraOf('q:小借App/contacts', '允许')).toEqual({ kind: 'seen' });
  expect(extraOf('q:小借App/typed-contact', '填过')).toEqual({ kind: 'alias' });
  expect(extraOf('q:小借App/typed-contact', '没填过')).toBeUndefined();
  expect(extraOf('q:工资卡/balance', '填一个大约的数')).toEqual({ kind: 'amount' });
  expect(answerToFacts('q:工资卡/balance', '填一个大约的数', NOW, { amount: 162_000 as never })).toEqual([
    { kind: 'balance', account: '工资卡', at: NOW, amount: 162_000 },
  ]);
});

test('名字里有斜杠也分得开', () => {
  expect(aboutOf('q:某/某App/typed-contact')).toEqual({ subject: '某/某App', topic: 'typed-contact' });
});
