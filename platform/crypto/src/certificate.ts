import type { CertificateFacts, CertificateUses, CryptoFault } from '@huxin/app-scan';
import { err, ok, type Result } from '@huxin/basis';
import * as asn1js from 'asn1js';
import { bytesOf, bytesToHex, childrenOf, oidOf, readElement } from './asn1.ts';
import { readUses } from './certificate-uses.ts';
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

/** What a certificate points with and is pointed at by: the parts of TBSCertificate (RFC 5280 §4.1). */
export interface CertificateBody {
  readonly serial: asn1js.Integer;
  readonly issuer: asn1js.Sequence;
  readonly from: Date;
  readonly until: Date;
  readonly subject: asn1js.Sequence;
  readonly publicKey: asn1js.Sequence;
  readonly uses: CertificateUses;
  /** The bytes its issuer signed, the algorithm and the signature. */
  readonly signed: { readonly data: Uint8Array; readonly algorithm: string; readonly signature: Uint8Array };
}

const isSequence = (node: asn1js.AsnType | undefined): node is asn1js.Sequence =>
  node instanceof asn1js.Sequence;

const dateOf = (node: asn1js.AsnType | undefined): Date | undefined =>
  node instanceof asn1js.UTCTime || node instanceof asn1js.GeneralizedTime ? node.toDate() : undefined;

/** A certificate's parts by place; undefined when one is not of its kind. Of the extensions only its uses are read. */
export function readBody(certificate: asn1js.AsnType | undefined): CertificateBody | undefined {
  if (!isSequence(certificate)) return undefined;
  const [body, algorithm, signature] = childrenOf(certificate);
  if (!isSequence(body) || !isSequence(algorithm) || !(signature instanceof asn1js.BitString))
    return undefined;
  const fields = childrenOf(body);
  const versioned = fields[0]?.idBlock.tagClass === 3;
  const [serial, kind, issuer, validity, subject, publicKey] = fields.slice(versioned ? 1 : 0);
  if (!(serial instanceof asn1js.Integer) || !isSequence(kind) || oidOf(childrenOf(kind)[0]) === '')
    return undefined;
  if (!isSequence(issuer) || !isSequence(validity) || !isSequence(subject) || !isSequence(publicKey))
    return undefined;
  const [from, until] = childrenOf(validity).map(dateOf);
  const uses = readUses(fields);
  const signed = {
    data: bytesOf(body),
    algorithm: oidOf(childrenOf(algorithm)[0]),
    signature: signature.valueBlock.valueHexView,
  };
  return from === undefined || until === undefined || uses === undefined
    ? undefined
    : { serial, issuer, from, until, subject, publicKey, uses, signed };
}

/** `CN=…, O=…`; undefined when it is no name (RFC 5280 §4.1.2.4: sets of pairs). */
function nameToText(name: asn1js.Sequence): string | undefined {
  const texts: string[] = [];
  for (const set of childrenOf(name)) {
    if (!(set instanceof asn1js.Set)) return undefined;
    for (const pair of childrenOf(set)) {
      const [type, value] = isSequence(pair) ? childrenOf(pair) : [];
      if (!(type instanceof asn1js.ObjectIdentifier) || value === undefined) return undefined;
      const text = String((value.valueBlock as { value?: unknown }).value);
      texts.push(`${NAMES[oidOf(type)] ?? oidOf(type)}=${text}`);
    }
  }
  return texts.join(', ');
}

export const dayOf = (date: Date): string =>
  Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);

/** Reads one X.509 certificate. Self-made certificates are the rule here: nothing is trusted by reading it. */
export function readCertificate(der: Uint8Array): Result<CertificateFacts, CryptoFault> {
  try {
    const body = readBody(readElement(der)?.node);
    const subject = body === undefined ? undefined : nameToText(body.subject);
    const issuer = body === undefined ? undefined : nameToText(body.issuer);
    if (body === undefined || subject === undefined || issuer === undefined)
      return err({ kind: 'bad-certificate', expected: 'X.509 (RFC 5280)' });
    const publicKey = bytesOf(body.publicKey);
    const key = readPublicKey(publicKey);
    return ok({
      der,
      publicKey,
      subject,
      issuer,
      serial: bytesToHex(body.serial.valueBlock.valueHexView),
      from: dayOf(body.from),
      until: dayOf(body.until),
      uses: body.uses,
      signed: body.signed,
      keyType: key?.type ?? 'other',
      keyBits: key?.bits ?? 0,
    });
  } catch {
    return err({ kind: 'bad-certificate', expected: 'X.509 (RFC 5280)' });
  }
}
