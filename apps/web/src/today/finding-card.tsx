import { type Citation, type Finding, type Verdict, verdictWords } from '@huxin/basis';
import type { Rule } from '@huxin/law';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { askEngine, STALE } from '../engine/engine.ts';
import { CitationLine } from '../kit/citation-line.tsx';
import { Tag, type Tone } from '../kit/tag.tsx';

const TONE: Readonly<Record<Verdict, Tone>> = { against: 'care', meets: 'accent', unclear: 'plain' };

/** A sentence that opens with its verdict, for places without a tag, does not say it twice under one. */
export function sayUnderTag(finding: Finding): string {
  const word = verdictWords[finding.verdict];
  return finding.says.startsWith(word)
    ? finding.says.slice(word.length).replace(/^[。：]/, '')
    : finding.says;
}

/** A rule's content in our words, fetched when it is opened. */
function RuleText({ of }: { of: Citation }): JSX.Element {
  const [rule, setRule] = useState<Rule | 'asking' | undefined>('asking');
  const ask = async (): Promise<void> => {
    const got = await askEngine('rule', { id: of.ruleId }, `rule ${of.ruleId}`);
    if (got !== STALE) setRule(got);
  };
  return (
    <details onToggle={(event) => event.currentTarget.open && rule === 'asking' && void ask()}>
      <summary>这一条讲什么</summary>
      {rule === 'asking' ? (
        <p class="muted">正在取…</p>
      ) : rule === undefined ? (
        <p class="muted">这一条的内容没有收进来，按出处去查原文。</p>
      ) : (
        <>
          <p>{rule.gist}</p>
          {rule.detail && <p class="muted small">{rule.detail}</p>}
          <p class="muted small">这是大意，不是原文。引用时以原文为准。</p>
        </>
      )}
    </details>
  );
}

/** A finding as it is printed everywhere: verdict, sentence, what is missing, the texts with level, date and source. */
export function FindingCard({ finding }: { finding: Finding }): JSX.Element {
  const missing = (finding.missing ?? []).filter((item) => !finding.says.includes(item));
  return (
    <div class="card">
      <p>
        <Tag tone={TONE[finding.verdict]}>{verdictWords[finding.verdict]}</Tag>
      </p>
      <p>{sayUnderTag(finding)}</p>
      {missing.length > 0 && <p>还缺：{missing.join('、')}。</p>}
      {finding.basis.map((citation) => (
        <div key={citation.ruleId}>
          <CitationLine of={citation} />
          <RuleText of={citation} />
        </div>
      ))}
    </div>
  );
}
