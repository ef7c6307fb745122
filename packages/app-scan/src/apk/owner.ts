import type { Owner, ScanOptions } from '../model.ts';

/** Java's own rule of thumb: the first two names are the maker (`com.example`), the third the product. */
const SHARED = 2;

/**
 * Who wrote a class: what the caller's tables say; else the app, when the class shares the first two names of its
 * package (three where the second is only a country's `com`); else unknown, under its package prefix.
 */
export function ownerFinder(
  packageName: string,
  named: ScanOptions['ownerOf'],
): (className: string) => Owner {
  const own = prefixOf(packageName);
  const known = new Map<string, Owner>();
  return (className) => {
    const cut = className.lastIndexOf('.');
    const at = known.get(className);
    if (at !== undefined) return at;
    const owner =
      named?.(className) ??
      (className === own || className.startsWith(`${own}.`)
        ? { kind: 'app' as const, name: packageName }
        : { kind: 'unknown' as const, name: cut < 0 ? '' : prefixOf(className.slice(0, cut)) });
    known.set(className, owner);
    return owner;
  };
}

function prefixOf(name: string): string {
  const words = name.split('.');
  const generic = words.length > SHARED && /^(com|co|net|org|gov|edu)$/.test(words[1] ?? '');
  return words.slice(0, generic ? SHARED + 1 : SHARED).join('.');
}
