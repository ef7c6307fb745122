import { isWorkingDay } from '@huxin/calendar';
import { describe, expect, it } from 'vitest';
import { assumptions, buildSchedule } from '../index.ts';
import { amounts, type Basics, contractOf, day, percent, scheduleOf, yuan } from '../testing/build.ts';

const year12: Basics = {
  principal: '12000',
  payout: '2025-01-15',
  rate: percent('12', 'year'),
  count: 12,
  firstDue: '2025-02-15',
};

describe('六种还款方式', () => {
  it('[还款-1] 等额本金：每期本金 1,000，利息从 120 降到 10', () => {
    const lines = scheduleOf(contractOf({ ...year12, method: 'equal-principal' }));
    expect(lines.map((line) => line.principal)).toEqual(Array(12).fill(100000));
    expect(lines.map((line) => line.interest)).toEqual([
      12000, 11000, 10000, 9000, 8000, 7000, 6000, 5000, 4000, 3000, 2000, 1000,
    ]);
  });

  it('[还款-1] 等本等息：利息一直按最初的本金算', () => {
    const lines = scheduleOf(contractOf({ ...year12, method: 'flat', rate: percent('0.6', 'month') }));
    expect(amounts(lines)).toEqual(Array(12).fill(100000 + 7200));
  });

  it('[还款-1] 先息后本：平时只还利息，最后一期连本', () => {
    const lines = scheduleOf(contractOf({ ...year12, method: 'interest-first' }));
    expect(amounts(lines)).toEqual([...Array(11).fill(12000), 1212000]);
  });

  it('[还款-1] [合同-7] 一次性还本付息：一行，到期连本带息；整一年是 12 个月，合同写明才是 365 天 / 360', () => {
    const once = { ...year12, method: 'one-shot', count: 1, firstDue: '2026-01-15' } as const;
    // 12,000 × 12 % = 1,440.00
    expect(scheduleOf(contractOf(once))[0]?.interest).toBe(144000);
    const lines = scheduleOf(contractOf(once, { name: 'day-count', days: 'actual', year: 360 }));
    expect(lines).toHaveLength(1);
    // 12,000 × 12 % × 365 ÷ 360 = 1,460.00
    expect(lines[0]).toMatchObject({
      due: '2026-01-15',
      interest: 146000,
      principal: 1200000,
      balanceAfter: 0,
    });
  });

  it('[还款-1] 一次性还本付息写成 12 期：仍是最后一天一行', () => {
    const lines = scheduleOf(contractOf({ ...year12, method: 'one-shot' }));
    expect(lines.map((line) => line.due)).toEqual(['2026-01-15']);
  });

  it('[还款-1] 随借随还：没提前还时，每期还当期天数的利息', () => {
    const lines = scheduleOf(
      contractOf({ ...year12, method: 'revolving-daily', rate: percent('0.05', 'day'), count: 3 }),
    );
    // 12,000 × 0.05 % = 6.00 a day; 31, 28 and 31 days.
    expect(lines.map((line) => line.interest)).toEqual([18600, 16800, 18600]);
    expect(lines.map((line) => line.principal)).toEqual([0, 0, 1200000]);
  });

  it('[还款-1] 零利率：100 元分 3 期，33.33、33.33、33.34', () => {
    const lines = scheduleOf(
      contractOf({ ...year12, principal: '100', rate: percent('0', 'year'), count: 3 }),
    );
    expect(amounts(lines)).toEqual([3333, 3333, 3334]);
  });
});

describe('怎么数天', () => {
  it('[还款-2] 360 和 365 差 1.39%', () => {
    const interest = (days: 360 | 365) =>
      scheduleOf(
        contractOf(
          { ...year12, principal: '100000', method: 'one-shot', count: 1, firstDue: '2026-01-15' },
          { name: 'day-count', days: 'actual', year: days },
        ),
      )[0]!.interest;
    expect(interest(365)).toBe(1200000);
    // 100,000 × 12 % × 365 ÷ 360 = 12,166.67
    expect(interest(360)).toBe(1216667);
    expect(((interest(360) - interest(365)) / interest(365)) * 100).toBeCloseTo(1.39, 2);
  });

  it('[还款-2] 月利率按实际天数：一年 12 个月摊到天', () => {
    const lines = scheduleOf(
      contractOf(
        { ...year12, method: 'interest-first', rate: percent('1', 'month'), count: 2 },
        { name: 'day-count', days: 'actual', year: 365 },
      ),
    );
    // 12,000 × 12 % × 31 ÷ 365 = 122.30; × 28 ÷ 365 = 110.47
    expect(lines.map((line) => line.interest)).toEqual([12230, 11047]);
  });

  it('[还款-2] 日历年：跨年的一期，平年的天按 365，闰年的天按 366', () => {
    const lines = scheduleOf(
      contractOf(
        {
          ...year12,
          principal: '366000',
          payout: '2023-12-16',
          method: 'one-shot',
          rate: percent('36.5', 'year'),
          count: 1,
          firstDue: '2024-01-16',
        },
        { name: 'day-count', days: 'actual', year: 'actual' },
      ),
    );
    // 16 days to 2024-01-01 at 1/365, 15 days at 1/366: 366,000 × 36.5 % × (16/365 + 15/366) = 5,856.00 + 5,475.00
    expect(lines[0]?.interest).toBe(585600 + 547500);
  });
});

