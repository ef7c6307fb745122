import type { Citation, Finding } from '@huxin/basis';
import { formatYuan } from '@huxin/money';
import { amountOf } from '../../kit/amount-field.tsx';
import type { Before } from './answers.ts';

/** Something to stop at before a signature: a sentence, the rule behind it, and what nobody has said yet. */
export interface RedLine {
  readonly rule: string;
  readonly says: string;
  readonly missing: readonly string[];
}

const fenOf = (text: string): number => {
  const amount = amountOf(text);
  return typeof amount === 'number' ? amount : 0;
};

/** What the answers show against a text, each as far as the answers carry. Nothing here is a verdict on a lender. */
export function redLinesOf(said: Before): readonly RedLine[] {
  const lines: RedLine[] = [];
  const withheld = fenOf(said.cost.principal) - fenOf(said.cost.received);
  if (withheld > 0 && fenOf(said.cost.received) > 0)
    lines.push({
      rule: 'CC-0670',
      says: `到手比合同少 ${formatYuan(withheld as never)} 元。利息不该先从本金里扣，按到手的数算本金。`,
      missing: ['扣掉的是利息，还是别的费用'],
    });
  if (said.insisted)
    lines.push({
      rule: 'NPI-02',
      says: '不给通讯录就不让往下走。',
      missing:
        said.contacts === 'refused' ? ['截图：日期、它要的权限、不让走的那句话'] : ['有没有真的点过“不允许”'],
    });
  if (fenOf(said.cost.fee) > 0)
    lines.push({
      rule: 'DISC-02',
      says: `另外收的 ${formatYuan(fenOf(said.cost.fee) as never)} 元，要和利息一起写进“综合融资成本”。`,
      missing: ['有没有给你看过成本明示表', '费是谁收的'],
    });
  return lines;
}

/** The lines as findings, with the rules as they stood on the day; a rule not in force that day is left out. */
export const toFindings = (
  lines: readonly RedLine[],
  cited: ReadonlyMap<string, Citation>,
): readonly Finding[] =>
  lines.flatMap(({ rule, says, missing }): Finding[] => {
    const citation = cited.get(rule);
    return citation
      ? [
          {
            rule,
            verdict: 'unclear',
            says: `${says}还缺：${missing.join('、')}。`,
            evidence: [],
            basis: [citation],
            missing,
          },
        ]
      : [];
  });
