import * as asn1js from 'asn1js';
import { bytesToNumber, childrenOf, integerOf, oidOf, readElement } from './asn1.ts';

export type CurveName = 'p256' | 'p384' | 'p521';

export type PublicKey =
  | { readonly type: 'rsa'; readonly bits: number; readonly n: bigint; readonly e: bigint }
  | { readonly type: 'ec'; readonly bits: number; readonly curve: CurveName; readonly point: Uint8Array }
  | {
      readonly type: 'dsa';
      readonly bits: number;
      readonly p: bigint;
      readonly q: bigint;
      readonly g: bigint;
      readonly y: bigint;
    };

const RSA = '1.2.840.113549.1.1.1';
const EC = '1.2.840.10045.2.1';
const DSA = '1.2.840.10040.4.1';

const CURVES: Readonly<Record<string, readonly [CurveName, number]>> = {
  '1.2.840.10045.3.1.7': ['p256', 256],
  '1.3.132.0.34': ['p384', 384],
  '1.3.132.0.35': ['p521', 521],
};

const bitsOf = (value: bigint): number => value.toString(2).length;

/** SubjectPublicKeyInfo (RFC 5280 §4.1.2.7); undefined for a kind of key that is not used by packages. */
export function readPublicKey(spki: Uint8Array): PublicKey | undefined {
  const [algorithm, key] = readElement(spki)?.children ?? [];
  if (algorithm === undefined || !(key instanceof asn1js.BitString)) return undefined;
  const [oid, parameters] = childrenOf(algorithm);
  const bits = key.valueBlock.valueHexView;
  switch (oidOf(oid)) {
    case RSA: {
      const [n, e] = (readElement(bits)?.children ?? []).map(integerOf);
      return n === undefined || e === undefined ? undefined : { type: 'rsa', bits: bitsOf(n), n, e };
    }
    case EC: {
      const curve = CURVES[oidOf(parameters)];
      return curve === undefined ? undefined : { type: 'ec', bits: curve[1], curve: curve[0], point: bits };
    }
    case DSA: {
      const [p, q, g] = parameters === undefined ? [] : childrenOf(parameters).map(integerOf);
      const y = integerOf(readElement(bits)?.node);
      if (p === undefined || q === undefined || g === undefined || y === undefined) return undefined;
      return { type: 'dsa', bits: bitsOf(p), p, q, g, y };
    }
    default:
      return undefined;
  }
}

/** Two integers in a SEQUENCE: the shape of an ECDSA or DSA signature. */
export function readPair(der: Uint8Array): readonly [bigint, bigint] | undefined {
  const element = readElement(der);
  if (!(element?.node instanceof asn1js.Sequence) || element.bytes.length !== der.length) return undefined;
  const { children } = element;
  const [r, s] = children.map((node) =>
    node instanceof asn1js.Integer ? bytesToNumber(node.valueBlock.valueHexView) : undefined,
  );
  return r === undefined || s === undefined || children.length !== 2 ? undefined : [r, s];
}
