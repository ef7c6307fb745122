import { KNOWN_ROOTS, type RootRow } from '../data/known-roots.ts';
import { hex } from '../report/hash-source.ts';
import { signatureKind } from './cms-check.ts';
import type { CertificateFacts, Verifier } from './ports.ts';

/**
 * How far a certificate can be followed with what the package brings along. `whole`: up to one that signed itself;
 * `open`: its issuer is not in the package, or an algorithm is unknown; `broken`: a signature on the way does not hold;
 * `usurped`: it holds, but by a certificate that may not vouch for others.
 */
export interface CertificateChain {
  readonly state: 'whole' | 'open' | 'broken' | 'usurped';
  /** The last certificate reached; of a usurped chain the one that vouched without the right to. */
  readonly top: CertificateFacts;
  /** Signer first, the last one reached at the end. */
  readonly path: readonly CertificateFacts[];
  /** Name of the maker's root, when the chain ends there by its fingerprint. */
  readonly root?: string;
}

/**
 * Signer, the maker's intermediate, root: both makers sign apps so and refuse longer ways (Apple, SecPolicy.c,
 * SecPolicyAddChainLengthOptions 3; openharmony/security_appverify, trusted_apps_sources.json, max-certs-path 3).
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

/** Only what is wrong: a chain that ends nowhere is no fault, it vouches for nobody. */
export const faultOfChain = ({ state }: CertificateChain): 'bad-chain' | 'not-an-issuer' | undefined =>
  state === 'broken' ? 'bad-chain' : state === 'usurped' ? 'not-an-issuer' : undefined;

function climb(
  leaf: CertificateFacts,
  brought: readonly CertificateFacts[],
  verifier: Verifier,
): CertificateChain {
  const path = [leaf];
  let top = leaf;
  for (let step = 0; step <= MOST_ABOVE; step++) {
    const issuer = top.issuer === top.subject ? top : brought.find((one) => one.subject === top.issuer);
    if (issuer === undefined || top.signed === undefined) return { state: 'open', top, path };
    const [kind, digest] = signatureKind(top.signed.algorithm);
    if (kind === undefined || digest === undefined) return { state: 'open', top, path };
    const answer = verifier.checkSignature({
      scheme: kind,
      digest,
      publicKey: issuer.publicKey,
      data: top.signed.data,
      signature: top.signed.signature,
    });
    if (answer === 'bad') return { state: 'broken', top, path };
    if (answer !== 'good') return { state: 'open', top, path };
    if (issuer === top) return { state: 'whole', top, path };
    if (!mayVouch(issuer, path.length - 1)) return { state: 'usurped', top: issuer, path: [...path, issuer] };
    top = issuer;
    path.push(issuer);
  }
  return { state: 'open', top, path };
}

/**
 * Whether a certificate may stand behind another, `between` of them above the signer (RFC 5280 §6.1.4 k to n): else everybody
 * with a signing certificate of the maker could make more of them.
 */
function mayVouch({ uses }: CertificateFacts, between: number): boolean {
  // A reader that does not take certificates apart cannot tell; the length of the way is then the only bar.
  if (uses === undefined) return true;
  if (!uses.authority || (uses.pathLength !== undefined && uses.pathLength < between)) return false;
  return uses.keyUsage === undefined || uses.keyUsage.includes('sign-certificates');
}
