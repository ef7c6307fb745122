import type { Result } from '@huxin/basis';

/** Hash functions that signatures of packages still use; MD5 and SHA-1 only to check old files. */
export type DigestName = 'md5' | 'sha1' | 'sha224' | 'sha256' | 'sha384' | 'sha512';

/** Port: hashing. Filled by `@huxin/crypto`; a pure room has no crypto of its own. */
export interface Hasher {
  /** Digest of the parts one after the other. */
  digest(name: DigestName, ...parts: readonly Uint8Array[]): Uint8Array;
  /** The same over parts that come one at a time and are gone at the next: a file need not lie in memory. */
  digestStream(name: DigestName, parts: Iterable<Uint8Array>): Uint8Array;
}

export type SignatureScheme = 'rsa-pkcs1' | 'rsa-pss' | 'ecdsa' | 'dsa';

export interface SignatureQuestion {
  readonly scheme: SignatureScheme;
  readonly digest: DigestName;
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Uint8Array;
  readonly data: Uint8Array;
  /** As the formats carry it: big-endian integer for RSA, DER pair for ECDSA and DSA. */
  readonly signature: Uint8Array;
}

export type SignatureAnswer = 'good' | 'bad' | 'unsupported';

export interface CryptoFault {
  readonly kind: 'bad-asn1' | 'bad-certificate' | 'bad-cms' | 'no-content';
  readonly expected: string;
}

export type KeyUsage =
  | 'digital-signature'
  | 'non-repudiation'
  | 'key-encipherment'
  | 'data-encipherment'
  | 'key-agreement'
  | 'sign-certificates'
  | 'sign-revocations'
  | 'encipher-only'
  | 'decipher-only';

/** What a certificate says it may be used for (RFC 5280 §4.2.1.3, §4.2.1.9, §4.2.1.12). */
export interface CertificateUses {
  /** Whether it may vouch for others; false also when it does not say. */
  readonly authority: boolean;
  /** How many more that vouch may stand below it; absent: any number. */
  readonly pathLength?: number;
  /** Absent when it does not say: then every use is open. */
  readonly keyUsage?: readonly KeyUsage[];
  /** Dotted ids of extendedKeyUsage; absent when it does not say. */
  readonly purposes?: readonly string[];
  /** Dotted ids of all its extensions: makers mark their certificates with some of their own. */
  readonly extensions: readonly string[];
}

/** What a certificate says of itself. Nobody vouches for a self-signed one. Dates are YYYY-MM-DD, UTC. */
export interface CertificateFacts {
  readonly der: Uint8Array;
  readonly publicKey: Uint8Array;
  readonly subject: string;
  readonly issuer: string;
  /** Lower-case hexadecimal. */
  readonly serial: string;
  readonly from: string;
  readonly until: string;
  /** Absent when the reader does not take it apart. */
  readonly uses?: CertificateUses;
  /** What its issuer signed, and how; absent when the reader does not take it apart. */
  readonly signed?: {
    readonly data: Uint8Array;
    readonly algorithm: string;
    readonly signature: Uint8Array;
  };
  readonly keyType: 'rsa' | 'ec' | 'dsa' | 'other';
  readonly keyBits: number;
}

/** One SignerInfo of a CMS message (RFC 5652 §5.3). Object ids are dotted. */
export interface CmsSigner {
  /** Place of its certificate in `certificates`; absent when the message does not carry it. */
  readonly certificate?: number;
  readonly digestAlgorithm: string;
  readonly signatureAlgorithm: string;
  readonly signature: Uint8Array;
  /** The signed attributes as the signature covers them: DER, tag SET OF. */
  readonly signedAttributes?: Uint8Array;
  /** The day it says it was signed on, YYYY-MM-DD, UTC (RFC 5652 §11.3): the signer's own word. */
  readonly signedOn?: string;
  /** Values of the content-type and message-digest attributes, every one that was given. */
  readonly contentTypes: readonly string[];
  readonly messageDigests: readonly Uint8Array[];
}

export interface CmsMessage {
  /** The enclosed content; absent when detached. */
  readonly content?: Uint8Array;
  readonly contentType: string;
  readonly certificates: readonly CertificateFacts[];
  readonly signers: readonly CmsSigner[];
}

/** Port: certificates, CMS and signatures. Filled by `@huxin/crypto`. Never throws. */
export interface Verifier extends Hasher {
  readCertificate(der: Uint8Array): Result<CertificateFacts, CryptoFault>;
  readCms(der: Uint8Array): Result<CmsMessage, CryptoFault>;
  checkSignature(question: SignatureQuestion): SignatureAnswer;
}
