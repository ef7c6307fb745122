import type { DigestName } from '@huxin/app-scan';
import { p256, p384, p521 } from '@noble/curves/nist.js';
import { numberToBytes } from './big-power.ts';
import { digest } from './digest.ts';
import { type CurveName, readPair } from './public-key.ts';

const CURVES = { p256: [p256, 32], p384: [p384, 48], p521: [p521, 66] } as const;

/** ECDSA (FIPS 186-4 §6.4) over the hash; signatures with a high s are valid here, as in Android. */
export function checkEcdsa(
  curve: CurveName,
  point: Uint8Array,
  name: DigestName,
  data: Uint8Array,
  signature: Uint8Array,
): boolean {
  const pair = readPair(signature);
  if (pair === undefined) return false;
  const [group, size] = CURVES[curve];
  const [r, s] = pair;
  if (r >= 1n << BigInt(size * 8) || s >= 1n << BigInt(size * 8)) return false;
  const compact = new Uint8Array([...numberToBytes(r, size), ...numberToBytes(s, size)]);
  try {
    return group.verify(compact, digest(name, data), point, { prehash: false, lowS: false });
  } catch {
    return false;
  }
}
