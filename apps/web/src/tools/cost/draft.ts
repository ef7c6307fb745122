import { addDays, addMonths, daysBetween, type PlainDate, plainDate } from '@huxin/calendar';
import type { LenderKind } from '@huxin/fact';
import { type Fen, formatYuan } from '@huxin/money';
import type { CostAsks, CostRow } from '../../engine/cost.ts';
import { amountOf } from '../../kit/amount-field.tsx';
import { wholeOf } from '../../kit/whole.ts';

/** How it is paid back: the same sum every month, once at the end, or line by line. */
export type Shape = 'even' | 'once' | 'lines';
export type FeeWhen = 'at-payout' | 'each';

/** A loan as it is typed in; texts as typed. */
export interface CostDraft {
  readonly shape: Shape;
  /** Day of the contract; today when empty. */
  readonly on: string;
  /** What arrived, and what the contract says was lent. */
  readonly received: string;
  readonly principal: string;
  readonly each: string;
  readonly count: string;
  readonly total: string;
  readonly days: string;
  /** One payment a line: 「2025-03-10 357.05」. */
  readonly lines: string;
  readonly fee: string;
  readonly feeWhen: FeeWhen;
  readonly quoted: string;
  readonly kind: LenderKind | undefined;
}

export const EMPTY_COST: CostDraft = {
  shape: 'even',
  on: '',
  received: '',
  principal: '',
  each: '',
  count: '',
  total: '',
  days: '',
  lines: '',
  fee: '',
  feeWhen: 'at-payout',
  quoted: '',
  kind: undefined,
};

const MOST_INSTALMENTS = 600;
const MOST_DAYS = 36_500;

const fenOf = (text: string): Fen | undefined => {
  const amount = amountOf(text);
  return typeof amount === 'number' && amount > 0 ? amount : undefined;
};
const countOf = (text: string, most: number): number | undefined => {
  const whole = wholeOf(text);
  return whole !== undefined && whole >= 1 && whole <= most ? whole : undefined;
};
/** Typed, and not a count of instalments or days. */
export const isNoCount = (text: string): boolean => text.trim() !== '' && wholeOf(text) === undefined;
const yuan = (fen: number): string => formatYuan(fen as Fen).replaceAll(',', '');

/** What is still missing, in the words of the fields. */
export function missingOf(draft: CostDraft): readonly string[] {
  const asks: readonly (readonly [boolean, string])[] = [
    [fenOf(draft.received) === undefined, '到手多少'],
    [draft.shape === 'even' && fenOf(draft.each) === undefined, '每期还多少'],
    [draft.shape === 'even' && countOf(draft.count, MOST_INSTALMENTS) === undefined, '一共几期'],
    [draft.shape === 'once' && fenOf(draft.total) === undefined, '到期一共还多少'],
    [draft.shape === 'once' && countOf(draft.days, MOST_DAYS) === undefined, '借多少天'],
    [draft.shape === 'lines' && draft.lines.trim() === '', '每一笔还款'],
  ];
  return asks.flatMap(([missing, name]) => (missing ? [name] : []));
}

/** The question for the engine; undefined while something is missing. Lines are passed on as typed, for it to judge. */
export function draftToAsks(draft: CostDraft, today: PlainDate): CostAsks | undefined {
  const received = fenOf(draft.received);
  if (received === undefined || missingOf(draft).length > 0) return undefined;
  const day = plainDate(draft.on);
  const on = day.ok ? day.value : today;
  const fee = fenOf(draft.fee);
  const paid = paymentsOf(draft, on);
  const atPayout: readonly CostRow[] =
    fee !== undefined && draft.feeWhen === 'at-payout' ? [{ date: on, amount: `-${yuan(fee)}` }] : [];
  const head: readonly CostRow[] = [{ date: on, amount: yuan(received) }, ...atPayout];
  const last = paid.at(-1);
  const end = plainDate(last && 'date' in last ? last.date : '');
  const principal = fenOf(draft.principal);
  return {
    rows: [...head, ...paid],
    typedFrom: head.length,
    ...(principal === undefined ? {} : { principalFen: principal }),
    ...(draft.quoted.trim() === '' ? {} : { quoted: draft.quoted.trim() }),
    ...(draft.kind === undefined
      ? {}
      : {
          lender: {
            kind: draft.kind,
            on,
            termDays: end.ok ? Math.max(1, daysBetween(on, end.value)) : 1,
          },
        }),
  };
}

function paymentsOf(draft: CostDraft, on: PlainDate): readonly CostRow[] {
  const fee = draft.feeWhen === 'each' ? (fenOf(draft.fee) ?? 0) : 0;
  if (draft.shape === 'even') {
    const each = (fenOf(draft.each) ?? 0) + fee;
    return Array.from({ length: countOf(draft.count, MOST_INSTALMENTS) ?? 0 }, (_, index) => ({
      date: addMonths(on, index + 1),
      amount: `-${yuan(each)}`,
    }));
  }
  if (draft.shape === 'once')
    return [
      {
        date: addDays(on, countOf(draft.days, MOST_DAYS) ?? 1),
        amount: `-${yuan((fenOf(draft.total) ?? 0) + fee)}`,
      },
    ];
  return draft.lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(readLine);
}

/** 「2025-03-10 357.05」 is paid; a plus before the amount is received. */
function readLine(line: string): CostRow {
  const [date = '', ...rest] = line.trim().split(/[\s，,：:]+/u);
  const amount = rest.join('').replace(/元$/, '');
  return { date, amount: amount.startsWith('+') ? amount.slice(1) : `-${amount}` };
}