describe('零头', () => {
  const thirds: Basics = { ...year12, principal: '1000', method: 'equal-principal', count: 3 };
  it('[还款-4] 等额本金的一分钱放最后或放第一', () => {
    const rounding = (remainder: 'last' | 'first') =>
      scheduleOf(contractOf(thirds, { name: 'rounding', mode: 'half-up', remainder })).map(
        (line) => line.principal,
      );
    expect(rounding('last')).toEqual([33333, 33333, 33334]);
    expect(rounding('first')).toEqual([33334, 33333, 33333]);
  });

  it('[还款-4] 等额本息零头放第一期：第二期起每期一样', () => {
    const lines = scheduleOf(
      contractOf(
        { ...year12, principal: '3000', rate: percent('2', 'month'), count: 6 },
        { name: 'rounding', mode: 'half-up', remainder: 'first' },
      ),
    );
    expect(amounts(lines).slice(1)).toEqual([53558, 53558, 53558, 53558, 53558]);
    expect(lines[0]!.amount).toBe(53557);
    expect(lines.reduce((sum, line) => sum + line.principal, 0)).toBe(300000);
  });

  it('[还款-4] 零头放进最后一期的利息：每期金额都一样', () => {
    const lines = scheduleOf(
      contractOf(
        { ...year12, principal: '3000', rate: percent('2', 'month'), count: 6 },
        { name: 'rounding', mode: 'half-up', remainder: 'last-interest' },
      ),
    );
    expect(amounts(lines)).toEqual(Array(6).fill(53558));
    expect(lines.reduce((sum, line) => sum + line.principal, 0)).toBe(300000);
  });

  it('[还款-4] 先息后本不受零头位置影响', () => {
    const lines = scheduleOf(
      contractOf(
        { ...thirds, method: 'interest-first' },
        { name: 'rounding', mode: 'half-up', remainder: 'first' },
      ),
    );
    expect(lines.map((line) => line.principal)).toEqual([0, 0, 100000]);
  });
});

