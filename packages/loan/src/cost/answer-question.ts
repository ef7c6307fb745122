import { type Fen, formatRate, formatYuan, MAX_RATE_NANO, mulDiv, NANO, type Rate } from '@huxin/money';
import { answerLoan, levelOf } from './answer-loan.ts';
import { answerMethod } from './answer-method.ts';
import { percentWords } from './cost-words.ts';
import { isThirty, monthsOf, periodsIn } from './question-term.ts';
import { type CostQuestion, type QuestionTerm, readQuestion } from './read-question.ts';
import { solveCost } from './solve-cost.ts';

/** One sentence of plain Chinese, or what is missing to give it. */
export interface CostAnswer {
  readonly says: string;
  /** What the question did not name, in Chinese; empty when the sentence answers it. */
  readonly missing: readonly string[];
}

/**
 * Answers an everyday question about the price of money; it never fails, at worst it says what is missing. A number
 * nothing was made of stops the answer: the rest would look complete.
 */
export function answerQuestion(text: string): CostAnswer {
  const question = readQuestion(text);
  const { unread, unsure } = question;
  const [odd] = unread;
  if (odd !== undefined) {
    const number = unread.map((one) => `「${one}」`).join('、');
    return {
      says: `没看懂${number}是什么，先不算。${HOW}和这笔钱没关系的数就去掉。`,
      missing: [`${number}是什么数`],
    };
  }
  const [ask] = unsure;
  if (ask !== undefined) return missing(ask);
  if (question.interest?.per === 'week' && isAlone(question)) return answerWeekly(question.interest.share);
  const priced = withPricePerUnit(question);
  const { readAs } = priced;
  const answer = answerRead(priced);
  if (readAs.length === 0) return answer;
  return { ...answer, says: `${answer.says}（${readAs.join('；')}。）` };
}

/** A price and nothing it could be reckoned on. */
const isAlone = ({ amount, received, term, interest, total, instalment }: CostQuestion): boolean =>
  interest?.share !== undefined && (amount ?? received ?? term ?? total ?? instalment) === undefined;

function answerWeekly(share = 0): CostAnswer {
  const yearly = percentWords(((share / NANO) * 365) / 7);
  return { says: `周息 ${shareWords(share / NANO)} 就是年化 ${yearly}（一年 365 天），单利。`, missing: [] };
}

const HOW =
  '每个数旁边写上它是什么，比如「借1000」「到手700」「每月还535.58」「共还1200」「6期」「7天」「日息0.05%」；';

/** `told`: the rate was worked out from money, so a slipped percent sign cannot explain it. */
type Priced = CostQuestion & { readonly told?: boolean };

/** 「一天 5 块」 with the principal is a rate. */
function withPricePerUnit(question: CostQuestion): Priced {
  const { amount, interest, rate } = question;
  if (interest?.share !== undefined && question.basis === 'fee' && !rate) return withFeePerMonth(question);
  const per = interest?.per ?? unitOf(question);
  if (per === 'week' && interest && !question.term) {
    const { per: _, ...price } = interest;
    return { ...question, interest: price, term: { count: 7, unit: 'day', instalments: false } };
  }
  if (!amount || !interest || rate || per === undefined || per === 'week') return question;
  if (question.total !== undefined || question.instalment) return question;
  // A sum of money every instalment stays the same while the debt falls: no rate on what is owed, unless none of it falls.
  const debtFalls = question.method !== 'interest-first';
  if (debtFalls && interest.amount !== undefined && question.term?.instalments) return question;
  if (debtFalls && takesMore(question)) return question;
  const nano =
    interest.amount === undefined ? interest.share : mulDiv(interest.amount, NANO, amount, 'half-up');
  if (nano === undefined || nano > MAX_RATE_NANO) return question;
  const { interest: _, term, ...rest } = question;
  return {
    ...rest,
    rate: { nano, per },
    basis: 'interest',
    told: interest.amount !== undefined,
    ...(interest.per !== undefined && term ? { term } : {}),
  };
}

/** 「总费率 7.2%，12 期」 is 0.6 % an instalment. */
function withFeePerMonth(question: CostQuestion): Priced {
  const { interest, ...rest } = question;
  const months = question.term && monthsOf(question.term);
  if (!months || interest?.share === undefined) return question;
  const nano = Math.round(interest.share / months);
  return {
    ...rest,
    rate: { nano, per: 'month' },
    readAs: [
      ...question.readAs,
      `总费率 ${formatRate({ nano: interest.share, per: 'year' })} 除以 ${months} 期`,
    ],
  };
}

