export { answerQuestion, type CostAnswer, type DailyInterest, dailyInterest } from './answer-question.ts';
export { type ComparedCost, compareWithCap, compareWithLender } from './cap.ts';
export { readNumber } from './chinese-number.ts';
export { loanFlowsOf } from './contract-flows.ts';
export type { CostNote, CostNoteKind } from './cost-note.ts';
export { type CostCaseReport, type CostReport, costReport } from './cost-report.ts';
export { costWords, faultWords, percentWords } from './cost-words.ts';
export { type DatedFlow, datedRoots } from './dated-roots.ts';
export { effectiveOf } from './effective.ts';
export { type CostTerms, METHOD_WORDS, type MethodName, rateBy } from './methods.ts';
export { type MethodMatch, nameMethod, ratesByMethod } from './name-method.ts';
export { type Quote, readQuote } from './quote.ts';
export { type CostQuestion, readQuestion } from './read-question.ts';
export { yearlyRoots } from './roots.ts';
export { type SolvedCost, solveCost } from './solve-cost.ts';
export { type Solved, solveUnknown, type Unknown } from './solve-unknown.ts';
export { type Stream, signChanges, type TimedFlow, toStream } from './stream.ts';
export { flowsOf, type LoanFlows, type LoanPayment, type TrueCost, trueCost } from './true-cost.ts';
export {
  type Annuity,
  futureValue,
  interestPart,
  internalRate,
  modifiedRate,
  netPresentValue,
  payment,
  periods,
  presentWorth,
  principalPart,
  ratePerPeriod,
} from './tvm.ts';
export { parseUnitPeriod, type UnitPeriod, unitPeriodsPerYear } from './unit-period.ts';
export { type PlacedFlow, type UnitPeriodApr, unitPeriodApr } from './unit-period-apr.ts';
export type { When } from './when.ts';
