import { describe, expect, it } from 'vitest';
import { assumptions, contractFrom } from '../index.ts';
import { contractOf, day, percent, term, terms, xiaoLi, yuan } from '../testing/build.ts';

const BASICS = [
  { name: 'principal', amount: yuan('2000') },
  { name: 'payout', on: day('2025-02-10') },
  { name: 'method', method: 'equal-instalment' },
  { name: 'rate', rate: percent('2', 'month') },
  { name: 'count', count: 6 },
  { name: 'first-due', on: day('2025-03-10') },
] as const;

describe('合同', () => {
  it('[合同-1] 每一项带着出处、看到的日子和记录', () => {
    const facts = terms(...BASICS);
    const made = contractFrom('甲', facts);
    expect(made.ok && made.value.rate).toEqual({
      value: { nano: 20_000_000, per: 'month' },
      by: 'contract',
      seenOn: '2025-02-10',
      entry: facts[3]?.id,
    });
  });

  it('[合同-2] 合同压过账单、说明页和本人的话；出处一样取后看到的', () => {
    const cutoff = (time: string) => ({ name: 'cutoff', time });
    const last = (...more: ReturnType<typeof term>[]) => {
      const made = contractFrom('甲', [...terms(...BASICS), ...more]);
      return made.ok ? made.value.cutoff?.value : made.error;
    };
    const contract = term(cutoff('20:00'), 'contract', '2025-02-10');
    const bill = term(cutoff('22:00'), 'bill', '2025-06-01');
    const page = term(cutoff('23:00'), 'page', '2025-06-02');
    const said = term(cutoff('18:00'), 'said', '2025-06-03');
    expect(last(said, page, bill, contract)).toBe('20:00');
    expect(last(said, page, bill)).toBe('22:00');
    expect(last(said, page)).toBe('23:00');
    const later = term(cutoff('21:00'), 'contract', '2025-04-01');
    expect(last(later, contract)).toBe('21:00');
    expect(last(contract, later)).toBe('21:00');
  });

  it('[合同-2] 别的借款的条款不算进来', () => {
    const other = term({ name: 'cutoff', time: '17:00' }, 'contract', '2025-02-10', '乙');
    const made = contractFrom('甲', [...terms(...BASICS), other]);
    expect(made.ok && made.value.cutoff).toBeUndefined();
  });

  it('[合同-3] 缺的说缺什么', () => {
    const made = contractFrom('甲', terms(BASICS[0], BASICS[4]));
    expect(made).toMatchObject({
      ok: false,
      error: { kind: 'incomplete', loan: '甲', missing: ['payout', 'method', 'rate', 'first-due'] },
    });
    expect(!made.ok && made.error.hint).toContain('放款日、还款方式、利率、第一期还款日');
  });

  it('[合同-3] 只知道每月 10 日还：第一期是放款后下个月 10 日，并且说是假定', () => {
    const made = contractFrom('甲', [
      ...terms(...BASICS.slice(0, 5)),
      term({ name: 'due-day', day: 10, missing: 'last-day' }),
    ]);
    expect(made.ok && made.value.firstDue).toEqual({ value: '2025-03-10', by: 'assumed' });
  });

  it('[合同-3] 没读到利率，但知道每期 357.05：倒推出每月 2%，并说是倒推的', () => {
    const known = [...terms(...BASICS.filter((field) => field.name !== 'rate'))];
    const made = contractFrom('甲', [...known, term({ name: 'instalment', amount: 35705 })]);
    expect(made.ok && made.value.rate).toEqual({ value: { nano: 20_000_000, per: 'month' }, by: 'assumed' });
    expect(made.ok && assumptions(made.value)).toContainEqual({
      name: 'rate',
      says: '没读到利率，按本金、期数和每期金额倒推：每月 2%。',
    });
    const tooLittle = contractFrom('甲', [...known, term({ name: 'instalment', amount: 30000 })]);
    expect(tooLittle).toMatchObject({ ok: false, error: { kind: 'impossible-term', name: 'instalment' } });
    expect(!tooLittle.ok && tooLittle.error.hint).toContain('加起来还不到本金');
  });

  it('[合同-3] 默认值一项项说出来', () => {
    const says = assumptions(xiaoLi());
    expect(says.map((item) => item.name)).toEqual([
      'payout',
      'interval',
      'day-count',
      'rounding',
      'grace',
      'penalty',
      'application-order',
      'early-settlement',
      'holiday-shift',
    ]);
    const bare = contractFrom('甲', terms(...BASICS));
    const words = bare.ok ? assumptions(bare.value).map((item) => item.says) : [];
    expect(words).toContain('没读到截止时间，按当天 24:00 算。');
    expect(words).toContain('没找到宽限期，按没有算。');
  });

  it('[合同-3] 没说到手多少：本金减预扣的费用，并标明没读到', () => {
    const fee = { name: 'fee', label: '服务费', amount: yuan('150'), when: 'withheld' } as const;
    const made = contractFrom('甲', [...terms(...BASICS), term(fee)]);
    expect(made.ok && made.value.payout.value).toEqual({
      on: '2025-02-10',
      received: 185000,
      receivedKnown: false,
    });
  });

  it.each([
    ['payout', { name: 'payout', on: '2025-02-10', received: 250000 }, '填反'],
    ['principal', { name: 'principal', amount: 0 }, '本金要大于 0'],
    ['first-due', { name: 'first-due', on: '2024-03-10' }, '年份或月份可能写错了'],
    ['settled', { name: 'settled', on: '2025-01-01' }, '结清日不能早于放款日'],
    ['draw', { name: 'draw', on: '2025-01-01', amount: 100 }, '填反'],
    ['rate-change', { name: 'rate-change', on: '2025-01-01', rate: { nano: 1, per: 'year' } }, '早于放款日'],
    ['extension', { name: 'extension', instalment: 7, to: '2025-12-01' }, '一共 6 期，没有第 7 期'],
    ['application-order', { name: 'application-order', order: ['fee'] }, '要有利息和本金'],
    ['grace', { name: 'grace', grace: { by: 'days', days: 400 } }, '宽限期一般是几天'],
  ])('[合同-4] 不可能的 %s', (name, field, hint) => {
    const wrong = term(field, 'contract', '2025-02-11');
    const made = contractFrom('甲', [...terms(...BASICS), wrong]);
    expect(made).toMatchObject({
      ok: false,
      error: { kind: 'impossible-term', loan: '甲', name, entry: wrong.id },
    });
    expect(!made.ok && made.error.hint).toContain(hint);
  });

  it('[合同-5] 同一笔再借从合同和账单各读到一次，只算一次', () => {
    const draw = { name: 'draw', on: '2025-04-01', amount: 50000 };
    const made = contractFrom('甲', [
      ...terms(...BASICS),
      term(draw, 'bill', '2025-05-01'),
      term(draw, 'contract', '2025-04-01'),
      term({ ...draw, amount: 10000 }, 'bill', '2025-05-01'),
    ]);
    expect(made.ok && made.value.draws.map((item) => [item.value.amount, item.by])).toEqual([
      [50000, 'contract'],
      [10000, 'bill'],
    ]);
  });

  it('[合同-1] 宽限、罚息、抵扣顺序这些设置原样带着', () => {
    const contract = contractOf(
      {
        principal: '2000',
        payout: '2025-02-10',
        rate: percent('2', 'month'),
        count: 6,
        firstDue: '2025-03-10',
      },
      { name: 'grace', grace: { by: 'days', days: 3 }, interestRuns: false },
      { name: 'penalty', multiple: 1500, base: 'overdue-principal', compound: true },
      { name: 'early-settlement', fee: percent('1', 'year'), interest: 'whole-period' },
      { name: 'debit-change', leadWorkingDays: 15 },
    );
    expect(contract.grace?.value).toMatchObject({ by: 'days', days: 3, interestRuns: false });
    expect(contract.penalty?.value).toEqual({ multiple: 1500, base: 'overdue-principal', compound: true });
    expect(contract.debitChange?.value.leadWorkingDays).toBe(15);
    expect(contract.earlySettlement?.value.interest).toBe('whole-period');
  });
});
