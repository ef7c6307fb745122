import type { DigestName } from '@huxin/app-scan';
import { bytesToNumber } from './asn1.ts';
import { numberToBytes, powerModulo } from './big-power.ts';
import { digest } from './digest.ts';

/** Keys above this are refused: Android's own list of signature schemes ends at 16384 bits. */
const MAX_BITS = 16_384;

/** DER of DigestInfo up to the hash itself (RFC 8017 §9.2, note 1). */
const DIGEST_INFO: Readonly<Record<DigestName, string>> = {
  md5: '3020300c06082a864886f70d020505000410',
  sha1: '3021300906052b0e03021a05000414',
  sha224: '302d300d06096086480165030402040500041c',
  sha256: '3031300d060960864801650304020105000420',
  sha384: '3041300d060960864801650304020205000430',
  sha512: '3051300d060960864801650304020305000440',
};

const hexToBytes = (hex: string): Uint8Array =>
  Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16));

const equal = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

export interface RsaKey {
  readonly bits: number;
  readonly n: bigint;
  readonly e: bigint;
}

/** The padded message inside a signature, or undefined when it cannot belong to this key. */
function openSignature(key: RsaKey, signature: Uint8Array): Uint8Array | undefined {
  const length = Math.ceil(key.bits / 8);
  const value = bytesToNumber(signature);
  if (signature.length !== length || value >= key.n) return undefined;
  return numberToBytes(powerModulo(value, key.e, key.n), length);
}

export const rsaUsable = (key: RsaKey): boolean =>
  key.bits <= MAX_BITS && key.e.toString(2).length <= 64 && key.bits >= 512;

/** RSASSA-PKCS1-v1_5 (RFC 8017 §8.2.2): the expected padding is built and compared whole. */
export function checkPkcs1(key: RsaKey, name: DigestName, data: Uint8Array, signature: Uint8Array): boolean {
  const opened = openSignature(key, signature);
  if (opened === undefined) return false;
  const tail = [...hexToBytes(DIGEST_INFO[name]), ...digest(name, data)];
  const expected = new Uint8Array(opened.length).fill(0xff);
  if (opened.length < tail.length + 11) return false;
  expected[0] = 0;
  expected[1] = 1;
  expected[expected.length - tail.length - 1] = 0;
  expected.set(tail, expected.length - tail.length);
  return equal(opened, expected);
}

function maskOf(name: DigestName, seed: Uint8Array, length: number): Uint8Array {
  const mask = new Uint8Array(length);
  for (let at = 0, counter = 0; at < length; counter++) {
    const block = digest(name, seed, numberToBytes(BigInt(counter), 4));
    mask.set(block.subarray(0, Math.min(block.length, length - at)), at);
    at += block.length;
  }
  return mask;
}

/** RSASSA-PSS with MGF1 of the same hash and a salt as long as the hash (RFC 8017 §9.1.2; APK scheme v2). */
export function checkPss(key: RsaKey, name: DigestName, data: Uint8Array, signature: Uint8Array): boolean {
  const opened = openSignature(key, signature);
  if (opened === undefined) return false;
  const bits = key.bits - 1;
  const message = opened.subarray(opened.length - Math.ceil(bits / 8));
  const hash = digest(name, data);
  const size = hash.length;
  const split = message.length - size - 1;
  if (split < size + 1 || message[message.length - 1] !== 0xbc) return false;
  const seed = message.subarray(split, split + size);
  const block = maskOf(name, seed, split).map((byte, i) => byte ^ (message[i] as number));
  const unused = 8 * message.length - bits;
  if (((message[0] as number) & (0xff00 >> unused) & 0xff) !== 0) return false;
  block[0] = (block[0] as number) & (0xff >> unused);
  const start = split - size - 1;
  if (block.subarray(0, start).some((byte) => byte !== 0) || block[start] !== 1) return false;
  return equal(digest(name, new Uint8Array(8), hash, block.subarray(start + 1)), seed);
}
