import { type Fault, ok, type Result } from '@huxin/basis';
import {
  addDays,
  dateOf,
  daysBetween,
  type Moment,
  momentAt,
  START_OF_DAY,
  type TimeOfDay,
} from '@huxin/calendar';
import type { AccountRecord, Case } from '@huxin/case';
import {
  type AccountState,
  type Consequence,
  type DebitOrder,
  expandFlows,
  type ForecastInput,
  forecast,
  isLastMomentRead,
  type PlannedFlow,
  type Shortfall,
  subscriptionOrders,
} from '@huxin/cashflow';
import type { LedgerLine } from '@huxin/loan';
import { asFen, formatYuan, ZERO } from '@huxin/money';
import type { ShortfallView } from './assessment.ts';
import { debitOrder } from './debit-order.ts';
import { startOf } from './payments.ts';
import type { LoanStanding } from './subject.ts';
import { type UntoldDebit, untoldDebits } from './untold-debits.ts';
import { triesOf } from './waiting.ts';
import { nearMoment, sayDate, sayMoment } from './words.ts';

/** Days looked ahead: two monthly debits of every loan. */
export const HORIZON_DAYS = 62;

/** Used where no debit time was read; every published time is a hint only (finance reading §3.3). */
const EARLIEST_DEBIT = '06:00' as TimeOfDay;

/** What the forecast needs, with the debits it had to assume something of. */
export interface RecordForecast extends ForecastInput {
  readonly untold: readonly UntoldDebit[];
  /** Incomes whose day is over since the balance was read, and which nobody recorded: counted as come in. */
  readonly awaited: readonly PlannedFlow[];
}

/** What the forecast needs, read from the record as it stands now. Accounts without a known balance are left out. */
export function forecastInput(
  record: Case,
  loans: readonly LoanStanding[],
  days = HORIZON_DAYS,
): RecordForecast | undefined {
  const to = addDays(dateOf(record.now), days);
  const accounts = [...record.accounts.values()].flatMap((account) => accountState(account, record.now));
  if (accounts.length === 0) return undefined;
  const oldest = accounts.map((account) => account.at).sort()[0] as Moment;
  const known = new Map(accounts.map((account) => [account.account, account]));
  const planned = expandFlows(
    record.flows.map((flow) => flow.fact),
    dateOf(oldest),
    to,
  ).filter((flow) => {
    const account = known.get(flow.account);
    return account !== undefined && momentAt(flow.on, START_OF_DAY) >= account.at;
  });
  const moved = [...record.accounts.values()].flatMap((account) =>
    recordedMoves(account, known.get(account.account)),
  );
  const orders = loans
    .flatMap((loan) => ordersOf(loan, record.now))
    .filter((order) => order.accounts.some((name) => known.has(name)));
  const charges = subscriptionOrders(
    record.subscriptions.map((known) => known.fact).filter((fact) => known.has(fact.account)),
    dateOf(record.now),
    to,
  );
  const sure = [...withoutRecorded(planned, moved), ...moved];
  const perhaps = untoldDebits(loans, accounts, sure, record.now);
  // A bill may show the debit without saying whose it was.
  const flows = withoutRecorded([...planned, ...perhaps.map(({ flow }) => flow)], moved);
  return {
    from: record.now,
    to,
    accounts,
    flows: [...flows, ...moved],
    untold: perhaps.filter(({ flow }) => flows.includes(flow)),
    awaited: flows.filter(
      ({ direction, on, account }) =>
        direction === 'in' && on < dateOf(record.now) && on > dateOf(known.get(account)?.at ?? record.now),
    ),
    orders: [...orders, ...charges].map((order) => ({
      ...order,
      accounts: order.accounts.filter((name) => known.has(name)),
    })),
  };
}

/** The latest balance that is not a day to come; a balance written down for the future is a wish, not money. */
function accountState(account: AccountRecord, now: Moment): AccountState[] {
  const past = account.balances.filter((known) => startOf(known.fact.at) <= now);
  const latest = past.reduce<(typeof past)[number] | undefined>(
    (best, known) => (best === undefined || startOf(known.fact.at) >= startOf(best.fact.at) ? known : best),
    undefined,
  );
  if (!latest) return [];
  const at = startOf(latest.fact.at);
  // Moves of that very day, after the balance was read, are part of it: a forecast day knows no hours.
  const sameDay = movesAfter(account, at).filter((known) => dateOf(known.fact.at) === dateOf(at));
  const balance = asFen(latest.fact.amount + sameDay.reduce((sum, known) => sum + signed(known), 0));
  return [{ account: account.account, balance, at }];
}

