const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * A stable event id that does not show what the reminder is about: ids are kept and synchronised by calendars,
 * and a reminder's own id may name a lender. FNV-1a with 64 bits, over UTF-16 units: a fingerprint, not a secret.
 */
export function uidOf(id: string): string {
  let hash = OFFSET;
  for (let n = 0; n < id.length; n++) hash = BigInt.asUintN(64, (hash ^ BigInt(id.charCodeAt(n))) * PRIME);
  return `${hash.toString(16).padStart(16, '0')}@calendar`;
}
