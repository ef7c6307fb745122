import { describe, expect, test } from 'vitest';
import { answerQuestion } from './answer-question.ts';

/** Sentences as advertisements write them, made up; the sums worked out by hand. */
describe('广告里的话', () => {
  test.each([
    // 2.5 ÷ 10,000 a day; × 365 = 912.50
    ['1万元用1天仅需2.5元起', ['一天 2.50 元', '一年 912.50 元', '9.13%']],
    ['最高可借20万，1万元用1天仅需2.5元起', ['10,000.00 元', '一天 2.50 元']],
    ['借1万用1天只要2元', ['一天 2.00 元', '一年 730.00 元']],
    // 0.02 % × 360 = 7.2 %: one rate; of 200,000 yuan that is 40 a day
    ['额度最高20万 日息低至0.02% 年化7.2%起 秒到账', ['200,000.00 元', '一天 40.00 元']],
    ['借1万日息0.05%年化18.25%', ['一天 5.00 元']],
    ['借3000，每期仅需535.58元，6期', ['到手 3,000.00 元', '一共还 3,213.48 元']],
  ] as const)('[年化-34] %s', (ask, pieces) => {
    const answer = answerQuestion(ask);
    expect(answer.missing).toEqual([]);
    for (const piece of pieces) expect(answer.says).toContain(piece);
  });

  test('[年化-34] 日息和年化对不上，不拿一个就算；最低还款不是广告词', () => {
    expect(answerQuestion('借1万日息0.05%年化7.2%起').missing.join('')).toContain('7.2%');
    expect(answerQuestion('借1万，最低还款500，日息0.05%').says).not.toContain('500.00 元：');
  });
});
