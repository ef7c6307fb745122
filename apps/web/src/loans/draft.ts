import { addMonths, type PlainDate, plainDate } from '@huxin/calendar';
import type { Fact, FactOf, TermFieldValue, TermName } from '@huxin/fact';
import { type Fen, parseRate } from '@huxin/money';
import { amountOf } from '../kit/amount-field.tsx';
import { wholeOf } from '../kit/whole.ts';

export type Evenness = 'same' | 'equal-principal' | 'interest-first';

/** A loan as somebody types it in under a minute; texts as typed. */
export interface Draft {
  /** The loan being completed; without it a new one is named. */
  readonly loan?: string;
  readonly app: string;
  readonly principal: string;
  readonly count: string;
  readonly paid: string;
  readonly even: Evenness;
  readonly instalment: string;
  readonly monthlyRate: string;
  readonly next: string;
  readonly account: string;
  readonly time: string;
  /** Settings confirmed one by one from a pasted page, and the fingerprint of that page. */
  readonly read: readonly TermFieldValue[];
  readonly page?: string;
}

export const EMPTY_DRAFT: Draft = {
  app: '',
  principal: '',
  count: '',
  paid: '0',
  even: 'same',
  instalment: '',
  monthlyRate: '',
  next: '',
  account: '',
  time: '',
  read: [],
};

export const MOST_INSTALMENTS = 360;
const DEFAULT_ACCOUNT = '工资卡';

const fenOf = (text: string): Fen | undefined => {
  const amount = amountOf(text);
  return typeof amount === 'number' && amount > 0 ? amount : undefined;
};

export const readTerm = <N extends TermName>(
  draft: Draft,
  name: N,
): Extract<TermFieldValue, { name: N }> | undefined =>
  draft.read.find((field): field is Extract<TermFieldValue, { name: N }> => field.name === name);

/** What one pasted page already answers, so that the form does not ask it again. */
export const knows = (draft: Draft, name: TermName): boolean => readTerm(draft, name) !== undefined;

export interface Settled {
  readonly principal: Fen;
  readonly count: number;
  readonly paid: number;
  readonly firstDue: PlainDate;
  readonly payout: PlainDate;
  readonly instalment?: Fen;
  readonly rate?: TermFieldValue;
  readonly method: TermFieldValue;
}

export type DraftField = 'principal' | 'count' | 'paid' | 'instalment' | 'monthlyRate' | 'next';

/** What is still missing, as fields of the form. */
export function missingOf(draft: Draft): readonly DraftField[] {
  const missing: DraftField[] = [];
  const count = readTerm(draft, 'count')?.count ?? wholeOf(draft.count);
  const paid = wholeOf(draft.paid);
  if (!knows(draft, 'principal') && fenOf(draft.principal) === undefined) missing.push('principal');
  if (count === undefined || count < 1 || count > MOST_INSTALMENTS) missing.push('count');
  if (paid === undefined || (count !== undefined && paid >= count)) missing.push('paid');
  if (!knows(draft, 'rate')) {
    if (isEven(draft)) {
      if (!knows(draft, 'instalment') && fenOf(draft.instalment) === undefined) missing.push('instalment');
    } else if (!rateOf(draft)) missing.push('monthlyRate');
  }
  if (!knows(draft, 'first-due') && !plainDate(draft.next).ok) missing.push('next');
  return missing;
}

export function isEven(draft: Draft): boolean {
  const method = readTerm(draft, 'method')?.method;
  return method === undefined ? draft.even === 'same' : method === 'equal-instalment' || method === 'flat';
}

function rateOf(draft: Draft): TermFieldValue | undefined {
  const text = draft.monthlyRate.trim();
  const rate = parseRate(/[%％‰]$/.test(text) ? text : `${text}%`, 'month');
  return rate.ok ? { name: 'rate', rate: rate.value } : undefined;
}

/** The draft as numbers; undefined while something is missing. */
export function settle(draft: Draft): Settled | undefined {
  if (missingOf(draft).length > 0) return undefined;
  const paid = wholeOf(draft.paid) ?? 0;
  const next = plainDate(draft.next);
  const firstDue = readTerm(draft, 'first-due')?.on ?? (next.ok ? addMonths(next.value, -paid) : undefined);
  const count = readTerm(draft, 'count')?.count ?? wholeOf(draft.count);
  const principal = readTerm(draft, 'principal')?.amount ?? fenOf(draft.principal);
  if (!firstDue || count === undefined || principal === undefined) return undefined;
  const instalment =
    readTerm(draft, 'instalment')?.amount ?? (isEven(draft) ? fenOf(draft.instalment) : undefined);
  const rate = readTerm(draft, 'rate') ?? (isEven(draft) ? undefined : rateOf(draft));
  return {
    principal,
    count,
    paid,
    firstDue,
    payout: readTerm(draft, 'payout')?.on ?? addMonths(firstDue, -1),
    ...(instalment === undefined ? {} : { instalment }),
    ...(rate ? { rate } : {}),
    method: readTerm(draft, 'method') ?? {
      name: 'method',
      method: draft.even === 'same' ? 'equal-instalment' : draft.even,
    },
  };
}

type From = FactOf<'term'>['from'];

/**
 * The facts of a finished draft: one per setting, each with where it comes from (said, read from the pasted page,
 * or assumed), the account, and one repayment per instalment said to be paid. Undefined while something is missing.
 */
export function draftToFacts(draft: Draft, loan: string, today: PlainDate): readonly Fact[] | undefined {
  const settled = settle(draft);
  if (!settled) return undefined;
  const app = draft.app.trim() || loan;
  const said: From = { by: 'said', seenOn: today };
  const page: From = { by: 'page', seenOn: today, ...(draft.page ? { document: draft.page as never } : {}) };
  const assumed: From = { by: 'assumed', seenOn: today };
  const term = (field: TermFieldValue, from: From): Fact => ({ kind: 'term', loan, app, field, from });
  const own = (field: TermFieldValue | undefined, from = said): Fact[] =>
    field === undefined || knows(draft, field.name) ? [] : [term(field, from)];
  const { principal, count, firstDue, payout, instalment, rate, method } = settled;
  const account = draft.account.trim() || DEFAULT_ACCOUNT;
  const time = /^\d{2}:\d{2}$/.test(draft.time) ? [draft.time as never] : [];
  return [
    { kind: 'account', account },
    ...draft.read.map((field) => term(field, page)),
    ...own({ name: 'principal', amount: principal }),
    ...own({ name: 'payout', on: payout }, assumed),
    ...own(method),
    ...own(rate),
    ...own(instalment === undefined ? undefined : { name: 'instalment', amount: instalment }),
    ...own({ name: 'count', count }),
    ...own({ name: 'first-due', on: firstDue }),
    ...own({ name: 'debit', accounts: [account], times: time, partial: 'unknown' }),
    ...paidFacts(settled, loan, account),
  ];
}

/** Paid instalments are only said here, so each counts as paid on its own day; without a known amount none is written. */
function paidFacts({ paid, firstDue, instalment }: Settled, loan: string, account: string): Fact[] {
  if (instalment === undefined) return [];
  return Array.from({ length: paid }, (_, index) => ({
    kind: 'money',
    account,
    loan,
    amount: instalment,
    at: addMonths(firstDue, index),
    meaning: 'repayment',
  }));
}

/** 借款一, 借款二 … the first that is not taken. */
export function freeLoanName(taken: readonly string[]): string {
  const digits = '一二三四五六七八九十';
  for (let index = 0; ; index++) {
    const name = `借款${digits[index] ?? String(index + 1)}`;
    if (!taken.includes(name)) return name;
  }
}
