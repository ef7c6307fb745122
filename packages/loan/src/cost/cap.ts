import { type Finding, type Span, verdictWords } from '@huxin/basis';
import type { PlainDate } from '@huxin/calendar';
import { ask, type Cap, type CapAnswer, type CapQuery, capFor, cite, levelWords } from '@huxin/law';
import { percentWords } from './cost-words.ts';

/** The two readings of "a year's cost" that Chinese texts leave open: simple (IRR × 12) and compound. */
export interface ComparedCost {
  readonly irr12: number | null;
  readonly effective: number | null;
}

/** A rate equal to the line to a ten-thousandth of a percent does not exceed it. */
const SLACK = 1e-6;

/** The cost beside every number that applies to that lender on the day of the contract, one finding each. */
export const compareWithLender = (
  cost: ComparedCost,
  query: CapQuery,
  evidence: readonly Span[] = [],
): Finding[] => compareWithCap(cost, capFor(query), query.on, evidence);

/**
 * The same with the answer of the law room in hand; `on` is the day of the contract. Only a `line` can be exceeded:
 * an advisory number, a target of later years and one element of a crime stay unclear, and say what is missing.
 * Where the simple and the compound reading fall on different sides of a line, the texts do not say which is meant.
 */
export function compareWithCap(
  cost: ComparedCost,
  { caps, unclear }: CapAnswer,
  on: PlainDate,
  evidence: readonly Span[] = [],
): Finding[] {
  const gaps = unclear.map(
    ({ says, missing, ruleIds }): Finding => ({
      rule: ruleIds[0] ?? 'cost-cap',
      verdict: 'unclear',
      says: `${verdictWords.unclear}：${says}`,
      evidence,
      basis: citations(ruleIds, on),
      missing,
    }),
  );
  return [...caps.map((cap) => compareOne(cost, cap, on, evidence)), ...gaps];
}

function compareOne(cost: ComparedCost, cap: Cap, on: PlainDate, evidence: readonly Span[]): Finding {
  const base = { rule: cap.ruleIds[0] ?? 'cost-cap', evidence, basis: citations(cap.ruleIds, on) };
  const unclear = (says: string, missing: string): Finding => ({
    ...base,
    verdict: 'unclear',
    says: `${verdictWords.unclear}：${says}`,
    missing: [missing],
  });
  const rates = [cost.irr12, cost.effective].filter((rate) => rate !== null);
  if (rates.length === 0) return unclear('这笔借款算不出年化。', '到手金额和每一笔还款');
  const line = cap.rateNano / 1e9;
  const [low, high] = [Math.min(...rates), Math.max(...rates)];
  const seen =
    high - low < 5e-5 ? percentWords(low) : `${percentWords(low)}（单利）、${percentWords(high)}（复利）`;
  const facts = `一年的成本 ${seen}；对照 ${percentWords(line)}（${cap.nature}；${levelWords[cap.level]}）。${cap.says}`;
  if (high <= line + SLACK) return { ...base, verdict: 'meets', says: `没有超过。${facts}` };
  if (low <= line + SLACK)
    return unclear(`按单利没有超过，按复利超过了。${facts}`, '这条规定按单利还是按复利算');
  if (cap.role === 'line') return { ...base, verdict: 'against', says: `${verdictWords.against}。${facts}` };
  return unclear(`${OVER[cap.role].says}${facts}`, OVER[cap.role].missing);
}

/** What is said when a number that is no line is exceeded. */
const OVER = {
  advisory: { says: '高于这个数，但它只作提示。', missing: '公开的正式文件' },
  target: { says: '高于这个数，但期限还没到。', missing: '出借人当地的执行时间表' },
  'criminal-element': {
    says: '高于这个数，但这只是几个条件里的一个。',
    missing: '是否经过批准、两年内借给多少人、其他情节',
  },
} as const;

const citations = (ruleIds: readonly string[], on: PlainDate) =>
  ruleIds.flatMap((id) => {
    const rule = ask(id, on);
    return rule.ok ? [cite(rule.value, on)] : [];
  });
