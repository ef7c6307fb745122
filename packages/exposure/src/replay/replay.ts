import { err, type Fault, ok, type Result } from '@huxin/basis';
import {
  addDays,
  dateOf,
  daysBetween,
  END_OF_DAY,
  type Moment,
  momentAt,
  type PlainDate,
} from '@huxin/calendar';
import { foldCase, isKnown, knownFrom } from '@huxin/case';
import type { Entry } from '@huxin/fact';
import { assess } from '../assess.ts';
import type { Assessment, Path, PathState, ShortfallView } from '../assessment.ts';
import { SOURCE_NAME, sayMoment } from '../words.ts';
import { sayEntry } from './say-entry.ts';

export type ReplayEvent =
  | { readonly kind: 'entry'; readonly at: Moment; readonly entry: string; readonly says: string }
  | {
      readonly kind: 'warning';
      readonly at: Moment;
      readonly amountFen: number;
      readonly account: string;
      readonly date: PlainDate;
      readonly says: string;
    }
  | { readonly kind: 'overdue'; readonly at: Moment; readonly loan: string; readonly says: string }
  | {
      readonly kind: 'path';
      readonly at: Moment;
      readonly path: string;
      readonly from: PathState | null;
      readonly to: PathState;
      readonly says: string;
    };

/** One day of the story, with the states its paths end the day in. */
export interface ReplayDay {
  readonly date: PlainDate;
  readonly events: readonly ReplayEvent[];
  readonly states: Readonly<Record<string, PathState>>;
}

/** Longest replay: ten years of days. */
const MOST_DAYS = 3660;

/**
 * Walks the days from..to; day D sees only what was known on D. What was known before the first day is where the walk
 * starts, no event of that day. Days on which nothing happened are left out, except the last, which always stands
 * with its states.
 */
export function replay(
  entries: readonly Entry[],
  from: PlainDate,
  to: PlainDate,
): Result<readonly ReplayDay[], Fault> {
  const length = daysBetween(from, to);
  if (length < 0) return err({ kind: 'bad-date', at: 'to', value: to, expected: `on or after ${from}` });
  if (length > MOST_DAYS)
    return err({ kind: 'outside-data', at: 'from', value: from, expected: `at most ${MOST_DAYS} days` });
  const days: ReplayDay[] = [];
  let before: Assessment | undefined;
  let since: Moment | undefined;
  if (entries.some((entry) => entry.knownOn < from)) {
    since = momentAt(addDays(from, -1), END_OF_DAY);
    const start = assess(foldCase(entries, since));
    if (!start.ok) return start;
    before = start.value;
  }
  for (let offset = 0; offset <= length; offset++) {
    const date = addDays(from, offset);
    const events: ReplayEvent[] = [];
    for (const at of momentsOf(date, entries, before)) {
      const now = assess(foldCase(entries, at));
      if (!now.ok) return now;
      events.push(...eventsBetween(entries, since, at, before, now.value));
      before = now.value;
      since = at;
    }
    if (events.length > 0 || offset === length) {
      const states = Object.fromEntries((before?.paths ?? []).map((path) => [path.id, path.state]));
      days.push({ date, events, states });
    }
  }
  return ok(days);
}

/** The moments of a day at which something can change: entries, last moments of instalments, the end of the day. */
function momentsOf(
  date: PlainDate,
  entries: readonly Entry[],
  before: Assessment | undefined,
): readonly Moment[] {
  const moments = new Set<Moment>([momentAt(date, END_OF_DAY)]);
  for (const entry of entries) if (entry.knownOn === date) moments.add(momentAt(date, knownFrom(entry)));
  for (const loan of before?.loans ?? []) {
    if (loan.overdueSince && dateOf(loan.overdueSince) === date) moments.add(loan.overdueSince);
  }
  return [...moments].sort();
}

function eventsBetween(
  entries: readonly Entry[],
  since: Moment | undefined,
  at: Moment,
  before: Assessment | undefined,
  now: Assessment,
): ReplayEvent[] {
  const told = entries
    .filter((entry) => isKnown(entry, at) && (since === undefined || !isKnown(entry, since)))
    .flatMap((entry) => {
      const says = sayEntry(entry, now, before);
      return says ? [{ kind: 'entry', at, entry: entry.id, says } as const] : [];
    });
  return [...told, ...overdues(before, now, at), ...changes(before, now, at), ...warnings(before, now, at)];
}

function overdues(before: Assessment | undefined, now: Assessment, at: Moment): ReplayEvent[] {
  return now.loans
    .filter(
      (loan) =>
        loan.overdueSince &&
        before?.loans.find((old) => old.loan === loan.loan)?.overdueSince !== loan.overdueSince,
    )
    .map((loan) => ({
      kind: 'overdue',
      at: loan.overdueSince ?? at,
      loan: loan.loan,
      says: `过了 ${sayMoment(loan.overdueSince ?? at, dateOf(at))}，「${loan.loan}」逾期。没有人能告诉你第几天会打。先留下：你一直联系得上。`,
    }));
}

function changes(before: Assessment | undefined, now: Assessment, at: Moment): ReplayEvent[] {
  const old = new Map((before?.paths ?? []).map((path) => [path.id, path]));
  const several = new Set(now.paths.map((path) => path.lender)).size > 1;
  return now.paths.flatMap((path) => {
    const was = old.get(path.id);
    if (was && was.state === path.state) return [];
    if (!was && path.state === 'possible') return [];
    return [
      {
        kind: 'path',
        at,
        path: path.id,
        from: was?.state ?? null,
        to: path.state,
        says: `${several ? `「${path.lender}」` : ''}${sayChange(path, was)}`,
      } as const,
    ];
  });
}

const sayChange = (path: Path, was: Path | undefined): string =>
  was
    ? `${SOURCE_NAME[path.source]}：${was.stateSays} → ${path.stateSays}。`
    : `${SOURCE_NAME[path.source]}：${path.stateSays}。`;

/** A warning on the day a shortfall is first seen, and again on the last safe day (spec 缺口-2). */
function warnings(before: Assessment | undefined, now: Assessment, at: Moment): ReplayEvent[] {
  const seen = new Map((before?.shortfalls ?? []).map((item) => [keyOf(item), item]));
  return now.shortfalls
    .filter((item) => {
      const old = seen.get(keyOf(item));
      const lastDay =
        dateOf(item.fundBy) === dateOf(at) && before !== undefined && dateOf(before.now) < dateOf(at);
      return old === undefined || old.amountFen !== item.amountFen || lastDay;
    })
    .map((item) => ({
      kind: 'warning',
      at,
      amountFen: item.amountFen,
      account: item.account,
      date: item.date,
      says: item.says,
    }));
}

const keyOf = (item: ShortfallView): string => `${item.account}/${item.date}`;
