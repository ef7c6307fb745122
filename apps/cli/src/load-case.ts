import { err, type Fault, ok, type Result } from '@huxin/basis';
import { addDays, dateOf, endOf, type Moment, moment, type PlainDate, plainDate } from '@huxin/calendar';
import { type Case, type CaseFile, checkCase, foldCase, parseCase } from '@huxin/case';
import type { Trouble } from './faults.ts';
import type { Terminal } from './io.ts';
import { readJson } from './read-json.ts';

/** Looking ahead adds up to two years; past this day it would leave the calendar (1900 to 2199). */
const LAST_AS_OF = '2196-12-31' as PlainDate;

/** A case file from a path, checked. Unreadable files are faults too, never exceptions. */
export function loadCase(path: string, terminal: Terminal): Result<CaseFile, readonly Trouble[]> {
  const json = readJson(path, terminal);
  if (!json.ok) return err([json.error]);
  const parsed = parseCase(json.value);
  return parsed.ok ? checkCase(parsed.value) : parsed;
}

/** The moment asked for: `--as-of` as a date (its end) or a moment, else the file's own day. `at` names the option. */
export function momentAsked(
  file: CaseFile,
  asked: string | undefined,
  at = '--as-of',
): Result<Moment, Fault> {
  if (asked === undefined) return inRange(file, endOf(file.asOf), '/asOf', file.asOf);
  const when = asked.length > 10 ? moment(asked, at) : plainDate(asked, at);
  return when.ok ? inRange(file, endOf(when.value), at, asked) : when;
}

function inRange(file: CaseFile, when: Moment, at: string, value: string): Result<Moment, Fault> {
  const { first } = spanOf(file);
  const early = at !== '/asOf' && dateOf(when) < first;
  if (!early && dateOf(when) <= LAST_AS_OF) return ok(when);
  return err({
    kind: 'outside-data',
    at,
    value,
    expected: `${first} 到 ${LAST_AS_OF}（记录从 ${first} 开始）`,
  });
}

export function caseAt(file: CaseFile, asked: string | undefined): Result<Case, Fault> {
  const now = momentAsked(file, asked);
  return now.ok ? ok(foldCase(file.entries, now.value)) : now;
}

/** First and last day a record speaks of. */
export function spanOf(file: CaseFile): { first: PlainDate; last: PlainDate } {
  const days = file.entries.map((entry) => entry.knownOn).sort();
  return { first: days[0] ?? file.asOf, last: days.at(-1) ?? addDays(file.asOf, 0) };
}
