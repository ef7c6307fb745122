import { readNumber } from './chinese-number.ts';
import { plainText } from './question-text.ts';

/** One number of a question with the unit it stands before. `digits` is plain decimal text. */
export interface NumberToken {
  readonly kind: 'time' | 'money' | 'percent' | 'bare' | 'odd';
  /** As written, for saying it back. */
  readonly text: string;
  readonly digits: string;
  /** Percent: the sign or the words before it. Time: its word. */
  readonly mark: string;
  /** Words since the number before, and words up to the number after. */
  readonly before: string;
  readonly after: string;
  /** The words right behind, up to a blank, where they cannot belong to the next number: 「700 块到手 借…」. */
  readonly tail: string;
}

const SPOKEN = '零〇一二两三四五六七八九十百千万半';
const DATE = '\\d{4}年\\d{1,2}月(?:\\d{1,2}[日号])?|\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}|\\d{1,2}月\\d{1,2}[日号]';
const TIME =
  '个半月|个月|个礼拜|个星期|礼拜|星期|周|期(?![限数间])|天|日(?!息|利率|费|万)|年半|年(?!化|利率|息|费|综合)|月(?![利息费供份还])';
const MONEY = '块钱|块|元|圆|rmb|毛钱?|角|分钱';
const SHARE = '%|‰|个点|[分厘](?:利息?|息)?(?![之期\\d一二两三四五六七八九十个钱])|成(?![本交功立])';
/** No lookbehind here or below: Safari before 16.4 cannot read a script that has one. */
const numberWith = (lead: string): RegExp =>
  new RegExp(
    `(${DATE})|(${lead})?` +
      `(\\d[\\d,]*(?:\\.\\d+)?|[${SPOKEN}]+)(?:(?!\\s+[千百十]万)\\s*(千万|百万|十万|亿|万|千|百|w|k)(?:(\\d)(?=\\s|块|元|$))?)?` +
      `\\s*(?:(${SHARE})|(${MONEY})|(${TIME}))?`,
    'gi',
  );
const LEAD = '百分之|千分之|万分之';
const NUMBER = numberWith(`${LEAD}|万(?=[一二三四五六七八九](?![十百千万]))`);
const NUMBER_INSIDE = numberWith(LEAD);

/** The next number from a place on. 「万五」 is five in ten thousand, unless the 万 ends a number. */
function nextNumber(text: string, from: number): RegExpExecArray | null {
  NUMBER.lastIndex = from;
  const match = NUMBER.exec(text);
  const inside = match?.[2] === '万' && NUMERAL.test(text.charAt(match.index - 1));
  if (!match || !inside) return match;
  NUMBER_INSIDE.lastIndex = match.index;
  return NUMBER_INSIDE.exec(text);
}
const NUMERAL = new RegExp(`[\\d${SPOKEN}]`);

/** Every number of a question, written or spoken. A word that merely has a numeral in it (一共, 十分) is no number. */
export function questionTokens(question: string): NumberToken[] {
  const text = plainText(question);
  const found: (Found & { readonly start: number; readonly end: number })[] = [];
  // A match may be split, so the next one starts where the token ends and not where the match does.
  for (let from = 0; from < text.length; ) {
    const match = nextNumber(text, from);
    if (!match) break;
    const token = tokenOf(match, text);
    const end = match.index + (token?.length ?? match[0].length);
    if (token) found.push({ ...token, start: match.index, end });
    from = Math.max(end, match.index + 1);
  }
  return found.map(({ start, end, length: _, ...token }, i) => ({
    ...token,
    before: text.slice(found[i - 1]?.end ?? 0, start),
    after: text.slice(end, found[i + 1]?.start ?? text.length),
    tail: tailOf(text.slice(end, found[i + 1]?.start ?? text.length), found[i + 1]?.kind),
  }));
}

function tailOf(words: string, next: NumberToken['kind'] | undefined): string {
  const [, tail = '', rest = ''] = /^(\S+)(.*)$/.exec(words) ?? [];
  const own = next === undefined || (/^\s/.test(rest) && (next === 'time' || rest.trim() !== ''));
  return own ? tail : '';
}

/** 「一万三个月」 is 10,000 and three months, 「三千五七天」 3,500 and seven days; the sum, where there is one. */
function splitNumber(number: string): string | undefined {
  const above = /^.*万(?=.)/.exec(number)?.[0];
  if (above !== undefined) return readNumber(above) === undefined ? undefined : above;
  if (readNumber(number) !== undefined) return undefined;
  const sum = number.slice(0, -1);
  return /[百千]/.test(sum) && readNumber(sum) !== undefined ? sum : undefined;
}