/** 「一个月利息 100」: the term is the unit. */
const unitOf = ({ term }: CostQuestion): Rate['per'] | undefined =>
  term?.count === 1 && !term.instalments ? term.unit : undefined;

/** Anything beside principal and price: what is taken first, or charged on top. */
const takesMore = ({ received, upfront, upfrontShare, monthlyFee }: CostQuestion): boolean =>
  (received ?? upfront ?? upfrontShare ?? monthlyFee) !== undefined;

function answerRead(question: Priced): CostAnswer {
  const { amount, rate, basis, term, total, instalment, interest } = question;
  if (question.method) {
    const answer = answerMethod(question);
    if (answer) return 'ask' in answer ? missing(answer.ask) : { says: answer.says, missing: [] };
    if (term && interest) return missing('利率是多少，写成「月息1%」「年化12%」这样');
  }
  if (takesMore(question) || total !== undefined || instalment || interest) {
    const answer = answerLoan(question);
    return 'ask' in answer ? missing(answer.ask) : { says: answer.says, missing: [] };
  }
  if (!rate) {
    if (amount === undefined || term) return missing('日息、月费率、年化，或者每期还多少、一共还多少');
    return answerAmount(amount);
  }
  if (basis === 'fee' && rate.per === 'month') return answerFee(question, rate);
  if (amount === undefined && term) return missing('借多少钱', answerRate(rate).says);
  if (amount === undefined) return answerRate(rate);
  if (term) return answerTerm(question, amount, rate, term);
  return {
    says: `${head(amount, rate)}${dailyInterest(amount, rate).says}${slipWords(amount, rate, question.told)}`,
    missing: [],
  };
}

/** Above one percent a day the percent is nearly always a slip for ten-thousandths: 5 % for 0.05 %. */
function slipWords(amount: Fen | undefined, rate: Rate, told = false): string {
  if (rate.per !== 'day' || rate.nano <= NANO / 100) return '';
  if (told) return `日息 ${formatRate(rate)} 很少见，核对一下这是不是一天的钱。`;
  const meant = { nano: Math.round(rate.nano / 100), per: 'day' } as const;
  const cost = amount === undefined ? '' : `，那样一天是 ${formatYuan(dailyInterest(amount, meant).day)} 元`;
  return `日息 ${formatRate(rate)} 很少见，是不是 ${formatRate(meant)}${cost}？`;
}

const missing = (what: string, lead = ''): CostAnswer => ({
  says: `${lead}还要知道：${what}。`,
  missing: [what],
});

const NAMES = { day: '日息', month: '月息', year: '年化' } as const;
const head = (amount: Fen, rate: Rate): string =>
  `${formatYuan(amount)} 元，${NAMES[rate.per]} ${formatRate(rate)}：`;

/** Interest on a debt that stays as it is, rounded half up to the fen; a month has 30 days, a year 365. */
export interface DailyInterest {
  readonly day: Fen;
  readonly month: Fen;
  readonly year: Fen;
  readonly says: string;
}

/** How much a day, a month, a year. A yearly rate is cut into 365 days, and into 12 months. */
export function dailyInterest(amount: Fen, rate: Rate): DailyInterest {
  const times = (numerator: number, denominator: number): Fen =>
    mulDiv(amount, rate.nano * numerator, NANO * denominator, 'half-up') as Fen;
  const yuan = (fen: Fen) => `${formatYuan(fen)} 元`;
  if (rate.per === 'day') {
    const [day, month, year] = [times(1, 1), times(30, 1), times(365, 1)];
    const yearly = percentWords((rate.nano / NANO) * 365);
    return {
      day,
      month,
      year,
      says: `一天 ${yuan(day)}，30 天 ${yuan(month)}，一年 ${yuan(year)}（年化 ${yearly}，单利）。`,
    };
  }
  const months = rate.per === 'month' ? 12 : 1;
  const [day, month, year] = [times(months, 365), times(months, 12), times(months, 1)];
  const by360 = times(months, 360);
  const other = by360 === day ? '' : `（按 365 天；合同按 360 天算就是 ${yuan(by360)}）`;
  return {
    day,
    month,
    year,
    says: `一天 ${yuan(day)}${other}，一个月 ${yuan(month)}，一年 ${yuan(year)}（单利）。`,
  };
}

