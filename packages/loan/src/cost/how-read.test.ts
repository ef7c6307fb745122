import { describe, expect, it } from 'vitest';
import { answerQuestion } from './answer-question.ts';
import { costReport } from './cost-report.ts';

const says = (ask: string): string => {
  const answer = answerQuestion(ask);
  expect(answer.missing, ask).toEqual([]);
  return answer.says;
};
const asks = (ask: string): string => answerQuestion(ask).missing.join(' ');
const solved = (flows: object[]) => {
  const report = costReport({ cases: [{ id: '甲', flows }] });
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  const [one] = report.value.cases;
  if (!one) throw new Error('one case');
  return one;
};

describe('怎样读、怎样数', () => {
  it('[年化-1] 日期按实际天数 ÷ 365，闰年也一样；年数照写的算', () => {
    // 366 days from 2024-01-01 to 2025-01-01: 1.1 = (1+r)^(366/365), r = 1.1^(365/366) − 1.
    const leap = solved([
      { date: '2024-01-01', amount: 10_000 },
      { date: '2025-01-01', amount: -11_000 },
    ]);
    expect(leap.roots[0]).toBeCloseTo(1.1 ** (365 / 366) - 1, 10);
    const half = solved([
      { t: 0, amount: 10_000 },
      { t: 0.5, amount: -11_000 },
    ]);
    expect(half.roots[0]).toBeCloseTo(1.21 - 1, 10);
  });
  it('[年化-1] 一例里有的写日期、有的写年数：是错误，不猜', () => {
    const mixed = solved([
      { date: '2024-01-01', amount: 10_000 },
      { t: 1, amount: -11_000 },
    ]);
    expect(mixed.roots).toEqual([]);
    expect(mixed.faults.length).toBeGreaterThan(0);
  });
  it('[年化-31] 等额本金：第一期 2,833.33，每期少 31.25，最后一期 2,114.58，多付 9,375', () => {
    // 50,000 ÷ 24 = 2,083.33; 1.5 % of 50,000 = 750; of 2,083.33 = 31.25; interest 750 × 25 ÷ 2.
    const text = says('5万元，年利率18%，等额本金，24期');
    for (const piece of ['第一期还 2,833.33', '每期少还 31.25', '最后一期还 2,114.58', '多付约 9,375.00'])
      expect(text).toContain(piece);
  });
  it('[年化-31] 日息遇到几个月，一个月按 30 天；整年按 365 天', () => {
    // 10,000 × 0.05 % = 5.00 a day.
    expect(says('借1万，日息0.05%，3个月')).toMatch(/利息 450\.00 元（一个月按 30 天）/);
    expect(says('借1万，日息0.05%，1年')).toContain('利息 1,825.00 元');
    expect(says('借1万，日息0.05%，24个月')).toContain('利息 3,650.00 元');
    // 2 % a month over 30 days is 2 %; over 45 days 3 %; over 365 days 24 %.
    expect(says('月息2%，借5000，30天')).toMatch(/利息 100\.00 元（一个月按 30 天）/);
    expect(says('月息2%，借5000，45天')).toContain('利息 150.00 元（一个月按 30 天）');
    expect(says('月息2%，借5000，365天')).toContain('利息 1,200.00 元；');
  });
  it('[年化-31] 只有周息、没有钱数：只折算', () => {
    expect(says('周息3%')).toContain('年化 156.43%');
  });
  it('[年化-32] 费率没说按什么收的，就问；总费率除以期数', () => {
    expect(asks('花呗分期3期 1000元 费率2.5%')).toContain('每期收的、所有期加起来的，还是第一天一次收的');
    // 7.2 % over 12 instalments is 0.6 % a month.
    expect(says('1万元分12期，总费率7.2%')).toContain('13.03%（IRR×12）');
    expect(says('1万元分12期，每期费率0.6%')).toContain('13.03%（IRR×12）');
  });
  it('[年化-28] 没写百分号、没写按什么算的：读法说出来，读不出就问', () => {
    expect(says('年化18 借1万')).toContain('「18」没写百分号，按 18% 算');
    expect(says('借1万 24% 分12期')).toContain('没写按什么算，「24%」按年化算');
    expect(asks('借1万 2% 分12期')).toContain('是一天、一个月还是一年的');
    expect(asks('日息5 借1万')).toContain('是元还是百分之几');
  });
  it('[年化-28] 一分：年 10%，月 1%，日 0.1%；没说的按月；日息超过 1% 要问一句', () => {
    expect(says('年息一分，借1万')).toContain('一年 1,000.00 元');
    expect(says('月息一分，借1万')).toContain('一个月 100.00 元');
    expect(says('日息一分，借1万')).toContain('一天 10.00 元');
    expect(says('八厘利，借1万')).toContain('「八厘利」按月息 0.8% 算');
    expect(says('日息5%，借1万')).toContain('是不是 0.05%，那样一天是 5.00 元');
  });
});
