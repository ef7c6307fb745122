import { err, type Fault, type FaultKind, ok, type Result } from '@huxin/basis';
import { plainDate } from '@huxin/calendar';
import * as v from 'valibot';
import { type Entry, EntrySchema } from './entry.ts';
import { FACT_KINDS } from './fact.ts';

/** Which fault a failed leaf is; everything else is `malformed`. */
const FAULT_OF: Readonly<Record<string, FaultKind>> = {
  date: 'bad-date',
  moment: 'bad-date',
  'date-or-moment': 'bad-date',
  time: 'bad-date',
  fen: 'bad-money',
  'signed-fen': 'bad-money',
  rate: 'bad-rate',
  'rate-period': 'bad-rate',
};

/** What a leaf should be: its own key, or the words it may be one of, quoted and joined by ` | `. */
function expectedOf(issue: v.BaseIssue<unknown>): string {
  const { expected, message } = issue;
  if (FAULT_OF[message]) return message;
  if (expected !== null && /^\(?("|\d)/.test(expected)) return expected.replace(/^\(|\)$/g, '');
  return message.startsWith('Invalid ') ? (expected ?? 'other').toLowerCase() : message;
}

/** A well-formed date outside the calendar's range is not a typing slip, and is told apart. */
function faultKind(message: string, value: unknown): FaultKind {
  const kind = FAULT_OF[message] ?? 'malformed';
  if (kind !== 'bad-date' || typeof value !== 'string') return kind;
  const date = plainDate(value.slice(0, 10));
  return date.ok ? kind : date.error.kind;
}

/**
 * One entry from untrusted JSON. Never throws; the fault names the exact field by JSON pointer
 * below `at`, its value and what it should be. Unknown extra fields are ignored here (the case keeps them).
 */
export function parseEntry(input: unknown, at = ''): Result<Entry, Fault> {
  const parsed = v.safeParse(EntrySchema, input, { abortEarly: true });
  if (parsed.success) return ok(parsed.output);
  const issue = parsed.issues[0];
  const path = (issue.path ?? []).map((item) => String(item.key).replaceAll('~', '~0').replaceAll('/', '~1'));
  const place = [at, ...path].join('/');
  const value = issue.input;
  if (place === `${at}/fact/kind` && value !== undefined) {
    return err({ kind: 'unknown-kind', at: place, value, expected: FACT_KINDS.join(' | ') });
  }
  const kind = faultKind(issue.message, value);
  const missing = value === undefined && kind === 'malformed';
  const expected = kind === 'outside-data' ? '1900 to 2199' : expectedOf(issue);
  return err({ kind, at: place, value, expected: missing ? `missing: ${expected}` : expected });
}