/** Money that really moved on the account after a moment; a failed debit moves nothing. */
const movesAfter = (account: AccountRecord, at: Moment): AccountRecord['moves'] =>
  account.moves.filter((known) => startOf(known.fact.at) > at && known.fact.meaning !== 'failed-debit');

const comesIn = ({ fact }: AccountRecord['moves'][number]): boolean =>
  fact.meaning === 'income' || fact.meaning === 'payout';

const signed = (known: AccountRecord['moves'][number]): number =>
  comesIn(known) ? known.fact.amount : -known.fact.amount;

/** Money recorded on later days than the balance moves it as it happened. */
function recordedMoves(account: AccountRecord, state: AccountState | undefined): PlannedFlow[] {
  if (!state) return [];
  return movesAfter(account, state.at)
    .filter((known) => dateOf(known.fact.at) > dateOf(state.at))
    .map((known) => ({
      id: known.id,
      account: account.account,
      direction: comesIn(known) ? 'in' : 'out',
      amount: known.fact.amount,
      on: dateOf(known.fact.at),
      purpose: 'other',
    }));
}

/** Days within which a recorded movement of the same amount counts as the planned one having happened. */
const SAME_WITHIN_DAYS = 3;

/** Planned flows without those that were recorded as real movements, so that nothing counts twice. */
function withoutRecorded(planned: readonly PlannedFlow[], moved: readonly PlannedFlow[]): PlannedFlow[] {
  const left = [...moved];
  return planned.filter((flow) => {
    const index = left.findIndex(
      (move) =>
        move.account === flow.account &&
        move.direction === flow.direction &&
        move.amount === flow.amount &&
        Math.abs(daysBetween(move.on, flow.on)) <= SAME_WITHIN_DAYS,
    );
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

/** Debits still to come: unpaid instalments with at least one try left. Tries that are over are not repeated. */
function ordersOf(loan: LoanStanding, now: Moment): DebitOrder[] {
  const debit = loan.contract?.debit?.value;
  if (!debit || !loan.ledger) return [];
  const times = debit.times.length > 0 ? debit.times : [EARLIEST_DEBIT];
  const today = dateOf(now);
  const left = (line: LedgerLine): boolean =>
    line.due > today || triesOf(loan, line.due).some((at) => at > now);
  return loan.ledger.lines
    .filter((line) => line.owed > 0 && left(line))
    .map((line) => ({ ...debitOrder(loan, debit, line), times }));
}

/** Shortfalls still to come; each amount assumes the earlier ones are filled (spec 缺口-1, 现金流-9). */
export function comingShortfalls(input: ForecastInput, now: Moment): Result<readonly Shortfall[], Fault> {
  const view = forecast(input);
  return view.ok ? ok(view.value.shortfalls.filter((shortfall) => shortfall.date >= dateOf(now))) : view;
}

/** Shortfalls as they are shown, with what fails and a sentence each. */
export function viewShortfalls(
  shortfalls: readonly Shortfall[],
  input: RecordForecast,
  now: Moment,
  loans: readonly LoanStanding[],
): readonly ShortfallView[] {
  const unknown = unknownAccounts(input, loans);
  const orders = new Map(input.orders.map((order) => [order.id, order]));
  const said = new Set<string>();
  return shortfalls.map((shortfall) => ({
    date: shortfall.date,
    account: shortfall.account,
    amountFen: shortfall.amountFen,
    fundBy: shortfall.fundBy,
    lastMoment: shortfall.lastMoment,
    orders: shortfall.orders.map((id) => {
      const order = orders.get(id);
      return {
        id,
        ...(order?.loan === undefined ? {} : { loan: order.loan }),
        ...(order?.n === undefined ? {} : { n: order.n }),
        amountFen: order?.amount ?? ZERO,
      };
    }),
    consequences: shortfall.consequences
      .filter((item) => item.kind !== 'overdue-after' || orders.get(item.order)?.loan !== undefined)
      .map((item) => ({ ...item, says: sayConsequence(item, orders, now) })),
    choices: choicesOf(shortfall, orders),
    says: `${sayShortfall(shortfall, isLastMomentRead(shortfall, input.orders), now)}${sayAssumed(shortfall, input, said, now)}${sayUnknown(shortfall, orders, unknown)}`,
  }));
}

/** The ways out of a failing debit, in the words of the design; never another loan. */
function choicesOf(shortfall: Shortfall, orders: ReadonlyMap<string, DebitOrder>): readonly string[] {
  const put = `存 ${formatYuan(shortfall.amountFen)} 元`;
  const debt = shortfall.orders.some((id) => orders.get(id)?.loan !== undefined);
  return debt ? [put, '换有余额的卡（先确认改绑生效日）', '现在申请延期'] : [put];
}

/** Accounts a loan may also be debited from, whose balance nobody told. */
function unknownAccounts(
  input: ForecastInput,
  loans: readonly LoanStanding[],
): ReadonlyMap<string, readonly string[]> {
  const known = new Set(input.accounts.map((account) => account.account));
  return new Map(
    loans.map((loan) => [
      loan.record.loan,
      (loan.contract?.debit?.value.accounts ?? []).filter((name) => !known.has(name)),
    ]),
  );
}

/** What was assumed of earlier debits and incomes on that account, once in a list. */
function sayAssumed(
  shortfall: Shortfall,
  { untold, awaited }: RecordForecast,
  said: Set<string>,
  now: Moment,
): string {
  const { account, date } = shortfall;
  const mine = assumedWords(
    {
      untold: untold.filter(({ due, flow }) => due <= date && flow.account === account),
      awaited: awaited.filter((flow) => flow.account === account),
    },
    now,
  );
  const fresh = mine.filter((says) => !said.has(says));
  for (const says of fresh) said.add(says);
  return fresh.join('');
}

/** More than this is said as one number. */
const MOST_SAID = 3;

/** What the forecast took without being told, a sentence each while they are few (spec 缺口-5, 缺口-6). */
export function assumedWords(
  { untold, awaited }: Pick<RecordForecast, 'untold' | 'awaited'>,
  now: Moment,
): readonly string[] {
  const says = new Set([
    ...untold.map((debit) => untoldWords(debit, now)),
    ...awaited.map(
      ({ id, on, amount }) =>
        `「${id}」${sayDate(on, dateOf(now))}的 ${formatYuan(amount)} 元到没到账还没记，先按到了算。`,
    ),
  ]);
  if (says.size <= MOST_SAID) return [...says];
  return [`上次记余额以后，有 ${says.size} 笔进出没记结果，先当它们照常进出。记一下现在的余额就准。`];
}

const untoldWords = ({ loan, due }: UntoldDebit, now: Moment): string =>
  `「${loan}」${sayDate(due, dateOf(now))}那笔扣没扣成还没记，先按扣走了算。`;

function sayUnknown(
  shortfall: Shortfall,
  orders: ReadonlyMap<string, DebitOrder>,
  unknown: ReadonlyMap<string, readonly string[]>,
): string {
  const names = new Set(shortfall.orders.flatMap((id) => unknown.get(orders.get(id)?.loan ?? '') ?? []));
  return names.size > 0 ? `「${[...names].join('」「')}」里有多少还不知道，够的话可能从那里扣。` : '';
}

/** `read`: whether a contract says the last moment; nothing is said of the contract where it does not. */
function sayShortfall(shortfall: Shortfall, read: boolean | undefined, now: Moment): string {
  const today = dateOf(now);
  const amount = formatYuan(shortfall.amountFen);
  const last = nearMoment(shortfall.lastMoment, today);
  const contract =
    read === undefined || shortfall.lastMoment <= shortfall.fundBy
      ? ''
      : read
        ? `；合同写的最晚是${pause(last)}`
        : '；没读到当天最晚几点';
  if (dateOf(shortfall.fundBy) === today && now <= shortfall.fundBy) {
    return `还差 ${amount} 元。今天 24:00 前存进「${shortfall.account}」最稳${contract}。`;
  }
  const short = `${sayDate(shortfall.date, today)}差 ${amount} 元。`;
  if (now <= shortfall.fundBy) {
    return `${short}最晚 ${sayMoment(shortfall.fundBy, today)} 前存进「${shortfall.account}」最稳${contract}。`;
  }
  if (read === undefined) return `${short}最稳的时间已经过了；现在就存进「${shortfall.account}」。`;
  const until = read ? `${last} 前` : '没读到当天最晚几点，现在就';
  return `${short}最稳的时间已经过了；${until}存进「${shortfall.account}」并自己点还款。`;
}

/** A blank before a date that starts with a figure, none before 今天 and 明天. */
const pause = (text: string): string => (/^\d/.test(text) ? ` ${text}` : text);

function sayConsequence(item: Consequence, orders: ReadonlyMap<string, DebitOrder>, now: Moment): string {
  const today = dateOf(now);
  const label = (id: string): string => orders.get(id)?.label ?? id;
  switch (item.kind) {
    case 'debit-fails':
      return `「${label(item.order)}」这笔会扣不成。`;
    case 'partial-debit':
      return `「${label(item.order)}」可能先扣走 ${formatYuan(item.taken)} 元。`;
    case 'flow-fails':
      return `${sayDate(item.on, today)}的「${item.flow}」会差 ${formatYuan(item.short)} 元。`;
    case 'overdue-after':
      return `过了 ${sayMoment(item.moment, today)} 就算逾期。`;
  }
}
