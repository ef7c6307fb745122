import { formatRate, MAX_RATE_NANO, parseRate, type Rate } from '@huxin/money';
import type { Per } from './question-roles.ts';
import { movePoint, type NumberToken } from './question-tokens.ts';

/** A rate with how it was taken, or what has to be asked. */
export interface RateWords {
  readonly rate?: Rate;
  readonly says?: string;
  readonly ask?: string;
}

const PLACES: Readonly<Record<string, number>> = {
  百分之: 2,
  千分之: 3,
  万分之: 4,
  万: 4,
  '%': 2,
  '‰': 3,
  个点: 2,
  成: 1,
};

const WORD = { day: '日息', month: '月息', year: '年化' } as const;

/**
 * A number with its sign. 分 and 厘 are tenths and hundredths of a year's money, hundredths and thousandths of a
 * month's, thousandths and ten-thousandths of a day's (年息一分 10 %, 月息一分 1 %); without a period they are
 * monthly, and 万分之 is daily.
 */
export function spokenRate(token: NumberToken, per: Per | undefined): RateWords | undefined {
  const { mark, digits, text } = token;
  if (per === 'week') return undefined;
  const old = mark === '分' || mark === '厘';
  const daily = mark === '万分之' || mark === '万';
  const taken = per ?? (old ? 'month' : daily ? 'day' : undefined);
  if (taken === undefined) {
    // A percent of five or more with no period is what everybody calls the yearly rate.
    const yearly = mark === '%' && Number(digits) >= 5;
    const rate = yearly ? rateOf(digits, 2, 'year') : undefined;
    if (rate) return { rate, says: `没写按什么算，「${text}」按年化算` };
    return {
      ask: `「${text}」是一天、一个月还是一年的。写成「日息${text}」「月息${text}」或「年化${text}」`,
    };
  }
  const places = old ? { year: 1, month: 2, day: 3 }[taken] + (mark === '厘' ? 1 : 0) : (PLACES[mark] ?? 2);
  const rate = rateOf(digits, places, taken);
  if (!rate) return undefined;
  const said = `「${text}」按${WORD[taken]} ${formatRate(rate)} 算`;
  return { rate, ...(old || per === undefined ? { says: said } : {}) };
}

/** Up to the first number a bare figure is a fraction, up to the second a percent, above it nobody knows. */
const BARE = { day: [0.01, 1], month: [0.1, 10], year: [1, 100] } as const;

/** A number with no sign: 年化 18, 日息 0.05, 日息 0.0005. */
export function bareRate(token: NumberToken, per: Per | undefined): RateWords | undefined {
  if (per === undefined || per === 'week') {
    return { ask: `「${token.text}」是百分之几，是一天、一个月还是一年的。写成「年化${token.text}%」这样` };
  }
  const [fraction, percent] = BARE[per];
  const value = Number(token.digits);
  if (value > percent) {
    const name = WORD[per];
    return {
      ask: `「${name}${token.text}」是元还是百分之几。写成「${name}${token.text}元」或「${name}${token.text}%」`,
    };
  }
  const rate = rateOf(token.digits, value > fraction ? 2 : 0, per);
  return rate && { rate, says: `「${token.text}」没写百分号，按 ${formatRate(rate)} 算` };
}

function rateOf(digits: string, places: number, per: Rate['per']): Rate | undefined {
  const rate = parseRate(movePoint(digits, -places), per);
  return rate.ok && rate.value.nano <= MAX_RATE_NANO ? rate.value : undefined;
}
