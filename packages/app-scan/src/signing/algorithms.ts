import type { DigestName, SignatureScheme } from './ports.ts';

/** How the contents are hashed: 1 MiB chunks, or a Merkle tree of 4 KiB blocks (fs-verity). */
export type ContentDigest = 'chunked-sha256' | 'chunked-sha512' | 'verity-sha256';

export interface ApkAlgorithm {
  readonly id: number;
  readonly scheme: SignatureScheme;
  readonly digest: DigestName;
  readonly content: ContentDigest;
}

const algorithm = (
  id: number,
  scheme: SignatureScheme,
  digest: DigestName,
  content: ContentDigest,
): [number, ApkAlgorithm] => [id, { id, scheme, digest, content }];

/** Signature algorithm ids of schemes v2 and v3 (AOSP, APK Signature Scheme v2, "Signature Algorithm IDs"). */
export const APK_ALGORITHMS: ReadonlyMap<number, ApkAlgorithm> = new Map([
  algorithm(0x0101, 'rsa-pss', 'sha256', 'chunked-sha256'),
  algorithm(0x0102, 'rsa-pss', 'sha512', 'chunked-sha512'),
  algorithm(0x0103, 'rsa-pkcs1', 'sha256', 'chunked-sha256'),
  algorithm(0x0104, 'rsa-pkcs1', 'sha512', 'chunked-sha512'),
  algorithm(0x0201, 'ecdsa', 'sha256', 'chunked-sha256'),
  algorithm(0x0202, 'ecdsa', 'sha512', 'chunked-sha512'),
  algorithm(0x0301, 'dsa', 'sha256', 'chunked-sha256'),
  algorithm(0x0421, 'rsa-pkcs1', 'sha256', 'verity-sha256'),
  algorithm(0x0423, 'ecdsa', 'sha256', 'verity-sha256'),
  algorithm(0x0425, 'dsa', 'sha256', 'verity-sha256'),
]);

const STRENGTH: Readonly<Record<ContentDigest, number>> = {
  'chunked-sha256': 0,
  'verity-sha256': 1,
  'chunked-sha512': 2,
};

/** The one a phone checks: the strongest content digest, the first of equals. */
export function strongest<T extends { readonly algorithm: ApkAlgorithm }>(
  items: readonly T[],
): T | undefined {
  let best: T | undefined;
  for (const item of items)
    if (best === undefined || STRENGTH[item.algorithm.content] > STRENGTH[best.algorithm.content])
      best = item;
  return best;
}
