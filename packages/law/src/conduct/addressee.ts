import type { Tri } from '@huxin/basis';
import type { LenderKind } from '../cap/types.ts';

/** What is known about the lender behind the conduct. */
export interface Lender {
  readonly lenderKind: LenderKind;
  readonly product?: 'loan' | 'credit-card';
}

export interface Addressed {
  readonly answer: Tri;
  /** The question whose answer would settle it. */
  readonly missing?: string;
}

interface Scope {
  readonly ids: RegExp;
  readonly yes: readonly LenderKind[];
  readonly unknown: readonly LenderKind[];
  readonly missing: string;
  readonly cardOnly?: true;
}

const KIND = '出借人是哪一类机构';
const BEHIND: readonly LenderKind[] = ['unknown', 'platform', 'guarantor'];

/** Texts that bind only some lenders, by what the research says of their scope. Everything else binds everybody. */
const SCOPES: readonly Scope[] = [
  // GBT-01: banks, consumer finance, small-loan companies "等" and their agencies, online consumer credit.
  {
    ids: /^GBT-/,
    yes: ['bank', 'consumer-finance', 'microloan', 'unknown', 'platform', 'guarantor'],
    unknown: ['trust', 'auto-finance'],
    missing: '这笔是不是个人网络消费信贷',
  },
  {
    ids: /^CBA-/,
    yes: ['bank'],
    unknown: ['consumer-finance', 'trust', 'auto-finance', ...BEHIND],
    missing: '出借人是不是银行业协会的会员单位',
  },
  { ids: /^MCL-|^MCG-/, yes: ['microloan'], unknown: BEHIND, missing: KIND },
  { ids: /^CFC-/, yes: ['consumer-finance'], unknown: BEHIND, missing: KIND },
  { ids: /^CCB-/, yes: ['bank'], unknown: ['unknown'], missing: '是不是信用卡欠款', cardOnly: true },
  { ids: /^CCI-/, yes: ['bank'], unknown: ['unknown'], missing: '是不是信用卡欠款', cardOnly: true },
  {
    ids: /^CPM-/,
    yes: ['bank'],
    unknown: ['consumer-finance', 'trust', 'auto-finance', ...BEHIND],
    missing: '出借人是不是银行保险机构',
  },
  {
    ids: /^AST-/,
    yes: [],
    unknown: ['bank', 'consumer-finance', 'trust', ...BEHIND],
    missing: '是不是平台帮银行放的贷款（助贷）',
  },
  // DISC-01: every licensed lender, personal loans.
  {
    ids: /^DISC-/,
    yes: ['bank', 'consumer-finance', 'auto-finance', 'trust', 'microloan'],
    unknown: BEHIND,
    missing: KIND,
  },
  // PLI-01: lenders approved by a financial regulator stand outside.
  {
    ids: /^PLI-|^ILL-/,
    yes: ['person', 'unlicensed'],
    unknown: ['unknown', 'platform'],
    missing: '出借人有没有放贷牌照',
  },
];

/** Whether a rule is addressed to this lender at all; a narrower text is never applied to someone it does not name. */
export function addressed(ruleId: string, { lenderKind, product }: Lender): Addressed {
  const scope = SCOPES.find(({ ids }) => ids.test(ruleId));
  if (!scope) return { answer: 'yes' };
  const { missing } = scope;
  if (scope.unknown.includes(lenderKind)) return { answer: 'unknown', missing };
  if (!scope.yes.includes(lenderKind)) return { answer: 'no' };
  if (!scope.cardOnly || product === 'credit-card') return { answer: 'yes' };
  return product === 'loan' ? { answer: 'no' } : { answer: 'unknown', missing };
}
