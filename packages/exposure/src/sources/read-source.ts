import type { Moment } from '@huxin/calendar';
import type { PathSource } from '../assessment.ts';
import type { Subject } from '../subject.ts';
import { readAnswered } from './answered.ts';
import { readCallRecords } from './call-records.ts';
import { readCopies } from './copies.ts';
import type { SourceReading } from './held.ts';
import { readPermission } from './permission.ts';

/** Sources every lender is asked about, in the order of the spec's table. */
export const LISTED_SOURCES: readonly PathSource[] = [
  'contacts',
  'contacts-copy',
  'typed-contact',
  'call-log-sms',
  'carrier-records',
  'employer-address',
  'referral',
  'tracing',
  'passed-on',
  'leak',
];

/** The source link of one path; undefined when the path does not exist yet (spec 路径-6). */
export function readSource(source: PathSource, subject: Subject, now: Moment): SourceReading | undefined {
  switch (source) {
    case 'contacts':
      return readPermission(subject.app, 'contacts', now, subject.since);
    case 'contacts-copy':
      return readCopies(subject.app, now, subject.since);
    case 'call-log-sms':
      return readCallRecords(subject.app, now, subject.since);
    case 'tracing':
      return { state: 'yes', says: '谁都可以被人找。', evidence: [] };
    case 'referral':
      return subject.contacted.length > 0 ? readAnswered(subject.app, 'referral') : undefined;
    case 'unknown-origin':
      return { state: 'unknown', says: '号码从哪来，还不知道。', evidence: [] };
    default:
      return readAnswered(subject.app, source);
  }
}
