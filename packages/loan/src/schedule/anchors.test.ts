import { describe, expect, it } from 'vitest';
import { contractFrom, runLedger } from '../index.ts';
import {
  amounts,
  at,
  contractOf,
  day,
  paid,
  percent,
  scheduleOf,
  terms,
  xiaoLi,
  xiaoWang,
  yuan,
} from '../testing/build.ts';

describe('两个人的还款计划', () => {
  it('[还款-1] 小李：2,000 元，月利率 2%，六期等额本息，每期 357.05，共 2,142.30', () => {
    const lines = scheduleOf(xiaoLi());
    expect(amounts(lines)).toEqual([35705, 35705, 35705, 35705, 35705, 35705]);
    expect(lines.map((line) => line.interest)).toEqual([4000, 3366, 2719, 2059, 1386, 700]);
    expect(lines.map((line) => line.due)).toEqual([
      '2025-03-10',
      '2025-04-10',
      '2025-05-10',
      '2025-06-10',
      '2025-07-10',
      '2025-08-10',
    ]);
    expect(lines.reduce((sum, line) => sum + line.interest, 0)).toBe(14230);
    expect(lines.at(-1)?.balanceAfter).toBe(0);
  });

  it('[还款-1] 小王：3,000 元，同样的默认取整，535.58 × 5 + 535.57，共 3,213.47', () => {
    const contract = xiaoWang();
    const lines = scheduleOf(contract);
    expect(amounts(lines)).toEqual([53558, 53558, 53558, 53558, 53558, 53557]);
    expect(amounts(lines).reduce((a, b) => a + b)).toBe(321347);
    expect(contract.rounding).toEqual(xiaoLi().rounding);
    expect(contract.rounding).toEqual({ value: { mode: 'half-up', remainder: 'last' }, by: 'assumed' });
  });

  it('[还款-1] 广发现金分期：2,679 元分 24 期，每期本金 111.63，最后一期吸收 0.12', () => {
    // Published notice: 119.67 a month, of which 8.04 is the fee at 0.3 % of the original principal.
    const contract = contractOf({
      principal: '2679',
      payout: '2025-01-05',
      method: 'flat',
      rate: percent('0.3', 'month'),
      count: 24,
      firstDue: '2025-02-05',
    });
    const lines = scheduleOf(contract);
    expect(lines.slice(0, 23).map((line) => line.principal)).toEqual(Array(23).fill(11163));
    expect(lines[23]?.principal).toBe(11163 - 12);
    expect(lines[0]?.amount).toBe(11967);
  });

  it('[合同-3] 微博借钱：8,000 元六期、每期 1,476.78，倒推正好年化 36.00%，计划对得上', () => {
    // Published figures (finance reading §2); the stream re-solves to exactly 36.00.
    const made = contractFrom(
      '甲',
      terms(
        { name: 'principal', amount: yuan('8000') },
        { name: 'payout', on: day('2025-01-10') },
        { name: 'method', method: 'equal-instalment' },
        { name: 'count', count: 6 },
        { name: 'first-due', on: day('2025-02-10') },
        { name: 'instalment', amount: yuan('1476.78') },
      ),
    );
    if (!made.ok) throw new Error(made.error.hint);
    expect(made.value.rate.value).toEqual({ nano: 30_000_000, per: 'month' });
    expect(amounts(scheduleOf(made.value)).slice(0, 5)).toEqual(Array(5).fill(147678));
  });

  it('[账本-1] 小李 6 月 10 日 20:00 前后', () => {
    const contract = xiaoLi();
    const lines = scheduleOf(contract);
    const history = [
      paid('2025-03-10T09:01', '357.05'),
      paid('2025-04-10T09:01', '357.05'),
      paid('2025-05-10T09:01', '357.05'),
    ];
    const before = runLedger(contract, lines, history, at('2025-06-10T20:00'));
    expect(before.lines.map((line) => line.state)).toEqual([
      'paid',
      'paid',
      'paid',
      'due',
      'upcoming',
      'upcoming',
    ]);
    expect(before.owedNow).toBe(35705);
    expect(before.overdueSince).toBeUndefined();
    const after = runLedger(contract, lines, history, at('2025-06-10T20:01'));
    expect(after.lines[3]?.state).toBe('overdue');
    expect(after.overdueSince).toBe('2025-06-10T20:00');
    expect(after.lines[3]?.line).toEqual({
      moment: '2025-06-10T20:00',
      cutoffKnown: true,
      graceKnown: false,
      tolerance: 0,
    });
    const late = runLedger(
      contract,
      lines,
      [...history, paid('2025-06-12T12:00', '357.05')],
      at('2025-06-13T00:00'),
    );
    expect(late.lines[3]?.state).toBe('paid-late');
    expect(late.owedNow).toBe(0);
    expect(late.left).toBe(34319 + 35005);
  });
});
