import type { CertificateFacts, CryptoFault } from '@huxin/app-scan';
import { err, ok, type Result } from '@huxin/basis';
import { Certificate, type RelativeDistinguishedNames } from 'pkijs';
import { bytesOf, bytesToHex, childrenOf, readElement } from './asn1.ts';
import { readPublicKey } from './public-key.ts';

/** Short names of the parts of a distinguished name (RFC 4514 §3). */
const NAMES: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '0.9.2342.19200300.100.1.1': 'UID',
  '1.2.840.113549.1.9.1': 'E',
};

const nameToText = (name: RelativeDistinguishedNames): string =>
  name.typesAndValues
    .map((part) => `${NAMES[part.type] ?? part.type}=${String(part.value.valueBlock.value)}`)
    .join(', ');

const dayOf = (date: Date): string => (Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10));

/** SubjectPublicKeyInfo as it stands in the certificate (RFC 5280 §4.1: after the subject). */
function publicKeyBytes(der: Uint8Array): Uint8Array | undefined {
  const body = readElement(der)?.children[0];
  if (body === undefined) return undefined;
  const fields = childrenOf(body);
  const versioned = fields[0]?.idBlock.tagClass === 3;
  const key = fields[versioned ? 6 : 5];
  return key === undefined ? undefined : bytesOf(key);
}

/** Reads one X.509 certificate. Self-made certificates are the rule here: nothing is trusted by reading it. */
export function readCertificate(der: Uint8Array): Result<CertificateFacts, CryptoFault> {
  try {
    const certificate = Certificate.fromBER(der);
    const publicKey = publicKeyBytes(der);
    if (publicKey === undefined) return err({ kind: 'bad-certificate', expected: 'a public key' });
    const key = readPublicKey(publicKey);
    return ok({
      der,
      publicKey,
      subject: nameToText(certificate.subject),
      issuer: nameToText(certificate.issuer),
      serial: bytesToHex(certificate.serialNumber.valueBlock.valueHexView),
      from: dayOf(certificate.notBefore.value),
      until: dayOf(certificate.notAfter.value),
      keyType: key?.type ?? 'other',
      keyBits: key?.bits ?? 0,
    });
  } catch {
    return err({ kind: 'bad-certificate', expected: 'X.509 (RFC 5280)' });
  }
}
