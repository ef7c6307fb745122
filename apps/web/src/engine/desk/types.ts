import type { Citation } from '@huxin/basis';
import type { Moment, PlainDate } from '@huxin/calendar';
import type { Case } from '@huxin/case';
import type { Assessment } from '@huxin/exposure';
import type { Debit } from '../debits.ts';

/** What the rules of the desk look at: the case, what follows from it, and the day. */
export interface DeskView {
  readonly record: Case;
  readonly assessment: Assessment;
  readonly debits: readonly Debit[];
  readonly today: PlainDate;
}

/** Something that can be done now, at this table. */
export interface DeskTask {
  readonly id: string;
  readonly says: string;
  readonly how: string;
  readonly minutes: number;
  /** Latest useful day or moment, where there is one. */
  readonly by?: PlainDate | Moment;
  /** Where on the screen it is done. */
  readonly href?: string;
  readonly cites: readonly Citation[];
}

/** Something that cannot be said or sent before a paper is there. */
export interface DeskWait {
  readonly id: string;
  readonly says: string;
  /** The paper or person waited for. */
  readonly until: string;
  readonly cites: readonly Citation[];
}

export interface DeskDate {
  readonly on: PlainDate;
  readonly says: string;
  /** The same for a page that lies on a table at home: no court, no lender, no debt. */
  readonly neutral: string;
}

export type Desk =
  /** Somebody is at the door: nothing else is shown. */
  | { readonly kind: 'danger' }
  | {
      readonly kind: 'desk';
      /** At most three, together at most thirty minutes, in the order of danger. */
      readonly now: readonly DeskTask[];
      readonly later: readonly DeskTask[];
      readonly waiting: readonly DeskWait[];
      /** Every day ahead, the nearest first. */
      readonly dates: readonly DeskDate[];
    };

export const aboutOf = (record: Case, topic: Case['about'][number]['fact']['topic']): string | undefined =>
  record.about.findLast(
    ({ fact }) => fact.topic === topic && fact.loan === undefined && fact.app === undefined,
  )?.fact.answer;

/** At hand for any loan. */
export const hasPaper = (record: Case, paper: Case['papers'][number]['fact']['paper']): boolean =>
  record.papers.some(({ fact }) => fact.paper === paper && fact.state === 'yes');
