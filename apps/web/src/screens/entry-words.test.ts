import { unwrap } from '@huxin/basis';
import { type Entry, parseEntry } from '@huxin/fact';
import { expect, test } from 'vitest';
import { entryWords } from './entry-words.ts';

const entry = (fact: object): Entry =>
  unwrap(parseEntry({ id: 'a', knownOn: '2025-06-12', origin: { by: 'user', spans: [] }, fact }));
const SHA = 'a'.repeat(64);

test.each([
  [
    { kind: 'document', document: SHA, title: '《个人借款协议》', readOn: '2025-02-10', bundled: 70 },
    '读过《个人借款协议》',
    '点一次“同意”，一共 70 份',
  ],
  [
    {
      kind: 'app.access',
      app: '小借App',
      version: '3.2',
      asset: 'contacts',
      level: 'E',
      visibility: 'clear',
    },
    '查过 小借App 3.2',
    '通讯录：能读',
  ],
  [
    { kind: 'app.state', app: '小借App', state: 'removed', on: '2025-06-12', verified: 'yes' },
    '小借App：已经删了',
    '在手机上看过',
  ],
  [{ kind: 'action', action: 'pay-debt', state: 'done', on: '2025-06-12' }, '手动还款：做了', undefined],
])('[记录页-33] 每一样都有中文的话：%#', (fact, title, note) => {
  expect(entryWords(entry(fact))).toMatchObject({ title, ...(note ? { note } : {}) });
  expect(JSON.stringify(Object.values(entryWords(entry(fact))))).not.toMatch(
    /[a-z]+\.[a-z]+|document|action/,
  );
});
