import { addDays, dateOf, type Moment, type PlainDate } from '@huxin/calendar';
import type { AppRecord, Known } from '@huxin/case';
import type { Asset } from '@huxin/fact';

/** A stretch of days with one permission state. */
interface Stretch {
  readonly from: PlainDate;
  readonly to: PlainDate | undefined;
  readonly known: Known<'grant'>;
}

/** How an asset of the phone stands for one app, over the days of the record. */
export interface GrantHistory {
  /** What holds now; undefined when nothing is known. */
  readonly current: Known<'grant'> | undefined;
  /** First day on which reads were possible. */
  readonly firstGranted: PlainDate | undefined;
  /** Whether reads were possible on some day, or may have been (unknown or "ask" states). */
  readonly everGranted: boolean;
  readonly everUnsure: boolean;
  /** Last read shown by the phone's own history. */
  readonly lastRead: PlainDate | undefined;
  /** First day of which anything is known. */
  readonly firstKnown: PlainDate | undefined;
  /** Whether some day between the first known one and today is in no stretch: nobody knows what was on that day. */
  readonly hasGap: boolean;
  readonly stretches: readonly Stretch[];
}

/** Reads the permission facts of one asset in the order in which they took effect. */
export function grantHistory(app: AppRecord, asset: Asset, now: Moment): GrantHistory {
  const today = dateOf(now);
  const known = app.grants.filter((item) => item.fact.asset === asset && item.fact.from <= today);
  const stretches = known
    .map((item) => ({ from: item.fact.from, to: item.fact.to, known: item }))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const open = stretches.filter((stretch) => stretch.to === undefined || stretch.to >= today);
  const granted = stretches.filter((stretch) => stretch.known.fact.state === 'granted');
  const unsure = stretches.filter((stretch) => ['unknown', 'ask'].includes(stretch.known.fact.state));
  const reads = known.flatMap((item) => (item.fact.lastRead ? [item.fact.lastRead] : [])).sort();
  return {
    current: open.at(-1)?.known,
    firstGranted: granted[0]?.from,
    everGranted: granted.length > 0,
    everUnsure: unsure.length > 0,
    lastRead: reads.at(-1),
    firstKnown: stretches[0]?.from,
    hasGap: hasGap(stretches, today),
    stretches,
  };
}

/** `stretches` by first day; one without an end lasts until another follows. */
function hasGap(stretches: readonly Stretch[], today: PlainDate): boolean {
  let covered = stretches[0]?.from;
  if (covered === undefined) return false;
  for (const { from, to } of stretches) {
    if (from > addDays(covered, 1)) return true;
    const last = to ?? today;
    if (last > covered) covered = last;
  }
  return covered < today;
}

/** Whether the app is gone from the phone: the latest word, unless a later grant shows it back. */
export function removal(app: AppRecord): Known<'app.state'> | undefined {
  const latest = [...app.states]
    .sort((a, b) => (a.fact.on < b.fact.on ? -1 : a.fact.on > b.fact.on ? 1 : 0))
    .at(-1);
  if (latest?.fact.state !== 'removed') return undefined;
  const back = app.grants.some((known) => known.fact.from > latest.fact.on);
  return back ? undefined : latest;
}

/**
 * The permission was refused from the first day the app can have been on the phone, and nothing shows a read.
 * `since` is that first day as far as the record knows it (payout, agreement, installation).
 */
export const neverGranted = (history: GrantHistory, since: PlainDate | undefined): boolean =>
  !history.everGranted &&
  !history.everUnsure &&
  !history.hasGap &&
  history.lastRead === undefined &&
  history.firstKnown !== undefined &&
  (since === undefined || history.firstKnown <= since);
