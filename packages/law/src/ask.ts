import { type Citation, err, ok, type Result } from '@huxin/basis';
import type { PlainDate } from '@huxin/calendar';
import { RULES } from './data/rules.ts';
import type { Rule } from './rule.ts';

export type AskError =
  | { readonly kind: 'unknown-rule'; readonly rule: string }
  | {
      readonly kind: 'not-yet-in-force';
      readonly rule: string;
      readonly from: PlainDate | null;
      readonly on: PlainDate;
    }
  | {
      readonly kind: 'no-longer-in-force';
      readonly rule: string;
      readonly until: PlainDate;
      readonly on: PlainDate;
    }
  | { readonly kind: 'draft'; readonly rule: string; readonly on: PlainDate };

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** All rules of the data, drafts and closed ones too, in the order of the research. */
export const allRules = (): readonly Rule[] => RULES;

/** The rule whatever its force; only to show it, never to apply it. */
export const ruleById = (id: string): Rule | undefined => BY_ID.get(id);

/**
 * The rule as it could be applied on a day, the day of the contract or of the event, not of reading. Both ends
 * are inclusive. A rule with no effective date (a channel) answers on every day; a draft on none.
 */
export function ask(ruleId: string, on: PlainDate): Result<Rule, AskError> {
  const rule = BY_ID.get(ruleId);
  if (!rule) return err({ kind: 'unknown-rule', rule: ruleId });
  if (rule.status === 'draft') return err({ kind: 'draft', rule: ruleId, on });
  if (rule.from !== undefined && on < rule.from)
    return err({ kind: 'not-yet-in-force', rule: ruleId, from: rule.from, on });
  if (rule.until !== undefined && on > rule.until)
    return err({ kind: 'no-longer-in-force', rule: ruleId, until: rule.until, on });
  return ok(rule);
}

/**
 * The rule as it is printed beside a finding. `inForceOn` is a day on which it applied: the day it was asked for,
 * else its first day, else the day it was checked.
 */
export const cite = (rule: Rule, on?: PlainDate): Citation => ({
  ruleId: rule.id,
  title: rule.title,
  level: rule.level,
  article: rule.article,
  inForceOn: on ?? rule.from ?? rule.checkedOn,
  mark: rule.mark,
  source: rule.source,
  checkedOn: rule.checkedOn,
});
