import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answerQuestion } from './answer-question.ts';

/** Twelve times the monthly rate at which the flows are worth nothing, by halving: written apart from the solver. */
function yearly(received: number, payments: readonly number[]): number {
  let [low, high] = [-0.5, 5];
  for (let step = 0; step < 200; step++) {
    const rate = (low + high) / 2;
    const worth = payments.reduce((sum, each, k) => sum + each / (1 + rate) ** (k + 1), 0);
    if (worth > received) low = rate;
    else high = rate;
  }
  return low * 12;
}

interface Price {
  readonly words: readonly string[];
  /** The payments without the monthly fee. */
  readonly pays: (principal: number, count: number) => readonly number[];
}
const level = (each: number, count: number): number[] => new Array<number>(count).fill(each);
const one = (...words: string[]) => fc.constantFrom(...words);
const number = (...values: number[]) => fc.constantFrom(...values);

const PRICES: fc.Arbitrary<Price> = fc.oneof(
  fc
    .tuple(one('每月还', '月供', '每期还', '每个月要还', '每月等额还'), number(1.05, 1.1, 1.2))
    .map(([word, factor]) => ({
      words: [word, 'each'],
      pays: (principal: number, count: number) => level(Math.round((principal * factor) / count), count),
    })),
  fc.tuple(one('每月利息', '每期利息'), number(50, 60, 100)).map(([word, interest]) => ({
    words: [`${word}${interest}元`],
    pays: (principal: number, count: number) => level(principal / count + interest, count),
  })),
  fc.tuple(one('月费率', '每期费率', '每月手续费率'), number(0.5, 0.6, 1.2)).map(([word, percent]) => ({
    words: [`${word}${percent}%`],
    pays: (principal: number, count: number) => level(principal / count + (principal * percent) / 100, count),
  })),
  fc.tuple(one('月息', '月利率'), number(0.8, 1, 1.5)).map(([word, percent]) => ({
    words: [`${word}${percent}%`, '先息后本'],
    pays: (principal: number, count: number) =>
      level((principal * percent) / 100, count).map((each, k) => (k === count - 1 ? each + principal : each)),
  })),
  fc.tuple(one('年化', '年利率'), number(12, 18)).map(([word, percent]) => ({
    words: [`${word}${percent}%`, '等额本金'],
    pays: (principal: number, count: number) =>
      level(principal / count, count).map((part, k) => part + ((principal - part * k) * percent) / 1200),
  })),
);

const LOAN = fc.record({
  principal: number(3000, 5000, 10_000, 20_000, 50_000),
  count: number(3, 6, 12, 24, 36),
  price: PRICES,
  lent: one('借', '贷款', '我借了', '借款', '本金', '借款金额：¥'),
  upfront: fc.option(fc.tuple(one('先扣', '砍头息', '服务费', '会员费'), number(100, 200, 350))),
  fee: fc.option(fc.tuple(one('每月会员费', '每期服务费', '每月担保费', '每月保险费'), number(15, 30, 39))),
  glue: one('，', ' ', '、', ', ', '；'),
  order: fc.infiniteStream(fc.nat(1000)),
});

it('[年化-26][年化-27][年化-35] 说法怎样换、先后怎样换，答的都是那一笔的真实年化', () => {
  fc.assert(
    fc.property(LOAN, ({ principal, count, price, lent, upfront, fee, glue, order }) => {
      const pays = price.pays(principal, count);
      const priced = price.words[1] === 'each' ? [`${price.words[0]}${pays[0]}元`] : price.words;
      const parts = [
        `${lent}${principal}元`,
        `分${count}期`,
        ...priced,
        ...(upfront ? [`${upfront[0]}${upfront[1]}元`] : []),
        ...(fee ? [`${fee[0]}${fee[1]}元`] : []),
      ];
      const text = parts
        .map((part) => ({ part, key: order.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ part }) => part)
        .join(glue);
      const expected = yearly(
        principal - (upfront?.[1] ?? 0),
        pays.map((each) => each + (fee?.[1] ?? 0)),
      );
      const { says, missing } = answerQuestion(text);
      expect(missing, text).toEqual([]);
      const said = Number(/真实年化 ([\d,.]+)%/.exec(says)?.[1]?.replaceAll(',', ''));
      expect(Math.abs(said - expected * 100), `${text} → ${says}`).toBeLessThan(0.011);
    }),
    { numRuns: 1500 },
  );
});
