export type {
  ApplicationOrder,
  Contract,
  DayCount,
  Debit,
  DebitChange,
  Draw,
  DueDay,
  EarlySettlement,
  Extension,
  Fee,
  Grace,
  HolidayShift,
  Interval,
  Method,
  OddFirst,
  Part,
  Payout,
  Penalty,
  RateChange,
  RoundingRule,
} from './contract/contract.ts';
export { contractFrom } from './contract/contract-from.ts';
export type { ContractGap } from './contract/contract-gap.ts';
export type { TermEntry } from './contract/pick-terms.ts';
export { assumed, type Setting, type SettingSource } from './contract/setting.ts';
export { type OverdueLine, overdueLine } from './ledger/overdue-line.ts';
export type { InstalmentState, Ledger, LedgerLine, Payment } from './ledger/types.ts';
export type { Instalment } from './schedule/instalment.ts';
