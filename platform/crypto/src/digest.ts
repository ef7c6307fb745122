import type { DigestName } from '@huxin/app-scan';
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha224, sha256, sha384, sha512 } from '@noble/hashes/sha2.js';

const HASHES = { md5, sha1, sha224, sha256, sha384, sha512 } as const;

/** Digest of the parts one after the other. Pure JavaScript: the same bytes in a browser, a worker and Node. */
export function digest(name: DigestName, ...parts: readonly Uint8Array[]): Uint8Array {
  return digestStream(name, parts);
}

/** Digest of parts that come one at a time. */
export function digestStream(name: DigestName, parts: Iterable<Uint8Array>): Uint8Array {
  const hash = HASHES[name].create();
  for (const part of parts) hash.update(part);
  return hash.digest();
}
