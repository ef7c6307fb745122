import { signal } from '@preact/signals';
import { onSwap } from '../../record.ts';
import type { Channel, Conduct, Group } from '../../words/conduct.ts';

/** What is typed about one call or message and not noted yet, as typed. */
export interface ContactDraft {
  /** Absent: not said; a fact of a complaint is never ticked beforehand. */
  readonly group?: Group;
  readonly channel?: Channel;
  /** Empty: now. */
  readonly at: string;
  readonly labels: readonly Conduct[];
  readonly by: string;
  readonly said: string;
  readonly loan: string;
}

export type Who = 'others' | 'self';

const BLANK: ContactDraft = { at: '', labels: [], by: '', said: '', loan: '' };
const EMPTY: Readonly<Record<Who, ContactDraft>> = { others: BLANK, self: BLANK };

/** It outlives the screen: going on, back or to another tab loses no word. It goes with the record (页面-14). */
export const drafts = signal(EMPTY);
onSwap(() => {
  drafts.value = EMPTY;
});

export const sayDraft = (who: Who, part: Partial<ContactDraft>): void => {
  drafts.value = { ...drafts.value, [who]: { ...drafts.value[who], ...part } };
};
export const dropDraft = (who: Who): void => {
  drafts.value = { ...drafts.value, [who]: EMPTY[who] };
};

/** Whether going on now would leave something behind that was typed and not noted. */
export const isUnwritten = (who: Who): boolean => {
  const { by, said, labels } = drafts.value[who];
  return by.trim() !== '' || said.trim() !== '' || labels.length > 0;
};
