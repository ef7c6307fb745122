import { createHash } from 'node:crypto';
import type { DigestName, Verifier } from '@huxin/app-scan';
import { packageVerifier } from '@huxin/crypto';

function digestStream(name: DigestName, parts: Iterable<Uint8Array>): Uint8Array {
  const hash = createHash(name);
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
}

/** The verifier with Node's own hashes: a package is hashed whole, several times over. */
export const nodeVerifier: Verifier = {
  ...packageVerifier,
  digest: (name, ...parts) => digestStream(name, parts),
  digestStream,
};