describe('日子', () => {
  const due = (basics: Partial<Basics>, ...more: Parameters<typeof contractOf>[1][]) =>
    scheduleOf(contractOf({ ...year12, count: 4, ...basics }, ...more)).map((line) => line.due);

  it('[还款-5] 31 日：小月在月底，之后回到 31 日', () => {
    expect(due({ payout: '2025-01-31', firstDue: '2025-02-28' })).toEqual([
      '2025-02-28',
      '2025-03-31',
      '2025-04-30',
      '2025-05-31',
    ]);
  });

  it('[还款-5] 30 日，没有这天就下月 1 日', () => {
    const dueDay = { name: 'due-day', day: 30, missing: 'next-first' } as const;
    expect(due({ payout: '2024-12-30', firstDue: '2025-01-30' }, dueDay)).toEqual([
      '2025-01-30',
      '2025-03-01',
      '2025-03-30',
      '2025-04-30',
    ]);
    expect(due({ payout: '2025-01-30', firstDue: '2025-03-01' }, dueDay)).toEqual([
      '2025-03-01',
      '2025-03-30',
      '2025-04-30',
      '2025-05-30',
    ]);
  });

  it('[还款-5] 每 14 天一期', () => {
    expect(due({ firstDue: '2025-01-29' }, { name: 'interval', every: 14, unit: 'day' })).toEqual([
      '2025-01-29',
      '2025-02-12',
      '2025-02-26',
      '2025-03-12',
    ]);
  });

  it('[还款-6] 首期多 21 天：默认只有首期利息多', () => {
    const basics = { ...year12, payout: '2025-01-20', firstDue: '2025-03-10' };
    const plain = scheduleOf(contractOf(year12));
    const differs = scheduleOf(contractOf(basics));
    // A month back from 10 March, and 21 days (20 January to 10 February): 12,000 × 1 % × 51 ÷ 30 = 204.00
    expect(differs[0]?.interest).toBe(20400);
    expect(differs.slice(1).map((line) => line.amount)).toEqual(plain.slice(1).map((line) => line.amount));
    const level = scheduleOf(contractOf(basics, { name: 'odd-first', how: 'level' }));
    expect(new Set(level.slice(0, 11).map((line) => line.amount)).size).toBe(1);
    expect(level[0]?.interest).toBe(20400);
    expect(level[0]!.amount).toBeGreaterThan(plain[0]!.amount);
  });

  it('[还款-10] 遇休息日顺延；不知道哪天放假就不动', () => {
    const contract = contractOf(
      { ...year12, count: 3 },
      { name: 'holiday-shift', shift: 'next-working-day' },
    );
    // 15 February 2025 and 15 March 2025 are Saturdays.
    const weekend = (date: string) => ['2025-02-15', '2025-02-16', '2025-03-15', '2025-03-16'].includes(date);
    const known = buildSchedule(contract, (date) => (weekend(date) ? 'no' : 'yes'));
    expect(known.ok && known.value.map((line) => line.due)).toEqual([
      '2025-02-17',
      '2025-03-17',
      '2025-04-15',
    ]);
    const plain = scheduleOf(contract);
    expect(plain.map((line) => line.due)).toEqual(['2025-02-15', '2025-03-15', '2025-04-15']);
    expect(known.ok && amounts(known.value)).toEqual(amounts(plain));
    const unknown = buildSchedule(contract, () => 'unknown');
    expect(unknown.ok && unknown.value.map((line) => line.due)).toEqual(plain.map((line) => line.due));
    const before = contractOf(
      { ...year12, count: 3 },
      { name: 'holiday-shift', shift: 'previous-working-day' },
    );
    const early = buildSchedule(before, (date) => (weekend(date) ? 'no' : 'yes'));
    expect(early.ok && early.value[0]?.due).toBe('2025-02-14');
  });
});

describe('变化', () => {
  it('[还款-8] 等额本金中途再借：从当期起重新平分', () => {
    const lines = scheduleOf(
      contractOf(
        { ...year12, method: 'equal-principal' },
        { name: 'draw', on: day('2025-07-15'), amount: yuan('3000') },
      ),
    );
    // Six lines repaid 6,000; the draw on the sixth due day leaves 9,000 over six lines.
    expect(lines[6]).toMatchObject({ principal: 150000, interest: 9000 });
    expect(lines[5]?.balanceAfter).toBe(900000);
    expect(lines.reduce((sum, line) => sum + line.principal, 0)).toBe(1500000);
  });

  it('[还款-8] 先息后本期中降息：30 天制按实际天数拆开', () => {
    const lines = scheduleOf(
      contractOf(
        { ...year12, method: 'interest-first', count: 2 },
        { name: 'rate-change', on: day('2025-02-01'), rate: percent('6', 'year') },
      ),
    );
    // 17 of 31 days at 1 %, 14 of 31 at 0.5 % a month: 65.806… + 27.096… = 92.90
    expect(lines.map((line) => line.interest)).toEqual([9290, 6000]);
  });

  it('[还款-8] 等本等息再借：利息按借过的总额', () => {
    const lines = scheduleOf(
      contractOf(
        { ...year12, method: 'flat', rate: percent('1', 'month') },
        { name: 'draw', on: day('2025-07-15'), amount: yuan('6000') },
      ),
    );
    expect(lines[5]?.interest).toBe(12000);
    expect(lines[6]).toMatchObject({ interest: 18000, principal: 200000 });
    expect(lines[11]).toMatchObject({ interest: 18000, principal: 200000 });
  });

  it('[还款-9] 展期只动那一期：本金 1,000 多 30 天，多 10 元', () => {
    const lines = scheduleOf(
      contractOf(
        { ...year12, method: 'equal-principal' },
        { name: 'extension', instalment: 12, to: day('2026-02-14') },
      ),
    );
    expect(lines[11]).toMatchObject({ due: '2026-02-14', principal: 100000, interest: 1000 + 1000 });
    expect(lines[10]).toMatchObject({ due: '2025-12-15', interest: 2000 });
  });

  it('[还款-11] 每期、每月、到期的费用进计划，预扣和放款时的不进', () => {
    const fee = (when: 'each-instalment' | 'at-end' | 'withheld' | 'at-payout' | 'monthly', amount: string) =>
      ({ name: 'fee', label: when, amount: yuan(amount), when }) as const;
    const lines = scheduleOf(
      contractOf(
        { ...year12, count: 3 },
        fee('each-instalment', '5'),
        fee('at-end', '20'),
        fee('withheld', '100'),
        fee('at-payout', '50'),
        fee('monthly', '3'),
      ),
    );
    expect(lines.map((line) => line.fee)).toEqual([800, 800, 2800]);
    expect(lines.every((line) => line.amount === line.principal + line.interest + line.fee)).toBe(true);
  });

  it('[还款-11] 每 14 天一期，每月的费用随满月的那一期', () => {
    const lines = scheduleOf(
      contractOf(
        { ...year12, count: 6, firstDue: '2025-01-29' },
        { name: 'interval', every: 14, unit: 'day' },
        { name: 'fee', label: '会员', amount: yuan('39'), when: 'monthly' },
      ),
    );
    expect(lines.reduce((sum, line) => sum + line.fee, 0)).toBe(3900 * 3);
  });
});

