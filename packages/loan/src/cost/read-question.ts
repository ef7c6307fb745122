import { type Fen, parseYuan, type Rate } from '@huxin/money';
import { bareRate, type RateWords, spokenRate } from './question-rate.ts';
import {
  clauseOf,
  isEach,
  isFiller,
  type Per,
  perBehind,
  perOf,
  type Role,
  roleBehind,
  roleOf,
} from './question-roles.ts';
import { LONGEST, plainSigns } from './question-text.ts';
import { type NumberToken, questionTokens } from './question-tokens.ts';
import { isTakenFirst, namesTakenFirst, saysWhenPaid, trapIn } from './question-traps.ts';

/** How long: `instalments` when it was counted in 期 or said to be paid in parts. */
export interface QuestionTerm {
  readonly count: number;
  readonly unit: 'month' | 'day' | 'year';
  readonly instalments: boolean;
}

/** What a short question names; anything absent was not said. Shares are of the principal, in billionths. */
export interface CostQuestion {
  readonly amount?: Fen;
  readonly received?: Fen;
  /** Taken on the first day, whether out of the principal or beside it. */
  readonly upfront?: Fen;
  readonly upfrontShare?: number;
  readonly monthlyFee?: Fen;
  readonly instalment?: { readonly amount: Fen; readonly per: Per };
  readonly total?: Fen;
  /** A price in money, or as a share with no period of its own; without `per` it is for the whole term. */
  readonly interest?: { readonly amount?: Fen; readonly share?: number; readonly per?: Per };
  readonly rate?: Rate;
  /** `fee`: charged on the first principal every month (月费率); `interest`: on what is still owed. */
  readonly basis?: 'interest' | 'fee';
  /** 等额本金, 先息后本; anything else is told by the other fields. */
  readonly method?: 'equal-principal' | 'interest-first';
  readonly term?: QuestionTerm;
  /** How a number without its sign or unit was taken, in Chinese. */
  readonly readAs: readonly string[];
  /** Numbers nothing was made of, as written. */
  readonly unread: readonly string[];
  /** What has to be asked back before anything can be said, in Chinese. */
  readonly unsure: readonly string[];
}

type Draft = { -readonly [K in keyof CostQuestion]: CostQuestion[K] } & {
  readAs: string[];
  unread: string[];
  unsure: string[];
  times: Time[];
  loose: NumberToken[];
  /** Whether the question counts instalments (期) anywhere. */
  counts: boolean;
};

interface Time {
  readonly token: NumberToken;
  readonly count: number;
  readonly unit: Per;
  readonly instalments: boolean;
}

/**
 * Reads 「4万元日息0.05%」, 「借3000元每月还535.58元6期」, 「7天砍头息30%借1000到手700」. Every number of the text
 * ends up in a field, in `unread` or in `unsure`; it never fails.
 */
export function readQuestion(text: string): CostQuestion {
  const tokens = questionTokens(text).map((token) => ({ ...token, before: clauseOf(token.before) }));
  const counts = tokens.some(({ mark }) => mark === '期');
  const draft: Draft = { readAs: [], unread: [], unsure: [], times: [], loose: [], counts };
  tokens.forEach((token, i) => {
    if (token.kind === 'time') readTime(draft, token);
    else if (token.kind === 'odd' || /逾期|罚/.test(token.before)) draft.unread.push(token.text);
    else if (token.kind === 'percent') readShare(draft, token, tokens[i - 1], tokens[i + 1]);
    else readMoney(draft, token, tokens[i - 1], tokens[i + 1]);
  });
  for (const token of draft.loose) {
    const amount = fenOf(token.digits);
    const large =
      token.kind === 'money' || (amount !== undefined && amount >= 10_000 && isFiller(token.before));
    if (draft.amount === undefined && amount && large) draft.amount = amount;
    else draft.unread.push(token.text);
  }
  if (draft.rate && /等本等[息费]/.test(text)) draft.basis = 'fee';
  if (/等额本金/.test(text)) draft.method = 'equal-principal';
  else if (INTEREST_FIRST.test(text)) draft.method = 'interest-first';
  settleTerm(
    draft,
    ASKS_EACH.test(text) || /等额(?!本金)|等本等[息费]|[每按]个?月(还款|还本付息|还一次|还$)/.test(text),
  );
  askForUnreckoned(draft, plainSigns(text));
  if (text.length > LONGEST) draft.unsure.push('只说一笔借款的几个数，这段话太长了');
  const { times: _, loose: __, counts: ___, ...question } = draft;
  return question;
}

