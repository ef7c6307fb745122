import { type Citation, invariant } from '@huxin/basis';
import type { PlainDate } from '@huxin/calendar';
import { type AskError, ask, cite } from '../ask.ts';
import type { Rule } from '../rule.ts';
import { addressed, type Lender } from './addressee.ts';
import { type ConductClass, type ConductClassId, conductClass } from './classes.ts';

export interface AppliedRule {
  readonly rule: Rule;
  readonly citation: Citation;
}

/** In force, but whether it is addressed to this lender depends on an answer. */
export interface OpenRule extends AppliedRule {
  readonly missing: string;
}

export interface SkippedRule {
  readonly ruleId: string;
  readonly reason: AskError | { readonly kind: 'not-addressed'; readonly rule: string };
  readonly says: string;
}

export interface ConductRules {
  readonly conduct: ConductClass;
  readonly applied: readonly AppliedRule[];
  readonly open: readonly OpenRule[];
  readonly notApplied: readonly SkippedRule[];
}

/**
 * What can be said of a class of conduct that happened on a day: the rules that apply, those that wait for a fact
 * about the lender, and those not applied with the reason, so that a screen can show all three.
 */
export function conductRules(
  id: ConductClassId,
  on: PlainDate,
  lender: Lender = { lenderKind: 'unknown' },
): ConductRules {
  const conduct = conductClass(id);
  invariant(conduct, `conduct class ${id}`);
  const applied: AppliedRule[] = [];
  const open: OpenRule[] = [];
  const notApplied: SkippedRule[] = [];
  for (const ruleId of conduct.ruleIds) {
    const asked = ask(ruleId, on);
    if (!asked.ok) {
      notApplied.push({ ruleId, reason: asked.error, says: whyNot(asked.error) });
      continue;
    }
    const hit = { rule: asked.value, citation: cite(asked.value, on) };
    const { answer, missing } = addressed(ruleId, lender);
    if (answer === 'yes') applied.push(hit);
    else if (answer === 'unknown') open.push({ ...hit, missing: missing ?? '' });
    else
      notApplied.push({
        ruleId,
        reason: { kind: 'not-addressed', rule: ruleId },
        says: '这份文件不是写给这类出借人的。',
      });
  }
  return { conduct, applied, open, notApplied };
}

/** One sentence why a rule does not answer on a day; for screens that list what was not applied. */
export function whyNot(error: AskError): string {
  switch (error.kind) {
    case 'draft':
      return '还是草案，没有施行。';
    case 'not-yet-in-force':
      return error.from === null ? '那一天还没有施行。' : `从${error.from}起才施行，${error.on}还不能用。`;
    case 'no-longer-in-force':
      return `只用到${error.until}，${error.on}已经不能用。`;
    case 'unknown-rule':
      return '资料里没有这个编号。';
  }
}
