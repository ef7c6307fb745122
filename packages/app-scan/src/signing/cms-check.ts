import { sameBytes } from './little-endian.ts';
import type {
  CertificateFacts,
  CmsMessage,
  CmsSigner,
  DigestName,
  SignatureScheme,
  Verifier,
} from './ports.ts';
import type { SignatureFaultKind } from './signature-report.ts';

/** Hash object ids (RFC 3279, RFC 5754). */
const DIGESTS: Readonly<Record<string, DigestName>> = {
  '1.2.840.113549.2.5': 'md5',
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** Signature object ids: either the key's own, with the hash beside it, or one that names both. */
const SIGNATURES: Readonly<Record<string, readonly [SignatureScheme, DigestName?]>> = {
  '1.2.840.113549.1.1.1': ['rsa-pkcs1'],
  '1.2.840.113549.1.1.4': ['rsa-pkcs1', 'md5'],
  '1.2.840.113549.1.1.5': ['rsa-pkcs1', 'sha1'],
  '1.2.840.113549.1.1.14': ['rsa-pkcs1', 'sha224'],
  '1.2.840.113549.1.1.11': ['rsa-pkcs1', 'sha256'],
  '1.2.840.113549.1.1.12': ['rsa-pkcs1', 'sha384'],
  '1.2.840.113549.1.1.13': ['rsa-pkcs1', 'sha512'],
  '1.2.840.10040.4.1': ['dsa'],
  '1.2.840.10040.4.3': ['dsa', 'sha1'],
  '2.16.840.1.101.3.4.3.1': ['dsa', 'sha224'],
  '2.16.840.1.101.3.4.3.2': ['dsa', 'sha256'],
  '1.2.840.10045.2.1': ['ecdsa'],
  '1.2.840.10045.4.1': ['ecdsa', 'sha1'],
  '1.2.840.10045.4.3.1': ['ecdsa', 'sha224'],
  '1.2.840.10045.4.3.2': ['ecdsa', 'sha256'],
  '1.2.840.10045.4.3.3': ['ecdsa', 'sha384'],
  '1.2.840.10045.4.3.4': ['ecdsa', 'sha512'],
};

/** Kind of key and hash a dotted signature algorithm names; nothing for one that is not known. */
export const signatureKind = (oid: string): readonly [SignatureScheme?, DigestName?] => SIGNATURES[oid] ?? [];

export type CmsAnswer =
  | { readonly good: true; readonly certificate: CertificateFacts; readonly digest: DigestName }
  | { readonly good: false; readonly kind: SignatureFaultKind };

/**
 * A certificate that lists its uses must list signing: AOSP (apksig, V1SchemeVerifier) and Apple (SecPolicy.c,
 * SecPolicyCreateCodeSigning) ask for one of these two, RFC 5280 §4.2.1.3 says why.
 */
const maySign = ({ uses }: CertificateFacts): boolean =>
  uses?.keyUsage === undefined ||
  uses.keyUsage.includes('digital-signature') ||
  uses.keyUsage.includes('non-repudiation');

/** One SignerInfo against the content it should cover (RFC 5652 §5.4, §5.6). */
export function checkCmsSigner(
  message: CmsMessage,
  signer: CmsSigner,
  content: Uint8Array,
  verifier: Verifier,
): CmsAnswer {
  const digest = DIGESTS[signer.digestAlgorithm];
  const [scheme, own] = signatureKind(signer.signatureAlgorithm);
  const certificate = signer.certificate === undefined ? undefined : message.certificates[signer.certificate];
  if (digest === undefined || scheme === undefined) return { good: false, kind: 'unsupported-algorithm' };
  if (scheme === 'dsa' && (digest === 'sha384' || digest === 'sha512'))
    return { good: false, kind: 'unsupported-algorithm' };
  if (certificate === undefined) return { good: false, kind: 'no-certificate' };
  if (!maySign(certificate)) return { good: false, kind: 'not-for-signing' };
  if (signer.signedAttributes !== undefined) {
    if (signer.contentTypes.length !== 1 || signer.contentTypes[0] !== message.contentType)
      return { good: false, kind: 'malformed' };
    const [claimed, second] = signer.messageDigests;
    if (claimed === undefined || second !== undefined) return { good: false, kind: 'malformed' };
    if (!sameBytes(claimed, verifier.digest(digest, content)))
      return { good: false, kind: 'digest-mismatch' };
  }
  const answer = verifier.checkSignature({
    scheme,
    digest: own ?? digest,
    publicKey: certificate.publicKey,
    data: signer.signedAttributes ?? content,
    signature: signer.signature,
  });
  if (answer === 'good') return { good: true, certificate, digest };
  return { good: false, kind: answer === 'bad' ? 'signature-mismatch' : 'unsupported-algorithm' };
}
