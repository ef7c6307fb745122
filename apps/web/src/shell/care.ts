import { signal } from '@preact/signals';
import { onSwap } from '../record.ts';

export type Borrowed = 'self' | 'pressed' | 'impersonated' | 'unsaid';
export type Situation = 'minor' | 'student' | 'neither' | 'unsaid';

/** Doors on which the danger question was answered 没有 since the page was opened. Never kept. */
const calm = signal<ReadonlySet<string>>(new Set());
export const isCalm = (door: string): boolean => calm.value.has(door);
export function sayCalm(door: string): void {
  calm.value = new Set([...calm.value, door]);
}

/** The two quiet questions: asked once for all doors, each may stay unanswered. */
export const borrowed = signal<Borrowed | undefined>(undefined);
export const situation = signal<Situation | undefined>(undefined);
export const questionsDone = signal(false);

/** Another person's record: his answers are his own. */
onSwap(() => {
  calm.value = new Set();
  borrowed.value = undefined;
  situation.value = undefined;
  questionsDone.value = false;
});
