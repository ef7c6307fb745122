import type { Tri } from '@huxin/basis';
import { SIGNER_MARKS, type SignerRole, STORE_SIGNERS } from '../data/signer-roles.ts';
import type { CertificateChain } from './certificate-chain.ts';
import type { CertificateFacts, CmsSigner } from './ports.ts';

/** What is known of a signer beside his signature. Facts: none of them makes it good or bad. */
export interface SignerStanding {
  readonly role: SignerRole;
  /** Whether the certificate names code signing among its purposes; unknown when it names none. */
  readonly forCode: Tri;
  /** The signer's own word, YYYY-MM-DD. */
  readonly signedOn?: string;
  /** Whether every certificate below the root was in force on that day; unknown without a day. */
  readonly inForce: Tri;
  /** Last day of the signer's certificate. */
  readonly until: string;
}

// RFC 5280 §4.2.1.12: id-kp-codeSigning, anyExtendedKeyUsage.
const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
const ANY = '2.5.29.37.0';

export function standingOf(
  scheme: 'hap' | 'ios',
  certificate: CertificateFacts,
  chain: CertificateChain,
  signer: CmsSigner,
): SignerStanding {
  const purposes = certificate.uses?.purposes;
  const day = signer.signedOn;
  // The root's own dates are not looked at: it is known by its fingerprint (appverify, VerifyCertChainPeriodOfValidity).
  const below = chain.path.length > 1 ? chain.path.slice(0, -1) : chain.path;
  return {
    role: roleOf(scheme, certificate, chain),
    forCode:
      purposes === undefined
        ? 'unknown'
        : purposes.some((one) => one === CODE_SIGNING || one === ANY)
          ? 'yes'
          : 'no',
    ...(day === undefined ? {} : { signedOn: day }),
    inForce:
      day === undefined
        ? 'unknown'
        : below.every((one) => one.from <= day && day <= one.until)
          ? 'yes'
          : 'no',
    until: certificate.until,
  };
}

/** Marks count only in a certificate the maker's root stands behind: anybody can write them into his own. */
function roleOf(scheme: 'hap' | 'ios', certificate: CertificateFacts, chain: CertificateChain): SignerRole {
  if (chain.root === undefined) return 'unmarked';
  const store = STORE_SIGNERS.find(
    (row) => row.scheme === scheme && row.subject === nameOf(certificate.subject, row.subject),
  );
  if (store !== undefined && chain.path[1]?.subject.includes(`CN=${store.issuer}`) === true)
    return store.role;
  const marks = certificate.uses?.extensions ?? [];
  return (
    SIGNER_MARKS.find((row) => row.scheme === scheme && fits(row, marks, certificate.subject))?.role ??
    'unmarked'
  );
}

/** The common name alone, when it is the whole of the wanted one. */
const nameOf = (subject: string, wanted: string): string =>
  subject.split(', ').includes(`CN=${wanted}`) ? wanted : '';

const fits = (
  { mark, ending }: { readonly mark?: string; readonly ending?: string },
  marks: readonly string[],
  subject: string,
): boolean => (mark !== undefined ? marks.includes(mark) : ending !== undefined && subject.endsWith(ending));
