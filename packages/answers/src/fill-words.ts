import { invariant } from '@huxin/basis';
import { READY_WORDS } from './data/words/index.ts';
import type { FieldId, LengthId, ReadyWords, ReadyWordsId } from './ready-words.ts';

export type WordsFields = { readonly [field in FieldId]?: string | undefined };

export interface FilledWords {
  readonly text: string;
  /** Needed fields that were not given, in the order of the text's needs. */
  readonly missing: readonly FieldId[];
}

/** What stands where a needed field is missing: three full-width low lines, to be filled by hand. */
export const BLANK = '＿＿＿';

const SLOT = /\{([a-zA-Z]+)\}/g;

export const readyWords = (): readonly ReadyWords[] => READY_WORDS;

export const readyWordsById = (id: string): ReadyWords | undefined =>
  READY_WORDS.find((words) => words.id === id);

/**
 * The text with the given facts in it. Nothing is invented: a needed field that is missing or blank becomes
 * `BLANK` and is named in `missing`; a line that needs a missing optional field is left out. Values are taken as
 * they are, but on one line, and are never read as slots themselves.
 */
export function fillWords(id: ReadyWordsId, length: LengthId, fields: WordsFields): FilledWords {
  const words = READY_WORDS.find((one) => one.id === id);
  const lines = words?.lengths.find((one) => one.id === length)?.lines;
  invariant(words && lines, `no words ${id} ${length}`);
  const optional = new Set(words.needs.filter((need) => !need.required).map((need) => need.field));
  const value = (field: string): string => (fields[field as FieldId] ?? '').replace(/\s+/g, ' ').trim();
  const kept = lines.filter((line) =>
    slotsIn(line).every((field) => !optional.has(field) || value(field) !== ''),
  );
  const used = new Set(kept.flatMap(slotsIn));
  return {
    text: kept.map((line) => line.replace(SLOT, (_, field: string) => value(field) || BLANK)).join('\n'),
    missing: words.needs
      .filter((need) => need.required && used.has(need.field) && value(need.field) === '')
      .map((need) => need.field),
  };
}

export const slotsIn = (line: string): readonly FieldId[] =>
  [...line.matchAll(SLOT)].map((match) => match[1] as FieldId);
