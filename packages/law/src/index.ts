export { type AskError, allRules, ask, cite, ruleById } from './ask.ts';
export { levelWords } from './level-words.ts';
export { type LprBasis, type LprRow, parseLprTable } from './lpr-table.ts';
export type { Rule, RuleStatus, Topic } from './rule.ts';
