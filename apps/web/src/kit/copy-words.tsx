import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { copyText } from '../shell/copy.ts';
import { Button, ButtonLink } from './button.tsx';
import { Choice } from './choice.tsx';
import { tell } from './toast.tsx';

export interface WordsVersion {
  readonly name: string;
  readonly text: string;
}

export interface CopyWordsProps {
  readonly title: string;
  /** One version, or a few lengths to choose from; the one at `start` is shown first. */
  readonly versions: readonly WordsVersion[];
  readonly start?: number;
  readonly copyLabel?: string;
  /** Offers the phone's own message app with the words filled in; the person still presses send. */
  readonly sms?: boolean;
  readonly onCopied?: () => void;
}

/** Ready words: seen whole before they are copied, taken with one tap, sent by the person alone. */
export function CopyWords(props: CopyWordsProps): JSX.Element | null {
  const { title, versions, start = 0, copyLabel = '复制', sms = false, onCopied } = props;
  const [at, setAt] = useState(start);
  const chosen = versions[at] ?? versions[0];
  if (!chosen) return null;
  const copy = async (): Promise<void> => {
    const done = await copyText(chosen.text);
    tell(done ? '已复制' : '没能复制，请长按文字，自己选“复制”');
    if (done) onCopied?.();
  };
  return (
    <div class="words">
      <h2>{title}</h2>
      {versions.length > 1 && (
        <Choice
          label="长短"
          options={versions.map((version, index) => ({ value: String(index), label: version.name }))}
          value={String(at)}
          onChange={(value) => setAt(Number(value))}
        />
      )}
      <p class="words-text">{chosen.text}</p>
      <div class="actions no-print">
        <Button kind="soft" icon="copy" onPress={copy}>
          {copyLabel}
        </Button>
        {sms && (
          <ButtonLink icon="message" href={`sms:?&body=${encodeURIComponent(chosen.text)}`}>
            打开短信
          </ButtonLink>
        )}
      </div>
    </div>
  );
}