describe('对不上的条款', () => {
  const fault = (...more: Parameters<typeof contractOf>[1][]) => {
    const made = buildSchedule(contractOf(year12, ...more));
    return made.ok ? undefined : made.error;
  };
  it('[还款-7] 印的每期金额照用，最后一期收尾', () => {
    const lines = scheduleOf(contractOf(year12, { name: 'instalment', amount: yuan('1066') }));
    expect(amounts(lines).slice(0, 11)).toEqual(Array(11).fill(106600));
    expect(lines.reduce((sum, line) => sum + line.principal, 0)).toBe(1200000);
  });
  it('[还款-7] 每期金额盖不住利息', () => {
    expect(fault({ name: 'instalment', amount: yuan('100') })).toMatchObject({
      kind: 'impossible-term',
      at: '/甲/instalment',
      value: 10000,
      hint: expect.stringContaining('光利息就有 120.00 元'),
    });
  });
  it('[还款-7] 每期金额太大，早就还清了', () => {
    expect(fault({ name: 'instalment', amount: yuan('2000') })?.hint).toContain(
      '第 7 期就还清了，和 12 期对不上',
    );
  });
  it('[还款-7] 每期金额太小，最后一期对不上', () => {
    expect(fault({ name: 'instalment', amount: yuan('500') })?.hint).toContain('最后一期要还');
  });
  it('[合同-4] 再借在最后一期之后、改利率在最后一期之后、展期到更早', () => {
    expect(fault({ name: 'draw', on: day('2026-01-15'), amount: yuan('1') })?.hint).toContain('另一笔借款');
    expect(fault({ name: 'rate-change', on: day('2026-02-01'), rate: percent('1', 'year') })?.name).toBe(
      'rate-change',
    );
    expect(fault({ name: 'extension', instalment: 2, to: day('2025-03-01') })?.hint).toContain('2025-03-15');
  });
  it('[合同-4] 排到 2199 年以后、利率大到算不准', () => {
    expect(fault({ name: 'interval', every: 400, unit: 'month' })?.name).toBe('count');
    const made = buildSchedule(
      contractOf(
        { ...year12, method: 'one-shot', count: 360, rate: { nano: 9_999_999_999, per: 'month' } },
        {
          name: 'day-count',
          days: 'actual',
          year: 'actual',
        },
      ),
    );
    expect(!made.ok && made.error.hint).toContain('百分号');
  });
});

describe('真的放假安排', () => {
  const shifted = (firstDue: string, count: number) => {
    const contract = contractOf(
      { ...year12, payout: '2025-09-01', firstDue, count },
      { name: 'holiday-shift', shift: 'next-working-day' },
    );
    const made = buildSchedule(contract, isWorkingDay);
    return { contract, due: made.ok ? made.value.map((line) => line.due) : [] };
  };
  it('[还款-10] 10 月 3 日在国庆里：顺延到 10 月 9 日', () => {
    expect(shifted('2025-10-03', 1).due).toEqual(['2025-10-09']);
  });
  it('[还款-10] 没有放假安排的年份不猜，并且说出来', () => {
    const { contract, due } = shifted('2096-10-03', 1);
    expect(due).toEqual(['2096-10-03']);
    const said = assumptions(contract, isWorkingDay).find((item) => item.name === 'holiday-shift')?.says;
    expect(said).toContain('2096-10-03 起没有放假安排可查');
  });
});
