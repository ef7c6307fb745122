import type { Mark } from '@huxin/basis';
import { asDate } from '@huxin/calendar';
import type { Source } from '../source.ts';

/** The day all of this was looked at; content re-checked later carries its own day. */
export const CHECKED = asDate('2026-11-23');

const source = (mark: Mark, where: string, title: string, published?: string): Source => ({
  title,
  where,
  date: CHECKED,
  mark,
  ...(published === undefined ? {} : { published }),
});

/** The maker's own words were read. */
export const read = (where: string, title: string, published?: string): Source =>
  source('text', where, title, published);

/** Somebody else's page says so; a stored copy was seen, not the live page. */
export const told = (where: string, title: string, published?: string): Source =>
  source('secondary', where, title, published);

/** Nobody looked. Kept because leaving the step out would help nobody; always unconfirmed. */
export const remembered = (title: string): Source => source('memory', '没有读到出处', title);
