import type { Entry, Fact, FactOf } from '@huxin/fact';
import { record, standing } from '../../record.ts';
import { todayInChina } from '../../shell/clock.ts';

export type Topic = FactOf<'about'>['topic'];
export type Told = 'yes' | 'no' | 'unknown';

let queue: Promise<void> = Promise.resolve();

/** Puts a statement in the place of the earlier one about the same thing; the same again changes nothing. */
export function tellInstead(about: (fact: Fact) => boolean, facts: readonly Fact[]): Promise<void> {
  queue = queue
    .catch(() => undefined)
    .then(async () => {
      const old = standing(record().entries()).filter(({ fact }) => about(fact));
      if (JSON.stringify(old.map(({ fact }) => fact)) === JSON.stringify(facts)) return;
      for (const { id } of old) await record().retract(id);
      if (facts.length > 0) await record().append(facts);
    });
  return queue;
}

const isTold = (value: string | undefined): value is Told =>
  value === 'yes' || value === 'no' || value === 'unknown';

/** What was answered to one of the questions, if it was asked. */
export function toldOf(entries: readonly Entry[], topic: Topic): Told | undefined {
  const about = entries.findLast(({ fact }) => fact.kind === 'about' && fact.topic === topic)?.fact;
  return about?.kind === 'about' && isTold(about.answer) ? about.answer : undefined;
}

export const tellAbout = (topic: Topic, answer: Told): Promise<void> =>
  tellInstead((fact) => fact.kind === 'about' && fact.topic === topic, [{ kind: 'about', topic, answer }]);

export type Consent = FactOf<'consent'>;

export const consentOf = (entries: readonly Entry[]): Consent | undefined =>
  entries.map(({ fact }) => fact).findLast((fact) => fact.kind === 'consent');

/** One statement of consent with its day; what was not said yet is unknown. */
export function tellConsent(kept: Consent | undefined, part: Partial<Consent>): Promise<void> {
  const before: Consent = kept ?? {
    kind: 'consent',
    present: 'unknown',
    agreed: 'unknown',
    on: todayInChina(),
    originals: 'unknown',
  };
  return tellInstead((fact) => fact.kind === 'consent', [{ ...before, ...part }]);
}

type Day = FactOf<'deadline'>;

export const deadlineOf = (entries: readonly Entry[], what: Day['what']): Day | undefined =>
  entries
    .map(({ fact }) => fact)
    .findLast((fact): fact is Day => fact.kind === 'deadline' && fact.what === what);

export const tellDeadline = (what: Day['what'], fact: Day | undefined): Promise<void> =>
  tellInstead((old) => old.kind === 'deadline' && old.what === what, fact ? [fact] : []);
