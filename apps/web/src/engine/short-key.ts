/**
 * A short name for an address: FNV-1a over the UTF-16 units, base 36. Addresses end up in the browser's history,
 * so they carry no lender and no loan; 32 bits are plenty for the few dozen things of one record.
 */
export function shortKey(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
