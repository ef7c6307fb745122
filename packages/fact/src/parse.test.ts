import { describe, expect, it } from 'vitest';
import { FACT_KINDS, parseEntry } from './index.ts';
import { asEntry, FIXTURES } from './testing/fixtures.ts';

const good = asEntry(FIXTURES[0]!, 0) as { fact: Record<string, unknown> } & Record<string, unknown>;
const moneyEntry = (patch: Record<string, unknown>): unknown => ({
  ...good,
  fact: { kind: 'money', amount: 100, at: '2025-06-10', meaning: 'income', ...patch },
});

describe('parseEntry', () => {
  it.each(FIXTURES.map((fixture, index) => [index, fixture.room, fixture.fact.kind, fixture] as const))(
    '[事实-1] 第 %i 条：%s 交出的 %s 读得进',
    (index, _room, _kind, fixture) => {
      const parsed = parseEntry(asEntry(fixture, index));
      expect(parsed.ok ? parsed.value.fact : parsed.error).toEqual(fixture.fact);
    },
  );

  it('[事实-1] 每一种事实都有写好的样本', () => {
    expect([...new Set(FIXTURES.map((fixture) => fixture.fact.kind))].sort()).toEqual([...FACT_KINDS].sort());
  });

  it('[事实-3] 错在哪个字段、值是什么、该是什么', () => {
    expect(parseEntry(moneyEntry({ amount: -5 }), '/entries/6')).toEqual({
      ok: false,
      error: { kind: 'bad-money', at: '/entries/6/fact/amount', value: -5, expected: 'fen' },
    });
    expect(parseEntry({ ...good, id: undefined }, '/entries/0')).toMatchObject({
      ok: false,
      error: { kind: 'malformed', at: '/entries/0/id', value: undefined },
    });
  });

  it('[事实-4] 分是不小于零的整数，余额可以是负的', () => {
    for (const amount of [-1, 0.5, Number.NaN, 2 ** 52, '100']) {
      expect(parseEntry(moneyEntry({ amount })).ok, String(amount)).toBe(false);
    }
    const balance = { ...good, fact: { kind: 'balance', account: '卡', at: '2025-06-01', amount: -1 } };
    expect(parseEntry(balance).ok).toBe(true);
  });

  it('[事实-5] 没有的日子和太远的日子分开说', () => {
    expect(parseEntry(moneyEntry({ at: '2025-02-30' }))).toMatchObject({ error: { kind: 'bad-date' } });
    expect(parseEntry(moneyEntry({ at: '2999-01-01' }))).toMatchObject({ error: { kind: 'outside-data' } });
    expect(parseEntry({ ...good, knownOn: '1899-12-31' })).toMatchObject({
      error: { kind: 'outside-data', at: '/knownOn' },
    });
  });

  it('[事实-6] 不认识的种类被拒绝，多出来的字段不碍事', () => {
    expect(parseEntry({ ...good, fact: { kind: 'wizardry' } })).toMatchObject({
      error: { kind: 'unknown-kind', at: '/fact/kind', value: 'wizardry' },
    });
    expect(parseEntry({ ...good, future: { deep: [1] } }).ok).toBe(true);
  });

  it('[事实-8] 名字里没有看不见的字符：不能换行、移动光标、把字倒过来', () => {
    for (const unseen of ['\u001b[2J', '\n', '\u0085', '\u202e', '\u2066', '\u2028', '\u200f', '\ufeff']) {
      expect(
        parseEntry(moneyEntry({ account: `工资${unseen}卡` }), '/entries/0'),
        JSON.stringify(unseen),
      ).toEqual({
        ok: false,
        error: {
          kind: 'malformed',
          at: '/entries/0/fact/account',
          value: `工资${unseen}卡`,
          expected: 'visible-name',
        },
      });
    }
    for (const name of ['工资卡', 'e-Card 2', '家👨‍👩‍👧'])
      expect(parseEntry(moneyEntry({ account: name })).ok, name).toBe(true);
  });

  it('[事实-9] 该是什么：一个词，或者引号里的几个词', () => {
    const expectedFor = (patch: object): string => {
      const parsed = parseEntry({ ...good, ...patch });
      return parsed.ok ? '' : parsed.error.expected;
    };
    expect(expectedFor({ origin: { by: 'nobody', spans: [] } })).toBe('"user" | "import" | "scan" | "phone"');
    expect(expectedFor({ origin: null })).toBe('object');
    expect(expectedFor({ origin: { by: 'user', spans: 3 } })).toBe('array');
    expect(expectedFor({ id: 7 })).toBe('id');
    expect(expectedFor({ id: undefined })).toBe('missing: id');
  });

  it('[事实-7] 提醒不是钱：没有账户，也没有到账时间', () => {
    const notice = parseEntry({
      ...good,
      fact: { kind: 'notice', loan: '借款一', due: '2025-06-10', account: '工资卡' },
    });
    expect(notice.ok && 'account' in notice.value.fact).toBe(false);
  });

  it('[事实-10] [事实-11] 期限记着从哪天数起；同意带着日期，材料不带原件', () => {
    const parse = (fact: object) => parseEntry({ ...good, fact }, '');
    const order = { kind: 'deadline', what: 'payment-order', due: '2026-06-16', from: '2026-06-01' };
    expect(parse(order)).toMatchObject({ ok: true, value: { fact: order } });
    expect(parse({ ...order, from: '六月一日' })).toMatchObject({ error: { at: '/fact/from' } });
    const consent = { kind: 'consent', present: 'yes', agreed: 'no', on: '2025-06-12', originals: 'listed' };
    expect(parse(consent)).toMatchObject({ ok: true, value: { fact: consent } });
    expect(parse({ ...consent, on: undefined })).toMatchObject({ error: { at: '/fact/on' } });
    expect(parse({ kind: 'paper', paper: 'contract', state: 'unknown' }).ok).toBe(true);
    expect(parse({ kind: 'paper', paper: 'contract', state: 'maybe' })).toMatchObject({
      error: { at: '/fact/state', expected: expect.stringContaining('"unknown"') },
    });
  });
});
