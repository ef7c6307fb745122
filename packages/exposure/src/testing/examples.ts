import { readFileSync } from 'node:fs';
import { unwrap } from '@huxin/basis';
import { endOf, moment, plainDate } from '@huxin/calendar';
import { type CaseFile, checkCase, foldCase, parseCaseText } from '@huxin/case';
import { type Assessment, type AssessOptions, assess, type Path, type PathSource } from '../index.ts';

/** One of the example records, parsed and checked. */
export function example(name: string): CaseFile {
  const text = readFileSync(new URL(`../../../../examples/${name}.json`, import.meta.url), 'utf8');
  return unwrap(checkCase(unwrap(parseCaseText(text))));
}

/** The record as it was known on a day (its end) or at a moment. */
export function assessAt(file: CaseFile, when: string, options: AssessOptions = {}): Assessment {
  const now = when.length > 10 ? unwrap(moment(when)) : endOf(unwrap(plainDate(when)));
  return unwrap(assess(foldCase(file.entries, now), options));
}

/** The path of a source; of the only lender, or of the one named. */
export function pathOf(view: Assessment, source: PathSource, lender?: string): Path {
  const found = view.paths.filter(
    (path) => path.source === source && (lender === undefined || path.id.startsWith(`${lender}/`)),
  );
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} paths for ${source}`);
  return found[0];
}

export const statesOf = (view: Assessment): Record<string, string> =>
  Object.fromEntries(view.paths.map((path) => [path.source, path.state]));
