import { createHash } from 'node:crypto';
import type { Verifier } from '@huxin/app-scan';
import { packageVerifier } from '@huxin/crypto';

/** The verifier with Node's own hashes: a package is hashed whole, several times over. */
export const nodeVerifier: Verifier = {
  ...packageVerifier,
  digest: (name, ...parts) => {
    const hash = createHash(name);
    for (const part of parts) hash.update(part);
    return new Uint8Array(hash.digest());
  },
};
