import { BUNDLE_TEXTS } from '../data/bundle-texts.ts';
import { LENDING_SDKS, SDK_SWITCHES } from '../data/lending-sdks.ts';
import { HARMLESS_LIBRARIES } from '../data/libraries.ts';
import type { Owner, ScanOptions } from '../model.ts';

const inPackage = (className: string, name: string): boolean =>
  className === name || className.startsWith(`${name}.`);

/** Names an SDK or a harmless library by class, from the tables; undefined leaves the class to its package. */
export function ownerOf(className: string): Owner | undefined {
  for (const sdk of LENDING_SDKS)
    if (sdk.packages.some((name) => inPackage(className, name))) return { kind: 'sdk', name: sdk.name };
  for (const library of HARMLESS_LIBRARIES)
    if (inPackage(className, library.package)) return { kind: 'library', name: library.name };
  return undefined;
}

/** What the tables ask of a code scan. */
export const TABLE_OPTIONS: Required<Pick<ScanOptions, 'ownerOf' | 'switches' | 'texts'>> = {
  ownerOf,
  // One call may switch two things: it is asked for once.
  switches: [
    ...new Map(
      SDK_SWITCHES.map(({ id, class: className, method }) => [id, { id, class: className, method }]),
    ).values(),
  ],
  texts: BUNDLE_TEXTS.map(({ text, asset, use }) => ({ text, asset, use })),
};
