import type { Entry } from '@huxin/fact';
import type { CaseInfo, OpenCase } from '@huxin/vault';
import { signal } from '@preact/signals';

/** Where the record lies. Types only are taken from the vault: it is loaded when something is kept, or was. */
export type Keeping =
  /** Nothing on this device that is known of. */
  | { readonly kind: 'none' }
  | { readonly kind: 'looking' }
  /** There are cases, none is open. */
  | { readonly kind: 'closed'; readonly cases: readonly CaseInfo[] }
  | { readonly kind: 'open'; readonly open: OpenCase<Entry>; readonly cases: readonly CaseInfo[] }
  /** The browser lets nothing be kept. */
  | { readonly kind: 'unavailable' };

export const keeping = signal<Keeping>({ kind: 'none' });

/** Counts changes of the open case that are not entries: name, lock, role. */
export const caseChanges = signal(0);
