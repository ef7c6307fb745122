import { unreachable } from '@huxin/basis';
import { cardCaps, licensedCaps } from './licensed.ts';
import { gap } from './make.ts';
import { microloanCaps } from './microloan.ts';
import { privateCaps } from './private.ts';
import type { CapAnswer, CapQuery } from './types.ts';

/**
 * The numbers to hold a loan's all-in yearly cost against, each with what kind of number it is. The lender is the
 * one in the contract, the day that of the contract. Where no number can be given honestly the answer says so.
 */
export function capFor(query: CapQuery): CapAnswer {
  const { lenderKind, on } = query;
  if (query.product === 'credit-card') return cardCaps(on);
  switch (lenderKind) {
    case 'person':
    case 'unlicensed':
      return privateCaps(lenderKind, on);
    case 'bank':
    case 'consumer-finance':
    case 'trust':
    case 'auto-finance':
      return licensedCaps(lenderKind, on);
    case 'microloan':
      return microloanCaps(query);
    case 'guarantor':
      return only(
        gap(on, '担保费、保险费要算进这笔贷款的综合成本里，和出借人的数字一起比。', LENDER, [
          'AST-02',
          'DISC-05',
        ]),
      );
    case 'platform':
      return only(
        gap(on, '平台不是出借人。银行助贷里，平台不应向借款人收息费；它收的钱要和出借人的一起算。', LENDER, [
          'AST-03',
          'DISC-05',
        ]),
      );
    case 'unknown':
      return only(gap(on, '先看合同里的出借人是谁，不同机构比的数字不一样。', LENDER));
    default:
      return unreachable(lenderKind);
  }
}

const LENDER = ['合同里的出借人是谁、是哪一类机构'];

const only = (entry: CapAnswer['unclear'][number]): CapAnswer => ({ caps: [], unclear: [entry] });
