import type { Moment } from '@huxin/calendar';
import { entriesAt } from '@huxin/case';
import type { Entry } from '@huxin/fact';
import { signal } from '@preact/signals';
import { type CaseRecord, record } from '../record.ts';
import { nowInChina } from '../shell/clock.ts';

/** An invented life shown on the record screens instead of one's own, at a moment of its own. */
export interface Example {
  /** Last part of the address of its story. */
  readonly id: string;
  readonly code: string;
  readonly at: Moment;
  /** Answers and ticks go here and are gone when the example is closed; one's own record is not touched. */
  readonly record: CaseRecord;
}

export const example = signal<Example | undefined>(undefined);

/** The record the screens show now. */
export const viewed = (): CaseRecord => example.value?.record ?? record();
/** The moment it is read at: an example's own, else this minute. */
export const viewedNow = (): Moment => example.value?.at ?? nowInChina();

let cached:
  | { readonly of: readonly Entry[]; readonly at: Moment; readonly entries: readonly Entry[] }
  | undefined;

/** What is known and still stands at that moment, for screens that read single entries; worked out once per change. */
export function viewedEntries(): readonly Entry[] {
  const [of, at] = [viewed().entries(), viewedNow()];
  if (cached?.of !== of || cached.at !== at) cached = { of, at, entries: entriesAt(of, at) };
  return cached.entries;
}
