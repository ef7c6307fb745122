import {
  type FieldId,
  fillWords,
  type LengthId,
  type ReadyWords,
  type ReadyWordsId,
  readyWordsById,
  type WordsFields,
} from '@huxin/answers';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useStanding } from '../../engine/standing.ts';
import { viewedEntries } from '../../engine/viewing.ts';
import { CopyWords } from '../../kit/copy-words.tsx';
import { TextField } from '../../kit/field.tsx';
import { useEntries } from '../../shell/watch-record.ts';
import { caseFields } from './case-fields.ts';

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

export interface Filling {
  readonly words: ReadyWords;
  readonly fields: WordsFields;
  /** Labels of what the record filled in, to be looked at before sending. */
  readonly fromCase: readonly string[];
  readonly form: JSX.Element | null;
}

/** A text with what the screen, the record and the person know; what the record filled can still be changed. */
export function useFilling({ id, known = {}, skip = [] }: WordsFormProps): Filling | undefined {
  const [typed, setTyped] = useState<WordsFields>({});
  useEntries();
  const now = useStanding();
  const words = readyWordsById(id);
  if (!words) return undefined;
  const loans = now.kind === 'ready' ? now.standing.assessment.loans : [];
  const found = caseFields(id, viewedEntries(), loans);
  const fields: WordsFields = { ...found, ...typed, ...known };
  const asked = words.needs.filter(({ field }) => !(field in known) && !skip.includes(field));
  const fromCase = asked.filter(({ field }) => found[field] !== undefined && typed[field] === undefined);
  const form =
    asked.length === 0 ? null : (
      <details class="card no-print">
        <summary>把【 】里的填上，或者自己改</summary>
        {asked.map(({ field, label, hint }) => (
          <TextField
            key={field}
            label={label}
            {...(hint ? { hint } : {})}
            value={fields[field] ?? ''}
            onInput={(value) => setTyped({ ...typed, [field]: value })}
          />
        ))}
      </details>
    );
  return { words, fields, fromCase: fromCase.map(({ label }) => label), form };
}

/** What nobody gave stands as its own name in brackets, so that one sees what goes where. */
const named = (words: ReadyWords, fields: WordsFields): WordsFields => ({
  ...fields,
  ...Object.fromEntries(
    words.needs
      .filter(({ field, required }) => required && (fields[field] ?? '').trim() === '')
      .map(({ field, label }) => [field, `【${label}】`]),
  ),
});

export const statesWords = (words: ReadyWords): string | undefined =>
  words.states.length === 0
    ? undefined
    : `这段话里说了：${words.states.join('；')}。不是这样，就别发，或者改掉。`;

/**
 * A ready text of the answers room, filled with what is known and typed. What nobody knows is a blank to fill by
 * hand; what only the sender can know is said before the text, to be left if it is not so.
 */
export function WordsForm(props: WordsFormProps): JSX.Element | null {
  const filling = useFilling(props);
  if (!filling) return null;
  const { words, fields, fromCase, form } = filling;
  const { id, title, start = 'short', sms = false, copyLabel } = props;
  const states = statesWords(words);
  return (
    <>
      {form}
      {fromCase.length > 0 && (
        <p class="muted small">按记下的填了：{fromCase.join('、')}。发之前看一眼对不对。</p>
      )}
      {states && <p class="muted small">{states}</p>}
      <CopyWords
        title={title ?? words.title}
        versions={words.lengths.map(({ id: length, name }) => ({
          name,
          text: fillWords(id, length, named(words, fields)).text,
        }))}
        start={words.lengths.findIndex((length) => length.id === start)}
        sms={sms}
        {...(copyLabel ? { copyLabel } : {})}
      />
    </>
  );
}
