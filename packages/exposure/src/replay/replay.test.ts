import { unwrap } from '@huxin/basis';
import { asDate } from '@huxin/calendar';
import type { Entry } from '@huxin/fact';
import { parseEntry } from '@huxin/fact';
import { describe, expect, it } from 'vitest';
import { example } from '../testing/examples.ts';
import { replay } from './replay.ts';

const story = (entries: readonly Entry[], from: string, to: string): Record<string, string[]> =>
  Object.fromEntries(
    unwrap(replay(entries, asDate(from), asDate(to))).map(({ date, events }) => [
      date,
      events.map(({ kind, says }) => `${kind} ${says}`),
    ]),
  );
const li = example('xiao-li').entries;

describe('回放', () => {
  it('[回放-2] 小李：提醒、扣款失败、过了最后时刻、路变了，各在各的日子', () => {
    const days = story(li, '2025-02-10', '2025-06-12');
    expect(Object.keys(days)).toEqual([
      '2025-02-10',
      '2025-03-10',
      '2025-04-10',
      '2025-05-10',
      '2025-06-03',
      '2025-06-09',
      '2025-06-10',
      '2025-06-11',
      '2025-06-12',
    ]);
    expect(days['2025-04-10']).toEqual([
      'entry 09:00 还款 357.05 元，09:01 入账。已按时还 2 期。按时还款不会收回已经给出的通讯录。',
    ]);
    expect(days['2025-06-03']?.[0]).toContain('warning 6 月 10 日差 287.05 元');
    expect(days['2025-06-09']?.[0]).toContain('warning 还差 287.05 元。今天 24:00 前');
    const tenth = days['2025-06-10'] ?? [];
    expect(tenth.map((line) => line.split(' ')[0])).toEqual(['entry', 'overdue', 'path', 'path']);
    expect(tenth[0]).toContain('09:00 扣款 357.05 元没成功：余额不够。20:00 前手动还款。');
    expect(tenth[1]).toContain('过了 6 月 10 日 20:00，「借款一」逾期');
    expect(tenth[2]).toBe('path 通讯录权限：现在没有触发 → 开着。');
    expect(days['2025-06-12']).toContain('path 以前读走的名单：说不准 → 已经发生。');
    expect(days['2025-06-12']?.at(-1)).toContain('21:00 还款 357.05 元，21:02 入账。欠款补上了。');
  });
  it('[回放-3] 从半路放起：以前的事不算成那一天的', () => {
    const days = story(li, '2025-06-01', '2025-06-10');
    expect(Object.keys(days)).toEqual(['2025-06-03', '2025-06-09', '2025-06-10']);
    // The same days as in the whole story.
    const whole = story(li, '2025-02-10', '2025-06-10');
    for (const [date, lines] of Object.entries(days)) expect(lines).toEqual(whole[date]);
  });
  it('[回放-3] 过后才记下的，写明是哪天的事', () => {
    const late = (fact: object): Entry =>
      unwrap(parseEntry({ id: 'late', knownOn: '2025-06-08', origin: { by: 'user', spans: [] }, fact }));
    const on = (fact: object) => story([...li, late(fact)], '2025-06-05', '2025-06-08')['2025-06-08']?.[0];
    const money = { kind: 'money', loan: '借款一', amount: 5000, meaning: 'repayment' };
    expect(on({ ...money, at: '2025-06-07T09:00', bookedAt: '2025-06-07T09:01' })).toContain(
      'entry 6 月 7 日 09:00 还款 50.00 元，09:01 入账。',
    );
    expect(on({ ...money, at: '2025-06-07T23:59', bookedAt: '2025-06-08T00:02' })).toContain(
      'entry 6 月 7 日 23:59 还款 50.00 元，6 月 8 日 00:02 入账。',
    );
    expect(on({ ...money, at: '2025-06-07' })).toContain('entry 6 月 7 日 还款 50.00 元。');
    expect(on({ ...money, at: '2025-06-08T09:00' })).toContain('entry 09:00 还款');
    expect(on({ kind: 'reachable', by: '借款一', at: '2025-06-06T10:00', answered: 'no' })).toContain(
      '6 月 6 日 10:00 来电没有接。',
    );
  });
  it('[回放-3] 不止一家，路变了写明是哪家', () => {
    const days = story(example('five-lenders').entries, '2025-09-10', '2025-09-14');
    const changes = (days['2025-09-10'] ?? []).filter((line) => line.startsWith('path '));
    expect(changes.length).toBeGreaterThan(5);
    for (const line of changes) expect(line).toMatch(/^path 「[^」]+」/);
  });
});
