import type { CertificateUses, KeyUsage } from '@huxin/app-scan';
import * as asn1js from 'asn1js';
import { childrenOf, integerOf, isContext, oidOf, readElement } from './asn1.ts';

const BASIC_CONSTRAINTS = '2.5.29.19';
const KEY_USAGE = '2.5.29.15';
const PURPOSES = '2.5.29.37';

/** Bits of keyUsage in order (RFC 5280 §4.2.1.3). */
const BITS: readonly KeyUsage[] = [
  'digital-signature',
  'non-repudiation',
  'key-encipherment',
  'data-encipherment',
  'key-agreement',
  'sign-certificates',
  'sign-revocations',
  'encipher-only',
  'decipher-only',
];

/**
 * What a certificate may be used for (RFC 5280 §4.2); undefined when one of the three extensions is not of its form: then nobody
 * can tell, and it is no certificate.
 */
export function readUses(body: readonly asn1js.AsnType[]): CertificateUses | undefined {
  const wrapped = body.find((field) => isContext(field, 3));
  const list = wrapped === undefined ? undefined : childrenOf(wrapped)[0];
  const rows = list === undefined ? [] : childrenOf(list).map(childrenOf);
  const extensions = rows.map(([id]) => oidOf(id));
  if (extensions.includes('')) return undefined;
  const contentOf = (id: string): asn1js.AsnType | undefined => {
    const value = rows.find(([name]) => oidOf(name) === id)?.at(-1);
    return value instanceof asn1js.OctetString ? readElement(value.valueBlock.valueHexView)?.node : undefined;
  };
  // One that is there and cannot be read must not look like one that is not there.
  const isBroken = [BASIC_CONSTRAINTS, KEY_USAGE, PURPOSES].some(
    (id) => extensions.includes(id) && contentOf(id) === undefined,
  );
  if (isBroken) return undefined;
  const constraints = childrenOf(contentOf(BASIC_CONSTRAINTS) ?? new asn1js.Sequence());
  const [authority] = constraints;
  const pathLength = integerOf(constraints.at(-1));
  const usage = contentOf(KEY_USAGE);
  const purposes = contentOf(PURPOSES);
  if (usage !== undefined && !(usage instanceof asn1js.BitString)) return undefined;
  return {
    authority: authority instanceof asn1js.Boolean && authority.valueBlock.value,
    ...(pathLength === undefined ? {} : { pathLength: Number(pathLength) }),
    ...(usage === undefined ? {} : { keyUsage: bitsOf(usage.valueBlock.valueHexView) }),
    ...(purposes === undefined ? {} : { purposes: childrenOf(purposes).map(oidOf) }),
    extensions,
  };
}

/** Bit 0 is the highest of the first byte; those past the end are not set. */
const bitsOf = (bytes: Uint8Array): KeyUsage[] =>
  BITS.filter((_, i) => (((bytes[i >> 3] ?? 0) >> (7 - (i & 7))) & 1) === 1);
