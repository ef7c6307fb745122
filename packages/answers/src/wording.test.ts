import { claimList, forbiddenClaims } from '@huxin/law';
import { describe, expect, test } from 'vitest';
import { answers, guides } from './index.ts';
import { ownWords, quotedWords } from './testing/texts.ts';

/** Verdicts and labels no screen may carry (journeys §1.11, product §2). */
const NEVER = /安全|已解决|零风险|违法|不用还|老赖|无效|必赢|失信人|绝对|保证能|百分之百|一定能/g;

/**
 * Reviewed uses: names of menus that are not ours, and a denial. Each must occur, so that the list cannot grow
 * unnoticed. Whatever stands here is cut out before the search.
 */
const REVIEWED = [
  '安全和隐私',
  '隐私与安全',
  '隐私和安全',
  '安全中心',
  '账户安全',
  '安全文件夹',
  '设置 → 安全 →',
  '（安全设置）',
];

const strip = (text: string): string => REVIEWED.reduce((rest, phrase) => rest.split(phrase).join(''), text);

describe('用词', () => {
  test('[问答-11] 自己的话里没有断言和羞辱人的词', () => {
    expect(ownWords.length).toBeGreaterThan(900);
    const hits = ownWords.flatMap(({ at, text }) =>
      [...strip(text).matchAll(NEVER)].map((hit) => `${at} ${hit[0]}: ${text}`),
    );
    expect(hits).toEqual([]);
  });

  test('[问答-11] 放行的说法每一条都真在用', () => {
    for (const phrase of REVIEWED)
      expect(
        ownWords.some(({ text }) => text.includes(phrase)),
        phrase,
      ).toBe(true);
  });

  test('[问答-12] 没有一句流传的错法条，引别人的话也没有', () => {
    expect(claimList().length).toBeGreaterThan(5);
    const hits = [...ownWords, ...quotedWords].flatMap(({ at, text }) =>
      forbiddenClaims(text).map((hit) => `${at} ${hit.id}: ${text}`),
    );
    expect(hits).toEqual([]);
  });

  test('[问答-13] 没有没核过的电话：五位以上的号码只有这几个', () => {
    const known = new Set(['12321', '12345', '12348', '12356', '12363', '12368', '12377', '12378', '12315']);
    const numbers = ownWords.flatMap(({ at, text }) =>
      [...text.matchAll(/(?<![\d.])\d{5,}/g)].filter(([n]) => !known.has(n)).map(([n]) => `${at} ${n}`),
    );
    expect(numbers).toEqual([]);
    expect(ownWords.filter(({ text }) => /(?<!\d)(?:400|800)-?\d{3}|(?<!\d)95\d{3}/.test(text))).toEqual([]);
  });

  test('[问答-14] 句子短：一句最长 80 字，简答最多三句', () => {
    const long = ownWords.flatMap(({ at, text }) =>
      text
        .split(/[。；！？\n]/)
        .filter((sentence) => [...sentence].length > 80)
        .map((sentence) => `${at}: ${sentence}`),
    );
    expect(long).toEqual([]);
    for (const { id, short } of [...answers(), ...guides()])
      expect(short.match(/[。！？]/g)?.length ?? 0, id).toBeLessThanOrEqual(3);
  });
});
