import { err, type Fault, ok, type Result } from '@huxin/basis';
import { addDays, dateOf, endOf, type Moment, moment, type PlainDate, plainDate } from '@huxin/calendar';
import { type Case, type CaseFile, checkCase, foldCase, parseCaseText } from '@huxin/case';
import type { Terminal } from './io.ts';

/** A case file from a path, checked. Unreadable files are faults too, never exceptions. */
export function loadCase(path: string, terminal: Terminal): Result<CaseFile, readonly Fault[]> {
  let text: string;
  try {
    text = terminal.readText(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return err([{ kind: 'malformed', at: '', value: path, expected: `一个读得到的文件（${reason}）` }]);
  }
  const parsed = parseCaseText(text);
  return parsed.ok ? checkCase(parsed.value) : parsed;
}

/** The moment asked for: `--as-of` as a date (its end) or a moment, else the file's own day. */
export function momentAsked(file: CaseFile, asked: string | undefined): Result<Moment, Fault> {
  if (asked === undefined) return ok(endOf(file.asOf));
  const when = asked.length > 10 ? moment(asked, '--as-of') : plainDate(asked, '--as-of');
  if (!when.ok) return when;
  const first = file.entries.map((entry) => entry.knownOn).sort()[0];
  if (first && dateOf(when.value) < first) {
    return err({
      kind: 'outside-data',
      at: '--as-of',
      value: asked,
      expected: `从 ${first} 起（记录从这天开始）`,
    });
  }
  return ok(endOf(when.value));
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
