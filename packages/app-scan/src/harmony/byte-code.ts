import { textOf } from '../bytes.ts';
import { HARMONY_USES } from '../data/harmony-permissions.ts';
import type { Reference } from '../model.ts';

/** Ark byte code begins with this (arkcompiler file header). */
const MAGIC = 'PANDA';

export const isByteCode = (bytes: Uint8Array): boolean => textOf(bytes.subarray(0, 5)) === MAGIC;

const latin1 = new TextDecoder('latin1');

/** Any character of a longer name: then the text only looks like the one that is wanted. */
const isNamePart = (character: string | undefined): boolean =>
  character !== undefined && /[A-Za-z0-9_$]/.test(character);

/** Names of modules and methods in the string table. A string is behind its length, so only what follows is checked. */
export function findHarmonyUses(bytes: Uint8Array, part: string, entry: string): Reference[] {
  const text = latin1.decode(bytes);
  const found: Reference[] = [];
  for (const row of HARMONY_USES) {
    let at = text.indexOf(row.text);
    while (at >= 0 && isNamePart(text[at + row.text.length])) at = text.indexOf(row.text, at + 1);
    if (at < 0) continue;
    found.push({
      asset: row.asset,
      part,
      dex: entry,
      class: '',
      method: '',
      offset: at,
      kind: 'text',
      target: row.text,
      use: row.use,
      owner: { kind: 'app', name: '' },
      reachable: 'unknown',
    });
  }
  // The module alone is needed for the picker too: beside a picker and without a reader it is part of the picker.
  const picks = new Set(found.filter((one) => one.use === 'picker').map((one) => one.asset));
  const reads = new Set(found.filter((one) => one.use === 'read').map((one) => one.asset));
  return found.map((one) =>
    one.use === 'mention' && picks.has(one.asset) && !reads.has(one.asset) ? { ...one, use: 'picker' } : one,
  );
}
