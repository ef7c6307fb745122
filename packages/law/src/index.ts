export { type AskError, allRules, ask, cite, ruleById } from './ask.ts';
export { capFor } from './cap/cap-for.ts';
export type { Cap, CapAnswer, CapGap, CapQuery, CapRole, LenderKind } from './cap/types.ts';
export { levelWords } from './level-words.ts';
export { LPR_STALE_AFTER_DAYS, type LprReading, lprOn, lprTable } from './lpr.ts';
export { type LprBasis, type LprRow, parseLprTable } from './lpr-table.ts';
export type { Rule, RuleStatus, Topic } from './rule.ts';
export { AGEING_AFTER_DAYS, EXPIRED_AT_DAYS, type Staleness, staleness } from './staleness.ts';
