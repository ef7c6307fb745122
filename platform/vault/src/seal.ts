import { type Bytes, concat, randomBytes, utf8 } from './bytes.ts';

/** Format of the vault: part of every associated data, written in every lock record. */
export const FORMAT = 1;

const NONCE = 12;
const TAG = 16;

/** What a sealed value is and where it belongs; all of it is authenticated. */
export interface Place {
  readonly space: string;
  readonly kind: 'wrap' | 'head' | 'snapshot' | 'record' | 'blob';
  /** Generation of the log; 0 where none applies. */
  readonly generation: number;
  /** Sequence number of a record, or chunk number of a blob. */
  readonly seq: number;
  /** Tag of the record before (hex), blob id and size, or wrap parameters: no line breaks. */
  readonly after: string;
}

/** One line per field, none of which may contain a line break, so no two places share their bytes. */
const associatedData = (place: Place): Bytes =>
  utf8(['huxin-vault', FORMAT, place.space, place.kind, place.generation, place.seq, place.after].join('\n'));

const parameters = (nonce: Bytes, place: Place): AesGcmParams => ({
  name: 'AES-GCM',
  iv: nonce,
  additionalData: associatedData(place),
  tagLength: TAG * 8,
});

/**
 * nonce (12 bytes) ‖ ciphertext ‖ tag (16 bytes). The nonce is random: a counter would come round again, under
 * the same key, once an old copy of the storage is put back. Far below the 2^32 messages per key that
 * NIST SP 800-38D §8.3 allows for random 96-bit nonces.
 */
export async function seal(key: CryptoKey, plain: Bytes, place: Place): Promise<Bytes> {
  const nonce = randomBytes(NONCE);
  const sealed = await crypto.subtle.encrypt(parameters(nonce, place), key, plain);
  return concat(nonce, new Uint8Array(sealed));
}

/** The plain bytes, or undefined when key, place or any bit differs. */
export async function unseal(key: CryptoKey, sealed: Bytes, place: Place): Promise<Bytes | undefined> {
  if (sealed.length < NONCE + TAG) return undefined;
  const nonce = sealed.slice(0, NONCE);
  try {
    return new Uint8Array(await crypto.subtle.decrypt(parameters(nonce, place), key, sealed.subarray(NONCE)));
  } catch {
    return undefined;
  }
}

/** The authentication tag of a sealed value, in hex: the link to the next record. */
export const tagOf = (sealed: Bytes): string =>
  Array.from(sealed.subarray(-TAG), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A 256-bit AES-GCM key that scripts cannot read out. */
export const aesKey = (raw: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
