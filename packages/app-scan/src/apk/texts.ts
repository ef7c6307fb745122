import { ByteSearch } from '../byte-search.ts';
import type { Owner, Reference, ScanFault, ScanStep, TextPattern } from '../model.ts';
import type { ZipDirectory, ZipEntry } from '../zip/directory.ts';
import { type ReadOptions, readEntry } from '../zip/entry.ts';

/**
 * Files that hold an app's logic outside dex: JavaScript of React Native, uni-app, Cordova and web views,
 * and the compiled Dart of Flutter.
 */
const BUNDLE =
  /(\.bundle|\.jsbundle|\.js|\.mjs|\.html?|\.vue|(^|\/)libapp\.so|\.hbc|\.lua|\.luac|\.qml|main\.dart\.\w+)$/i;

export interface FoundTexts {
  readonly references: readonly Reference[];
  readonly faults: readonly ScanFault[];
}

/** Looks for the wanted texts in such files. Each text counts once per file, at its first place. */
export function* findTexts(
  parts: readonly ZipDirectory[],
  patterns: readonly TextPattern[],
  read: ReadOptions,
  ownerOf: (className: string) => Owner,
): Generator<ScanStep, FoundTexts> {
  const references: Reference[] = [];
  const faults: ScanFault[] = [];
  if (patterns.length === 0) return { references, faults };
  const files = parts.flatMap((zip) =>
    zip.entries.filter((entry) => BUNDLE.test(entry.name)).map((entry) => ({ zip, entry })),
  );
  const search = new ByteSearch(patterns.map((pattern) => encoder.encode(pattern.text)));
  for (const [i, { zip, entry }] of files.entries()) {
    yield { doing: 'texts', at: entry.name, done: i, total: files.length };
    const bytes = readEntry(zip, entry, read);
    if (!bytes.ok) faults.push(bytes.error);
    else references.push(...findIn(search.first(bytes.value), zip, entry, patterns, ownerOf));
  }
  return { references, faults };
}

const encoder = new TextEncoder();

function findIn(
  places: readonly number[],
  zip: ZipDirectory,
  entry: ZipEntry,
  patterns: readonly TextPattern[],
  ownerOf: (className: string) => Owner,
): Reference[] {
  return patterns.flatMap((pattern, number) => {
    const offset = places[number]!;
    if (offset < 0) return [];
    return {
      asset: pattern.asset,
      part: zip.name,
      dex: entry.name,
      class: '',
      method: '',
      offset,
      kind: 'text',
      target: pattern.text,
      use: pattern.use,
      owner: ownerOf(''),
      reachable: 'unknown',
    };
  });
}
