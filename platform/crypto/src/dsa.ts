import type { DigestName } from '@huxin/app-scan';
import { bytesToNumber } from './asn1.ts';
import { inverseModulo, powerModulo } from './big-power.ts';
import { digest } from './digest.ts';
import { readPair } from './public-key.ts';

export interface DsaKey {
  readonly p: bigint;
  readonly q: bigint;
  readonly g: bigint;
  readonly y: bigint;
}

/** The leftmost bits of the hash, as many as q has (FIPS 186-4 §4.6). */
function truncate(hash: Uint8Array, q: bigint): bigint {
  const excess = hash.length * 8 - q.toString(2).length;
  const value = bytesToNumber(hash);
  return excess > 0 ? value >> BigInt(excess) : value;
}

/** DSA (FIPS 186-4 §4.7): only old packages carry it, and browsers cannot check it. */
export function checkDsa(key: DsaKey, name: DigestName, data: Uint8Array, signature: Uint8Array): boolean {
  const pair = readPair(signature);
  if (pair === undefined) return false;
  const [r, s] = pair;
  if (r <= 0n || r >= key.q || s <= 0n || s >= key.q) return false;
  const w = inverseModulo(s, key.q);
  const u1 = (truncate(digest(name, data), key.q) * w) % key.q;
  const u2 = (r * w) % key.q;
  return ((powerModulo(key.g, u1, key.p) * powerModulo(key.y, u2, key.p)) % key.p) % key.q === r;
}
