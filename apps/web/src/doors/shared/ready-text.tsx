import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { WordsFormProps } from './words-form.tsx';

/** A ready text; the texts are fetched when the first one is shown. */
export function ReadyText(props: WordsFormProps): JSX.Element {
  const [Form, setForm] = useState<ComponentType<WordsFormProps> | 'lost' | undefined>(undefined);
  useEffect(() => {
    let current = true;
    import('./words-form.tsx').then(
      ({ WordsForm }) => current && setForm(() => WordsForm),
      () => current && setForm('lost'),
    );
    return () => {
      current = false;
    };
  }, []);
  if (Form === undefined) return <p class="muted">正在取备好的话…</p>;
  if (Form === 'lost') return <p>备好的话没取到。连上网再打开一次。</p>;
  return <Form {...props} />;
}