type Found = Omit<NumberToken, 'before' | 'after' | 'tail'> & { readonly length: number };

function tokenOf(match: RegExpMatchArray, text: string): Found | undefined {
  const [whole, date, lead, number = '', scale = '', lower = '', share, money, time] = match;
  if (date !== undefined) return { kind: 'odd', text: whole, digits: '', mark: '', length: whole.length };
  const unit = share ?? money ?? time;
  const spoken = !/^\d/.test(number);
  // 「一万三个月」 is 10,000 and three months.
  const split = spoken && time !== undefined && lead === undefined ? splitNumber(number) : undefined;
  if (split !== undefined) return bareToken(split, String(readNumber(split)));
  const value = spoken ? readNumber(number) : undefined;
  const index = match.index ?? 0;
  const behind = text.slice(index + whole.length);
  if (spoken && value === undefined) {
    const lost = /[二两三四五六七八九]/.test(number) && number.length > 1;
    return lost ? { kind: 'odd', mark: '', text: number, digits: '', length: number.length } : undefined;
  }
  const plain = spoken ? String(value) : number.replaceAll(',', '');
  const places =
    { 亿: 8, 千万: 7, 百万: 6, 十万: 5, 万: 4, w: 4, 千: 3, k: 3, 百: 2 }[scale.toLowerCase()] ?? 0;
  const digits = lower === '' ? movePoint(plain, places) : movePoint(`${plain}.${lower}`, places);
  const bits = { text: whole.trim(), digits, length: whole.trimEnd().length };
  if (plain === '0' && /^利?息/.test(behind)) return undefined;
  if (isOdd(text, index, whole.length) || (!spoken && unit === undefined && COUNTS.test(behind)))
    return { kind: 'odd', mark: '', ...bits };
  if (lead !== undefined && unit === undefined) return { kind: 'percent', mark: lead, ...bits };
  if (share !== undefined)
    return { kind: 'percent', mark: share.slice(0, share === '个点' ? 2 : 1), ...bits };
  if (money !== undefined) {
    const less = { 毛: 1, 角: 1, 分: 2 }[money.slice(0, 1)] ?? 0;
    return { kind: 'money', mark: money, ...bits, digits: movePoint(digits, -less) };
  }
  if (time !== undefined) return { kind: 'time', mark: time, ...bits };
  const scaled = scale !== '' || (spoken && /[百千万]/.test(number));
  if (spoken && (!scaled || number.length < 2 || number === '千万' || number === '万一')) {
    // A lone spoken digit is part of a word, unless a length of time or a factor was meant: 「两月利息」, 「八折」.
    const lost = number !== '一' && /^[年月日折倍]/.test(behind);
    return lost ? { kind: 'odd', mark: '', ...bits } : undefined;
  }
  return { kind: scaled ? 'money' : 'bare', mark: '', ...bits };
}

const bareToken = (text: string, digits: string): Found => ({
  kind: 'money',
  text,
  digits,
  mark: '',
  length: text.length,
});

/** 「5 家平台」, 「3 笔」: a count of things, no amount. */
const COUNTS = /^\s*(家|个(?!点)|笔|岁|号|次|人|张|折|倍|位|点)/;

/** 「第 5 期」 counts, 「3-5 天」 is a range: neither says how much or how long. */
function isOdd(text: string, index: number, length: number): boolean {
  const [before, after] = [text.slice(0, index), text.slice(index + length)];
  return /第\s*$/.test(before) || /\d\s*[-~至—]\s*$/.test(before) || /^\s*[-~至—]\s*\d/.test(after);
}

/** Moves the decimal point in text (right when positive), so that no digit is lost. */
export function movePoint(digits: string, places: number): string {
  const [whole = '0', decimals = ''] = digits.split('.');
  const [left, right] =
    places >= 0
      ? [whole + decimals.padEnd(places, '0').slice(0, places), decimals.slice(places)]
      : [
          whole.padStart(1 - places, '0').slice(0, places),
          whole.padStart(1 - places, '0').slice(places) + decimals,
        ];
  return `${left.replace(/^0+(?=\d)/, '') || '0'}${right ? `.${right}` : ''}`;
}
