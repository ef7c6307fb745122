import { type Fen, parseRate, parseYuan, type Rate } from '@huxin/money';
import { readNumber } from './chinese-number.ts';

/** What a short question names; anything absent was not said. */
export interface CostQuestion {
  readonly amount?: Fen;
  readonly rate?: Rate;
  /** `fee`: charged on the first principal every month (月费率); `interest`: on what is still owed. */
  readonly basis?: 'interest' | 'fee';
  readonly term?: { readonly count: number; readonly unit: 'month' | 'day' | 'year' };
}

const SPOKEN = '零〇一二两三四五六七八九十百千';
const RATE = new RegExp(
  `(每期|日|天|月|年)(?:化)?(?:综合)?(?:手续)?(利率|费率|利息|息|费)?[^0-9${SPOKEN}万%‰]{0,6}?` +
    `(?:(万分之|千分之|百分之|万)([0-9.${SPOKEN}半]+)|([0-9]+(?:\\.[0-9]+)?)\\s*(%|‰|分|厘)?)`,
);
const TERM = new RegExp(`([0-9]+|[${SPOKEN}]+)\\s*(期|个月|天|日|年)(?!利|化|息|费)|[×xX*乘]\\s*([0-9]+)`);
const AMOUNT = new RegExp(
  `([0-9][0-9,]*(?:\\.[0-9]+)?|[${SPOKEN}万半]+)\\s*(万|千)?\\s*(元|块|圆)?(?!\\s*[%‰期个天日年0-9.])`,
  'g',
);

/**
 * Reads 「4万元日息0.05%」, 「一万元一天多少利息 年化7.2%」, 「月费率0.6%×12期」. Full-width digits and signs
 * are taken for plain ones; what it cannot find stays absent, and it never fails.
 */
export function readQuestion(text: string): CostQuestion {
  let rest = text
    .replaceAll(/[，。？！、]/g, ' ')
    .normalize('NFKC')
    .replaceAll(/[\s?!;]+/g, ' ')
    .slice(0, 200);
  const rate = readRate(rest);
  if (rate) rest = rest.replace(rate.text, ' ');
  const term = readTerm(rest);
  if (term) rest = rest.replace(term.text, ' ');
  const amount = readAmount(rest);
  return {
    ...(amount === undefined ? {} : { amount }),
    ...(rate ? { rate: rate.rate, basis: rate.basis } : {}),
    ...(term ? { term: term.term } : {}),
  };
}

const PER = { 日: 'day', 天: 'day', 月: 'month', 每期: 'month', 年: 'year' } as const;

/** How many places the point moves; 分 and 厘 are hundredths and thousandths a month (月息). */
const SIGN: Readonly<Record<string, number>> = {
  百分之: 2,
  千分之: 3,
  万分之: 4,
  万: 4,
  '%': 2,
  '‰': 3,
  分: 2,
  厘: 3,
};

/** Above this a number without a sign is taken for a percent: 年化 18, 日息 0.05. */
const LARGEST_FRACTION = { day: 0.01, month: 0.1, year: 1 } as const;

function readRate(text: string) {
  const match = RATE.exec(text);
  if (!match) return undefined;
  const [whole, word, noun = '', lead, spoken, digits, sign] = match;
  const per = PER[word as keyof typeof PER];
  const number = digits ?? String(readNumber(spoken ?? '') ?? '');
  const mark = lead ?? sign;
  if ((mark === '分' || mark === '厘') && per !== 'month') return undefined;
  const bare = Number(number) > LARGEST_FRACTION[per] ? 2 : 0;
  const rate = parseRate(shiftPoint(number, mark === undefined ? bare : (SIGN[mark] as number)), per);
  if (!rate.ok || rate.value.nano === 0) return undefined;
  const basis = noun.startsWith('费') || whole.includes('手续费') ? 'fee' : 'interest';
  return { rate: rate.value, basis, text: whole } as const;
}

/** Moves the decimal point left in text, so that no digit is lost. */
function shiftPoint(digits: string, places: number): string {
  const [whole = '0', decimals = ''] = digits.split('.');
  const padded = (whole || '0').padStart(places + 1, '0');
  const cut = padded.length - places;
  return `${padded.slice(0, cut)}.${padded.slice(cut)}${decimals}`.replace(/\.$/, '');
}

function readTerm(text: string) {
  const match = TERM.exec(text);
  const count = readNumber(match?.[1] ?? match?.[3] ?? '');
  // 「一天多少利息」 asks for a day; it is no term.
  if (!match || count === undefined || !Number.isInteger(count) || count < 1 || count > 3660)
    return undefined;
  if (/^[\s]*(多少|要|是|利息|几)/.test(text.slice(match.index + match[0].length)) && count === 1)
    return undefined;
  const unit = match[2] === '天' || match[2] === '日' ? 'day' : match[2] === '年' ? 'year' : 'month';
  return { term: { count, unit }, text: match[0] } as const;
}

/** The first number that is money: with 元 or 万, of a thousand or more in words, or of three digits. */
function readAmount(text: string): Fen | undefined {
  for (const [, digits = '', big, unit] of text.matchAll(AMOUNT)) {
    const arabic = /^[0-9]/.test(digits);
    const number = readNumber(digits);
    if (!number || !(unit || big || number >= (arabic ? 100 : 1000))) continue;
    const plain = arabic ? digits.replaceAll(',', '') : String(number);
    const yuan = parseYuan(raisePoint(plain, big === '万' ? 4 : big === '千' ? 3 : 0));
    if (yuan.ok && yuan.value > 0) return yuan.value;
  }
  return undefined;
}

/** Moves the decimal point right in text. */
function raisePoint(digits: string, places: number): string {
  const [whole = '0', decimals = ''] = digits.split('.');
  const padded = decimals.padEnd(places, '0');
  const rest = padded.slice(places);
  return `${whole}${padded.slice(0, places)}${rest ? `.${rest}` : ''}`;
}
