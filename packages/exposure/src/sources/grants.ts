import { dateOf, type Moment, type PlainDate } from '@huxin/calendar';
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
    stretches,
  };
}

/** The app is gone from the phone, and somebody looked. */
export function removedAndSeen(app: AppRecord): Known<'app.state'> | undefined {
  const latest = app.states.at(-1);
  return latest?.fact.state === 'removed' && latest.fact.verified === 'yes' ? latest : undefined;
}
