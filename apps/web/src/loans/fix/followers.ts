import { addMonths } from '@huxin/calendar';
import type { Fact, TermFieldValue } from '@huxin/fact';
import type { AboutLoan, EntryOf } from './about-loan.ts';

export interface Follower {
  readonly entry: EntryOf<'money'>;
  readonly fact: Fact;
}

/** Longest loan the form takes, in instalments. */
const MOST = 360;

/**
 * Repayments that were never told one by one: 「已经还了几期」 was written down as one repayment of the instalment's
 * amount on each due day. When the instalment or the first due day is corrected, those follow it; a payment with a
 * minute of its own, or of another amount, was told by itself and stays.
 */
export function followersOf(
  about: AboutLoan,
  old: TermFieldValue | undefined,
  next: TermFieldValue,
): readonly Follower[] {
  const counted = about.payments.filter(
    ({ fact }) => fact.meaning === 'repayment' && fact.at.length === 10 && fact.bookedAt === undefined,
  );
  if (old?.name === 'instalment' && next.name === 'instalment')
    return counted
      .filter(({ fact }) => fact.amount === old.amount && next.amount !== old.amount)
      .map((entry) => ({ entry, fact: { ...entry.fact, amount: next.amount } }));
  if (old?.name === 'first-due' && next.name === 'first-due' && old.on !== next.on) {
    const places = new Map(Array.from({ length: MOST }, (_, n) => [addMonths(old.on, n) as string, n]));
    return counted.flatMap((entry) => {
      const place = places.get(entry.fact.at);
      return place === undefined ? [] : [{ entry, fact: { ...entry.fact, at: addMonths(next.on, place) } }];
    });
  }
  return [];
}
