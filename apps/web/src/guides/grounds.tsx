import type { Contradiction, Source } from '@huxin/answers';
import type { Mark } from '@huxin/basis';
import type { PlainDate } from '@huxin/calendar';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Cited } from '../engine/cite.ts';
import { askEngine, STALE } from '../engine/engine.ts';
import { CitationLine } from '../kit/citation-line.tsx';
import { Section } from '../kit/section.tsx';
import { todayInChina } from '../shell/clock.ts';

const MARK: Readonly<Record<Mark, string>> = { text: '读过原文', secondary: '二手转述', memory: '凭记忆' };

interface Grounded {
  readonly ruleIds: readonly string[];
  readonly sources: readonly Source[];
  readonly contradictions?: readonly Contradiction[];
  readonly checkedOn: PlainDate;
}

function Rules({ ids }: { ids: readonly string[] }): JSX.Element | null {
  const [cited, setCited] = useState<readonly Cited[]>([]);
  useEffect(() => {
    if (ids.length === 0) return;
    askEngine('cite', { ids, on: todayInChina() }, `cite ${ids.join()}`).then(
      (got) => got !== STALE && setCited(got),
      () => undefined,
    );
  }, [ids]);
  if (cited.length === 0) return null;
  return (
    <>
      {cited.map((item) =>
        'citation' in item ? (
          <CitationLine key={item.id} of={item.citation} />
        ) : (
          <p class="cite" key={item.id}>
            {item.says}
          </p>
        ),
      )}
    </>
  );
}

/** What an answer rests on: the rules in force today, the pages read, what they disagree about, and when. */
export function Grounds({ of }: { of: Grounded }): JSX.Element {
  return (
    <Section title="从哪来的">
      {(of.contradictions ?? []).map((item) => (
        <div class="card" key={item.about}>
          <p>网上说法对不上：{item.about}</p>
          <ul class="plain-list small">
            {item.claims.map((claim) => (
              <li key={`${claim.where}${claim.says}`}>
                {claim.where}：{claim.says}
              </li>
            ))}
          </ul>
          <p>这里的做法：{item.ours}</p>
        </div>
      ))}
      <Rules ids={of.ruleIds} />
      {of.sources.map((source) => (
        <p class="cite" key={`${source.where}${source.title}`}>
          {source.title}（{source.where}，{source.date} 查看，{MARK[source.mark]}）
        </p>
      ))}
      <p class="muted small">
        {of.checkedOn} 整理。写的是文本怎么说、还缺什么，不是法律意见。拿不准就问 12348。
      </p>
    </Section>
  );
}
