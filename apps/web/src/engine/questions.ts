import type { Fault, Result } from '@huxin/basis';
import type { Moment, PlainDate } from '@huxin/calendar';
import type { CaseFile } from '@huxin/case';
import type { Assessment, ReplayDay, ShortfallView } from '@huxin/exposure';
import type { Entry } from '@huxin/fact';
import type { Rule } from '@huxin/law';
import type { CostAnswer } from '@huxin/loan';
import type { Cited } from './cite.ts';
import type { CostAsks, CostSheet } from './cost.ts';
import type { Curve } from './curve.ts';
import type { Debit } from './debits.ts';
import type { OrderEnd } from './desk/court.ts';
import type { Desk } from './desk/types.ts';
import type { LoanSheet } from './loan-sheet.ts';

/** What the record says at a moment, with the pictures that go with it. */
export interface Standing {
  readonly assessment: Assessment;
  readonly curves: readonly Curve[];
  /** The next debits over all loans, earliest first. */
  readonly debits: readonly Debit[];
}

/** Everything a screen may ask the engines, with the answer of each. All of it can be sent as a message. */
export interface Questions {
  readonly standing: {
    readonly asks: { readonly entries: readonly Entry[]; readonly now: Moment };
    readonly gets: Result<Standing, Fault>;
  };
  readonly loan: {
    readonly asks: { readonly entries: readonly Entry[]; readonly now: Moment; readonly loan: string };
    readonly gets: Result<LoanSheet, Fault>;
  };
  readonly replay: {
    readonly asks: {
      readonly entries: readonly Entry[];
      readonly from: PlainDate;
      readonly to: PlainDate;
    };
    readonly gets: Result<readonly ReplayDay[], Fault>;
  };
  /** A record as text, checked: an example, or a copy somebody saved. */
  readonly read: {
    readonly asks: { readonly text: string };
    readonly gets: Result<CaseFile, readonly Fault[]>;
  };
  readonly rule: {
    readonly asks: { readonly id: string };
    readonly gets: Rule | undefined;
  };
  /** Rules as they are cited on a day. */
  readonly cite: {
    readonly asks: { readonly ids: readonly string[]; readonly on: PlainDate };
    readonly gets: readonly Cited[];
  };
  /** The shortfalls if every salary came some days late. */
  readonly late: {
    readonly asks: { readonly entries: readonly Entry[]; readonly now: Moment; readonly days: number };
    readonly gets: Result<readonly ShortfallView[], Fault>;
  };
  readonly cost: {
    readonly asks: CostAsks;
    readonly gets: CostSheet;
  };
  /** What a helper and his client can do in one sitting. */
  readonly desk: {
    readonly asks: { readonly entries: readonly Entry[]; readonly now: Moment };
    readonly gets: Result<Desk, Fault>;
  };
  /** The last day to object to a payment order received on a day. */
  readonly order: {
    readonly asks: { readonly received: PlainDate };
    readonly gets: OrderEnd;
  };
  /** An everyday question about the price of money, in one line. */
  readonly price: {
    readonly asks: { readonly text: string };
    readonly gets: CostAnswer;
  };
}

export type QuestionName = keyof Questions;
export type Asks<N extends QuestionName> = Questions[N]['asks'];
export type Gets<N extends QuestionName> = Questions[N]['gets'];