/** What the words say and no number does: the answer would be one for another loan. */
function askForUnreckoned(draft: Draft, text: string): void {
  const trap = trapIn(text);
  if (trap !== undefined) draft.unsure.push(trap);
  const nothingTaken = (draft.received ?? draft.upfront ?? draft.upfrontShare) === undefined;
  if (nothingTaken && namesTakenFirst(text))
    draft.unsure.push('先扣了多少钱。写成「先扣300」，或者写到手多少，像「到手700」');
}

function fenOf(digits: string): Fen | undefined {
  const read = parseYuan(digits);
  return read.ok ? read.value : undefined;
}

const WHOLE: Readonly<Record<string, readonly [number, Per]>> = {
  天: [1, 'day'],
  日: [1, 'day'],
  周: [1, 'week'],
  星期: [1, 'week'],
  礼拜: [1, 'week'],
  个星期: [1, 'week'],
  个礼拜: [1, 'week'],
  月: [1, 'month'],
  个月: [1, 'month'],
  期: [1, 'month'],
  年: [1, 'year'],
};

const ASKS_EACH = /(月供|月还|每个?[月期](要|得|该)?还)(款|额)?(要|得|该|是|大概|大约)*(多少|几)/;
const ASKS = /^的?(利息|息)?(大概|大约|[要得该是收付还交])*(多少|几|怎么)/;

function readTime(draft: Draft, token: NumberToken): void {
  const number = Number(token.digits);
  const time = ((): readonly [number, Per] | undefined => {
    if (token.mark === '个半月') return [number * 30 + 15, 'day'];
    if (token.mark === '年半') return [number * 12 + 6, 'month'];
    const [, unit] = WHOLE[token.mark] ?? [];
    if (number === 0.5 && unit === 'month') return [15, 'day'];
    if (number === 0.5 && unit === 'year') return [6, 'month'];
    return unit && [number, unit];
  })();
  // 「3月」 is a month's name; 「一月」 and 「1月」 may be a month.
  const named = token.mark === '月' && number !== 1;
  if (!time || named || !Number.isInteger(time[0]) || time[0] < 1 || time[0] > 3660) {
    draft.unread.push(token.text);
    return;
  }
  const [count, unit] = time;
  if (count === 1 && ASKS.test(token.after.trimStart())) return;
  const parts = token.mark === '期' || /分\s*$/.test(token.before);
  draft.times.push({ token, count, unit, instalments: parts });
}

/** The time right before a number, when it is one day, week, month or year: 「一天 5 块」. */
function unitBefore(draft: Draft, token: NumberToken, previous: NumberToken | undefined): Time | undefined {
  const time = draft.times.at(-1);
  const near = previous !== undefined && time?.token === previous;
  return near && /^(的|要|收|得|付|交|利率|利息|息|利)*$/.test(token.before.trim()) ? time : undefined;
}

function readShare(
  draft: Draft,
  token: NumberToken,
  previous: NumberToken | undefined,
  next: NumberToken | undefined,
): void {
  const role = roleOf(token.before);
  const old = /^[分厘]/.test(token.mark) && token.after !== '';
  const isFeeRate = /费/.test(token.before);
  const before = unitBefore(draft, token, previous);
  const behind = perBehind(token.tail) ?? (next && !old ? oneUnit(token, next) : undefined);
  const per = perOf(token.before) ?? behind ?? (before?.count === 1 ? before.unit : undefined);
  if (role === 'received' || role === 'total' || role === 'instalment') {
    draft.unread.push(token.text);
    return;
  }
  if (before && !perOf(token.before) && before.count === 1) dropTime(draft, before);
  if (/^[分厘]/.test(token.mark) && per === 'day' && !/日[利息]/.test(token.before)) {
    draft.unsure.push(`「${token.text}」是多少钱还是利率。写成「一天0.05元」或「日息0.05%」这样`);
    return;
  }
  if (
    per === undefined &&
    isFeeRate &&
    draft.counts &&
    !/先|预|砍|扣|一次/.test(token.before + token.after)
  ) {
    if (/总|共|合计|全部/.test(token.before)) setShare(draft, token, undefined, true);
    else draft.unsure.push(feeAsk(token.text));
    return;
  }
  if (role === 'fee' && per === undefined) {
    const share = spokenRate(token, 'month');
    if (!share?.rate || draft.upfrontShare !== undefined) draft.unread.push(token.text);
    else draft.upfrontShare = share.rate.nano;
    return;
  }
  const priced = /息\s*$/.test(token.before) || /^的?利?息/.test(token.tail || token.after);
  if (per === undefined && before && before.count > 1 && priced) {
    const share = isTakenFirst(token.after, next !== undefined && next.kind !== 'time')
      ? spokenRate(token, 'month')?.rate?.nano
      : undefined;
    if (share !== undefined && draft.upfrontShare === undefined) draft.upfrontShare = share;
    else setShare(draft, token, undefined);
    return;
  }
  if (per === 'week') setShare(draft, token, 'week');
  else setRate(draft, token, spokenRate(token, per), isFeeRate);
}

