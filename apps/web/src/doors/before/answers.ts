import { signal } from '@preact/signals';

export type Lender = 'found' | 'missing';
export type Contacts = 'refused' | 'allowed' | 'not-asked';
export type Typed = 'agreed' | 'unasked' | 'none';

/** What was answered on the way; the last page prints it. */
export const lenderName = signal('');
export const lender = signal<Lender | undefined>(undefined);
export const contacts = signal<Contacts | undefined>(undefined);
export const typed = signal<Typed | undefined>(undefined);
export const firstDebit = signal('');
