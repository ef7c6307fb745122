import type { Finding, Tri } from '@huxin/basis';
import type { Moment, PlainDate } from '@huxin/calendar';
import type { Consequence } from '@huxin/cashflow';
import type { ActionKind, EntryId, Source } from '@huxin/fact';
import type { Fen } from '@huxin/money';

/** `unknown-origin`: somebody was reached, and nothing says how the number was held. */
export type PathSource = Source | 'unknown-origin';

/** The people a path leads to. */
export type Group = 'phone-book' | 'typed' | 'call-partners' | 'workplace' | 'referred' | 'anyone' | 'self';

export type Trigger = 'overdue' | 'unreachable' | 'no-debt';

export type PathState = 'blocked' | 'dormant' | 'possible' | 'open' | 'happened';

/** What clauses and rules would give the lender. Stands beside a state and never changes it. */
export type Backing = 'none' | 'limited' | 'some' | 'unknown';

/** A sentence that rests on one entry of the record. */
export interface Evidence {
  readonly entry: EntryId;
  readonly on: PlainDate;
  readonly says: string;
}

export interface Link {
  readonly kind: 'source' | 'trigger';
  readonly state: Tri;
  readonly says: string;
  readonly evidence: readonly Evidence[];
  /** Ids of actions that would turn this link to `no`, or ask for it. */
  readonly actions: readonly string[];
}

export interface Annotation {
  readonly kind: 'rule' | 'note';
  readonly says: string;
  readonly finding?: Finding;
}

export interface Path {
  readonly id: string;
  /** The lender's name where known, else the app or loan the record calls it by. */
  readonly lender: string;
  /** 通讯录权限，现在还能读 · 以前读走的名单 … */
  readonly name: string;
  readonly group: Group;
  readonly state: PathState;
  /** 没有打开过 · 已关上 · 现在没有触发 · 说不准 · 开着 · 已经发生. */
  readonly stateSays: string;
  readonly backing: Backing;
  readonly source: PathSource;
  readonly trigger: Trigger;
  readonly links: readonly [Link, Link];
  readonly annotations: readonly Annotation[];
}

/** The two clocks of one app. `lastPossibleRead` is "now" while a read is still possible. */
export interface Clocks {
  readonly subject: string;
  readonly lastPossibleRead: PlainDate | 'now' | 'never' | 'unknown';
  readonly copiesSince: PlainDate | 'none' | 'unknown';
  readonly says: string;
}

export interface ShortfallView {
  readonly date: PlainDate;
  readonly account: string;
  readonly amountFen: Fen;
  readonly fundBy: Moment;
  readonly lastMoment: Moment;
  readonly orders: readonly {
    readonly id: string;
    readonly loan?: string;
    readonly n?: number;
    readonly amountFen: Fen;
  }[];
  readonly consequences: readonly (Consequence & { readonly says: string })[];
  /** The ways out, shortest first: put money in, another card, ask for an extension. Never another loan. */
  readonly choices: readonly string[];
  readonly says: string;
}

export interface Cost {
  readonly minutes: number;
  /** Money that has to be moved or paid, in fen. */
  readonly fen: Fen;
}

export interface ActionView {
  readonly id: string;
  readonly kind: ActionKind;
  readonly target: string;
  /** Latest useful moment, or null where there is none. */
  readonly by: Moment | null;
  /** Paths that would be blocked or lose their trigger once this is proved. */
  readonly closes: readonly string[];
  /** Paths whose overdue trigger it keeps off, whatever their source turns out to be; holds those of `closes` too. */
  readonly keepsOff: readonly string[];
  /** Paths it asks about without certainty. */
  readonly asks: readonly string[];
  readonly cost: Cost;
  readonly says: string;
  readonly cannot: string;
  readonly sideEffect: string;
  readonly needs: string;
  readonly proof: string;
  readonly ifRefused: string;
  /** `planned` in the minimal plan, `added` belongs after it, `offered` a free choice, `done` carried out, not yet proved. */
  readonly standing: 'planned' | 'added' | 'offered' | 'done';
}

/** What a question is about: a source, or something about a loan, an account, the lender or oneself. */
export type QuestionTopic =
  | PathSource
  | 'terms'
  | 'has-loan'
  | 'taken'
  | 'debit'
  | 'lender-kind'
  | 'balance'
  | 'guarantee'
  | 'spouse';

export interface Question {
  readonly id: string;
  readonly topic: QuestionTopic;
  /** The lenders, the loan or the account it is about; several lenders where the same is unknown of each. */
  readonly about: readonly string[];
  /** The debit that `taken` asks about. */
  readonly debit?: { readonly at: Moment; readonly amountFen: Fen; readonly account?: string };
  readonly asks: string;
  readonly why: string;
  readonly settles: readonly string[];
  readonly answers: readonly string[];
}

export interface Unclosable {
  readonly path: string;
  readonly says: string;
}

export interface Plan {
  readonly planned: readonly string[];
  readonly added: readonly string[];
  /** At most three, in the order to do them. */
  readonly next: readonly string[];
  readonly says: string;
}

/** Everything the record says on one moment. */
export interface Assessment {
  readonly asOf: PlainDate;
  readonly now: Moment;
  readonly says: string;
  readonly paths: readonly Path[];
  readonly clocks: readonly Clocks[];
  readonly shortfalls: readonly ShortfallView[];
  readonly loans: readonly LoanView[];
  readonly actions: readonly ActionView[];
  readonly plan: Plan;
  readonly questions: readonly Question[];
  readonly unclosable: readonly Unclosable[];
}

/** One loan as it stands: what is owed, what comes next, what was assumed because nobody read it. */
export interface LoanView {
  readonly loan: string;
  readonly app?: string;
  readonly owedNowFen: Fen;
  readonly leftFen: Fen;
  readonly settled: boolean;
  readonly overdueSince?: Moment;
  /** Every debit behind `overdueSince` passed without a word: perhaps it was taken and nothing is late. */
  readonly untold?: true;
  /** An instalment that is due, unpaid, and not yet overdue. */
  readonly waiting?: {
    readonly due: PlainDate;
    readonly amountFen: Fen;
    /** Last moment at which it can be paid without being overdue. */
    readonly lastMoment: Moment;
    /** A debit was tried and failed. */
    readonly failed: boolean;
    readonly nextTry?: Moment;
    readonly says: string;
  };
  readonly next?: { readonly due: PlainDate; readonly amountFen: Fen; readonly n: number };
  readonly paid: number;
  readonly paidLate: number;
  readonly count: number;
  readonly gaps: readonly string[];
  readonly assumed: readonly string[];
  readonly says: string;
}
