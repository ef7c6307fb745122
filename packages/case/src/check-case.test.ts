import { asDate } from '@huxin/calendar';
import { type Entry, parseEntry } from '@huxin/fact';
import { describe, expect, it } from 'vitest';
import { checkCase, entriesAt, foldCase, newCase, parseCase, takenBack } from './index.ts';

const entry = (id: string, fact: object, more: object = {}): Entry => {
  const parsed = parseEntry({ id, knownOn: '2025-06-10', origin: { by: 'user', spans: [] }, fact, ...more });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
};
const faultsOf = (...entries: Entry[]) => {
  const checked = checkCase({ ...newCase('甲', asDate('2025-06-12')), entries });
  return checked.ok ? [] : checked.error.map(({ kind, at }) => [kind, at]);
};
const debit = (...accounts: string[]) =>
  entry('d', {
    kind: 'term',
    loan: '借',
    app: 'A',
    field: { name: 'debit', accounts, times: ['09:00'], partial: 'never' },
    from: { by: 'contract', seenOn: '2025-06-10' },
  });
const flow = (to: string) =>
  entry('f', {
    kind: 'flow',
    flow: '房租',
    account: '卡',
    direction: 'out',
    amount: 100,
    when: { every: 'month', day: 8, from: '2025-06-08', to },
    purpose: 'rent',
  });
const grant = (to: string) =>
  entry('g', {
    kind: 'grant',
    app: 'A',
    asset: 'contacts',
    from: '2025-06-05',
    to,
    state: 'denied',
    verified: 'no',
  });
const undo = (id: string, of: string) => entry(id, { kind: 'retraction' }, { retracts: of });
const balance = (id: string, at = '2025-06-10'): Entry =>
  entry(id, { kind: 'balance', account: '卡', at, amount: 1 });

