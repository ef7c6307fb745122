import type { Moment } from '@huxin/calendar';
import { dateOf } from '@huxin/calendar';
import { ask } from '@huxin/law';
import type { Backing, PathSource } from '../assessment.ts';
import type { Subject } from '../subject.ts';

/** Recipients of a clause that are people other than the borrower. */
const OTHERS = new Set(['contacts', 'typed-contacts', 'employer', 'public', 'unknown']);

/**
 * What the agreement and the rules would give the lender for reaching others by this source (spec 依据-1).
 * GBT-03 lets a contact be asked only where the debtor cannot be reached: conditional, so `limited`.
 */
export function readBacking(source: PathSource, subject: Subject, now: Moment): Backing {
  const allows = subject.app.clauses.some(
    ({ fact }) => fact.polarity === 'allows' && fact.recipients.some((recipient) => OTHERS.has(recipient)),
  );
  if (allows) return 'some';
  const conditional = source === 'tracing' || source === 'typed-contact';
  if (conditional && ask('GBT-03', dateOf(now)).ok) return 'limited';
  return subject.app.documents.length > 0 ? 'none' : 'unknown';
}
