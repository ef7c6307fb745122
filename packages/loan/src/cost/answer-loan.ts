import { type Fen, formatRate, formatYuan, mulDiv, NANO, type Rate } from '@huxin/money';
import { percentWords } from './cost-words.ts';
import type { Per } from './question-roles.ts';
import { monthsOf, periodsIn } from './question-term.ts';
import type { CostQuestion, QuestionTerm } from './read-question.ts';
import { solveCost } from './solve-cost.ts';
import { payment } from './tvm.ts';

/** Sentences that answer, or the one thing that has to be known first. */
export type LoanAnswer = { readonly says: string } | { readonly ask: string };

const yuan = (amount: number): string => `${formatYuan(Math.round(amount) as Fen)} 元`;

/** What a loan of received and repaid money costs a year, where the question names enough of it. */
export function answerLoan(question: CostQuestion): LoanAnswer {
  const start = startOf(question);
  if ('ask' in start) return start;
  const repaid = repaidOf(question, start.principal);
  if ('ask' in repaid) return repaid;
  if (repaid.some(({ each, count }) => each * count < start.received))
    return { ask: '还的加起来比到手的还少，到手和要还的是不是写反了' };
  const sentences = repaid.map((way) => sentenceOf(start.received, way, question.rate));
  return { says: sentences.join('') };
}

interface Start {
  readonly principal: number | undefined;
  readonly received: number;
}

/** What was borrowed and what was left of it after what is taken on the first day. */
export function startOf({ amount, received, upfront, upfrontShare }: CostQuestion): Start | { ask: string } {
  if (amount === undefined && received === undefined) return { ask: '借了多少，或者到手多少' };
  const share = upfrontShare ?? 0;
  if (share >= NANO) return { ask: '先扣的比借的还多，看看是不是多写了 0' };
  const principal = amount ?? (share > 0 ? ((received ?? 0) * NANO) / (NANO - share) : undefined);
  const taken = (upfront ?? 0) + mulDiv(Math.round(principal ?? 0), share, NANO, 'half-up');
  if (received === undefined) {
    const left = (principal ?? 0) - taken;
    return left > 0 ? { principal, received: left } : { ask: '先扣的比借的还多，看看是不是多写了 0' };
  }
  if (principal === undefined) {
    return { principal: taken > 0 ? received + taken : undefined, received };
  }
  if (received > principal) return { ask: '到手的比借的还多，两个数是不是写反了' };
  // 「借 8000 到手 8000 会员费 399」: paid beside the loan. 「借 10000 服务费 500 到手 9500」: out of it.
  if (taken > 0 && received === principal) return { principal, received: received - taken };
  if (taken > 0 && Math.abs(principal - taken - received) > 1)
    return { ask: `借 ${yuan(principal)}、扣 ${yuan(taken)}、到手 ${yuan(received)} 对不上，哪一个写错了` };
  return { principal, received };
}

/** `count` equal payments, `step` years apart; `words` says the rhythm. */
interface Way {
  readonly each: number;
  readonly count: number;
  readonly step: number;
  readonly per: Per | 'once';
  readonly length: string;
  readonly lead: string;
}

const STEP: Readonly<Record<Per, number>> = { day: 1 / 365, week: 7 / 365, month: 1 / 12, year: 1 };

function repaidOf(question: CostQuestion, principal: number | undefined): Way[] | { ask: string } {
  const { term, instalment, total, interest, rate } = question;
  const extra = question.monthlyFee ?? 0;
  const owed = principal ?? question.received ?? 0;
  if (instalment) return byInstalment(question, instalment, extra);
  if (!term) {
    const parts = extra > 0 || question.basis === 'fee';
    return { ask: parts ? '一共分多少期' : '借多少天，或者分多少期' };
  }
  const price = interestOf(question, owed, term);
  if (total !== undefined && price !== undefined && interest && Math.abs(owed + price - total) > 100)
    return { ask: `本金加利息是 ${yuan(owed + price)}，和要还的 ${yuan(total)} 对不上，哪一个写错了` };
  const months = monthsOf(term);
  const level = levelOf(question, owed, months);
  const sum = total ?? owed + (price ?? 0);
  if (principal === undefined && total === undefined && !interest) return { ask: '一共要还多少' };
  const once: Way = { each: sum, count: 1, ...spanOf(term), per: 'once', lead: '' };
  const each = total === undefined && level !== undefined ? level : sum / (months ?? 1);
  const parts: Way | undefined =
    months === undefined
      ? undefined
      : { each: each + extra, count: months, step: 1 / 12, per: 'month', length: '', lead: '' };
  if (extra > 0 || (rate && question.basis === 'fee')) return parts ? [parts] : { ask: '一共分多少期' };
  if (parts && term.instalments) return [parts];
  const unclear = parts && months !== undefined && months > 1 && term.unit === 'month' && total !== undefined;
  const late = question.received !== undefined || question.upfront !== undefined;
  if (!unclear || late) return [once];
  return [
    { ...once, lead: '到期一次还清的话，' },
    { ...parts, lead: '每月还一样多的话，' },
  ];
}

