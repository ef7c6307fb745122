import { textOf } from '../bytes.ts';
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
/** Value of each letter by its code; 255 for what is none and passed over. */
const VALUES = new Uint8Array(128).fill(255);
for (let i = 0; i < ALPHABET.length; i++) VALUES[ALPHABET.charCodeAt(i)] = i;

export function decodeBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (let i = 0; i < text.length; i++) {
    const value = VALUES[text.charCodeAt(i)] ?? 255;
    if (value === 255) continue;
    held = (held << 6) | value;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = (held >> bits) & 255;
    held &= (1 << bits) - 1;
  }
  return bytes.subarray(0, length);
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

/** Digests that a manifest speaks of anywhere, so at least those its sections carry. */
export function digestNamesIn(manifest: Uint8Array): DigestName[] {
  const text = textOf(manifest).toLowerCase();
  const known = [...NAMES, ...Object.entries(OLD_NAMES)];
  return [
    ...new Set(
      known.filter(([word]) => text.includes(`${word.toLowerCase()}-digest:`)).map(([, name]) => name),
    ),
  ];
}
