/** What the words before a number make of it. */
export type Role = 'received' | 'fee' | 'total' | 'instalment' | 'interest' | 'principal';
export type Per = 'day' | 'week' | 'month' | 'year';

/** Longer words first: 砍头息 is a fee and 多还 is interest, not 息 and 还. */
const KEY = new RegExp(
  [
    '(?<received>到手|实收|实到|到账|拿到手?|收到|得到|下款|实得|实拿)',
    '(?<fee>(?:先|预|提前)(?:收|付|扣|交)[取掉除了的]*(?:利息|息)?|砍头息?|先扣|预扣|扣除|扣掉|扣|(?:服务|会员|担保|保险|手续|中介|咨询|管理|评估|审核|开户)费|会员|保险)',
    '(?<interest>多还|多付|多出|利息|利率|费率|息|利)',
    '(?<instalment>每个?(?:天|日|周|月|期|星期|礼拜)(?:等额|固定|平均|大概|大约)?(?:需要|需|要|得|应|只|各)?(?:还|付|交|供|扣|缴)款?|月供|日供|月还)',
    '(?<total>(?:一共|总共|共|合计|总计)(?:需要|需|要|得|应)?(?:还|付|交)|归还|偿还|连本带[息利]|还(?![剩有欠没是能可想在不]))',
    '(?<principal>借|贷|本金|额度|欠|买|卖|总价|价格|原价|消费)',
  ].join('|'),
  'g',
);

const FILLER =
  /^(?:我|想|要|需|得|了|的|在|从|有|用|取|就|金额|钱|数|是|为|约|大概|大约|综合|实际|分期|花呗|白条|信用卡|一共|总共|合计|总计|共|分|每个?(?:天|日|周|月|期|年|星期|礼拜)|[x×*乘=/])*$/i;

/**
 * The words that say what a number is: the last clause, with the ones before it while it says nothing itself. A word
 * nobody knows there (编号, 尾号) hides the earlier ones.
 */
export function clauseOf(before: string): string {
  const pieces = before.trim().split(/\s+/);
  let first = pieces.length - 1;
  while (first > 0 && FILLER.test(pieces[first] ?? '')) first--;
  return pieces.slice(first).join(' ');
}

/** Whether the words before a number without a unit leave it free to be the sum that was borrowed. */
export const isFiller = (words: string): boolean => FILLER.test(words.replaceAll(/\s/g, ''));

/** The role named last, as the number stands right behind it; 「一共」 and 「每月」 alone count at the end. */
export function roleOf(words: string): Role | undefined {
  const named = [...words.matchAll(KEY)].map(({ groups }) => {
    return Object.entries(groups ?? {}).find(([, text]) => text !== undefined)?.[0] as Role;
  });
  const last = named.at(-1);
  const priced = last === 'fee' || last === 'interest';
  if (!priced && /每个?(周|月|期|星期|礼拜)\s*$/.test(words)) return 'instalment';
  if (last === undefined || last === 'principal') {
    if (/(一共|总共|合计|总计)\s*$/.test(words)) return 'total';
    if (/每(天|日)[收要得]?\s*$/.test(words)) return 'interest';
  }
  return last;
}

/** 「服务费」 is charged a month when 每月 or 每期 stands beside it. */
export const isEach = (words: string): boolean => /每个?(月|期)/.test(words);

const UNITS: Readonly<Record<string, Per>> = {
  天: 'day',
  日: 'day',
  周: 'week',
  星期: 'week',
  礼拜: 'week',
  月: 'month',
  期: 'month',
  年: 'year',
};
const PER = /每个?(天|日|周|星期|礼拜|月|期|年)|(日|天|周|月|期|年)(?=利|息|化|费|综合|供|还)/g;

/** The period a price is for, from the words before it: 日息, 每月利息, 年化. */
export function perOf(words: string): Per | undefined {
  const last = [...words.matchAll(PER)].at(-1);
  return last && UNITS[last[1] ?? last[2] ?? ''];
}

/** 「0.6% 每期」, 「0.05%/天」: the period right behind a price. */
export function perBehind(words: string): Per | undefined {
  const match = /^(?:每个?|\/)(天|日|周|月|期|年)(?![还付交供利息费])/.exec(words.trimStart());
  return match?.[1] === undefined ? undefined : UNITS[match[1]];
}

/** 「700 到手」, 「300 先扣」, 「5 块利息」: what people say behind a number. */
export function roleBehind(tail: string): Role | undefined {
  const match = /^的?(到手|先扣|砍头|利息|服务费|手续费|会员费)/.exec(tail);
  return match?.[1] === undefined ? undefined : roleOf(match[1]);
}
