import type { PlainDate, TimeOfDay } from '@huxin/calendar';
import type { TermName, TermOf } from '@huxin/fact';
import type { Fen, Rate } from '@huxin/money';
import type { Setting } from './setting.ts';

type Terms<N extends TermName> = Omit<TermOf<N>, 'name'>;

/** 等额本息, 等额本金, 等本等息, 先息后本, 一次性还本付息, 随借随还按日. */
export type Method = TermOf<'method'>['method'];
export type DayCount = Terms<'day-count'>;
export type DueDay = Terms<'due-day'>;
export type Interval = Terms<'interval'>;
export type RoundingRule = Terms<'rounding'>;
export type OddFirst = TermOf<'odd-first'>['how'];
export type HolidayShift = TermOf<'holiday-shift'>['shift'];
export type Grace = TermOf<'grace'>['grace'] & Pick<TermOf<'grace'>, 'interestRuns' | 'reported'>;
export type Penalty = Terms<'penalty'>;
export type ApplicationOrder = Terms<'application-order'>;
export type Part = ApplicationOrder['order'][number];
export type Debit = Terms<'debit'>;
export type EarlySettlement = Terms<'early-settlement'>;
export type DebitChange = Terms<'debit-change'>;
export type Fee = Terms<'fee'>;
export type RateChange = Terms<'rate-change'>;
export type Extension = Terms<'extension'>;
export type Draw = Terms<'draw'>;

export interface Payout {
  readonly on: PlainDate;
  /** What reached the borrower; the principal less withheld fees when nobody said (`receivedKnown` false). */
  readonly received: Fen;
  readonly receivedKnown: boolean;
  readonly account?: string;
}

/** A contract as a set of settings. Whatever was not read is an `assumed` setting or absent, never silent. */
export interface Contract {
  readonly loan: string;
  readonly app?: string;
  readonly principal: Setting<Fen>;
  readonly payout: Setting<Payout>;
  readonly method: Setting<Method>;
  readonly rate: Setting<Rate>;
  readonly count: Setting<number>;
  readonly firstDue: Setting<PlainDate>;
  readonly dueDay: Setting<DueDay>;
  readonly interval: Setting<Interval>;
  readonly dayCount: Setting<DayCount>;
  readonly rounding: Setting<RoundingRule>;
  readonly oddFirst: Setting<OddFirst>;
  /** The level instalment as printed; absent when it has to be computed. */
  readonly instalment?: Setting<Fen>;
  readonly holidayShift: Setting<HolidayShift>;
  readonly cutoff?: Setting<TimeOfDay>;
  readonly grace?: Setting<Grace>;
  readonly penalty?: Setting<Penalty>;
  readonly applicationOrder: Setting<ApplicationOrder>;
  readonly debit?: Setting<Debit>;
  readonly earlySettlement?: Setting<EarlySettlement>;
  readonly debitChange?: Setting<DebitChange>;
  readonly fees: readonly Setting<Fee>[];
  /** In date order. */
  readonly rateChanges: readonly Setting<RateChange>[];
  readonly extensions: readonly Setting<Extension>[];
  readonly draws: readonly Setting<Draw>[];
  readonly settled?: Setting<PlainDate>;
}
