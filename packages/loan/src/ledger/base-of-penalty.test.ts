import { describe, expect, it } from 'vitest';
import { assumptions, runLedger, statementOn } from '../index.ts';
import { at, type Basics, contractOf, paid, percent, scheduleOf, xiaoLi, yuan } from '../testing/build.ts';

/** 36,000 at 10 % of 360 days: 10.00 a day. One year, twelve instalments of 3,000 and the interest of the month. */
const round: Basics = {
  principal: '36000',
  payout: '2025-01-10',
  method: 'equal-principal',
  rate: percent('10', 'year'),
  count: 12,
  firstDue: '2025-02-10',
};
const owedPenalty = (contract: ReturnType<typeof contractOf>, when: string): number =>
  runLedger(contract, scheduleOf(contract), [], at(when)).penaltyOwed;

describe('逾期费用的基数', () => {
  it('[账本-5] 全部本金：只按本金；复利的，加上逾期那一期的利息', () => {
    const rate = percent('0.1', 'day');
    const [plain, compound] = [false, true].map((on) =>
      contractOf(round, { name: 'penalty', rate, base: 'all-principal', compound: on }),
    );
    if (!plain || !compound) throw new Error('two contracts');
    // The first instalment's interest is 36,000 × 10 % ÷ 12 = 300. Ten days at 0.1 %: of 36,000, and of 36,300.
    expect(owedPenalty(plain, '2025-02-20T12:00')).toBe(36_000);
    expect(owedPenalty(compound, '2025-02-20T12:00')).toBe(36_300);
  });
  it('[账本-5] 读到要收、没读到收多少：按合同利率，并说出来', () => {
    const contract = contractOf(round, { name: 'penalty', base: 'overdue-principal', compound: false });
    // 3,000 × 10 % ÷ 360 × 36 days = 30.
    expect(owedPenalty(contract, '2025-03-18T12:00')).toBe(3000 + Math.round((300_000 * 0.1 * 8) / 360));
    expect(assumptions(contract).find(({ name }) => name === 'penalty')?.says).toContain('按合同利率算');
    const told = contractOf(round, {
      name: 'penalty',
      base: 'overdue-principal',
      compound: false,
      multiple: 1500,
    });
    expect(assumptions(told).map(({ name }) => name)).not.toContain('penalty');
  });
});

describe('某天欠多少', () => {
  it('[账本-6] 放款当天、还款日当天没有未到期的利息；第二天有一天的', () => {
    const contract = contractOf(round, { name: 'day-count', days: 'actual', year: 360 });
    const accrued = (when: string): number =>
      statementOn(contract, scheduleOf(contract), [], at(when)).accrued;
    // 36,000 × 10 % ÷ 360 = 10.00 a day; from 10 February on 33,000, so 9.17.
    expect([accrued('2025-01-10T12:00'), accrued('2025-01-11T12:00'), accrued('2025-01-20T12:00')]).toEqual([
      0, 1000, 10_000,
    ]);
    expect([accrued('2025-02-10T12:00'), accrued('2025-02-11T12:00')]).toEqual([0, 917]);
  });
  it('[账本-6] 还款日当天再借的，从那天起一起计息，不算两遍', () => {
    const contract = contractOf(
      { ...round, method: 'interest-first' },
      { name: 'day-count', days: 'actual', year: 360 },
      { name: 'draw', on: '2025-02-10' as never, amount: yuan('36000') },
    );
    // 72,000 × 10 % ÷ 360 = 20.00.
    expect(statementOn(contract, scheduleOf(contract), [], at('2025-02-11T12:00')).accrued).toBe(2000);
  });
  it('[账本-1] 只欠逾期费用也还没有结清', () => {
    const contract = xiaoLi({
      name: 'penalty',
      rate: percent('0.1', 'day'),
      base: 'overdue-instalment',
      compound: false,
    });
    const lines = scheduleOf(contract);
    const late = lines.map(({ due, amount }, k) =>
      k === 5 ? paid('2025-08-20T10:00', '357.00') : { at: at(`${due}T09:00`), amount },
    );
    const ledger = runLedger(contract, lines, late, at('2025-08-21T00:00'));
    // The last instalment (357.05 or a fen or two off), ten days late at 0.1 % a day, 3.57 of penalty first.
    expect(ledger.settled).toBe(false);
    expect(ledger.owedNow).toBe((lines[5]?.amount ?? 0) + 357 - 35_700);
  });
});

describe('随借随还', () => {
  it('[账本-8] 每期费用欠着，下一期先补；还的钱里费用、利息、本金分得开', () => {
    const contract = contractOf(
      { ...round, method: 'revolving-daily', rate: percent('0.1', 'day'), count: 3 },
      { name: 'fee', label: '服务费', amount: yuan('12'), when: 'each-instalment' },
    );
    // 36,000 × 0.1 % = 36.00 a day: 31 days to 10 February are 1,116.00, and 12.00 of fee.
    const lines = scheduleOf(contract);
    const ledger = runLedger(contract, lines, [paid('2025-02-11T10:00', '1200')], at('2025-02-11T12:00'));
    expect(ledger.lines[0]).toMatchObject({ interest: 111_600, fee: 1200, state: 'paid-late' });
    // 1,200 − 1,116 − 12 = 72; the interest of one more day is 36, so 36 of principal.
    expect(ledger.left).toBe(3_600_000 - 3600);
  });
});
