import { describe, expect, it } from 'vitest';
import { assumptions, contractFrom } from '../index.ts';
import { contractOf, day, percent, scheduleOf, term, terms, xiaoLi, yuan } from '../testing/build.ts';

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
    ['principal', { name: 'principal', amount: 0 }, '单位是分'],
    ['rate', { name: 'rate', rate: { nano: 18, per: 'year' } }, '每年 18% 要写 180000000'],
    ['rate', { name: 'rate', rate: { nano: 8_333, per: 'month' } }, '每月 18% 要写 180000000'],
    ['rate', { name: 'rate', rate: { nano: 1_800_000_000, per: 'day' } }, '比本金还多'],
    [
      'rate-change',
      { name: 'rate-change', on: '2025-04-01', rate: { nano: 15, per: 'year' } },
      '每年 15% 要写 150000000',
    ],
    [
      'penalty',
      { name: 'penalty', rate: { nano: 5, per: 'day' }, base: 'overdue-principal', compound: false },
      '每天 5% 要写 50000000',
    ],
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

  it('[合同-6] 高得少见但可能的利率：照算，读回来问一句；一年不到 0.01% 的才报错', () => {
    const noticeOf = (nano: number, per: 'day' | 'month' | 'year') => {
      const facts = terms(...BASICS.filter((field) => field.name !== 'rate'), {
        name: 'rate',
        rate: { nano, per },
      });
      const made = contractFrom('甲', facts);
      if (!made.ok) throw new Error(made.error.kind);
      return assumptions(made.value).find((item) => item.name === 'rate')?.says;
    };
    expect(noticeOf(180_000_000, 'month')).toBe(
      '利率读成每月 18%，一年 216%，比一般借款高很多。照这个数算了；看看合同上是不是每年 18%，写错了就改过来。',
    );
    expect(noticeOf(1_800_000_000, 'year')).toContain('是不是每年 18%');
    expect(noticeOf(50_000_000, 'day')).toContain('每天 5%，一年 1825%');
    expect(noticeOf(360_000_000, 'year')).toBeUndefined();
    expect(noticeOf(30_000_000, 'month')).toBeUndefined();
    expect(noticeOf(0, 'year')).toBeUndefined();
    expect(noticeOf(100_000, 'year')).toBeUndefined();
  });

  it('[合同-7] 一次还清、期限整月：月利率 × 月数，不数大小月；差多少钱说出来', () => {
    const once = (rate: ReturnType<typeof percent>, firstDue: string, principal = '34242.49') =>
      contractOf({ principal, payout: '2025-03-15', method: 'one-shot', rate, count: 1, firstDue });
    const interest = (contract: ReturnType<typeof once>) => scheduleOf(contract)[0]?.interest;
    // 34,242.49 × 2 % × 6 = 4,109.0988; March to September has 184 days, 184 ÷ 30 months: 4,200.4121.
    const monthly = once(percent('2', 'month'), '2025-09-15');
    expect(interest(monthly)).toBe(410_910);
    expect(interest(once(percent('24', 'year'), '2025-09-15'))).toBe(410_910);
    expect(assumptions(monthly)).toContainEqual({
      name: 'day-count',
      says: '没读到怎么数天，期限正好整月，按几个月算，大月小月一样。按实际天数、一年 360 天，利息会多 91.31 元。',
    });
    // Days: 10,000 × 0.05 % × 184 = 920. Not whole months: 10,000 × 24 % × 189 ÷ 360 = 1,260.
    expect(interest(once(percent('0.05', 'day'), '2025-09-15', '10000'))).toBe(92_000);
    expect(interest(once(percent('24', 'year'), '2025-09-20', '10000'))).toBe(126_000);
    // The end of a short month is a whole month too: 31 January to 28 February.
    const short = contractOf({
      principal: '10000',
      payout: '2025-01-31',
      method: 'one-shot',
      rate: percent('2', 'month'),
      count: 1,
      firstDue: '2025-02-28',
    });
    expect(interest(short)).toBe(20_000);
    // What the contract says about days stands.
    const said = contractOf(
      {
        principal: '34242.49',
        payout: '2025-03-15',
        method: 'one-shot',
        rate: percent('2', 'month'),
        count: 1,
        firstDue: '2025-09-15',
      },
      { name: 'day-count', days: 'actual', year: 360 },
    );
    expect(interest(said)).toBe(420_041);
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
