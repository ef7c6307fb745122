import type { Citation, Finding, Level, Span } from '@huxin/basis';
import type { PlainDate } from '@huxin/calendar';
import { percentWords } from './cost-words.ts';

/** A ceiling as the law room answers it; `rateNano` (1e-9 a year) is null where the text names no number. */
export interface CapLike {
  readonly rateNano: number | null;
  /** What the number is, in Chinese: "一年期 LPR 的四倍". */
  readonly says: string;
  /** Its legal nature, in Chinese: "司法保护上限". */
  readonly nature: string;
  readonly level: Level;
  readonly ruleIds: readonly string[];
  readonly citations: readonly Citation[];
}

/** The two readings of "a year's cost" that Chinese texts leave open: simple (IRR × 12) and compound. */
export interface ComparedCost {
  readonly irr12: number | null;
  readonly effective: number | null;
}

const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  law: '法律',
  regulation: '行政法规',
  interpretation: '司法解释',
  'department-rule': '部门规章',
  'normative-document': '规范性文件',
  standard: '国家标准',
  association: '行业自律规范',
  guidance: '未公开的监管口径',
  draft: '征求意见稿，尚无效力',
  channel: '渠道说明',
};

/** A rate equal to the ceiling to a hundredth of a basis point does not exceed it. */
const SLACK = 1e-6;

/**
 * The cost beside every ceiling for that lender on that date, one finding each. Where the simple and the compound
 * reading fall on different sides the answer is unclear, because the texts do not say which is meant.
 * No ceilings: one unclear finding that asks who the lender is. A draft, or a text not yet in force, binds nobody.
 */
export function compareWithCap(
  cost: ComparedCost,
  caps: readonly CapLike[],
  on: PlainDate,
  evidence: readonly Span[] = [],
): Finding[] {
  if (caps.length > 0) return caps.map((cap) => compareOne(cost, cap, on, evidence));
  return [
    {
      rule: 'cost-cap',
      verdict: 'unclear',
      says: '看不清：没有可以对照的上限。',
      evidence,
      basis: [],
      missing: ['出借人是谁，是银行、消费金融、小贷，还是个人'],
    },
  ];
}

function compareOne(cost: ComparedCost, cap: CapLike, on: PlainDate, evidence: readonly Span[]): Finding {
  const rule = cap.ruleIds[0] ?? 'cost-cap';
  const base = { rule, evidence, basis: cap.citations };
  const unclear = (says: string, missing: string): Finding => ({
    ...base,
    verdict: 'unclear',
    says,
    missing: [missing],
  });
  const rates = [cost.irr12, cost.effective].filter((rate) => rate !== null);
  const name = `${cap.says}（${cap.nature}，${LEVEL_WORDS[cap.level]}）`;
  if (rates.length === 0) return unclear('看不清：这笔借款算不出年化。', '完整的到手金额和每一笔还款');
  if (cap.rateNano === null) return unclear(`看不清：${name}没有写明数字。`, '适用的具体数字');
  if (cap.level === 'draft' || cap.citations.some(({ inForceOn }) => inForceOn > on)) {
    return unclear(`看不清：${name}在 ${on} 还没有效力。`, `${on} 有效的规定`);
  }
  const ceiling = cap.rateNano / 1e9;
  const [low, high] = [Math.min(...rates), Math.max(...rates)];
  const seen =
    low === high ? percentWords(low) : `${percentWords(low)}（单利）到 ${percentWords(high)}（复利）`;
  const facts = `一年的成本 ${seen}，对照线 ${percentWords(ceiling)}：${name}。`;
  if (high <= ceiling + SLACK) return { ...base, verdict: 'meets', says: `没有超过。${facts}` };
  if (low > ceiling + SLACK) return { ...base, verdict: 'against', says: `可能不符合。${facts}` };
  return unclear(`看不清：按单利没超，按复利超了。${facts}`, '这条规定按单利还是复利算');
}
