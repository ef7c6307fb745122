import type { Fault, Result } from '@huxin/basis';
import type { Moment, PlainDate } from '@huxin/calendar';
import type { CaseFile } from '@huxin/case';
import type { Assessment, ReplayDay } from '@huxin/exposure';
import type { Entry } from '@huxin/fact';
import type { Rule } from '@huxin/law';
import type { Curve } from './curve.ts';
import type { Debit } from './debits.ts';
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
}

export type QuestionName = keyof Questions;
export type Asks<N extends QuestionName> = Questions[N]['asks'];
export type Gets<N extends QuestionName> = Questions[N]['gets'];
