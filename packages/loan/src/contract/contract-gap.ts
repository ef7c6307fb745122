import type { EntryId, TermName } from '@huxin/fact';

/** Why the facts do not make a contract. `hint` is one plain Chinese sentence with the likely fix. */
export type ContractGap =
  | {
      readonly kind: 'incomplete';
      readonly loan: string;
      readonly missing: readonly TermName[];
      readonly hint: string;
    }
  | {
      readonly kind: 'impossible-term';
      readonly loan: string;
      readonly name: TermName;
      readonly value: unknown;
      readonly expected: string;
      readonly hint: string;
      readonly entry?: EntryId;
    };

export const TERM_WORDS: Readonly<Partial<Record<TermName, string>>> = {
  principal: '借款本金',
  payout: '放款日',
  method: '还款方式',
  rate: '利率',
  count: '期数',
  'first-due': '第一期还款日',
};

export const incomplete = (loan: string, missing: readonly TermName[]): ContractGap => ({
  kind: 'incomplete',
  loan,
  missing,
  hint: `还缺：${missing.map((name) => TERM_WORDS[name] ?? name).join('、')}。合同、还款计划或账单上一般有。`,
});
