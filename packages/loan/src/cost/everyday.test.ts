import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from './answer-question.ts';

interface Row {
  readonly ask: string;
  /** Every piece must stand in the answer, and nothing may be missing. */
  readonly says?: readonly string[];
  /** The answer must ask for this. */
  readonly missing?: string;
}

const { shown, kept, firstScore } = JSON.parse(
  readFileSync(new URL('../../data/questions/everyday.json', import.meta.url), 'utf8'),
) as { shown: readonly Row[]; kept: readonly Row[]; firstScore: { right: number; of: number } };

/** What is wrong with the answer to a row; nothing when it is right. */
function faultOf({ ask, says, missing }: Row): string | undefined {
  const answer = answerQuestion(ask);
  const asked = answer.missing.join(' ');
  const right =
    missing === undefined
      ? asked === '' && says?.every((piece) => answer.says.includes(piece))
      : asked.includes(missing);
  return right ? undefined : `${ask} → ${answer.says} [${asked}]`;
}

describe('平常的话', () => {
  it('问法都在', () => {
    expect(shown.length).toBeGreaterThanOrEqual(60);
    expect(kept.length).toBe(20);
  });
  it.each(shown.map((row) => [row.ask, row] as const))('[年化-26] %s', (_, row) => {
    expect(faultOf(row)).toBeUndefined();
  });
});

describe('留着的问法', () => {
  it('[年化-26] 二十句，第一次答对 17 句，改过以后不许再错', () => {
    const wrong = kept.flatMap((row) => faultOf(row) ?? []);
    console.log(
      `everyday questions kept aside: ${kept.length - wrong.length}/${kept.length} now; ${firstScore.right}/${firstScore.of} at first sight`,
    );
    expect(wrong).toEqual([]);
  });
});

describe('没读懂的数', () => {
  it.each(shown.filter((row) => row.says).map((row) => [row.ask, row] as const))(
    '[年化-26] 多出一个没用的数就不答：%s',
    (_, { ask }) => {
      expect(answerQuestion(`${ask} 编号778899`).missing.join('')).toContain('778899');
    },
  );
  it.each([
    ['借1千万日息0.05%', '一天 5,000.00 元'],
    ['100万30年年利率4.2%每月还多少', '每月还 4,890.17 元'],
    ['借5000，10期，每期利息50', '每月还 550.00 元、共 10 期：一共还 5,500.00 元'],
    ['借3000，年化24%，每月还535.58，6期', '和年化 24%对得上'],
    ['借3000，年化18%，每月还535.58，6期', '和它不一样'],
    ['借1万，6个月一共还11000', '到期一次还清的话'],
    ['借1万，6个月一共还11000', '每月还一样多的话'],
    ['借1万共还1.2万 分12期 每期1000', '一共还 12,000.00 元'],
    ['借3万，每万元每天5元', '一天 15.00 元'],
    ['日息5元/万 借3万', '一天 15.00 元'],
    ['借五千到手三千五七天还五千', '到手 3,500.00 元，7 天后还 5,000.00 元'],
    ['借一万三个月后还一万一', '3 个月后还 11,000.00 元'],
    ['5000块两年利息800', '2 年后还 5,800.00 元'],
    ['半年利息500 本金5000', '6 个月后还 5,500.00 元'],
    ['先息后本 10万 年化12%', '一个月 1,000.00 元'],
    ['等本等息 1万 月息0.6% 12期', '13.03%'],
    ['一万元，利息8厘', '月息 0.8%'],
    ['1000一天利息20', '核对一下这是不是一天的钱'],
  ])('[年化-27] %s', (ask, piece) => {
    const { says, missing } = answerQuestion(ask);
    expect(says).toContain(piece);
    expect(missing).toEqual([]);
  });
  it.each([
    ['借1000扣300到手800 7天', '对不上'],
    ['借700到手1000 7天', '写反'],
    ['借3000 每月还500 6期 共还4000', '对不上'],
    ['借3000 每月还400 6期', '写反'],
    ['欠5家 借1万日息0.05%', '「5」'],
    ['房贷100万30年4.2%', '一个月还是一年'],
    ['每期本金833.33利息60，12期', '「833.33」'],
    ['借5000两月利息100', '「两」'],
    ['第5期 借1万 日息0.05%', '「5期」'],
    ['借1万 3-5天 日息0.05%', '是什么数'],
    ['逾期罚息0.1% 借1万 日息0.05%', '「0.1%」'],
  ])('[年化-26] 对不上、读不懂就问：%s', (ask, piece) => {
    expect(answerQuestion(ask).missing.join('')).toContain(piece);
  });
});
