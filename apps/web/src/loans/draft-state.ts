import { signal } from '@preact/signals';
import { onSwap } from '../record.ts';
import { type Draft, EMPTY_DRAFT } from './draft.ts';

/** The loan being typed; kept while the page is open, so that a look elsewhere loses nothing. */
export const draft = signal<Draft>(EMPTY_DRAFT);
onSwap(() => {
  draft.value = EMPTY_DRAFT;
});
export const change = (part: Partial<Draft>): void => {
  draft.value = { ...draft.value, ...part };
};
