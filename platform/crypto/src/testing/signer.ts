import { constants, createHash, generateKeyPairSync, type KeyObject, sign as nodeSign } from 'node:crypto';
import { bits, int, join, octets, oid, seq, set, text, tlv, utc } from './der.ts';

export interface TestSigner {
  /** Common name in its certificate. */
  readonly name: string;
  readonly serial: number;
  readonly certificate: Uint8Array;
  /** Certificates that vouch for it, nearest first. */
  readonly above: readonly Uint8Array[];
  readonly issuer: string;
  readonly publicKey: Uint8Array;
  readonly kind: 'rsa' | 'ec';
  sign(data: Uint8Array, options?: { readonly pss?: boolean; readonly hash?: string }): Uint8Array;
}

const nameOf = (common: string): Uint8Array => seq(set(seq(oid('2.5.4.3'), text(common))));
const ALGORITHM = { rsa: '1.2.840.113549.1.1.11', ec: '1.2.840.10045.4.3.2' } as const;

/** What stands in a certificate beside its name. */
export interface CertificateOptions {
  readonly kind?: 'rsa' | 'ec';
  readonly serial?: number;
  /** Who vouches; itself when absent. */
  readonly by?: TestSigner;
  readonly from?: string;
  readonly until?: string;
  readonly extensions?: readonly Uint8Array[];
}

const extension = (id: string, value: Uint8Array): Uint8Array => seq(oid(id), octets(value));

/** basicConstraints of one that may vouch for others (RFC 5280 §4.2.1.9). */
export const authority = (pathLength?: number): Uint8Array =>
  extension(
    '2.5.29.19',
    pathLength === undefined
      ? seq(tlv(1, Uint8Array.of(255)))
      : seq(tlv(1, Uint8Array.of(255)), int(pathLength)),
  );
export const noAuthority = (): Uint8Array => extension('2.5.29.19', seq());
/** keyUsage by its first byte: 0x80 digital signature, 0x20 key encipherment, 0x04 signing certificates. */
export const keyUsage = (bitsSet: number): Uint8Array =>
  extension('2.5.29.15', tlv(3, Uint8Array.of(0, bitsSet)));
export const purposes = (...ids: readonly string[]): Uint8Array =>
  extension('2.5.29.37', seq(...ids.map(oid)));
/** One of a maker's own, as Apple marks developers' certificates. */
export const mark = (id: string): Uint8Array => extension(id, Uint8Array.of(5, 0));

/** A fresh key with a certificate it signed itself. */
export const makeSigner = (common: string, kind: 'rsa' | 'ec' = 'ec', serial = 1): TestSigner =>
  issue(common, { kind, serial });

/** A fresh key with a certificate somebody vouches for. */
export function issue(common: string, options: CertificateOptions = {}): TestSigner {
  const kind = options.kind ?? 'ec';
  const serial = options.serial ?? 1;
  const pair =
    kind === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key: KeyObject = pair.privateKey;
  const publicKey = new Uint8Array(pair.publicKey.export({ type: 'spki', format: 'der' }));
  const sign: TestSigner['sign'] = (data, signing = {}) =>
    new Uint8Array(
      nodeSign(
        signing.hash ?? 'sha256',
        data,
        signing.pss === true
          ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }
          : key,
      ),
    );
  const algorithm = seq(oid(ALGORITHM[options.by?.kind ?? kind]));
  const body = seq(
    tlv(0xa0, int(2)),
    int(serial),
    algorithm,
    nameOf(options.by?.name ?? common),
    seq(utc(options.from ?? '250101000000Z'), utc(options.until ?? '450101000000Z')),
    nameOf(common),
    publicKey,
    ...(options.extensions === undefined ? [] : [tlv(0xa3, seq(...options.extensions))]),
  );
  const certificate = seq(body, algorithm, bits((options.by?.sign ?? sign)(body)));
  const above = options.by === undefined ? [] : [options.by.certificate, ...options.by.above];
  return {
    name: common,
    serial,
    certificate,
    above,
    issuer: options.by?.name ?? common,
    publicKey,
    kind,
    sign,
  };
}

/** A CMS SignedData with its content inside, or detached, and signed attributes (RFC 5652). */
export function cmsOf(
  signer: TestSigner,
  content: Uint8Array,
  detached = false,
  signedAt?: string,
): Uint8Array {
  const sha256 = seq(oid('2.16.840.1.101.3.4.2.1'));
  const data = oid('1.2.840.113549.1.7.1');
  const hash = new Uint8Array(createHash('sha256').update(content).digest());
  const attributes = join(
    seq(oid('1.2.840.113549.1.9.3'), set(data)),
    seq(oid('1.2.840.113549.1.9.4'), set(octets(hash))),
    ...(signedAt === undefined ? [] : [seq(oid('1.2.840.113549.1.9.5'), set(utc(signedAt)))]),
  );
  const signature = signer.sign(tlv(0x31, attributes));
  const info = seq(
    int(1),
    seq(nameOf(signer.issuer), int(signer.serial)),
    sha256,
    tlv(0xa0, attributes),
    seq(oid(ALGORITHM[signer.kind])),
    octets(signature),
  );
  const signed = seq(
    int(1),
    set(sha256),
    detached ? seq(data) : seq(data, tlv(0xa0, octets(content))),
    tlv(0xa0, signer.certificate, ...signer.above),
    set(info),
  );
  return seq(oid('1.2.840.113549.1.7.2'), tlv(0xa0, signed));
}
