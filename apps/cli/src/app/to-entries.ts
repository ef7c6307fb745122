import { type PackageReport, toFacts } from '@huxin/app-scan';
import type { Entry } from '@huxin/fact';

const HASH_DIGITS = 12;

/** What the person calls the app in his record, unless he says otherwise. */
const nameOf = (report: PackageReport): string => report.name || report.package || report.file;

/**
 * Entries to append to a case file. The id comes from the file, so that the same package on the same day, taken twice, changes nothing.
 */
export function appToEntries(report: PackageReport, called: string | undefined): Entry[] {
  const mark = report.sha256?.slice(0, HASH_DIGITS) ?? 'unhashed';
  return toFacts(report, { app: called ?? nameOf(report) }).map(({ origin, fact }) => ({
    id: `app-${mark}-${report.on}-${fact.asset}` as Entry['id'],
    knownOn: report.on,
    origin,
    fact,
  }));
}