function byInstalment(
  { term, total, interest }: CostQuestion,
  { amount, per }: NonNullable<CostQuestion['instalment']>,
  extra: number,
): Way[] | { ask: string } {
  const each = amount + (per === 'month' ? extra : 0);
  const days = term && { day: 1, month: 30, year: 365 }[term.unit] * term.count;
  const counts = {
    month: term && monthsOf(term),
    day: days,
    week: days !== undefined && days % 7 === 0 ? days / 7 : undefined,
    year: term?.unit === 'year' ? term.count : undefined,
  };
  const guess = total !== undefined && total % amount === 0 ? total / amount : undefined;
  const count = counts[per] ?? (term ? undefined : guess);
  if (count === undefined) return { ask: '一共还多少期' };
  if (count > 3660) return { ask: '期数太多，看看是不是写错了' };
  if (total !== undefined && Math.abs(amount * count - total) > count * 100)
    return {
      ask: `每期 ${yuan(amount)} 还 ${count} 期是 ${yuan(amount * count)}，和一共 ${yuan(total)} 对不上，哪一个写错了`,
    };
  if (interest) return { ask: '每期还的里面已经含了利息没有；含了就把利息那个数去掉' };
  return [{ each, count, step: STEP[per], per, length: '', lead: '' }];
}

const spanOf = ({ count, unit }: QuestionTerm): { step: number; length: string } => ({
  step: count * { day: 1 / 365, month: 1 / 12, year: 1 }[unit],
  length: `${count} ${{ day: '天', month: '个月', year: '年' }[unit]}`,
});

/** Interest of the whole term on what is owed from the first to the last day. */
function interestOf({ interest, rate }: CostQuestion, owed: number, term: QuestionTerm): number | undefined {
  const periods = (per: Per): number => {
    const [up, down] = periodsIn(term, per);
    return up / down;
  };
  if (interest) {
    const each = interest.amount ?? (owed * (interest.share ?? 0)) / NANO;
    return Math.round(interest.per === undefined ? each : each * periods(interest.per));
  }
  return rate && Math.round((owed * rate.nano * periods(rate.per)) / NANO);
}

/** The equal instalment a rate makes: 等本等息 for a monthly fee, 等额本息 otherwise. */
export function levelOf(
  { rate, basis, monthlyFee, interest }: CostQuestion,
  owed: number,
  months: number | undefined,
): number | undefined {
  if (months === undefined) return undefined;
  // Interest told in money is added to the sum by whoever asks.
  if (!rate) return monthlyFee === undefined || interest ? undefined : owed / months;
  if (basis === 'fee' && rate.per === 'month') return owed / months + (owed * rate.nano) / NANO;
  const monthly = (rate.nano / NANO) * { day: 30, month: 1, year: 1 / 12 }[rate.per];
  if (monthly === 0) return owed / months;
  const each = payment({ rate: monthly, nper: months, pv: owed });
  return each === null ? undefined : Math.abs(each);
}

const EVERY = { day: '每天', week: '每周', month: '每月', year: '每年' } as const;
/** Beyond this a compound figure only confuses. */
const MOST_SHOWN = 100;

function sentenceOf(received: number, way: Way, quoted: Rate | undefined): string {
  const { each, count, step, per, length, lead } = way;
  const payments = Array.from({ length: count }, (_, i) => ({ when: (i + 1) * step, amount: -each }));
  const { effective } = solveCost([{ when: 0, amount: received }, ...payments]);
  const cost = each * count - received;
  const head =
    per === 'once'
      ? `${lead}到手 ${yuan(received)}，${length}后还 ${yuan(each)}：多付 ${yuan(cost)}`
      : `${lead}到手 ${yuan(received)}，${EVERY[per]}还 ${yuan(each)}、共 ${count} 期：一共还 ${yuan(each * count)}，多付 ${yuan(cost)}`;
  if (effective === null) return `${head}。`;
  const simple = per === 'once' ? cost / received / step : Math.expm1(Math.log1p(effective) * step) / step;
  const name = {
    once: '单利',
    day: '每天的利率 × 365',
    week: '每周的利率 × 365 ÷ 7',
    month: 'IRR×12',
    year: 'IRR',
  }[per];
  const compound = effective > MOST_SHOWN ? '按复利超过 10,000%' : `按复利 ${percentWords(effective)}`;
  return `${head}，真实年化 ${percentWords(simple)}（${name}），${compound}。${besideQuote(simple, quoted)}`;
}

function besideQuote(simple: number, quoted: Rate | undefined): string {
  if (!quoted) return '';
  const yearly = (quoted.nano / NANO) * { day: 365, month: 12, year: 1 }[quoted.per];
  const near = Math.abs(yearly - simple) <= 0.0005;
  const said = `${{ day: '日息', month: '月息', year: '年化' }[quoted.per]} ${formatRate(quoted)}`;
  return near ? `和${said}对得上。` : `说的${said}，一年是 ${percentWords(yearly)}，和它不一样。`;
}
