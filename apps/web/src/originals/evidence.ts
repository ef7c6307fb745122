import type { Sha256 } from '@huxin/basis';
import type { Moment, PlainDate } from '@huxin/calendar';
import type { Entry, FactOf } from '@huxin/fact';
import type { Original } from '../record.ts';

type Evidence = FactOf<'evidence'>;

/** What the record says of an original: its fingerprint, kind, size and day. Never its file name. */
export const evidenceOf = ({ sha256, size, body }: Original, now: Moment): Evidence => ({
  kind: 'evidence',
  sha256: sha256 as Sha256,
  mediaType: body.type || 'application/octet-stream',
  bytes: size,
  capturedOn: now.slice(0, 10) as PlainDate,
});

/** The facts for originals the record does not speak of yet, each once. */
export function freshEvidence(
  originals: readonly Original[],
  entries: readonly Entry[],
  now: Moment,
): readonly Evidence[] {
  const known = new Set<string>();
  for (const { fact } of entries) if (fact.kind === 'evidence') known.add(fact.sha256);
  return originals.flatMap((original) => {
    if (known.has(original.sha256)) return [];
    known.add(original.sha256);
    return [evidenceOf(original, now)];
  });
}
