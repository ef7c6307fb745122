import type { PlainDate } from '@huxin/calendar';
import type { JSX } from 'preact';
import { CitationLine } from '../../kit/citation-line.tsx';
import { todayInChina } from '../../shell/clock.ts';
import { useAnswer } from './use-answer.ts';

export interface RuleLinesProps {
  /** Ids of the rule table. */
  readonly ids: readonly string[];
  /** The day they are asked on: of the event or the contract; today when there is none. */
  readonly on?: PlainDate;
}

/** Rules with level, article, day and source, as the rule table holds them on that day. */
export function RuleLines({ ids, on = todayInChina() }: RuleLinesProps): JSX.Element {
  const asked = useAnswer('cite', { ids, on }, `${ids.join()} ${on}`);
  if (asked.kind === 'waiting') return <p class="cite">正在取出处…</p>;
  if (asked.kind === 'lost') return <p class="cite">出处没取到：{ids.join('、')}。连上网再打开一次。</p>;
  return (
    <>
      {asked.got.map((cited) =>
        'citation' in cited ? (
          <CitationLine key={cited.id} of={cited.citation} />
        ) : (
          <p class="cite" key={cited.id}>
            {cited.says}
          </p>
        ),
      )}
    </>
  );
}
