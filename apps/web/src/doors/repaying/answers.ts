import { addDays, addMonths, type PlainDate, plainDate, timeOfDay } from '@huxin/calendar';
import type { Fact, FactOf, TermFieldValue } from '@huxin/fact';
import { asFen, type Fen } from '@huxin/money';
import { computed, signal } from '@preact/signals';
import { amountOf } from '../../kit/amount-field.tsx';
import { draftToFacts, EMPTY_DRAFT } from '../../loans/draft.ts';
import { onSwap } from '../../record.ts';

export type OutName = 'rent' | 'phone' | 'other';
export const OUT_WORDS: Readonly<Record<OutName, string>> = { rent: '房租', phone: '话费', other: '别的' };

export interface Out {
  readonly amount: string;
  /** Empty: the day before the debit. */
  readonly day: string;
}
const NO_OUT: Out = { amount: '', day: '' };

/** What is typed on the way; texts as typed. */
export interface Answers {
  readonly day: string;
  readonly amount: string;
  readonly account: string;
  /** The rest of the contract, where it is at hand. */
  readonly app: string;
  readonly principal: string;
  readonly count: string;
  readonly paid: string;
  readonly cutoff: string;
  /** Settings ticked off on a pasted page. */
  readonly read: readonly TermFieldValue[];
  readonly balance: string;
  readonly outNames: readonly OutName[];
  readonly outs: Readonly<Record<OutName, Out>>;
  readonly salaryDay: string;
  readonly salary: string;
}

export const EMPTY: Answers = {
  day: '',
  amount: '',
  account: '',
  app: '',
  principal: '',
  count: '',
  paid: '',
  cutoff: '',
  read: [],
  balance: '',
  outNames: [],
  outs: { rent: NO_OUT, phone: NO_OUT, other: NO_OUT },
  salaryDay: '',
  salary: '',
};

export const answers = signal<Answers>(EMPTY);
onSwap(() => {
  answers.value = EMPTY;
});
export const say = (part: Partial<Answers>): void => {
  answers.value = { ...answers.value, ...part };
};
export const sayOut = (name: OutName, part: Partial<Out>): void => {
  const { outs } = answers.value;
  say({ outs: { ...outs, [name]: { ...outs[name], ...part } } });
};

export const accountOf = ({ account }: Answers): string => account.trim() || '这张卡';
export const accountName = computed(() => accountOf(answers.value));

const fenOf = (text: string): Fen | undefined => {
  const amount = amountOf(text);
  return amount === 'error' ? undefined : amount;
};
const dateOf = (text: string): PlainDate | undefined => {
  const read = plainDate(text);
  return read.ok ? read.value : undefined;
};
const laterOf = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);

/** The debit asked about, once day and amount are there and the day is not over. */
export function debitOf(said: Answers, today: PlainDate): { due: PlainDate; amount: Fen } | undefined {
  const [due, amount] = [dateOf(said.day), fenOf(said.amount)];
  return due && due >= today && amount !== undefined && amount > 0 ? { due, amount } : undefined;
}

/**
 * What was said, as facts of the record: the loan's terms each with where it comes from, the account and what is on
 * it, what else leaves or comes in. Undefined while day, amount or balance are missing.
 */
export function answersToFacts(said: Answers, loan: string, today: PlainDate): readonly Fact[] | undefined {
  const debit = debitOf(said, today);
  const balance = fenOf(said.balance);
  if (!debit || balance === undefined) return undefined;
  const account = accountOf(said);
  return [
    ...loanFacts(said, loan, today, debit),
    { kind: 'balance', account, at: today, amount: balance },
    ...outFacts(said, account, today, debit.due),
    ...salaryFacts(said, account),
  ];
}

type From = FactOf<'term'>['from'];

/** All of the loan where it was said; else this one instalment, and the rest marked as assumed. */
function loanFacts(
  said: Answers,
  loan: string,
  today: PlainDate,
  { due, amount }: { readonly due: PlainDate; readonly amount: Fen },
): readonly Fact[] {
  const account = accountOf(said);
  const app = said.app.trim() || loan;
  const known = (name: TermFieldValue['name']): boolean => said.read.some((field) => field.name === name);
  const term = (field: TermFieldValue, by: From['by']): Fact => ({
    kind: 'term',
    loan,
    app,
    field,
    from: { by, seenOn: today },
  });
  const time = timeOfDay(said.cutoff.trim());
  const cutoff: readonly Fact[] =
    time.ok && !known('cutoff') ? [term({ name: 'cutoff', time: time.value }, 'said')] : [];
  const whole = draftToFacts(
    {
      ...EMPTY_DRAFT,
      app,
      account,
      principal: said.principal,
      count: said.count,
      paid: paidOf(said, due),
      instalment: said.amount,
      next: said.day,
      read: said.read,
    },
    loan,
    today,
  );
  if (whole) return [...whole, ...cutoff];
  return [
    { kind: 'account', account },
    ...said.read.filter(({ name }) => BESIDE.has(name)).map((field) => term(field, 'page')),
    term({ name: 'principal', amount }, 'assumed'),
    term({ name: 'payout', on: addMonths(due, -1) }, 'assumed'),
    term({ name: 'method', method: 'one-shot' }, 'assumed'),
    term({ name: 'rate', rate: { nano: 0, per: 'year' } }, 'assumed'),
    term({ name: 'count', count: 1 }, 'assumed'),
    term({ name: 'first-due', on: due }, 'said'),
    term({ name: 'debit', accounts: [account], times: [], partial: 'unknown' }, 'said'),
    ...cutoff,
  ];
}

/** What a page may add to a single instalment without changing its day or amount. */
const BESIDE: ReadonlySet<string> = new Set(['cutoff', 'grace']);

/** Instalments paid before this one: as said, else counted from the first due day on the page. */
function paidOf(said: Answers, due: PlainDate): string {
  if (said.paid.trim() !== '') return said.paid;
  const first = said.read.find((field) => field.name === 'first-due')?.on;
  if (!first) return '';
  const months = (day: PlainDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return String(Math.max(0, months(due) - months(first)));
}

const PURPOSE = { rent: 'rent', phone: 'utilities', other: 'other' } as const;

function outFacts(said: Answers, account: string, today: PlainDate, due: PlainDate): readonly Fact[] {
  const eve = laterOf(addDays(due, -1), today);
  return said.outNames.flatMap((name): Fact[] => {
    const amount = fenOf(said.outs[name].amount);
    if (!amount) return [];
    const on = laterOf(dateOf(said.outs[name].day) ?? eve, today);
    return [
      {
        kind: 'flow',
        flow: OUT_WORDS[name],
        account,
        direction: 'out',
        amount,
        when: { every: 'once', on },
        purpose: PURPOSE[name],
      },
    ];
  });
}

function salaryFacts(said: Answers, account: string): readonly Fact[] {
  const [on, amount] = [dateOf(said.salaryDay), fenOf(said.salary)];
  if (!on || !amount || amount === asFen(0)) return [];
  return [
    {
      kind: 'flow',
      flow: '工资',
      account,
      direction: 'in',
      amount,
      when: { every: 'once', on },
      purpose: 'salary',
    },
  ];
}
