import type { CertificateChain } from './certificate-chain.ts';
import type { CertificateFacts } from './ports.ts';
import type { SealReport } from './seal-report.ts';
import type { SignerStanding } from './signer-standing.ts';

export type SchemeName = 'v1' | 'v2' | 'v3' | 'v3.1' | 'hap' | 'ios';

/** Why a signature does not hold. English words for developers; `signatureSays` has the Chinese. */
export interface SignatureFault {
  readonly scheme: SchemeName | 'file';
  readonly kind: SignatureFaultKind;
  /** Signer file, entry or position. */
  readonly at: string;
}

export type SignatureFaultKind =
  | 'not-signed'
  | 'malformed'
  | 'no-signer'
  | 'no-signature'
  | 'unsupported-algorithm'
  | 'signature-mismatch'
  | 'digest-mismatch'
  | 'no-certificate'
  | 'key-mismatch'
  | 'algorithm-list-mismatch'
  | 'stripped-scheme'
  | 'sdk-range'
  | 'bad-lineage'
  | 'signer-mismatch'
  | 'no-manifest'
  | 'entry-missing'
  | 'entry-unsigned'
  | 'entry-digest'
  | 'duplicate-entry'
  | 'missing-signature-file'
  | 'manifest-digest'
  | 'sandbox-needs-v2'
  | 'bad-chain'
  | 'not-an-issuer'
  | 'not-for-signing';

export interface SchemeResult {
  readonly scheme: SchemeName;
  /** Whether the scheme's block or files are there at all. */
  readonly present: boolean;
  readonly verified: boolean;
  /** Signing certificate of each signer, in file order. */
  readonly signers: readonly CertificateFacts[];
  /** Older certificates that hand over to the present one, oldest first (v3 proof of rotation). */
  readonly lineage: readonly CertificateFacts[];
  /** Lowest API level its signers are for (v3 and later). */
  readonly firstSdk?: number;
  /** How far the signer's certificate could be followed (HarmonyOS, iOS). */
  readonly chain?: CertificateChain;
  /** What the signer's certificate is for and whether it was in force when he signed (HarmonyOS, iOS). */
  readonly standing?: SignerStanding;
  readonly faults: readonly SignatureFault[];
  /** Things worth naming that do not break it: weak hashes, short keys. */
  readonly notes: readonly string[];
}

export const absentScheme = (scheme: SchemeName): SchemeResult => ({
  scheme,
  present: false,
  verified: false,
  signers: [],
  lineage: [],
  faults: [],
  notes: [],
});

export interface SignatureReport {
  readonly verified: boolean;
  readonly schemes: readonly SchemeResult[];
  /** Certificates a phone would show as the signer of this file. */
  readonly signers: readonly CertificateFacts[];
  readonly faults: readonly SignatureFault[];
  /** Signatures that are in the file and were not looked at, by name. */
  readonly unread?: readonly string[];
  /** iOS: the files of each bundle against the list its signature covers. */
  readonly seals?: readonly SealReport[];
}
