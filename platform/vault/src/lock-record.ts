import { err, ok, type Result } from '@huxin/basis';
import {
  type Bytes,
  base64Of,
  bytesOfBase64,
  concat,
  hexOf,
  isObject,
  jsonOf,
  sameBytes,
  sha256,
  utf8,
} from './bytes.ts';
import type { Damage } from './fault.ts';
import { type Kdf, parseKdf } from './kdf.ts';
import { FORMAT } from './seal.ts';

/**
 * How the data key is found. `platform`: a key kept by the browser that scripts cannot read out;
 * `stored`: the key itself, in the clear. Neither of these two is a lock.
 */
export type Lock =
  | { readonly by: 'passphrase'; readonly kdf: Kdf; readonly wrapped: string }
  | { readonly by: 'platform' }
  | { readonly by: 'stored'; readonly key: string };

/** The only record in the clear: which case this is, under which code name, and how its key is found. */
export interface LockRecord {
  /** Id of the case, 32 hex digits; part of all associated data. Survives a copied or renamed file. */
  readonly id: string;
  readonly name: string;
  readonly lock: Lock;
}

export type LockFault =
  | Damage
  | { readonly kind: 'newer-format'; readonly found: number; readonly known: number };

const CHECK = 64;
const damaged: Damage = { kind: 'damaged', at: 'lock', why: 'altered' };

/** JSON text, a line break and the SHA-256 of the text in hex: damage must not look like a wrong passphrase. */
export async function printLock(record: LockRecord): Promise<Bytes> {
  const text = utf8(JSON.stringify({ format: FORMAT, ...record }));
  return concat(text, utf8(`\n${hexOf(await sha256(text))}`));
}

function parseMethod(value: unknown): Lock | undefined {
  if (!isObject(value)) return undefined;
  const { by, kdf, wrapped, key } = value;
  if (by === 'platform') return { by };
  if (by === 'stored') return bytesOfBase64(key)?.length === 32 ? { by, key: key as string } : undefined;
  const parsed = parseKdf(kdf);
  const usable = by === 'passphrase' && parsed !== undefined && bytesOfBase64(wrapped) !== undefined;
  return usable ? { by, kdf: parsed, wrapped: wrapped as string } : undefined;
}

export async function parseLock(bytes: Bytes): Promise<Result<LockRecord, LockFault>> {
  const cut = bytes.length - CHECK - 1;
  if (cut < 2 || bytes[cut] !== 0x0a) return err(damaged);
  const text = bytes.slice(0, cut);
  if (!sameBytes(utf8(hexOf(await sha256(text))), bytes.subarray(cut + 1))) return err(damaged);
  const value = jsonOf(text);
  if (!isObject(value) || !Number.isSafeInteger(value['format'])) return err(damaged);
  const format = value['format'] as number;
  if (format > FORMAT) return err({ kind: 'newer-format', found: format, known: FORMAT });
  const lock = parseMethod(value['lock']);
  const { id, name } = value;
  if (lock === undefined || typeof name !== 'string') return err(damaged);
  if (typeof id !== 'string' || !/^[0-9a-f]{32}$/.test(id)) return err(damaged);
  return ok({ id, name, lock });
}

/** The wrap parameters as one line: a lock whose parameters were swapped does not open. */
export const kdfLine = (kdf: Kdf): string => JSON.stringify(kdf);

export const wrappedText = (sealed: Bytes): string => base64Of(sealed);
