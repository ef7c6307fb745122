import { constants, createHash, generateKeyPairSync, type KeyObject, sign as nodeSign } from 'node:crypto';
import { bits, int, join, octets, oid, seq, set, text, tlv, utc } from './der.ts';

export interface TestSigner {
  /** Common name in its certificate. */
  readonly name: string;
  readonly serial: number;
  readonly certificate: Uint8Array;
  readonly publicKey: Uint8Array;
  readonly kind: 'rsa' | 'ec';
  sign(data: Uint8Array, options?: { readonly pss?: boolean; readonly hash?: string }): Uint8Array;
}

const nameOf = (common: string): Uint8Array => seq(set(seq(oid('2.5.4.3'), text(common))));
const ALGORITHM = { rsa: '1.2.840.113549.1.1.11', ec: '1.2.840.10045.4.3.2' } as const;

/** A fresh key with a certificate it signed itself. */
export function makeSigner(common: string, kind: 'rsa' | 'ec' = 'ec', serial = 1): TestSigner {
  const pair =
    kind === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key: KeyObject = pair.privateKey;
  const publicKey = new Uint8Array(pair.publicKey.export({ type: 'spki', format: 'der' }));
  const sign: TestSigner['sign'] = (data, options = {}) =>
    new Uint8Array(
      nodeSign(
        options.hash ?? 'sha256',
        data,
        options.pss === true
          ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }
          : key,
      ),
    );
  const algorithm = seq(oid(ALGORITHM[kind]));
  const body = seq(
    tlv(0xa0, int(2)),
    int(serial),
    algorithm,
    nameOf(common),
    seq(utc('250101000000Z'), utc('450101000000Z')),
    nameOf(common),
    publicKey,
  );
  return { name: common, serial, certificate: seq(body, algorithm, bits(sign(body))), publicKey, kind, sign };
}

/** A CMS SignedData with its content inside, or detached, and signed attributes (RFC 5652). */
export function cmsOf(signer: TestSigner, content: Uint8Array, detached = false): Uint8Array {
  const sha256 = seq(oid('2.16.840.1.101.3.4.2.1'));
  const data = oid('1.2.840.113549.1.7.1');
  const hash = new Uint8Array(createHash('sha256').update(content).digest());
  const attributes = join(
    seq(oid('1.2.840.113549.1.9.3'), set(data)),
    seq(oid('1.2.840.113549.1.9.4'), set(octets(hash))),
  );
  const signature = signer.sign(tlv(0x31, attributes));
  const info = seq(
    int(1),
    seq(nameOf(signer.name), int(signer.serial)),
    sha256,
    tlv(0xa0, attributes),
    seq(oid(ALGORITHM[signer.kind])),
    octets(signature),
  );
  const signed = seq(
    int(1),
    set(sha256),
    detached ? seq(data) : seq(data, tlv(0xa0, octets(content))),
    tlv(0xa0, signer.certificate),
    set(info),
  );
  return seq(oid('1.2.840.113549.1.7.2'), tlv(0xa0, signed));
}
