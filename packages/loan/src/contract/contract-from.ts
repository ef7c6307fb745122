import { err, type Result } from '@huxin/basis';
import { addMonths, daysInMonth, fromParts, type PlainDate, partsOf } from '@huxin/calendar';
import type { TermName } from '@huxin/fact';
import { asFen, formatYuan, type Rate } from '@huxin/money';
import { monthsBack } from '../schedule/due-dates.ts';
import { checkContract } from './check-contract.ts';
import type { Contract, DayCount, DueDay, Fee, Method, Payout } from './contract.ts';
import { type ContractGap, incomplete } from './contract-gap.ts';
import { impliedRate } from './implied-rate.ts';
import { type Picked, pickTerms, type TermEntry } from './pick-terms.ts';
import { assumed, type Setting } from './setting.ts';

const REQUIRED = ['principal', 'payout', 'method', 'rate', 'count', 'first-due'] as const;

/**
 * The contract of one loan from the facts about its terms. Several facts for one setting:
 * contract > bill > page > said > assumed, then the later sight. What was not read becomes an
 * `assumed` setting; what cannot be assumed is named as missing.
 */
export function contractFrom(loan: string, terms: readonly TermEntry[]): Result<Contract, ContractGap> {
  const picked = pickTerms(terms.filter((term) => term.fact.loan === loan));
  const missing = REQUIRED.filter((name) => !isKnown(picked, name));
  if (missing.length > 0) return err(tooLittle(loan, picked) ?? incomplete(loan, missing));
  const app = terms.find((term) => term.fact.loan === loan && term.fact.app !== undefined)?.fact.app;
  return checkContract({ ...build(loan, picked), ...(app === undefined ? {} : { app }) });
}

/** A printed instalment whose sum does not even repay the principal: no rate can be worked out from it. */
function tooLittle(loan: string, picked: Picked): ContractGap | undefined {
  const [principal, instalment, count] = [
    picked.one('principal'),
    picked.one('instalment'),
    picked.one('count'),
  ];
  if (picked.one('rate') || !principal || !instalment || !count) return undefined;
  const [each, times] = [instalment.value.amount, count.value.count];
  if (each * times >= principal.value.amount) return undefined;
  return {
    kind: 'impossible-term',
    loan,
    name: 'instalment',
    value: each,
    expected: `at least ${Math.ceil(principal.value.amount / times)} fen`,
    hint: `每期 ${formatYuan(each)} 元还 ${times} 期，加起来还不到本金，期数或每期金额可能抄错了。`,
    ...part('entry', instalment.entry),
  };
}

function isKnown(picked: Picked, name: TermName): boolean {
  if (picked.one(name)) return true;
  if (name === 'first-due') return picked.one('due-day') !== undefined;
  if (name === 'rate') return rateOf(picked) !== undefined;
  return name === 'method' && picked.one('count')?.value.count === 1;
}

/** The rate as read; else, for monthly equal instalments, the one the printed instalment implies. */
function rateOf(picked: Picked): Setting<Rate> | undefined {
  const read = picked.one('rate');
  if (read) return map(read, (field) => field.rate);
  const [principal, instalment, count] = [
    picked.one('principal'),
    picked.one('instalment'),
    picked.one('count'),
  ];
  const interval = picked.one('interval')?.value;
  const monthly = interval === undefined || (interval.unit === 'month' && interval.every === 1);
  const level = monthly && picked.one('method')?.value.method === 'equal-instalment';
  if (!level || !principal || !instalment || !count) return undefined;
  const rate = impliedRate(principal.value.amount, instalment.value.amount, count.value.count);
  return rate && assumed(rate);
}

function map<T, U>(setting: Setting<T>, change: (value: T) => U): Setting<U> {
  return { ...setting, value: change(setting.value) };
}

/** The facts' own `name` is dropped: a setting's place in the contract says which one it is. */
function bare<T extends { name: string }>(setting: Setting<T>): Setting<Omit<T, 'name'>> {
  return map(setting, ({ name: _, ...rest }) => rest);
}