const INTEREST_FIRST =
  /先息后本|[按每]个?月(只|先|都)?[付还交给]利?息|(到期|最后)(再|才|一次性?)?还本(?!付息)|本金(到期|最后)(再|才|一次性?)?[还付]/;

/** 「服务费 8%，一年还清」: the time is when it ends, not what the price is for. */
const ENDS = /^(之?后|以后|内|到期|一次|归?还|结清)/;

/** 「0.05% 一天」. */
function oneUnit(token: NumberToken, next: NumberToken): Per | undefined {
  if (next.kind !== 'time' || next.digits !== '1' || !/^(的|\/)?$/.test(token.after.trim())) return undefined;
  if (ASKS.test(next.after.trimStart()) || ENDS.test(next.after.trimStart())) return undefined;
  return WHOLE[next.mark]?.[1];
}

/** A card's 「12 期费率 7.2%」 is of the whole plan, an app's of every month: twelve times apart. */
const feeAsk = (text: string): string =>
  `「${text}」是每期收的、所有期加起来的，还是第一天一次收的。写成「每期费率${text}」「总费率${text}」或「先扣手续费${text}」`;

function setShare(draft: Draft, token: NumberToken, per: Per | undefined, isFee = false): void {
  const share = spokenRate(token, 'month')?.rate?.nano;
  if (share === undefined || draft.interest) draft.unread.push(token.text);
  else draft.interest = { share, ...(per ? { per } : {}) };
  if (isFee) draft.basis = 'fee';
}

function setRate(draft: Draft, token: NumberToken, read: RateWords | undefined, isFee: boolean): void {
  if (read?.ask !== undefined) draft.unsure.push(read.ask);
  else if (!read?.rate || (draft.rate && !isSame(draft, read.rate, isFee))) draft.unread.push(token.text);
  else if (draft.rate && isYearOf(read.rate, draft.rate)) return;
  else {
    draft.rate = read.rate;
    draft.basis = isFee ? 'fee' : 'interest';
    if (read.says !== undefined) draft.readAs.push(read.says);
  }
}

/** The same rate said twice, also by the day and by the year; a fee and an interest of one percent are two prices. */
const isSame = ({ rate, basis }: Draft, other: Rate, isFee: boolean): boolean =>
  rate !== undefined &&
  (basis === 'fee') === isFee &&
  ((rate.nano === other.nano && rate.per === other.per) || isYearOf(rate, other) || isYearOf(other, rate));

/** 「日息0.02%，年化7.2%」: a year of 360 or 365 days, to the last digit printed (a hundredth of a percent). */
const isYearOf = (year: Rate, day: Rate): boolean =>
  year.per === 'year' &&
  day.per === 'day' &&
  [360, 365].some((days) => Math.abs(day.nano * days - year.nano) <= 50_000);

const dropTime = (draft: Draft, time: Time): void => {
  draft.times = draft.times.filter((one) => one !== time);
};

function readMoney(
  draft: Draft,
  token: NumberToken,
  previous: NumberToken | undefined,
  next: NumberToken | undefined,
): void {
  const words = token.before;
  const per = perOf(words);
  if (token.kind === 'bare') {
    const asCount = /期数?\s*(是|为)?\s*$/.test(words) && !/每个?期数?\s*(是|为)?\s*$/.test(words);
    if (asCount || /[x×*乘]\s*$/i.test(words)) {
      pushPeriods(draft, token);
      return;
    }
    const rateWord = /利率|费率|化|(^|[^每一个])[日月年][利息]息?\s*(是|为)?\s*$/.test(words);
    if (rateWord || (per === undefined && /利率\s*$/.test(words))) {
      setRate(draft, token, bareRate(token, per), /费/.test(words));
      return;
    }
  }
  const amount = fenOf(token.digits);
  if (amount === undefined) {
    draft.unread.push(token.text);
    return;
  }
  const before = unitBefore(draft, token, previous);
  if (/每一?万|^万元?(?=日|月|年|每)/.test(words) || /^(\/|每)一?万元?(?=\s|$)/.test(token.after)) {
    setPerTenThousand(draft, token, amount, per ?? (before?.count === 1 ? before.unit : undefined));
    if (before?.count === 1) dropTime(draft, before);
    return;
  }
  const said =
    roleOf(words) ?? roleBehind(token.tail) ?? (before && namesPrice(before, words) ? 'interest' : undefined);
  const nextIsMoney = next !== undefined && next.kind !== 'time';
  const role = said === 'interest' && isTakenFirst(token.after, nextIsMoney) ? 'fee' : said;
  place(draft, token, amount, role, per ?? perBehind(token.tail), before);
}

