import type { Moment, PlainDate, TimeOfDay } from '@huxin/calendar';
import type { FactOf } from '@huxin/fact';
import type { Fen } from '@huxin/money';

/** What stands on an account at a moment; everything planned after it applies on top. */
export interface AccountState {
  readonly account: string;
  readonly balance: Fen;
  readonly at: Moment;
}

export type Purpose = FactOf<'flow'>['purpose'];

/** One expected movement on one day. It has no time of day: expenses count first, incomes last. */
export interface PlannedFlow {
  readonly id: string;
  readonly account: string;
  readonly direction: 'in' | 'out';
  readonly amount: Fen;
  readonly on: PlainDate;
  readonly purpose: Purpose;
}

/** One debit a lender or merchant will try: one instalment, or one renewal of a membership. */
export interface DebitOrder {
  readonly id: string;
  readonly loan?: string;
  /** Number of the instalment. */
  readonly n?: number;
  readonly due: PlainDate;
  readonly amount: Fen;
  /** Accounts in the order in which they are tried, each once. */
  readonly accounts: readonly string[];
  /** Times on the due day; none known means 00:00, the earliest it could be. */
  readonly times: readonly TimeOfDay[];
  readonly partial: 'never' | 'takes-what-is-there' | 'unknown';
  readonly retries: readonly { readonly afterDays: number; readonly time: TimeOfDay }[];
  /** The contract's own last moment: paid after it is overdue. */
  readonly lastMoment: Moment;
  /** Whether the contract says that moment; otherwise it is the end of the day because nothing was read. */
  readonly lastMomentRead?: boolean;
  readonly label: string;
}

export interface ForecastInput {
  readonly from: Moment;
  /** Last day of the forecast, counted in. */
  readonly to: PlainDate;
  readonly accounts: readonly AccountState[];
  readonly flows: readonly PlannedFlow[];
  readonly orders: readonly DebitOrder[];
  /** Moves every salary that is still to come by so many days. */
  readonly salaryLateDays?: number;
}

/** Which answer to an unanswered "does the lender take part of it?" a statement rests on. */
export type PartialWorld = 'takes-what-is-there' | 'never';

interface Conditional {
  /** Present when the statement holds only if the orders with unknown partial debit behave so. */
  readonly onlyIf?: PartialWorld;
}

export type Consequence = Conditional &
  (
    | { readonly kind: 'debit-fails'; readonly order: string }
    | {
        readonly kind: 'flow-fails';
        readonly flow: string;
        readonly on: PlainDate;
        readonly short: Fen;
        readonly purpose: Purpose;
      }
    | { readonly kind: 'partial-debit'; readonly order: string; readonly taken: Fen }
    | { readonly kind: 'overdue-after'; readonly order: string; readonly moment: Moment }
  );

/**
 * Money missing on one account on one day, if every earlier shortfall has been made good by exactly its
 * amount. Putting `amountFen` on `account` by `fundBy` makes everything planned for that day succeed.
 */
export interface Shortfall extends Conditional {
  readonly date: PlainDate;
  readonly account: string;
  readonly amountFen: Fen;
  /** Everything that day wants from this account first: its expenses and the orders that try it first. */
  readonly needed: Fen;
  /** What stands on it at the start of that day. */
  readonly available: Fen;
  /** Latest safe moment: 24:00 of the day before. May already have passed. */
  readonly fundBy: Moment;
  /** Earliest contract end among the orders; the end of the day where only expenses fail. */
  readonly lastMoment: Moment;
  /** When the first of them is tried: a hint, never a promise. */
  readonly firstTry: Moment;
  /** Incomes expected on the account that same day: perhaps too late for the debit, so never counted on. */
  readonly incomeSameDay: Fen;
  readonly orders: readonly string[];
  /** What fails if nothing is put in. */
  readonly consequences: readonly Consequence[];
}

export interface Part {
  readonly account: string;
  readonly amount: Fen;
}

/** What happens if nobody does anything. Within a day: expenses, debits by time and id, incomes. */
export type ForecastEvent =
  | {
      readonly kind: 'flow';
      readonly date: PlainDate;
      readonly flow: string;
      readonly account: string;
      readonly direction: 'in' | 'out';
      readonly amount: Fen;
    }
  /** An expense without cover: nothing moved. */
  | {
      readonly kind: 'flow-failed';
      readonly date: PlainDate;
      readonly flow: string;
      readonly account: string;
      readonly short: Fen;
      readonly purpose: Purpose;
    }
  /** An income of the very day a balance was read in mid-day: counted as already in it. */
  | {
      readonly kind: 'income-in-balance';
      readonly date: PlainDate;
      readonly flow: string;
      readonly account: string;
      readonly amount: Fen;
    }
  /** Paid in full (with what earlier partial debits took). */
  | {
      readonly kind: 'debited';
      readonly date: PlainDate;
      readonly at: Moment;
      readonly order: string;
      readonly parts: readonly Part[];
      readonly late: boolean;
    }
  | {
      readonly kind: 'debit-failed';
      readonly date: PlainDate;
      readonly at: Moment;
      readonly order: string;
      /** What a partial debit took all the same. */
      readonly parts: readonly Part[];
      readonly left: Fen;
      /** No further try is known: pay by hand. */
      readonly manual: boolean;
    };

export interface Forecast {
  readonly accounts: readonly string[];
  /** From the day of `from` to `to`; end of day, same order as `accounts`. */
  readonly days: readonly { readonly date: PlainDate; readonly balances: readonly Fen[] }[];
  /** Since the oldest balance, so before `from` too. */
  readonly events: readonly ForecastEvent[];
  readonly shortfalls: readonly Shortfall[];
  /** The world of `days` and `events` where some order's partial debit is unknown: the worse of the two. */
  readonly world?: PartialWorld;
}
