import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { copyText } from '../shell/copy.ts';
import { Button } from './button.tsx';
import { useDialog } from './sheet.tsx';
import { tell } from './toast.tsx';

export interface BigWordsProps {
  /** One sentence per line. */
  readonly lines: readonly string[];
  readonly label: string;
}

/** Words to read aloud with a shaking hand: large here, filling the screen on demand. */
export function BigWords({ lines, label }: BigWordsProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const dialog = useDialog(open);
  const copy = async (): Promise<void> => {
    tell((await copyText(lines.join(''))) ? '已复制' : '没能复制，请长按文字，自己选“复制”');
  };
  const sentences = lines.map((line) => <span key={line}>{line}</span>);
  return (
    <div class="say">
      <p class="say-words">{sentences}</p>
      <div class="row no-print">
        <Button icon="large" onPress={() => setOpen(true)}>
          放大
        </Button>
        <Button icon="copy" onPress={copy}>
          复制
        </Button>
      </div>
      <dialog ref={dialog} class="big-type" aria-label={label} onClose={() => setOpen(false)}>
        {open && <p>{sentences}</p>}
        <Button icon="close" onPress={() => setOpen(false)}>
          关上
        </Button>
      </dialog>
    </div>
  );
}
