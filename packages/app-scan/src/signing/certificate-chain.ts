import { KNOWN_ROOTS, type RootRow } from '../data/known-roots.ts';
import { hex } from '../report/hash-source.ts';
import { signatureKind } from './cms-check.ts';
import type { CertificateFacts, Verifier } from './ports.ts';

/**
 * How far a certificate can be followed with what the package brings along. `whole`: up to one that signed itself;
 * `open`: its issuer is not in the package, or an algorithm is unknown; `broken`: a signature on the way does not hold.
 */
export interface CertificateChain {
  readonly state: 'whole' | 'open' | 'broken';
  /** The last certificate reached. */
  readonly top: CertificateFacts;
  /** Name of the maker's root, when the chain ends there by its fingerprint. */
  readonly root?: string;
}

/**
 * Signer, the maker's intermediate, root: both makers sign apps so. What certificates may be used for is not read here, and a
 * longer way could lead over somebody's signing certificate.
 */
const MOST_ABOVE = 2;

export function followChain(
  scheme: RootRow['scheme'],
  leaf: CertificateFacts,
  brought: readonly CertificateFacts[],
  verifier: Verifier,
): CertificateChain {
  const chain = climb(leaf, brought, verifier);
  if (chain.state !== 'whole') return chain;
  const print = hex(verifier.digest('sha256', chain.top.der));
  const root = KNOWN_ROOTS.find((one) => one.scheme === scheme && one.sha256 === print);
  return root === undefined ? chain : { ...chain, root: root.name };
}

function climb(
  leaf: CertificateFacts,
  brought: readonly CertificateFacts[],
  verifier: Verifier,
): CertificateChain {
  let top = leaf;
  for (let step = 0; step <= MOST_ABOVE; step++) {
    const issuer = top.issuer === top.subject ? top : brought.find((one) => one.subject === top.issuer);
    if (issuer === undefined || top.signed === undefined) return { state: 'open', top };
    const [kind, digest] = signatureKind(top.signed.algorithm);
    if (kind === undefined || digest === undefined) return { state: 'open', top };
    const answer = verifier.checkSignature({
      scheme: kind,
      digest,
      publicKey: issuer.publicKey,
      data: top.signed.data,
      signature: top.signed.signature,
    });
    if (answer === 'bad') return { state: 'broken', top };
    if (answer !== 'good') return { state: 'open', top };
    if (issuer === top) return { state: 'whole', top };
    top = issuer;
  }
  return { state: 'open', top };
}
