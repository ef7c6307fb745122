export { type Assumption, assumptions } from './contract/assumptions.ts';
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
export { type Picked, pickTerms, type TermEntry } from './contract/pick-terms.ts';
export { assumed, type Setting, type SettingSource } from './contract/setting.ts';
export * from './cost/index.ts';
export { type OverdueLine, overdueLine } from './ledger/overdue-line.ts';
export { runLedger } from './ledger/run-ledger.ts';
export { type Payoff, type Statement, statementOn } from './ledger/statement.ts';
export type { InstalmentState, Ledger, LedgerLine, Parts, Payment } from './ledger/types.ts';
export { buildSchedule, type WorkingDay } from './schedule/build-schedule.ts';
export type { Instalment } from './schedule/instalment.ts';
export type { LoanFault } from './schedule/loan-fault.ts';
