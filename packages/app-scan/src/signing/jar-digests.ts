import type { DigestName } from './ports.ts';

export interface NamedDigest {
  readonly name: DigestName;
  readonly value: Uint8Array;
}

/** Digest names as JAR files write them, strongest first, with the first API level that knows them (apksig). */
const NAMES: readonly (readonly [text: string, name: DigestName])[] = [
  ['sha-512', 'sha512'],
  ['sha-384', 'sha384'],
  ['sha-256', 'sha256'],
  ['sha1', 'sha1'],
];

const OLD_NAMES: Readonly<Record<string, DigestName>> = {
  MD5: 'md5',
  SHA: 'sha1',
  SHA1: 'sha1',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
};

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function decodeBase64(text: string): Uint8Array {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of text) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) continue;
    held = (held << 6) | value;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 255);
    held &= (1 << bits) - 1;
  }
  return Uint8Array.from(bytes);
}

/**
 * The digests phones in the range would check: before API 18 the first usable of `Digest-Algorithms`
 * (default SHA, SHA1), from 18 on the strongest there is.
 */
export function digestsToCheck(
  attributes: ReadonlyMap<string, string>,
  suffix: string,
  minSdk: number,
): NamedDigest[] {
  const wanted: NamedDigest[] = [];
  const take = (text: string, name: DigestName | undefined): boolean => {
    const value = attributes.get(`${text.toLowerCase()}${suffix}`);
    if (value === undefined || name === undefined) return false;
    if (!wanted.some((other) => other.name === name)) wanted.push({ name, value: decodeBase64(value) });
    return true;
  };
  if (minSdk < 18) {
    const listed = attributes.get('digest-algorithms') ?? 'SHA SHA1';
    listed.split(/\s+/).some((text) => take(text, OLD_NAMES[text.toUpperCase()]));
    if (wanted.length === 0) return wanted;
  }
  NAMES.some(([text, name]) => take(text, name));
  return wanted;
}
