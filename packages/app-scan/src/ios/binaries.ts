import { IOS_SYMBOLS } from '../data/ios-keys.ts';
import type { Reference } from '../model.ts';

const latin1 = new TextDecoder('latin1');

/** `_OBJC_CLASS_$_CNContactStore` and `CNContactStore` are the same thing; Swift mangles it with its length. */
const importNames = (name: string, symbol: string): boolean =>
  name === symbol || name === `OBJC_CLASS_$_${symbol}` || name === `OBJC_METACLASS_$_${symbol}`;

/** Uses of protected data in one executable: imported symbols, and class names kept as text for late lookup. */
export function findSymbols(
  bytes: Uint8Array,
  imports: readonly string[],
  part: string,
  entry: string,
): Reference[] {
  const text = latin1.decode(bytes);
  const found: Reference[] = [];
  for (const row of IOS_SYMBOLS) {
    const imported = imports.find((name) => importNames(name, row.symbol));
    const at = imported === undefined ? wordAt(text, row.symbol) : text.indexOf(row.symbol);
    if (imported === undefined && at < 0) continue;
    found.push({
      asset: row.asset,
      part,
      dex: entry,
      class: '',
      method: '',
      offset: at,
      kind: imported === undefined ? 'text' : 'type',
      target: imported ?? row.symbol,
      use: row.use,
      owner: ownerOf(entry),
      reachable: 'unknown',
    });
  }
  return found;
}

/** The symbol as a whole string of its own, between zero bytes. */
const wordAt = (text: string, word: string): number => {
  const at = text.indexOf(`\0${word}\0`);
  return at < 0 ? -1 : at + 1;
};

/** An embedded framework is somebody's library; its name is all that is known. */
function ownerOf(entry: string): Reference['owner'] {
  const framework = /([^/]+)\.framework\/[^/]+$/.exec(entry)?.[1];
  return framework === undefined ? { kind: 'app', name: '' } : { kind: 'unknown', name: framework };
}
