import type { Tri } from '@huxin/basis';
import type { PlainDate } from '@huxin/calendar';
import type { AppRecord, Known } from '@huxin/case';
import type { Source } from '@huxin/fact';
import type { Evidence } from '../assessment.ts';

/** What is known about one source of one lender. */
export interface SourceReading {
  readonly state: Tri;
  readonly says: string;
  readonly evidence: readonly Evidence[];
  /** Distinguishes the two ways of being blocked, for the words on screen. */
  readonly never?: boolean;
}

export const evidenceOf = (
  known: { readonly id: Evidence['entry']; readonly entry: { readonly knownOn: PlainDate } },
  says: string,
): Evidence => ({
  entry: known.id,
  on: known.entry.knownOn,
  says,
});

/** The latest answer about a source, if there is one. */
export const latestHeld = (app: AppRecord, source: Source): Known<'held'> | undefined =>
  app.held.findLast((known) => known.fact.source === source);
