import type { PlainDate } from '@huxin/calendar';
import { formatRate } from '@huxin/money';
import { lprOn } from '../lpr.ts';
import { capIfInForce, gap, PERCENT } from './make.ts';
import type { CapAnswer } from './types.ts';

/** PLI-25: four times the one-year LPR of the contract's day, for contracts made from 2020-08-20. */
export const LPR_MULTIPLE = 4;

/** A natural person or a company without a licence (law reading §3.0, row 1 and the crime line). */
export function privateCaps(kind: 'person' | 'unlicensed', on: PlainDate): CapAnswer {
  const crime = capIfInForce(on, {
    role: 'criminal-element',
    rateNano: 36 * PERCENT,
    rules: ['ILL-02', 'ILL-01'],
    nature: '刑事入罪线要素',
    says: '实际年利率超过36%只是条件之一；还要看是不是没有批准、以营利为目的、两年内向不特定多人出借10次以上、情节是否严重。由公安和法院判断。',
  });
  const lpr = lprOn(on);
  const ceiling = lpr.ok
    ? capIfInForce(on, {
        role: 'line',
        rateNano: LPR_MULTIPLE * lpr.value.row.oneYearNano,
        rules: ['PLI-25', 'PLI-28', 'PLI-29', 'CC-0680'],
        nature: '司法保护上限',
        says: `合同成立时一年期LPR（${lpr.value.row.date}公布，${percent(lpr.value.row.oneYearNano)}）的四倍。超过的部分，法院不支持。${staleWords(lpr.value)}`,
        lpr: lpr.value,
      })
    : [];
  const unclear = [
    ...(ceiling.length ? [] : [oldScheme(on)]),
    ...(kind === 'unlicensed' ? [validity(on)] : []),
  ];
  return { caps: [...ceiling, ...crime], unclear };
}

const percent = (nano: number): string => formatRate({ nano, per: 'year' });

export const staleWords = ({ stale, ageDays }: { stale: boolean; ageDays: number }): string =>
  stale ? `这个LPR是${ageDays}天前公布的，之后的月份没有数据，数字可能已经变了。` : '';

/** PLI-31 splits such contracts at 2020-08-20, and the later part follows the day of the lawsuit. */
const oldScheme = (on: PlainDate) => ({
  ...gap(
    on,
    '合同在2020-08-20之前成立：到2020-08-19的利息可以按旧标准，之后的按起诉时的标准。只凭合同日期给不出一个数字。',
    ['有没有起诉、哪一天起诉', '约定的利率', '每次还款的日期和金额'],
  ),
  ruleIds: ['PLI-31'],
});

/** PLI-13: whether such a contract holds at all is for a court; the number above presumes that it does. */
const validity = (on: PlainDate) =>
  gap(
    on,
    '没有放贷资格、以营利为目的向不特定的人放贷，合同的效力要由法院另外看；上面的数字只在合同有效时才用得上。',
    ['对方有没有放贷牌照', '是不是经常向不特定的人放贷'],
    ['PLI-13', 'BSL-19'],
  );