function build(loan: string, picked: Picked): Contract {
  // Every `!` below is one of REQUIRED, seen above.
  const principal = map(picked.one('principal')!, (field) => field.amount);
  const fees = picked.many('fee').map(bare);
  const payout = payoutOf(picked, principal.value, fees);
  const method: Setting<Method> =
    optional(picked.one('method'), (field) => field.method) ?? assumed('one-shot');
  const rate = rateOf(picked)!;
  const interval = opt(picked.one('interval'), bare) ?? assumed({ every: 1, unit: 'month' as const });
  const stated = opt(picked.one('due-day'), bare);
  const firstDue =
    optional(picked.one('first-due'), (field) => field.on) ??
    assumed(firstDueAfter(payout.value.on, stated!.value));
  const dueDay = stated ?? assumed(dueDayOf(payout.value.on, firstDue.value));
  const byDate = (a: { value: { on: PlainDate } }, b: { value: { on: PlainDate } }): number =>
    a.value.on < b.value.on ? -1 : a.value.on > b.value.on ? 1 : 0;
  return {
    loan,
    principal,
    payout,
    method,
    rate,
    count: map(picked.one('count')!, (field) => field.count),
    firstDue,
    dueDay,
    interval,
    dayCount:
      opt(picked.one('day-count'), bare) ??
      assumed(
        dayCountFor(method.value, rate.value.per, interval.value.unit, () =>
          isWholeMonths(payout.value.on, firstDue.value, dueDay.value),
        ),
      ),
    rounding: opt(picked.one('rounding'), bare) ?? assumed({ mode: 'half-up', remainder: 'last' }),
    oddFirst: optional(picked.one('odd-first'), (field) => field.how) ?? assumed('first-differs'),
    ...part(
      'instalment',
      optional(picked.one('instalment'), (field) => field.amount),
    ),
    holidayShift: optional(picked.one('holiday-shift'), (field) => field.shift) ?? assumed('none'),
    ...part(
      'cutoff',
      optional(picked.one('cutoff'), (field) => field.time),
    ),
    ...part(
      'grace',
      optional(picked.one('grace'), ({ grace, interestRuns, reported }) => ({
        ...grace,
        interestRuns,
        reported,
      })),
    ),
    ...part('penalty', opt(picked.one('penalty'), bare)),
    applicationOrder: opt(picked.one('application-order'), bare) ?? assumed({ order: DEFAULT_ORDER }),
    ...part('debit', opt(picked.one('debit'), bare)),
    ...part('earlySettlement', opt(picked.one('early-settlement'), bare)),
    ...part('debitChange', opt(picked.one('debit-change'), bare)),
    fees,
    rateChanges: picked.many('rate-change').map(bare).sort(byDate),
    extensions: picked.many('extension').map(bare),
    draws: picked.many('draw').map(bare).sort(byDate),
    ...part(
      'settled',
      optional(picked.one('settled'), (field) => field.on),
    ),
  };
}

/**
 * Civil Code 561 (rule CC-0561): costs, then interest, then the debt itself. It does not name the penalty;
 * it is taken as interest that fell due later than the ordinary one.
 */
const DEFAULT_ORDER: ('fee' | 'interest' | 'penalty' | 'principal')[] = [
  'fee',
  'interest',
  'penalty',
  'principal',
];

const opt = <T, U>(setting: Setting<T> | undefined, change: (setting: Setting<T>) => U): U | undefined =>
  setting && change(setting);

const optional = <T, U>(setting: Setting<T> | undefined, change: (value: T) => U): Setting<U> | undefined =>
  setting && map(setting, change);

const part = <K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: T };

function payoutOf(picked: Picked, principal: number, fees: readonly Setting<Fee>[]): Setting<Payout> {
  const withheld = fees.reduce(
    (sum, fee) => (fee.value.when === 'withheld' ? sum + fee.value.amount : sum),
    0,
  );
  return map(picked.one('payout')!, ({ on, received, account }) => ({
    on,
    received: received ?? asFen(Math.max(0, principal - withheld)),
    receivedKnown: received !== undefined,
    ...part('account', account),
  }));
}

/** The named day in the month after the payout. */
function firstDueAfter(payout: PlainDate, { day, missing }: DueDay): PlainDate {
  const clamped = addMonths(payout, 1, day);
  if (missing === 'last-day' || partsOf(clamped).day === day) return clamped;
  const { year, month } = partsOf(clamped);
  return month === 12 ? fromParts(year + 1, 1, 1) : fromParts(year, month + 1, 1);
}

/** The day of the first due date; where that one was cut to a month's end, the day of the payout. */
function dueDayOf(payout: PlainDate, firstDue: PlainDate): DueDay {
  const first = partsOf(firstDue);
  const cut = first.day === daysInMonth(first.year, first.month) && partsOf(payout).day > first.day;
  return { day: cut ? partsOf(payout).day : first.day, missing: 'last-day' };
}

/**
 * Months of equal length where instalments are monthly and the rate is not quoted by the day, and for a debt
 * repaid at once whole months after the payout: a price per month is a price for the month, long or short.
 * Otherwise actual days. A year of 360 days is what banks' templates say, and the dearer reading
 * (finance reading §3.1). `whole`: whether the term is whole months.
 */
function dayCountFor(
  method: Method,
  per: 'day' | 'month' | 'year',
  unit: 'month' | 'day',
  whole: () => boolean,
): DayCount {
  const monthly = per !== 'day' && unit === 'month' && method !== 'revolving-daily';
  const byMonth = monthly && (method !== 'one-shot' || whole());
  return { days: byMonth ? '30' : 'actual', year: 360 };
}

/** Later due days follow the first by whole months, so the first decides for the last. */
const isWholeMonths = (payout: PlainDate, firstDue: PlainDate, dueDay: DueDay): boolean =>
  firstDue > payout && monthsBack(payout, firstDue, dueDay).days === 0;
