import { signal } from '@preact/signals';

/** The screen of the helper's desk that was open last: the case bar leads back to it. */
export const deskAt = signal<number | undefined>(undefined);
