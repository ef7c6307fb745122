import { readFileSync } from 'node:fs';
import { fillWords, type ReadyWordsId, readyWords } from '@huxin/answers';
import { unwrap } from '@huxin/basis';
import type { Moment } from '@huxin/calendar';
import { entriesAt, foldCase, parseCaseText } from '@huxin/case';
import { assess } from '@huxin/exposure';
import { type Entry, type Fact, parseEntry } from '@huxin/fact';
import { expect, test } from 'vitest';
import { caseFields } from './case-fields.ts';

function life(name: string, at: string) {
  const text = readFileSync(new URL(`../../../../../examples/${name}.json`, import.meta.url), 'utf8');
  const all = unwrap(parseCaseText(text)).entries;
  const entries = entriesAt(all, at as Moment);
  return { entries, loans: unwrap(assess(foldCase(all, at as Moment))).loans };
}

const entriesOf = (...facts: readonly Fact[]): readonly Entry[] =>
  facts.map((fact, index) =>
    unwrap(parseEntry({ id: `t${index}`, knownOn: '2025-06-12', origin: { by: 'user', spans: [] }, fact })),
  );

test('[记录页-22] 小李的延期申请：写给谁、哪一期，记录里有的填上；能还多少、为什么，只有他自己能说', () => {
  const { entries, loans } = life('xiao-li', '2025-06-03T20:00');
  const fields = caseFields('ask-extension', entries, loans);
  expect(fields).toEqual({ lender: '小借App', date: '6 月 10 日' });
  expect(fillWords('ask-extension', 'short', fields).missing).toEqual(['amount', 'payDay', 'reason']);
});

test('[记录页-22] 删除要求：通讯录从哪天起允许过', () => {
  const { entries } = life('xiao-li', '2025-06-03T20:00');
  expect(caseFields('delete-contacts', entries)).toEqual({ lender: '小借App', date: '2025-02-10' });
  expect(caseFields('access-data', entries)).toEqual({ lender: '小借App' });
});

test('[记录页-22] 停止联系：最近打来的号码和时间；支付令：收到那天', () => {
  const call = (by: string, at: string): Fact =>
    ({
      kind: 'contacted',
      alias: 'self',
      group: 'self',
      channel: 'call',
      by,
      at,
      labels: [],
      evidence: [],
    }) as never;
  const entries = entriesOf(call('甲号', '2025-06-10T09:00'), call('乙号', '2025-06-12T10:20'), {
    kind: 'deadline',
    what: 'payment-order',
    due: '2025-06-16',
    from: '2025-06-01',
  } as never);
  expect(caseFields('stop-third-person', entries)).toEqual({ caller: '乙号', callAt: '2025-06-12 10:20' });
  expect(caseFields('object-order', entries)).toEqual({ date: '2025-06-01' });
});

test('[记录页-22] 有两家，不替他猜是哪一家；给亲友的话从记录里什么也不拿', () => {
  const party = (app: string): Fact => ({ kind: 'party', app, party: app, role: 'operator' }) as never;
  expect(caseFields('access-data', entriesOf(party('甲App'), party('乙App')))).toEqual({});
  const { entries, loans } = life('xiao-li', '2025-06-12T13:00');
  for (const id of ['tell-relatives', 'ask-screenshot'] as const)
    expect(caseFields(id, entries, loans)).toEqual({});
});

test('[记录页-22] 每一份备好的话，空记录和小李的记录都填得成，念得出来：没有大括号，没有半句空话', () => {
  const { entries, loans } = life('xiao-li', '2025-06-12T13:00');
  const cases = [caseFieldsOf([], []), caseFieldsOf(entries, loans)];
  let texts = 0;
  for (const fieldsOf of cases)
    for (const { id, lengths } of readyWords())
      for (const { id: length } of lengths) {
        const { text } = fillWords(id, length, fieldsOf(id));
        expect(text, id).not.toMatch(/[{}]|undefined|，，|。。|：：/);
        expect(text.trim(), id).toMatch(/[。：＿”）\p{L}]$/u);
        texts++;
      }
  expect(texts).toBe(readyWords().length * 6);
});

const caseFieldsOf =
  (entries: readonly Entry[], loans: Parameters<typeof caseFields>[2]) => (id: ReadyWordsId) =>
    caseFields(id, entries, loans);
