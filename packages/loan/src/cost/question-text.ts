import { readNumber, spokenToDigits } from './chinese-number.ts';

/** Names of ways to repay have 息 and 还 in them and say nothing of the number behind. */
const METHODS = /等额本息|等额本金|等本等[息费]|先息后本|到期还本付息|一次性还本付息|还本付息|随借随还/g;

/** 「月供含服务费」: what is in the sum already names no other number. */
const INCLUDED = /(?:包含|包括|已含|含)了?(?:服务|会员|担保|保险|手续|管理|咨询)?(?:费用?|利?息)/g;
/** 「免息分期」, 「0利率」 say that a price is nothing, not that the number behind is one. */
const FREE = /(?:免|无|[零0])(?:利息|息|利率|手续费|服务费|费率)(?!期|\d)/g;

/** What an advertisement puts around a number and says nothing of it: 「仅需2.5元起」. 最低还款 is a sum of its own. */
const PUFF = /仅需|只需|只要|仅要|低至|最低(?![还额])|仅(?=\d)/g;
const FROM = /(元|块|%)起(?![\u4e00-\u9fff])/g;
/** 「最高可借20万」: how much could be lent, beside a sum that is asked about. */
const LIMIT = /(?:额度)?最高(?:可(?:借|贷|申请))?(?:额度)?\d+(?:\.\d+)?万元?/g;
const SUM = /\d(?:\.\d+)?[万千百]?(?:元|块)|\d[万千]/;

/** The limit goes where another sum stands; alone it is the only sum there is. */
function withoutLimit(text: string): string {
  const rest = text.replaceAll(LIMIT, ' ');
  return SUM.test(rest) ? rest : text;
}

/** A question is a sentence; whoever pastes a contract is told so. */
export const LONGEST = 500;

/** 「十五点四」; 「两个点五」 has its point elsewhere. */
const SPOKEN_POINT = /([零〇一二两三四五六七八九十百]+)点([零〇一二三四五六七八九]+)/g;
/** 「日息万5」, 「日利率万2.5」. */
const SHORT_SHARE = /(日|利率|[日利]息)万(\d(?:\.\d+)?)(?![\d.元块%万千百])/g;
/** 「3万5千」, 「1万2千5百」. */
const SPLIT_SUM = /(\d+)万(\d)千(?:(\d)百)?(?:元|块钱?)?/g;

/** 「30年利率3.95%」 is thirty years and a yearly rate; 「借10000年化18%」 is no ten thousand years. */
const YEARS_THEN_RATE = /(^|[^\d.,万千百之息率化费]|[万千百](?=\d\d))(\d{1,2})年(利率|化|息)/g;
/** 「2毛5」, 「月息1分5」, 「三块五毛」, 「分半」: a digit in the next lower unit. */
const LOWER_UNIT =
  /(\d[\d,.]*|[一二两三四五六七八九十]+)?(块|毛|角|分|厘)([\d一二三四五六七八九半])(毛|分|厘)?钱?(?=[\s,的利息]|$|一天|每|借)/g;
const LOWER: Readonly<Record<string, string>> = { 块: '毛', 毛: '分', 角: '分', 分: '厘' };

function lowerUnit(whole: string, count = '', unit = '', digit = '', lower?: string): string {
  const number = /^\d/.test(count) ? count : readNumber(count === '' && digit === '半' ? '一' : count);
  if (number === undefined || /\./.test(count) || (lower !== undefined && LOWER[unit] !== lower))
    return whole;
  return `${number}.${digit === '半' ? 5 : (readNumber(digit) ?? digit)}${unit}`;
}

/** Full-width signs made plain. */
export const plainSigns = (question: string): string => question.normalize('NFKC');

/** Full-width signs made plain; punctuation is a blank, a comma stays between thousands only. */
export const plainText = (question: string): string =>
  withoutLimit(question)
    .replaceAll(/[，。？！、；：]/g, ' ')
    .normalize('NFKC')
    .replaceAll('¥', '')
    .replaceAll(PUFF, '')
    .replaceAll(FROM, '$1 ')
    .replaceAll(METHODS, ' ')
    .replaceAll(INCLUDED, ' ')
    .replaceAll(FREE, ' ')
    .replaceAll(YEARS_THEN_RATE, '$1$2年 年$3')
    .replaceAll(SPOKEN_POINT, (_, whole: string, decimals: string) => spokenToDigits(whole, decimals))
    .replaceAll(LOWER_UNIT, lowerUnit)
    .replaceAll(SHORT_SHARE, '$1万分之$2')
    .replaceAll(
      SPLIT_SUM,
      (_, above: string, thousands: string, hundreds = '0') =>
        `${Number(above) * 10_000 + Number(thousands) * 1000 + Number(hundreds) * 100}元`,
    )
    .replaceAll(
      /(\d?),(?=(\d{3}(?!\d))?)/g,
      (_, digit: string, group?: string) => `${digit}${digit && group ? ',' : ' '}`,
    )
    .replaceAll(/[\s?!;:]+/g, ' ')
    .slice(0, LONGEST);
