import type { PaperKind } from '@huxin/fact';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Choice } from '../../kit/choice.tsx';
import { TextField } from '../../kit/field.tsx';
import { Notice } from '../../kit/notice.tsx';
import { useEntries } from '../../shell/watch-record.ts';
import { PAPER_KINDS, PAPER_WORDS } from './paper-words.ts';
import { consentOf, type Told, tellInstead } from './told.ts';

const countOf = (text: string): number | undefined =>
  /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : undefined;

function OnePaper({ paper }: { paper: PaperKind }): JSX.Element {
  const entries = useEntries();
  const said = entries
    .map(({ fact }) => fact)
    .findLast((fact) => fact.kind === 'paper' && fact.paper === paper);
  const [state, setState] = useState<Told | undefined>(said?.kind === 'paper' ? said.state : undefined);
  const [text, setText] = useState(said?.kind === 'paper' && said.count !== undefined ? `${said.count}` : '');
  const say = (now: Told, count?: number): void => {
    setState(now);
    void tellInstead(
      (fact) => fact.kind === 'paper' && fact.paper === paper,
      [{ kind: 'paper', paper, state: now, ...(count === undefined ? {} : { count }) }],
    );
  };
  return (
    <div class="card">
      <Choice<Told>
        label={PAPER_WORDS[paper]}
        value={state}
        onChange={(now) => say(now, now === 'yes' ? countOf(text) : undefined)}
        options={[
          { value: 'yes', label: '在手上' },
          { value: 'no', label: '没有' },
          { value: 'unknown', label: '不知道' },
        ]}
      />
      {state === 'yes' && (
        <TextField
          label={`${PAPER_WORDS[paper]}几张、几段`}
          hint="数一数，写进清单。不数也行。"
          inputMode="numeric"
          value={text}
          onInput={(typed) => {
            setText(typed);
            say('yes', countOf(typed));
          }}
        />
      )}
    </div>
  );
}

export function PapersStep(): JSX.Element {
  const originals = consentOf(useEntries())?.originals;
  return (
    <>
      <Notice tone="plain">
        <p>
          {originals === 'listed'
            ? '说好了只留清单：这里只写有什么、几张，不留原件。'
            : '原件他自己收好，别删，别换机。这里写有什么、几张。'}
        </p>
      </Notice>
      {PAPER_KINDS.map((paper) => (
        <OnePaper key={paper} paper={paper} />
      ))}
    </>
  );
}
