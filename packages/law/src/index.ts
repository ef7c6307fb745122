export { type AskError, allRules, ask, cite, ruleById } from './ask.ts';
export { capFor } from './cap/cap-for.ts';
export type { Cap, CapAnswer, CapGap, CapQuery, CapRole, LenderKind } from './cap/types.ts';
export { claimList, type ForbiddenClaim, forbiddenClaims } from './claims/forbidden.ts';
export { type Addressed, addressed, type Lender } from './conduct/addressee.ts';
export {
  type ConductClass,
  type ConductClassId,
  conductClass,
  conductClasses,
  type Strength,
} from './conduct/classes.ts';
export {
  type AppliedRule,
  type ConductRules,
  conductRules,
  type OpenRule,
  type SkippedRule,
  whyNot,
} from './conduct/conduct-rules.ts';
export type { Changed, Diff, FieldChange } from './import/diff.ts';
export { importLpr, type LprImport } from './import/import-lpr.ts';
export { type ImportOptions, importRules, type RulesImport } from './import/import-rules.ts';
export { printDiff, printFaults } from './import/print.ts';
export { levelWords } from './level-words.ts';
export { limitsOn } from './limits/limits-on.ts';
export type { CallLimitId, Limit, LimitId, LimitWording } from './limits/types.ts';
export { LPR_LONGEST_GAP_DAYS, type LprReading, lprOn, lprTable } from './lpr.ts';
export { type LprBasis, type LprRow, parseLprTable } from './lpr-table.ts';
export { type Deadline, deadlineFrom, type Figure, figureOn, type PeriodId } from './overdue/figure-on.ts';
export type { FigureId, FigureUnit } from './overdue/figures.ts';
export { type LateInterest, lateInterest } from './overdue/late-interest.ts';
export { type Limitation, type LimitationInput, limitationEnd } from './overdue/limitation.ts';
export { type Channel, type ChannelId, channelById, channels } from './routing/channels.ts';
export { type RespondentKind, type Route, type RouteStep, respondentOf, routeFor } from './routing/routes.ts';
export type { Rule, RuleStatus, Topic } from './rule.ts';
export { LEVEL_ORDER, rulesAbout, searchRules } from './search.ts';
export { AGEING_AFTER_DAYS, EXPIRED_AT_DAYS, type Staleness, staleness } from './staleness.ts';
