import { err, type Fault, ok, type Result } from '@huxin/basis';
import * as v from 'valibot';
import { type RawRule, rawRuleSchema } from '../raw-rule.ts';
import type { Rule } from '../rule.ts';
import { cleanRule } from './clean-rule.ts';

/**
 * The text of a rules file (a JSON list of research rows) to typed rules. Returns every fault with its JSON
 * pointer; never throws. An id may occur once.
 */
export function cleanRulesFile(json: string): Result<readonly Rule[], readonly Fault[]> {
  const rows = parseList(json);
  if (!rows.ok) return err([rows.error]);
  const rules: Rule[] = [];
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const [index, row] of rows.value.entries()) {
    const raw = checkRow(row, `/${index}`);
    if (!raw.ok) {
      faults.push(...raw.error);
      continue;
    }
    const { id } = raw.value;
    if (seen.has(id))
      faults.push({ kind: 'duplicate-id', at: `/${index}/id`, value: id, expected: 'each id once' });
    seen.add(id);
    const rule = cleanRule(raw.value, `/${index}`);
    if (rule.ok) rules.push(rule.value);
    else faults.push(rule.error);
  }
  return faults.length ? err(faults) : ok(rules);
}

function parseList(json: string): Result<readonly unknown[], Fault> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return err({ kind: 'not-json', at: '', value: json.slice(0, 40), expected: 'a JSON list of rules' });
  }
  if (!Array.isArray(parsed))
    return err({ kind: 'malformed', at: '', value: typeof parsed, expected: 'a JSON list of rules' });
  return ok(parsed);
}

function checkRow(row: unknown, at: string): Result<RawRule, readonly Fault[]> {
  const result = v.safeParse(rawRuleSchema, row);
  if (result.success) return ok(result.output);
  return err(
    result.issues.map((issue) => ({
      kind: 'malformed',
      at: `${at}${(issue.path ?? []).map(({ key }) => `/${String(key)}`).join('')}`,
      value: issue.input,
      expected: issue.expected ?? 'no such field',
    })),
  );
}
