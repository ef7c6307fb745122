import { unwrap } from '@huxin/basis';
import { asDate, endOf } from '@huxin/calendar';
import type { Entry, Fact } from '@huxin/fact';
import { describe, expect, it } from 'vitest';
import {
  appendEntries,
  checkCase,
  entriesAt,
  foldCase,
  migrate,
  newCase,
  parseCase,
  parseCaseText,
  printCase,
} from './index.ts';

let count = 0;
const entry = (knownOn: string, fact: Fact, more: Partial<Entry> = {}): Entry => ({
  id: `e${++count}` as Entry['id'],
  knownOn: asDate(knownOn),
  origin: { by: 'user', spans: [] },
  fact,
  ...more,
});
const balance = (on: string, amount: number): Fact => ({
  kind: 'balance',
  account: '卡',
  at: asDate(on),
  amount: amount as never,
});
const empty = () => newCase('甲', asDate('2025-06-12'));
const at = (day: string) => endOf(asDate(day));

describe('the record', () => {
  it('[案卷-1] 写出去再读回来，一模一样', () => {
    const file = appendEntries(empty(), [entry('2025-06-01', balance('2025-06-01', 100))]);
    expect(unwrap(parseCaseText(printCase(file)))).toEqual(file);
  });

  it('[案卷-2] 不认识的字段原样留着', () => {
    const raw = JSON.parse(
      printCase(appendEntries(empty(), [entry('2025-06-01', balance('2025-06-01', 100))])),
    );
    raw.future = { deep: [1, 2] };
    raw.entries[0].fact.colour = 'blue';
    const back = JSON.parse(
      printCase(appendEntries(unwrap(parseCase(raw)), [entry('2025-06-02', balance('2025-06-02', 5))])),
    );
    expect(back.future).toEqual({ deep: [1, 2] });
    expect(back.entries[0].fact.colour).toBe('blue');
    expect(back.entries).toHaveLength(2);
  });

  it('[案卷-3] 同一份来源导入两次，什么都不变', () => {
    const entries = [
      entry('2025-06-01', balance('2025-06-01', 100)),
      entry('2025-06-02', balance('2025-06-02', 50)),
    ];
    const once = appendEntries(empty(), entries);
    expect(appendEntries(once, entries)).toEqual(once);
  });

  it('[案卷-4] 撤回只是再记一条；那天以前照旧', () => {
    const first = entry('2025-06-01', balance('2025-06-01', 100));
    const undo = entry('2025-06-05', { kind: 'retraction' }, { retracts: first.id });
    expect(entriesAt([first, undo], at('2025-06-04'))).toEqual([first]);
    expect(entriesAt([first, undo], at('2025-06-05'))).toEqual([]);
  });

  it('[案卷-5] 一天之内也分先后：事情发生以前不知道', () => {
    const failed = entry('2025-06-10', {
      kind: 'money',
      amount: 5 as never,
      at: '2025-06-10T09:00' as never,
      meaning: 'failed-debit',
    });
    const noted = entry('2025-06-10', balance('2025-06-10', 1), { knownAt: '20:00' as never });
    const known = (when: string) => entriesAt([failed, noted], when as never).length;
    expect([
      known('2025-06-10T08:59'),
      known('2025-06-10T09:00'),
      known('2025-06-10T19:59'),
      known('2025-06-10T24:00'),
    ]).toEqual([0, 1, 1, 2]);
  });

  it('[案卷-6] 更新的版本写的，拒绝，不猜', () => {
    expect(parseCase({ ...empty().raw, version: 2 })).toMatchObject({
      error: [{ kind: 'newer-version', at: '/version', value: 2 }],
    });
    expect(parseCase({ ...empty().raw, version: 0 })).toMatchObject({
      error: [{ kind: 'malformed', at: '/version' }],
    });
  });

  it('[案卷-6] 迁移一步一步来，旧的升到现在', () => {
    const steps = [(file: object) => ({ ...file, a: 1 }), (file: object) => ({ ...file, b: 2 })];
    expect(migrate({ version: 1 }, steps)).toEqual({ ok: true, value: { version: 3, a: 1, b: 2 } });
    expect(migrate({ version: 2 }, steps)).toEqual({ ok: true, value: { version: 3, b: 2 } });
    expect(migrate({ version: 3, c: 3 }, steps)).toEqual({ ok: true, value: { version: 3, c: 3 } });
  });

  it('[案卷-7] 编号重复、撤回落空、权限日期倒着，都指出位置', () => {
    const twice = entry('2025-06-01', balance('2025-06-01', 1));
    const file = { ...empty(), entries: [twice, twice] };
    expect(checkCase(file)).toMatchObject({ error: [{ kind: 'duplicate-id', at: '/entries/1/id' }] });
    const lost = {
      ...empty(),
      entries: [entry('2025-06-01', { kind: 'retraction' }, { retracts: 'nobody' as never })],
    };
    expect(checkCase(lost)).toMatchObject({
      error: [{ kind: 'unknown-reference', at: '/entries/0/retracts' }],
    });
    const grant = entry('2025-06-01', {
      kind: 'grant',
      app: 'A',
      asset: 'contacts',
      from: asDate('2025-06-05'),
      to: asDate('2025-06-01'),
      state: 'granted',
      verified: 'no',
    });
    expect(checkCase({ ...empty(), entries: [grant] })).toMatchObject({
      error: [{ kind: 'bad-date', at: '/entries/0/fact/to' }],
    });
  });

  it('[案卷-8] 好几处错，一次都说', () => {
    const raw = { ...empty().raw, code: '', asOf: '2025-02-30', entries: [{}, { id: 'a' }] };
    const result = parseCase(raw);
    expect(result.ok ? [] : result.error.map((fault) => fault.at)).toEqual([
      '/code',
      '/asOf',
      '/entries/0/id',
      '/entries/1/knownOn',
    ]);
  });

  it('[案卷-9] 借款归到它的 App，条款归到它的文件的 App', () => {
    const sha = 'a'.repeat(64) as never;
    const record = foldCase(
      [
        entry('2025-06-01', {
          kind: 'term',
          loan: '借',
          app: 'A',
          field: { name: 'count', count: 3 },
          from: { by: 'said', seenOn: asDate('2025-06-01') },
        }),
        entry('2025-06-01', {
          kind: 'document',
          document: sha,
          title: '协议',
          loan: '借',
          readOn: asDate('2025-06-01'),
        }),
        entry('2025-06-01', {
          kind: 'clause',
          document: sha,
          actor: 'lender',
          label: '联系',
          polarity: 'allows',
          recipients: ['contacts'],
        }),
      ],
      at('2025-06-02'),
    );
    expect([...record.apps.keys()]).toEqual(['A']);
    expect(record.apps.get('A')?.clauses).toHaveLength(1);
    expect(record.loans.get('借')?.app).toBe('A');
  });
});
