import * as asn1js from 'asn1js';

/** An element with the bytes it was read from: signatures cover bytes, never a re-encoding. */
export interface Element {
  readonly node: asn1js.AsnType;
  readonly bytes: Uint8Array;
  readonly children: readonly asn1js.AsnType[];
}

export const bytesOf = (node: asn1js.AsnType): Uint8Array => node.valueBeforeDecodeView;

export const childrenOf = (node: asn1js.AsnType): readonly asn1js.AsnType[] => {
  const value: unknown = (node.valueBlock as { value?: unknown }).value;
  return Array.isArray(value) ? (value as asn1js.AsnType[]) : [];
};

/** The first element in the bytes; undefined when they are not ASN.1. What follows it is ignored, as verifiers do. */
export function readElement(der: Uint8Array): Element | undefined {
  try {
    const read = asn1js.fromBER(der);
    if (read.offset === -1) return undefined;
    return { node: read.result, bytes: bytesOf(read.result), children: childrenOf(read.result) };
  } catch {
    return undefined;
  }
}

/** Magnitude of an INTEGER as an unsigned number. */
export function integerOf(node: asn1js.AsnType | undefined): bigint | undefined {
  if (!(node instanceof asn1js.Integer)) return undefined;
  return bytesToNumber(node.valueBlock.valueHexView);
}

export function bytesToNumber(bytes: Uint8Array): bigint {
  const hex = bytesToHex(bytes);
  return hex === '' ? 0n : BigInt(`0x${hex}`);
}

export function bytesToHex(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return hex;
}

/** Dotted; empty for anything else. */
export const oidOf = (node: asn1js.AsnType | undefined): string =>
  node instanceof asn1js.ObjectIdentifier ? node.valueBlock.toString() : '';

/** `[number]` of the context class. */
export const isContext = (node: asn1js.AsnType | undefined, number: number): boolean =>
  node?.idBlock.tagClass === 3 && node.idBlock.tagNumber === number;
