import type { Annotation } from '@huxin/exposure';
import type { Entry, EntryId } from '@huxin/fact';
import type { JSX } from 'preact';
import { record, standing } from '../../record.ts';
import { nowInChina } from '../../shell/clock.ts';
import { FindingCard } from '../../today/finding-card.tsx';
import { useAnswer } from '../shared/use-answer.ts';

/** How many findings stand open; the others are one tap away. */
const OPEN = 2;

/** The record as if this had been the only event: each event is held against the rules of its own day. */
const onlyThis = (entries: readonly Entry[], event: EntryId): readonly Entry[] =>
  standing(entries).filter(({ id, fact }) => fact.kind !== 'contacted' || id === event);

const bySays = (annotations: readonly Annotation[]): readonly Annotation[] => [
  ...new Map(annotations.map((item) => [item.says, item])).values(),
];

/** What the rules of that day say of one call or message, and which were left out and why. */
export function EventFindings({ event }: { event: EntryId }): JSX.Element | null {
  const asked = useAnswer(
    'standing',
    { entries: onlyThis(record().entries(), event), now: nowInChina() },
    `event ${event}`,
  );
  if (asked.kind === 'waiting') return <p class="muted">正在对照当天的规定…</p>;
  if (asked.kind === 'lost' || !asked.got.ok)
    return <p class="muted">记下了。对照规定的部分没取到，连上网再打开“今天”看。</p>;
  const annotations = bySays(
    asked.got.value.assessment.paths
      .filter((path) => path.links.some((link) => link.evidence.some((item) => item.entry === event)))
      .flatMap((path) => path.annotations),
  );
  const findings = annotations.flatMap(({ finding }) => (finding ? [finding] : []));
  const notes = annotations.filter(({ kind }) => kind === 'note');
  return (
    <>
      {findings.slice(0, OPEN).map((finding) => (
        <FindingCard key={finding.says} finding={finding} />
      ))}
      {(findings.length > OPEN || notes.length > 0) && (
        <details class="card">
          <summary>还对照了 {findings.length - Math.min(findings.length, OPEN) + notes.length} 条</summary>
          {findings.slice(OPEN).map((finding) => (
            <FindingCard key={finding.says} finding={finding} />
          ))}
          {notes.map(({ says }) => (
            <p class="muted small" key={says}>
              {says}
            </p>
          ))}
        </details>
      )}
    </>
  );
}
