import { type Fen, formatRate, formatYuan, NANO } from '@huxin/money';
import { type LoanAnswer, startOf } from './answer-loan.ts';
import { percentWords } from './cost-words.ts';
import { monthsOf } from './question-term.ts';
import type { CostQuestion } from './read-question.ts';
import { solveCost } from './solve-cost.ts';

const yuan = (amount: number): string => `${formatYuan(Math.round(amount) as Fen)} 元`;

/**
 * 等额本金 and 先息后本, whose instalments differ; `undefined` where nothing depends on the way of repaying (no
 * instalments, no sum). Every month counts alike.
 */
export function answerMethod(question: CostQuestion): LoanAnswer | undefined {
  const { rate, term, amount, total, instalment, interest, basis } = question;
  // A monthly fee on the first principal is its interest as long as nothing is repaid.
  if (!term || !rate || (basis === 'fee' && question.method !== 'interest-first')) return undefined;
  if (total !== undefined || instalment || interest)
    return { ask: '每期还多少已经由利率和期数定了，另写的那个数是什么' };
  const months = monthsOf(term);
  if (amount === undefined || months === undefined || months < 1 || months > 600) return undefined;
  const start = startOf(question);
  if ('ask' in start) return start;
  const monthly = (rate.nano / NANO) * { day: 30, month: 1, year: 1 / 12 }[rate.per];
  const payments = paymentsOf(question, amount, months, monthly);
  const cost = payments.reduce((sum, each) => sum + each, 0) - start.received;
  const { irr12, effective } = solveCost([
    { when: 0, amount: start.received },
    ...payments.map((each, i) => ({ when: (i + 1) / 12, amount: -each })),
  ]);
  const real =
    irr12 === null || effective === null
      ? ''
      : `，真实年化 ${percentWords(irr12)}（IRR×12），按复利 ${percentWords(effective)}`;
  const name = { day: '日息', month: '月息', year: '年化' }[rate.per];
  const thirty = rate.per === 'day' ? '（一个月按 30 天）' : '';
  const head = `到手 ${yuan(start.received)}，${name} ${formatRate(rate)}${thirty}，分 ${months} 期`;
  return { says: `${head}${rhythmOf(question, payments)}，一共多付约 ${yuan(cost)}${real}。` };
}

function paymentsOf(
  { method, monthlyFee = 0 as Fen }: CostQuestion,
  amount: number,
  months: number,
  rate: number,
): number[] {
  const principal = amount / months;
  return Array.from({ length: months }, (_, i) => {
    if (method === 'interest-first') return amount * rate + monthlyFee + (i === months - 1 ? amount : 0);
    return principal + (amount - principal * i) * rate + monthlyFee;
  });
}

function rhythmOf({ method }: CostQuestion, payments: readonly number[]): string {
  const [first = 0, second = first] = payments;
  const last = payments.at(-1) ?? 0;
  if (payments.length === 1) return `，到期还 ${yuan(last)}`;
  return method === 'interest-first'
    ? `先息后本：每月付 ${yuan(first)}，最后一期还 ${yuan(last)}`
    : `等额本金：第一期还 ${yuan(first)}，以后每期少还 ${yuan(first - second)}，最后一期还 ${yuan(last)}`;
}