/** Without a rate only a table can be given. */
function answerAmount(amount: Fen): CostAnswer {
  const daily = [6, 12, 18, 24].map((percent) => {
    const { day } = dailyInterest(amount, { nano: (percent * NANO) / 100, per: 'year' });
    return `年化 ${percent}% 是 ${formatYuan(day)} 元`;
  });
  const what = '合同上的日息、月费率或年化';
  return {
    says: `${formatYuan(amount)} 元一天的利息：${daily.join('，')}（按 365 天）。还要知道：${what}。`,
    missing: [what],
  };
}

function answerRate(rate: Rate): CostAnswer {
  const fraction = rate.nano / NANO;
  const yearly = { day: 365, month: 12, year: 1 }[rate.per] * fraction;
  if (rate.per === 'year') {
    const daily = `日息 ${shareWords(fraction / 365)}（按 360 天算 ${shareWords(fraction / 360)}）`;
    return {
      says: `年化 ${formatRate(rate)} 折成一个月是 ${shareWords(fraction / 12)}，一天是${daily}，单利。写上借多少钱，就算出是多少元。`,
      missing: [],
    };
  }
  const by360 = rate.per === 'day' ? `（按 360 天算 ${percentWords(fraction * 360)}）` : '';
  return {
    says: `${NAMES[rate.per]} ${formatRate(rate)} 就是年化 ${percentWords(yearly)}${by360}，单利。${slipWords(undefined, rate)}`,
    missing: [],
  };
}

/** Up to five decimals of a percent, as a day's rate needs them: 0.06575%. */
const shareWords = (fraction: number): string => `${Number((fraction * 100).toFixed(5))}%`;

function answerTerm(question: CostQuestion, amount: Fen, rate: Rate, term: QuestionTerm): CostAnswer {
  const { count, unit } = term;
  const months = { day: 0, month: 1, year: 12 }[unit] * count;
  const level = term.instalments && months > 0 ? levelOf(question, amount, months) : undefined;
  if (level !== undefined) {
    const each = Math.round(level);
    const cost = Math.round(level * months) - amount;
    return {
      says: `${head(amount, rate)}分 ${months} 期等额本息，每月还 ${formatYuan(each as Fen)} 元，利息一共约 ${formatYuan(cost as Fen)} 元。`,
      missing: [],
    };
  }
  const [up, down] = periodsIn(term, rate.per);
  const interest = mulDiv(amount, rate.nano * up, NANO * down, 'half-up') as Fen;
  const thirty = isThirty(term, rate.per) ? '（一个月按 30 天）' : '';
  const length = `${count} ${{ day: '天', month: '个月', year: '年' }[unit]}`;
  return {
    says: `${head(amount, rate)}${length}后一次还清，利息 ${formatYuan(interest)} 元${thirty}；每月还一部分本金的话，利息比这少。${slipWords(amount, rate)}`,
    missing: [],
  };
}

/** A monthly fee on the first principal, repaid in equal instalments: what it really costs. */
function answerFee({ amount, term }: CostQuestion, rate: Rate): CostAnswer {
  const fraction = rate.nano / NANO;
  const count = term && { day: 0, month: 1, year: 12 }[term.unit] * term.count;
  if (!count || count > 600) return missing('分多少期还', `月费率 ${formatRate(rate)}，`);
  const instalment = 1 / count + fraction;
  const payments = Array.from({ length: count }, (_, i) => ({ when: (i + 1) / 12, amount: -instalment }));
  const { irr12, effective } = solveCost([{ when: 0, amount: 1 }, ...payments]);
  const flat = percentWords(fraction * 12);
  const real =
    irr12 === null || effective === null
      ? ''
      : `真实年化 ${percentWords(irr12)}（IRR×12），按复利 ${percentWords(effective)}`;
  const lead = `月费率 ${formatRate(rate)}、分 ${count} 期：看着是一年 ${flat}，${real}`;
  if (amount === undefined) return { says: `${lead}。`, missing: [] };
  const fee = mulDiv(amount, rate.nano * count, NANO, 'half-up') as Fen;
  return { says: `${lead}；${formatYuan(amount)} 元一共多付 ${formatYuan(fee)} 元。`, missing: [] };
}
