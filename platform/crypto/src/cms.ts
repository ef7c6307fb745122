import type { CertificateFacts, CmsMessage, CmsSigner, CryptoFault } from '@huxin/app-scan';
import { err, ok, type Result } from '@huxin/basis';
import * as asn1js from 'asn1js';
import { bytesOf, bytesToHex, childrenOf, isContext, oidOf, readElement } from './asn1.ts';
import { dayOf, readBody, readCertificate } from './certificate.ts';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_TIME = '1.2.840.113549.1.9.5';

/**
 * Content bytes of an OCTET STRING, also when it came in pieces (BER). The parser hands out children of a primitive
 * one too when its bytes happen to look like ASN.1 (one digest in some hundred does): only the constructed bit counts.
 */
function octetsOf(node: asn1js.AsnType | undefined): Uint8Array | undefined {
  if (!(node instanceof asn1js.OctetString)) return undefined;
  if (!node.idBlock.isConstructed) return node.valueBlock.valueHexView;
  const parts = childrenOf(node).map(octetsOf);
  const joined: number[] = [];
  for (const part of parts) {
    if (part === undefined) return undefined;
    for (const byte of part) joined.push(byte);
  }
  return Uint8Array.from(joined);
}

/** A distinguished name for comparison: type and text of each part, whatever string type it is coded in (RFC 5280 §7.1). */
function nameKey(node: asn1js.AsnType): string {
  if (node instanceof asn1js.ObjectIdentifier) return node.valueBlock.toString();
  const children = childrenOf(node);
  if (children.length > 0) return `(${children.map(nameKey).join(' ')})`;
  const value: unknown = (node.valueBlock as { value?: unknown }).value;
  return typeof value === 'string' ? value.trim().toLowerCase() : bytesToHex(bytesOf(node));
}

/** Issuer and serial of a certificate: what a SignerInfo points with. */
function identityOf(der: Uint8Array): { issuer: string; serial: string } | undefined {
  const body = readBody(readElement(der)?.node);
  return body && { issuer: nameKey(body.issuer), serial: bytesToHex(body.serial.valueBlock.valueHexView) };
}

/** Which certificate a SignerInfo points at; by issuer and serial only, as packages do. */
function certificateIndex(
  sid: asn1js.AsnType | undefined,
  certificates: readonly CertificateFacts[],
): number {
  const [name, number] = sid === undefined ? [] : childrenOf(sid);
  if (name === undefined || !(number instanceof asn1js.Integer)) return -1;
  const issuer = nameKey(name);
  const serial = bytesToHex(number.valueBlock.valueHexView);
  return certificates.findIndex((certificate) => {
    const identity = identityOf(certificate.der);
    return identity?.serial === serial && identity.issuer === issuer;
  });
}

/** DER tag of a SET: signed attributes are hashed as one, whatever tag they are sent with (RFC 5652 §5.4). */
const SET = 0x31;

function asSet(node: asn1js.AsnType): Uint8Array {
  const bytes = bytesOf(node).slice();
  bytes[0] = SET;
  return bytes;
}

/** SignerInfo (RFC 5652 §5.3); undefined when a part is not of its kind. */
function readSigner(node: asn1js.AsnType, certificates: readonly CertificateFacts[]): CmsSigner | undefined {
  const fields = node instanceof asn1js.Sequence ? [...childrenOf(node)] : [];
  const [version, sid, digestAlgorithm] = fields;
  const attributes = isContext(fields[3], 0) ? fields.splice(3, 1)[0] : undefined;
  const [signatureAlgorithm, signature] = fields.slice(3);
  const algorithms = [digestAlgorithm, signatureAlgorithm].map((one) =>
    one instanceof asn1js.Sequence ? oidOf(childrenOf(one)[0]) : '',
  );
  if (!(version instanceof asn1js.Integer) || !(signature instanceof asn1js.OctetString)) return undefined;
  if (sid === undefined || algorithms.includes('')) return undefined;
  const pairs = attributes === undefined ? [] : childrenOf(attributes).map(childrenOf);
  const valuesOf = (type: string): readonly asn1js.AsnType[] =>
    pairs.flatMap(([name, values]) =>
      values !== undefined && oidOf(name) === type ? childrenOf(values) : [],
    );
  const index = certificateIndex(sid, certificates);
  const [time] = valuesOf(SIGNING_TIME);
  const signedOn =
    time instanceof asn1js.UTCTime || time instanceof asn1js.GeneralizedTime ? dayOf(time.toDate()) : '';
  return {
    ...(index < 0 ? {} : { certificate: index }),
    digestAlgorithm: algorithms[0]!,
    signatureAlgorithm: algorithms[1]!,
    signature: signature.valueBlock.valueHexView,
    ...(attributes === undefined ? {} : { signedAttributes: asSet(attributes) }),
    ...(signedOn === '' ? {} : { signedOn }),
    contentTypes: valuesOf(CONTENT_TYPE).map(oidOf),
    messageDigests: valuesOf(MESSAGE_DIGEST).map((value) => octetsOf(value) ?? new Uint8Array()),
  };
}

/** Reads a CMS SignedData message (RFC 5652 §5). Nothing is verified here. */
export function readCms(der: Uint8Array): Result<CmsMessage, CryptoFault> {
  try {
    const root = readElement(der);
    const [type, wrapped] = root?.children ?? [];
    const data = wrapped === undefined ? undefined : childrenOf(wrapped)[0];
    if (oidOf(type) !== SIGNED_DATA || data === undefined)
      return err({ kind: 'bad-cms', expected: 'ContentInfo with SignedData (RFC 5652 §5.1)' });
    const fields = childrenOf(data);
    const [contentType, content] = fields[2] === undefined ? [] : childrenOf(fields[2]);
    const tagged = fields.slice(3).find((field) => isContext(field, 0));
    const certificates: CertificateFacts[] = [];
    for (const node of tagged === undefined ? [] : childrenOf(tagged)) {
      const read = readCertificate(bytesOf(node));
      if (!read.ok) return read;
      certificates.push(read.value);
    }
    const infos = fields[fields.length - 1];
    const signers: CmsSigner[] = [];
    for (const node of infos === undefined ? [] : childrenOf(infos)) {
      const signer = readSigner(node, certificates);
      if (signer === undefined) return err({ kind: 'bad-cms', expected: 'SignerInfo (RFC 5652 §5.3)' });
      signers.push(signer);
    }
    const enclosed = content === undefined ? undefined : octetsOf(childrenOf(content)[0]);
    return ok({
      ...(enclosed === undefined ? {} : { content: enclosed }),
      contentType: oidOf(contentType),
      certificates,
      signers,
    });
  } catch {
    return err({ kind: 'bad-cms', expected: 'SignedData (RFC 5652 §5)' });
  }
}