/** 「一天 5 块」 is a price; behind 「6 个月」 a number needs a word to be one. */
const namesPrice = ({ count }: Time, words: string): boolean => count === 1 || words.trim() !== '';

/** 「每万元每天 5 元」: a rate told in money. */
function setPerTenThousand(draft: Draft, token: NumberToken, amount: Fen, per: Per | undefined): void {
  if (per === undefined || per === 'week') {
    draft.unread.push(token.text);
    return;
  }
  // A fen in 10,000 yuan is a millionth.
  const rate = { nano: amount * 1000, per };
  setRate(draft, token, { rate, says: `「${token.text}」按每 1 万元的利息算` }, false);
}

function pushPeriods(draft: Draft, token: NumberToken): void {
  const count = Number(token.digits);
  if (Number.isInteger(count) && count >= 1 && count <= 600)
    draft.times.push({ token, count, unit: 'month', instalments: true });
  else draft.unread.push(token.text);
}

function place(
  draft: Draft,
  token: NumberToken,
  amount: Fen,
  role: Role | undefined,
  per: Per | undefined,
  before: Time | undefined,
): void {
  const once = (field: 'amount' | 'received' | 'total' | 'monthlyFee'): void => {
    const held = draft[field];
    if (held === undefined) draft[field] = amount;
    else if (held !== amount) draft.unread.push(token.text);
  };
  switch (role) {
    case undefined:
      draft.loose.push(token);
      return;
    case 'principal':
      // 「每期本金 833」 is a part of an instalment.
      if (isEach(token.before)) draft.unread.push(token.text);
      else once('amount');
      return;
    case 'received':
      once('received');
      return;
    case 'total':
      once('total');
      return;
    case 'fee':
      if (isEach(token.before) || per === 'month') once('monthlyFee');
      else if (per !== undefined)
        draft.unsure.push(
          `「${token.text}」一共付几次。折成每月的写「每月费${token.text}」，只付一次写「先付${token.text}」`,
        );
      else {
        draft.upfront = ((draft.upfront ?? 0) + amount) as Fen;
        if (!saysWhenPaid(token.before + token.after))
          draft.readAs.push(`「${token.text}」没写哪天付，按借到的那天付算`);
      }
      return;
    case 'instalment':
      if (draft.instalment) draft.unread.push(token.text);
      else draft.instalment = { amount, per: per ?? (/日供/.test(token.before) ? 'day' : 'month') };
      return;
    case 'interest':
      if (draft.interest) draft.unread.push(token.text);
      else if (per === undefined && before?.count === 1) {
        dropTime(draft, before);
        draft.interest = { amount, per: before.unit };
      } else draft.interest = { amount, ...(per ? { per } : {}) };
  }
}

/** One term. 「一天还 50，还 30 天」 says the rhythm and the term; two that disagree are not understood. */
function settleTerm(draft: Draft, asksEach: boolean): void {
  let { times } = draft;
  const { total, instalment } = draft;
  if (times.length > 1 && total !== undefined && !instalment) {
    const rhythm = times.find(({ count, token }) => count === 1 && /^(要|得|需)?还/.test(token.after.trim()));
    if (rhythm) {
      times = times.filter((one) => one !== rhythm);
      draft.instalment = { amount: total, per: rhythm.unit };
      delete draft.total;
    }
  }
  const [first, ...others] = times;
  if (!first) return;
  for (const other of others) if (daysOf(other) !== daysOf(first)) draft.unread.push(other.token.text);
  const parts = asksEach || times.some(({ instalments }) => instalments);
  const { count, unit } = first;
  const term = unit === 'week' ? { count: count * 7, unit: 'day' as const } : { count, unit };
  draft.term = { ...term, instalments: parts };
}

const daysOf = ({ count, unit }: Time): number =>
  count * { day: 1, week: 7, month: 30.4375, year: 365.25 }[unit];
