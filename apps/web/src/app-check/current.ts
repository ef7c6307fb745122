import { signal } from '@preact/signals';
import { todayInChina } from '../shell/clock.ts';
import { go } from '../shell/router.ts';
import { type Asked, askScanner } from './ask-scanner.ts';
import type { ScanAnswer } from './questions.ts';

/** What the screen is about now. Held in memory: closing the page forgets it. */
export type Check =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'reading'; readonly name: string; readonly read: number }
  | { readonly kind: 'done'; readonly name: string; readonly answer: ScanAnswer }
  /** The scanner itself failed, or could not be fetched. */
  | { readonly kind: 'broke'; readonly name: string };

export const check = signal<Check>({ kind: 'nothing' });
export const SPLIT = /^(split_|config\.)/i;

let asked: Asked | undefined;

const rank = (file: File): number => (/^base\b/i.test(file.name) ? 0 : SPLIT.test(file.name) ? 2 : 1);

/** Files chosen together are one app: the base first, files named as splits last. */
export function readFiles(files: readonly File[]): void {
  const ordered = [...files].sort((a, b) => rank(a) - rank(b));
  const [first] = ordered;
  if (!first) return;
  const { name } = first;
  asked?.stop();
  check.value = { kind: 'reading', name, read: 0 };
  asked = askScanner({ kind: 'package', files: ordered, today: todayInChina() }, (read) => {
    check.value = { kind: 'reading', name, read };
  });
  asked.answer.then(
    (answer) => {
      check.value = { kind: 'done', name, answer };
      if (answer.kind === 'package') go('#/app/found');
    },
    () => {
      check.value = { kind: 'broke', name };
    },
  );
}

export function stopReading(): void {
  asked?.stop();
  check.value = { kind: 'nothing' };
}
