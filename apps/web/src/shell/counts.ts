import { type Moment, momentAt, START_OF_DAY } from '@huxin/calendar';
import type { Entry, FactOf } from '@huxin/fact';

/** When the stop request was sent: the minute it was noted; the earliest one counts. */
export function stopRequestedAt(entries: readonly Entry[]): Moment | undefined {
  return entries
    .flatMap(({ fact, knownOn, knownAt }) =>
      fact.kind === 'action' && fact.action === 'stop-request' && fact.state !== 'planned'
        ? [momentAt(fact.on, fact.on === knownOn ? (knownAt ?? START_OF_DAY) : START_OF_DAY)]
        : [],
    )
    .sort()[0];
}

export interface Counts {
  readonly all: number;
  readonly people: number;
  /** 22:00 to 08:00. */
  readonly atNight: number;
  readonly afterRefusal: number;
}

const isNight = (at: Moment): boolean => at.slice(11, 13) >= '22' || at.slice(11, 13) < '08';

export const contactsOf = (entries: readonly Entry[]): readonly FactOf<'contacted'>[] =>
  entries.flatMap(({ fact }) => (fact.kind === 'contacted' ? [fact] : []));

/** What the record screen counts. A contact in the minute of the request itself is not after it. */
export function countContacts(entries: readonly Entry[]): Counts {
  const contacts = contactsOf(entries);
  const stop = stopRequestedAt(entries);
  return {
    all: contacts.length,
    people: new Set(contacts.map((contact) => contact.alias)).size,
    atNight: contacts.filter((contact) => isNight(contact.at)).length,
    afterRefusal:
      stop === undefined
        ? 0
        : contacts.filter((contact) => contact.alias === 'self' && contact.at > stop).length,
  };
}
