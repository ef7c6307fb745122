import type { Sha256 } from '@huxin/basis';
import { type Bytes, hexOf, isObject, jsonBytes, jsonOf } from './bytes.ts';
import { type Place, seal, tagOf, unseal } from './seal.ts';

/** Where one original's chunks are. `key` is that blob's own AES-256 key, base64; only the sealed log holds it. */
export interface BlobRef {
  readonly sha256: Sha256;
  readonly id: string;
  readonly size: number;
  readonly key: string;
}

/** What one sealed record or snapshot carries. `schema` is the version the entries were written with. */
export interface Body {
  readonly schema: number;
  readonly entries: readonly unknown[];
  readonly blobs: readonly BlobRef[];
}

/** The commit marker: which generation is current, its last record, and that record's tag. */
export interface Head {
  readonly generation: number;
  /** Last sequence number the snapshot of this generation includes. */
  readonly base: number;
  readonly seq: number;
  readonly tag: string;
  readonly name: string;
}

export const LOCK_KEY = 'lock';
export const PLATFORM_KEY = 'key';
export const HEAD_KEY = 'head';
const digits = (n: number): string => String(n).padStart(12, '0');
/** The base is in the key so that a log whose head is damaged can still be read for rescue. */
export const snapshotKey = (generation: number, base: number): string =>
  `s/${digits(generation)}/${digits(base)}`;
export const recordPrefix = (generation: number): string => `r/${digits(generation)}/`;
export const recordKey = (generation: number, seq: number): string =>
  `${recordPrefix(generation)}${digits(seq)}`;
/** Everything that makes up the record; blobs are apart. */
export const LOG_PREFIXES = [LOCK_KEY, PLATFORM_KEY, HEAD_KEY, 's/', 'r/'] as const;

const headPlace = (id: string): Place => ({ space: id, kind: 'head', generation: 0, seq: 0, after: '' });

export const snapshotPlace = (id: string, generation: number, base: number): Place => ({
  space: id,
  kind: 'snapshot',
  generation,
  seq: base,
  after: '',
});

export const recordPlace = (id: string, generation: number, seq: number, after: string): Place => ({
  space: id,
  kind: 'record',
  generation,
  seq,
  after,
});

export const sealHead = (key: CryptoKey, id: string, head: Head): Promise<Bytes> =>
  seal(key, jsonBytes(head), headPlace(id));

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

export async function openHead(key: CryptoKey, id: string, sealed: Bytes): Promise<Head | undefined> {
  const plain = await unseal(key, sealed, headPlace(id));
  const value = plain && jsonOf(plain);
  if (!isObject(value)) return undefined;
  const { generation, base, seq, tag, name } = value;
  if (!isCount(generation) || !isCount(base) || !isCount(seq)) return undefined;
  return typeof tag === 'string' && typeof name === 'string'
    ? { generation, base, seq, tag, name }
    : undefined;
}

export const sealBody = (key: CryptoKey, body: Body, place: Place): Promise<Bytes> =>
  seal(key, jsonBytes(body), place);

export async function openBody(key: CryptoKey, sealed: Bytes, place: Place): Promise<Body | undefined> {
  const plain = await unseal(key, sealed, place);
  const value = plain && jsonOf(plain);
  if (!isObject(value) || !isCount(value['schema'])) return undefined;
  const { schema, entries, blobs } = value;
  // Sealed by this program: the inner shape needs no second proof, only that it is this kind of body.
  return Array.isArray(entries) && Array.isArray(blobs) ? { schema, entries, blobs } : undefined;
}

export const newId = (): string => hexOf(crypto.getRandomValues(new Uint8Array(16)));
export { tagOf };
