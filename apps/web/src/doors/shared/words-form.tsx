import {
  type FieldId,
  fillWords,
  type LengthId,
  type ReadyWordsId,
  readyWordsById,
  type WordsFields,
} from '@huxin/answers';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { CopyWords } from '../../kit/copy-words.tsx';
import { TextField } from '../../kit/field.tsx';

export interface WordsFormProps {
  readonly id: ReadyWordsId;
  readonly title?: string;
  readonly start?: LengthId;
  /** What the screen already knows; these are not asked again. */
  readonly known?: WordsFields;
  /** Fields not asked at all: their lines are left out, or blanks to fill by hand. */
  readonly skip?: readonly FieldId[];
  readonly sms?: boolean;
  readonly copyLabel?: string;
}

/**
 * A ready text of the answers room, filled with what is typed. What is not typed is a blank to fill by hand;
 * what only the sender can know is said before the text, to be left if it is not so.
 */
export function WordsForm(props: WordsFormProps): JSX.Element | null {
  const { id, title, start = 'short', known = {}, skip = [], sms = false, copyLabel } = props;
  const [typed, setTyped] = useState<WordsFields>({});
  const words = readyWordsById(id);
  if (!words) return null;
  const versions = words.lengths.map(({ id: length, name }) => ({
    name,
    text: fillWords(id, length, { ...typed, ...known }).text,
  }));
  const asked = words.needs.filter(({ field }) => !(field in known) && !skip.includes(field));
  return (
    <>
      {asked.length > 0 && (
        <details class="card">
          <summary>把空格填上（可以不填，留着手写）</summary>
          {asked.map(({ field, label, hint }) => (
            <TextField
              key={field}
              label={label}
              {...(hint ? { hint } : {})}
              value={typed[field] ?? ''}
              onInput={(value) => setTyped({ ...typed, [field]: value })}
            />
          ))}
        </details>
      )}
      {words.states.length > 0 && (
        <p class="muted small">这段话里说了：{words.states.join('；')}。不是这样，就别发，或者改掉。</p>
      )}
      <CopyWords
        title={title ?? words.title}
        versions={versions}
        start={words.lengths.findIndex((length) => length.id === start)}
        sms={sms}
        {...(copyLabel ? { copyLabel } : {})}
      />
    </>
  );
}
