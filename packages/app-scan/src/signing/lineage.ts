import { APK_ALGORITHMS } from './algorithms.ts';
import { Cursor, readRuns, sameBytes } from './little-endian.ts';
import type { CertificateFacts, Verifier } from './ports.ts';

/**
 * Proof of rotation: each certificate is signed by the one before it, oldest first (AOSP, APK Signature Scheme v3,
 * "Proof-of-rotation and self-trusted-old-certs"). undefined when any link does not hold.
 */
export function readLineage(value: Uint8Array, verifier: Verifier): CertificateFacts[] | undefined {
  const cursor = new Cursor(value);
  if (cursor.u32() !== 1) return undefined;
  const nodes = readRuns(cursor.take(cursor.left) as Uint8Array);
  if (nodes === undefined || nodes.length === 0) return undefined;
  const chain: CertificateFacts[] = [];
  let algorithmId = 0;
  for (const bytes of nodes) {
    const node = readNode(bytes);
    if (node === undefined) return undefined;
    const before = chain.at(-1);
    if (before !== undefined) {
      const algorithm = APK_ALGORITHMS.get(algorithmId);
      if (algorithm === undefined || node.signedAlgorithm !== algorithmId) return undefined;
      const answer = verifier.checkSignature({
        scheme: algorithm.scheme,
        digest: algorithm.digest,
        publicKey: before.publicKey,
        data: node.signedData,
        signature: node.signature,
      });
      if (answer !== 'good') return undefined;
    }
    const certificate = verifier.readCertificate(node.certificate);
    if (!certificate.ok || chain.some((other) => sameBytes(other.der, node.certificate))) return undefined;
    chain.push(certificate.value);
    algorithmId = node.nextAlgorithm;
  }
  return chain;
}

interface LineageNode {
  readonly signedData: Uint8Array;
  readonly certificate: Uint8Array;
  readonly signedAlgorithm: number;
  readonly nextAlgorithm: number;
  readonly signature: Uint8Array;
}

function readNode(bytes: Uint8Array): LineageNode | undefined {
  const cursor = new Cursor(bytes);
  const signedData = cursor.run();
  const flags = cursor.u32();
  const nextAlgorithm = cursor.u32();
  const signature = cursor.run();
  if (
    signedData === undefined ||
    flags === undefined ||
    nextAlgorithm === undefined ||
    signature === undefined
  )
    return undefined;
  const inner = new Cursor(signedData);
  const certificate = inner.run();
  const signedAlgorithm = inner.u32();
  if (certificate === undefined || signedAlgorithm === undefined) return undefined;
  return { signedData, certificate, signedAlgorithm, nextAlgorithm, signature };
}
