import { asDate } from '@huxin/calendar';
import { formatRate } from '@huxin/money';
import { lprOn } from '../lpr.ts';
import { capIfInForce, gap, PERCENT } from './make.ts';
import { LPR_MULTIPLE, staleWords } from './private.ts';
import type { Cap, CapAnswer, CapQuery } from './types.ts';

/** MCG-02: every new loan at or below four times LPR by the end of this day. */
export const MICROLOAN_TARGET_BY = asDate('2027-12-31');

/** The longest calendar month; MCG-03 speaks of loans of not more than one month. */
const MONTH_DAYS = 31;

/** Small-loan companies: an internal guideline to the provinces since 2025-12-19, unevenly carried out (row 4). */
export function microloanCaps({ on, termDays }: CapQuery): CapAnswer {
  const short = termDays !== undefined && termDays <= MONTH_DAYS;
  const stop = capIfInForce(on, {
    role: 'line',
    rateNano: 24 * PERCENT,
    rules: short ? ['MCG-03', 'MCG-02', 'SPR-01'] : ['MCG-02', 'SPR-01'],
    nature: '内部指引，各地执行节奏不一',
    says: short
      ? '期限不超过1个月的贷款，综合融资成本不得高于24%。这是下发各地的内部指引，不是公开的法律条文。'
      : '新发放贷款综合融资成本超过24%的不得再放。这是下发各地的内部指引，不是公开的法律条文。',
  });
  return { caps: [...stop, ...target(on)], unclear: stop.length ? [] : [beforeGuideline(on)] };
}

function target(on: CapQuery['on']): readonly Cap[] {
  const lpr = lprOn(on);
  if (!lpr.ok) return [];
  const rateNano = LPR_MULTIPLE * lpr.value.row.oneYearNano;
  const due = on > MICROLOAN_TARGET_BY;
  return capIfInForce(on, {
    role: due ? 'line' : 'target',
    rateNano,
    rules: ['MCG-02'],
    nature: due ? '内部指引，期限已到' : '内部指引的目标，到2027年底才要求全部达到',
    says: `新发放的贷款要逐步降到一年期LPR的四倍（按${lpr.value.row.date}公布的LPR，四倍是${formatRate({ nano: rateNano, per: 'year' })}），期限是2027年底。${due ? '' : '这份合同还在过渡期。'}${staleWords(lpr.value)}`,
    lpr: lpr.value,
  });
}

const beforeGuideline = (on: CapQuery['on']) =>
  gap(
    on,
    '2025-12-19之前，资料里没有查到小额贷款公司统一的公开数字。民间借贷的四倍标准从2021-01-01起明确不用在小贷公司上。',
    ['当地地方金融管理局当时的要求', '合同里所有的息费'],
    ['SPR-01'],
  );
