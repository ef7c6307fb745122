import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useAnswer } from '../../doors/shared/use-answer.ts';
import { Button } from '../../kit/button.tsx';
import { TextField } from '../../kit/field.tsx';
import { Notice } from '../../kit/notice.tsx';

const EXAMPLES = ['4万元日息0.05%', '月费率0.6%分12期', '1万元年化18%借30天'] as const;

function Said({ text }: { text: string }): JSX.Element {
  const asked = useAnswer('price', { text }, text);
  if (asked.kind === 'waiting') return <p class="muted">正在算…</p>;
  if (asked.kind === 'lost') return <p>算账的部分没取到。连上网再试一次。</p>;
  return (
    <Notice live>
      <p>{asked.got.says}</p>
    </Notice>
  );
}

/** One line, as it would be asked aloud: 「4万元日息0.05%」. */
export function AskPrice(): JSX.Element {
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const ask = (words: string): void => {
    setText(words);
    setAsked(words.trim());
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        ask(text);
      }}
    >
      <TextField
        label="一句话问"
        hint="像说话那样写，广告那句也能贴：多少钱、日息或年化多少、分几期。"
        value={text}
        onInput={setText}
      />
      <div class="row">
        <Button kind="main" disabled={text.trim() === ''} onPress={() => ask(text)}>
          算
        </Button>
      </div>
      <div class="row examples">
        <span class="muted small">比如</span>
        {EXAMPLES.map((words) => (
          <button key={words} type="button" class="example" onClick={() => ask(words)}>
            {words}
          </button>
        ))}
      </div>
      {asked !== '' && <Said text={asked} />}
    </form>
  );
}