describe('一份记录合起来才看得出的错', () => {
  it('[案卷-7] 扣款顺序里同一张卡写了两次', () => {
    expect(faultsOf(debit('甲卡', '乙卡'))).toEqual([]);
    expect(faultsOf(debit('甲卡', '乙卡', '甲卡'))).toEqual([
      ['cyclic-order', '/entries/0/fact/field/accounts'],
    ]);
  });
  it('[案卷-7] 一段日子倒着写；同一天开始、同一天结束是一天', () => {
    expect(faultsOf(flow('2025-06-08'), grant('2025-06-05'))).toEqual([]);
    expect(faultsOf(flow('2025-06-07'), grant('2025-06-04'))).toEqual([
      ['bad-date', '/entries/0/fact/when/to'],
      ['bad-date', '/entries/1/fact/to'],
    ]);
  });
  it('[案卷-7] 撤回自己、撤回没有写撤回哪一条', () => {
    expect(faultsOf(undo('a', 'a'))).toEqual([['unknown-reference', '/entries/0/retracts']]);
    expect(faultsOf(balance('a'), undo('b', 'a'))).toEqual([]);
  });
  it('[案卷-4] 撤回的撤回让它回来；互相撤回的一圈什么也撤不掉', () => {
    const takes = (...entries: Entry[]) => [...takenBack(entries)].sort();
    expect(takes(balance('a'), undo('b', 'a'))).toEqual(['a']);
    expect(takes(balance('a'), undo('b', 'a'), undo('c', 'b'))).toEqual(['b']);
    expect(takes(undo('c', 'b'), undo('b', 'a'), undo('d', 'c'), balance('a'))).toEqual(['a', 'c']);
    expect(takes(undo('b', 'c'), undo('c', 'b'))).toEqual([]);
    expect(takes(undo('c', 'b'), undo('b', 'c'), undo('z', 'b'))).toEqual(['b']);
    expect(takes(balance('a'), undo('b', 'a'), undo('x', 'y'), undo('y', 'x'))).toEqual(['a']);
    // Two people may undo the same entry; undoing one of the two leaves the other.
    expect(takes(balance('a'), undo('b', 'a'), undo('c', 'a'), undo('d', 'b'))).toEqual(['a', 'b']);
    const chain = Array.from({ length: 20_000 }, (_, n) => undo(`r${n + 1}`, n === 0 ? 'a' : `r${n}`));
    expect(takenBack([balance('a'), ...chain]).has('a')).toBe(false);
  });
  it('[案卷-5] 入账时刻比扣款时刻晚，就从入账起算知道', () => {
    const paid = entry('p', {
      kind: 'money',
      amount: 5,
      at: '2025-06-10T09:00',
      bookedAt: '2025-06-10T21:00',
      meaning: 'repayment',
    });
    const known = (when: string, ...entries: Entry[]) => entriesAt(entries, when as never).length;
    expect([known('2025-06-10T20:59', paid), known('2025-06-10T21:00', paid)]).toEqual([0, 1]);
    const read = balance('q', '2025-06-10T12:00');
    expect([known('2025-06-10T11:59', read), known('2025-06-10T12:00', read)]).toEqual([0, 1]);
    expect(known('2025-06-10T00:00', balance('r'))).toBe(1);
  });
  it('[案卷-8] 代号最多 80 个字；日期不对也说出来', () => {
    const head = newCase('甲', asDate('2025-06-12')).raw;
    const codeFaults = (code: string) => {
      const parsed = parseCase({ ...head, code });
      return parsed.ok ? [] : parsed.error.map(({ at }) => at);
    };
    expect([codeFaults('字'.repeat(80)), codeFaults('字'.repeat(81))]).toEqual([[], ['/code']]);
    expect(parseCase({ ...head, asOf: '2025-02-30' })).toMatchObject({ ok: false, error: [{ at: '/asOf' }] });
  });
  it('[案卷-8] 错处再多，一次最多说二十处', () => {
    const head = newCase('甲', asDate('2025-06-12')).raw;
    const wrong = (count: number) => {
      const parsed = parseCase({ ...head, entries: Array.from({ length: count }, () => ({})) });
      return parsed.ok ? 0 : parsed.error.length;
    };
    expect([wrong(1), wrong(19), wrong(20), wrong(21), wrong(500)]).toEqual([1, 19, 20, 20, 20]);
  });
  it('[案卷-5] 同一分钟知道的，按文件里的先后', () => {
    const ids = Array.from({ length: 12 }, (_, n) => `z${11 - n}`);
    const entries = [balance('first', '2025-06-09'), ...ids.map((id) => balance(id))];
    expect(entriesAt(entries, '2025-06-10T24:00' as never).map(({ id }) => id)).toEqual(['first', ...ids]);
  });
  it('[案卷-9] 每一种事实各归各处：一笔借款的钱、通知、说是哪家的；一个 App 的文件', () => {
    const term = { name: 'principal', amount: 100 };
    const from = { by: 'said', seenOn: '2025-06-01' };
    const sha = 'b'.repeat(64);
    const record = foldCase(
      [
        entry('t', { kind: 'term', loan: '借', field: term, from }),
        entry('m', { kind: 'money', loan: '借', amount: 5, at: '2025-06-02', meaning: 'repayment' }),
        entry('n', { kind: 'notice', loan: '借', due: '2025-06-20' }),
        entry('p', { kind: 'party', loan: '借', app: '某App', party: '某公司', role: 'lender' }),
        entry('o', { kind: 'document', document: sha, title: '协议', app: '某App', readOn: '2025-06-01' }),
        entry('e', {
          kind: 'evidence',
          sha256: sha,
          mediaType: 'image/png',
          bytes: 3,
          capturedOn: '2025-06-01',
        }),
        entry('q1', { kind: 'paper', paper: 'contract', loan: '借', state: 'no' }),
        entry('q2', { kind: 'paper', paper: 'contract', loan: '借', state: 'yes' }),
      ],
      '2025-06-12T24:00' as never,
    );
    expect(record.loans.get('借')).toMatchObject({
      app: '某App',
      terms: [{ id: 't' }],
      money: [{ id: 'm' }],
      notices: [{ id: 'n' }],
    });
    expect(record.apps.get('某App')?.documents).toMatchObject([{ id: 'o' }]);
    expect(record.evidence).toMatchObject([{ id: 'e' }]);
    // What was said last of one paper stands.
    expect(record.papers).toMatchObject([{ id: 'q2' }]);
  });
});
