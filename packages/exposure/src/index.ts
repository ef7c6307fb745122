export { type AssessOptions, assess, hasFindings } from './assess.ts';
export type {
  ActionView,
  Annotation,
  Assessment,
  Backing,
  Clocks,
  Cost,
  Evidence,
  Group,
  Link,
  LoanView,
  Path,
  PathSource,
  PathState,
  Plan,
  Question,
  ShortfallView,
  Trigger,
  Unclosable,
} from './assessment.ts';
export { stateOf } from './paths/make-paths.ts';
export { type Candidate, chooseActions } from './plan/hitting-set.ts';
export { type LoanPrice, priceOf } from './price.ts';
export { type ReplayDay, type ReplayEvent, replay } from './replay/replay.ts';
export { assumedWords, forecastInput, HORIZON_DAYS, type RecordForecast } from './shortfalls.ts';
export { type LoanStanding, type Subject, subjectsOf } from './subject.ts';
export { SOURCE_NAME, STATE_NAME, sayDate, sayMoment } from './words.ts';
