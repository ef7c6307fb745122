import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from './testing/run.ts';

const wang = JSON.parse(readFileSync(new URL('../../../examples/xiao-wang.json', import.meta.url), 'utf8'));
const told = (id: string, fact: object) => ({
  id,
  knownOn: '2025-02-20',
  origin: { by: 'user', spans: [] },
  fact,
});
const withMore = (...entries: object[]): string =>
  JSON.stringify({ ...wang, entries: [...wang.entries, ...entries] });
const membership = (more: object = {}) =>
  told('m', {
    kind: 'subscription',
    subscription: '会员',
    account: '卡',
    loan: '借款',
    amount: 3900,
    next: '2025-03-20',
    state: 'on',
    ...more,
  });

describe('一份记录里的真实成本', () => {
  it('[年化-36] 跟着借款的会员每月 39 元：24.00% 变成 49.48%', async () => {
    const { out } = await run(['cost', '记录.json', '--json'], { '记录.json': withMore(membership()) });
    const [loan] = JSON.parse(out).loans;
    // 3,213.47 of instalments and six times 39; the rate by a bisection written beside the program.
    expect(loan.cost).toMatchObject({ received: 300_000, paid: 344_747, cost: 44_747, extras: 23_400 });
    expect(loan.cost.irr12).toBeCloseTo(0.49475448, 6);
    expect(loan.assumed.join('')).toContain('会员「会员」每月 39.00 元，从 2025-03-20 起续到还清，算进去了');
  });
  it('[年化-36] 关了的、别的借款的不算；不知道还在不在的算，并说出来', async () => {
    const cost = async (more: object) => {
      const { out } = await run(['cost', '记录.json', '--json'], { '记录.json': withMore(membership(more)) });
      return JSON.parse(out).loans[0];
    };
    expect((await cost({ state: 'off' })).cost.paid).toBe(321_347);
    expect((await cost({ loan: '另一笔' })).cost.paid).toBe(321_347);
    const unsure = await cost({ state: 'unknown', next: '2025-07-01' });
    // 1 July and 1 August stand before the last due day, 20 August.
    expect(unsure.cost.paid).toBe(321_347 + 2 * 3900);
    expect(unsure.assumed.join('')).toContain('还在不在续不知道，按还在算');
  });
  it('[年化-36] 一个 App 两笔、两家出借人：各按各的，没说的那笔不借用', async () => {
    const second = wang.entries
      .filter(({ fact }: { fact: { kind: string } }) => fact.kind === 'term')
      .map((entry: { id: string; fact: object }) => ({
        ...entry,
        id: `b-${entry.id}`,
        fact: { ...entry.fact, loan: '第二笔' },
      }));
    const party = (id: string, loan: string | undefined, name: string, kind: string) =>
      told(id, { kind: 'party', app: '慎借App', loan, party: name, role: 'lender', lenderKind: kind });
    const lenders = async (...more: object[]) => {
      const { out } = await run(['cost', '记录.json', '--json'], {
        '记录.json': withMore(...second, ...more),
      });
      return JSON.parse(out).loans.map(
        (one: { loan: string; lender: string; findings: { says: string }[] }) => [
          one.loan,
          one.lender,
          one.findings.some(({ says }) => says.includes('先看合同里的出借人是谁')),
        ],
      );
    };
    const bank = party('p1', '借款', '某银行', 'bank');
    expect(await lenders(bank)).toEqual([
      ['借款', '某银行', false],
      ['第二笔', '慎借App', true],
    ]);
    expect(await lenders(bank, party('p2', '第二笔', '某消金', 'consumer-finance'))).toEqual([
      ['借款', '某银行', false],
      ['第二笔', '某消金', false],
    ]);
    expect(await lenders(party('p3', undefined, '某银行', 'bank'))).toEqual([
      ['借款', '某银行', false],
      ['第二笔', '某银行', false],
    ]);
  });
  it('[年化-36] 没记全的借款也列出来，写明缺什么，退出码 1', async () => {
    const half = told('h', {
      kind: 'term',
      loan: '半截',
      app: '乙App',
      field: { name: 'principal', amount: 100_000 },
      from: { by: 'said', seenOn: '2025-02-20' },
    });
    const files = { '记录.json': withMore(half) };
    const text = await run(['cost', '记录.json'], files);
    expect(text.code).toBe(1);
    expect(text.out).toMatch(/半截 · 乙App\s+还没记全，算不了。还缺：/);
    const json = JSON.parse((await run(['cost', '记录.json', '--json'], files)).out);
    expect(json.loans).toHaveLength(1);
    expect(json.incomplete).toMatchObject([{ loan: '半截', lender: '乙App' }]);
    expect((await run(['cost', 'examples/xiao-wang.json'])).code).toBe(0);
  });
});
