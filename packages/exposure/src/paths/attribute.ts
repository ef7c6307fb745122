import { dateOf } from '@huxin/calendar';
import type { Known } from '@huxin/case';
import type { PathSource } from '../assessment.ts';
import { grantHistory } from '../sources/grants.ts';
import { latestHeld } from '../sources/held.ts';
import type { Subject } from '../subject.ts';

/**
 * Most people a form asks for as emergency contacts. The 2019 guide tolerates two (TC-01), and 小花钱包 asked
 * for two (users reading §2); more people reached than that cannot all have been typed in.
 */
const TYPED_AT_MOST = 2;

/** The path each contacted person confirms (spec 发生-1). Which source it was stays a question. */
export function attributeEvents(subject: Subject): ReadonlyMap<PathSource, readonly Known<'contacted'>[]> {
  const events = new Map<PathSource, Known<'contacted'>[]>();
  const others = new Set(
    subject.contacted.filter((known) => known.fact.group !== 'self').map((known) => known.fact.alias),
  );
  for (const known of subject.contacted) {
    // A lender calling its own borrower is no path to anybody else.
    if (known.fact.group === 'self' && subject.hasLoan === 'yes') continue;
    const source = sourceOfEvent(subject, known, others.size);
    events.set(source, [...(events.get(source) ?? []), known]);
  }
  return events;
}

function sourceOfEvent(subject: Subject, known: Known<'contacted'>, reached: number): PathSource {
  const { fact } = known;
  if (fact.cameFrom) return fact.cameFrom === 'contacts' ? 'contacts-copy' : fact.cameFrom;
  if (fact.group === 'self') return 'unknown-origin';
  const typed = latestHeld(subject.app, 'typed-contact');
  if (typed?.fact.aliases?.includes(fact.alias)) return 'typed-contact';
  const day = dateOf(fact.at);
  const readable = grantHistory(subject.app, 'contacts', fact.at).stretches.some(
    (stretch) => stretch.known.fact.state === 'granted' && stretch.from <= day,
  );
  const tooManyToType = reached > TYPED_AT_MOST;
  const typedKnown = typed?.fact.state === 'no' || (typed?.fact.aliases?.length ?? 0) > 0;
  return readable && (tooManyToType || typedKnown) ? 'contacts-copy' : 'unknown-origin';
}
