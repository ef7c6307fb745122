import { parseRate } from '@huxin/money';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerQuestion, dailyInterest } from './answer-question.ts';
import { readNumber } from './chinese-number.ts';
import { readQuestion } from './read-question.ts';

const says = (text: string) => answerQuestion(text).says;

describe('一句话问答', () => {
  it('[年化-22] 4 万元日息 0.05%', () => {
    const answer =
      '40,000.00 元，日息 0.05%：一天 20.00 元，30 天 600.00 元，一年 7,300.00 元（年化 18.25%，单利）。';
    for (const text of [
      '4万元日息0.05%',
      '４万元日息０．０５％',
      '日息万五 4万',
      '四万元，日利率万分之五',
      '40,000元 日息0.05%',
    ]) {
      expect(says(text), text).toBe(answer);
    }
  });
  it('[年化-22] 一万元一天多少利息', () => {
    expect(says('一万元一天多少利息 年化7.2%')).toBe(
      '10,000.00 元，年化 7.2%：一天 1.97 元（按 365 天；合同按 360 天算就是 2.00 元），一个月 60.00 元，一年 720.00 元（单利）。',
    );
    const open = answerQuestion('一万元一天多少利息');
    expect(open.says).toContain('年化 24% 是 6.58 元');
    expect(open.missing).toEqual(['合同上的日息、月费率或年化']);
  });
  it('[年化-23] 月费率 0.6% × 12 真实多少', () => {
    const answer = '月费率 0.6%、分 12 期：看着是一年 7.20%，真实年化 13.03%（IRR×12），按复利 13.84%。';
    for (const text of [
      '月费率 0.6% × 12',
      '月费率0.6% 12期',
      '12期，每期手续费率0.6%',
      '月费率0.6% 分一年',
    ]) {
      expect(says(text), text).toBe(answer);
    }
    expect(says('1万元，月费率0.6%，分12期')).toContain('一共多付 720.00 元');
    expect(answerQuestion('月费率0.6%').missing).toEqual(['分多少期还']);
  });
  it('[年化-22] 借多少天、多少个月', () => {
    expect(says('借2000元，日利率万分之五，30天')).toContain('利息 30.00 元');
    expect(says('借款10000元 年化24% 6个月')).toContain('利息 1,200.00 元');
    expect(says('5000元月息2分')).toContain('一个月 100.00 元');
  });
  it('[年化-22] 没写百分号的数，按常理读', () => {
    expect(readQuestion('年化18 一万').rate).toEqual({ nano: 180_000_000, per: 'year' });
    expect(readQuestion('日息0.05 一万').rate).toEqual({ nano: 500_000, per: 'day' });
    expect(readQuestion('日息0.0005 一万').rate).toEqual({ nano: 500_000, per: 'day' });
  });
  it('[年化-22] 没有金额、没有利率', () => {
    expect(says('日息0.05%')).toBe('日息 0.05% 就是年化 18.25%（按 360 天算 18.00%），单利。');
    // 36 % ÷ 12, ÷ 365, ÷ 360.
    expect(says('年化36%折合日息多少')).toBe(
      '年化 36% 折成一个月是 3%，一天是日息 0.09863%（按 360 天算 0.1%），单利。写上借多少钱，就算出是多少元。',
    );
    expect(says('周息2%')).toBe('周息 2% 就是年化 104.29%（一年 365 天），单利。');
    expect(answerQuestion('年化 7.2% 三个月').missing).toEqual(['借多少钱']);
    expect(answerQuestion('').missing.length).toBe(1);
  });
  it('[年化-22] 四舍五入到分，不经浮点', () => {
    const rate = parseRate('0.05%', 'day');
    if (!rate.ok) throw new Error('rate');
    expect(dailyInterest(1_001 as never, rate.value)).toMatchObject({ day: 1, month: 15, year: 183 });
  });
  it('中文数字', () => {
    const known = {
      十二: 12,
      两千五: 2500,
      两千零五: 2005,
      一万二: 12_000,
      一万零五百: 10_500,
      两万五千: 25_000,
      '3.5万': 35_000,
      二十: 20,
      一百零五: 105,
    };
    for (const [text, value] of Object.entries(known)) expect(readNumber(text), text).toBe(value);
    for (const text of ['', '万', '一一', '十千', '百元', '1.2.3'])
      expect(readNumber(text), text).toBeUndefined();
  });
  it('[年化-22] 乱写也不抛错', () => {
    const words = fc.constantFrom(
      '一万',
      '4万元',
      '日息',
      '年化',
      '月费率',
      '0.05%',
      '万分之五',
      '12期',
      '×',
      '30天',
      '到手700',
      '砍头息30%',
      '每月还535.58',
      '共还',
      '会员费',
      '一天',
      '两分利',
      '每天还',
      '99999999999',
      '3660天',
      '个点',
      '0利息',
      '，',
      '.',
      '0',
      'x',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((list) => list.join('')),
        ),
        (text) => {
          expect(answerQuestion(text).says.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 1000, seed: 5 },
    );
  });
});
