import { signal } from '@preact/signals';
import { todayInChina } from '../shell/clock.ts';
import { go } from '../shell/router.ts';
import { type Asked, askScanner } from './ask-scanner.ts';
import { groupFiles, PACKAGE } from './group-files.ts';
import type { ScanAnswer } from './questions.ts';

/** What the screen is about now. Held in memory: closing the page forgets it. */
export type Check =
  | { readonly kind: 'nothing' }
  /** `left`: apps after this one. */
  | { readonly kind: 'reading'; readonly name: string; readonly read: number; readonly left: number }
  | { readonly kind: 'done'; readonly name: string; readonly answer: ScanAnswer }
  /** The scanner itself failed, or could not be fetched. */
  | { readonly kind: 'broke'; readonly name: string };

export const check = signal<Check>({ kind: 'nothing' });
/** Several apps chosen together, each with its answer once it has one. */
export const batch = signal<readonly Read[]>([]);

export interface Read {
  readonly name: string;
  /** Missing when the scanner itself broke. */
  readonly answer?: ScanAnswer;
}

let asked: Asked | undefined;

/** One app from its files. Settles with nothing when the scanner broke; never settles once stopped. */
function read(files: readonly [File, ...File[]], left: number): Promise<ScanAnswer | undefined> {
  const { name } = files[0];
  asked?.stop();
  check.value = { kind: 'reading', name, read: 0, left };
  asked = askScanner({ kind: 'package', files, today: todayInChina() }, (bytes) => {
    check.value = { kind: 'reading', name, read: bytes, left };
  });
  return asked.answer.catch(() => undefined);
}

const settle = ({ name, answer }: Read): void => {
  check.value = answer === undefined ? { kind: 'broke', name } : { kind: 'done', name, answer };
};

/** [查应用-27] Files chosen together: one app with its splits, or several apps, one after the other. */
export async function readFiles(files: readonly File[]): Promise<void> {
  const packages = files.filter((file) => PACKAGE.test(file.name));
  const apps = groupFiles(packages.length > 0 && files.length > 1 ? packages : files);
  const [only, more] = apps;
  if (only === undefined) return;
  batch.value = [];
  if (more === undefined) {
    const answer = await read(only, 0);
    settle({ name: only[0].name, ...(answer === undefined ? {} : { answer }) });
    if (answer?.kind === 'package') go('#/app/found');
    return;
  }
  for (const [i, app] of apps.entries()) {
    const answer = await read(app, apps.length - i - 1);
    batch.value = [...batch.value, { name: app[0].name, ...(answer === undefined ? {} : { answer }) }];
  }
  check.value = { kind: 'nothing' };
  go('#/app/batch');
}

/** Opens one of several that were read. */
export function openRead(one: Read): void {
  settle(one);
  go('#/app/found');
}

export function stopReading(): void {
  asked?.stop();
  check.value = { kind: 'nothing' };
  if (batch.value.length > 0) go('#/app/batch');
}
