import { err, ok, type Result } from '@huxin/basis';
import { type Bytes, base64Of, bytesOfBase64, isObject, randomBytes, utf8 } from './bytes.ts';
import { type Heavy, STOPPED, type Stoppable, type Stopped, type Unavailable } from './heavy.ts';
import { aesKey } from './seal.ts';

/** How a passphrase becomes a key; stored in the lock record. Salt is base64 of 16 bytes. */
export type Kdf =
  | {
      readonly name: 'argon2id';
      readonly memoryKiB: number;
      readonly passes: number;
      readonly salt: string;
    }
  | { readonly name: 'pbkdf2-sha256'; readonly rounds: number; readonly salt: string };

/** Cost of Argon2id: memory in KiB, passes; one lane. */
export interface Argon2Cost {
  readonly memoryKiB: number;
  readonly passes: number;
}

/** OWASP Password Storage Cheat Sheet: Argon2id 19 MiB × 2, one lane; PBKDF2-HMAC-SHA-256 600,000. */
export const FLOOR: Argon2Cost = { memoryKiB: 19_456, passes: 2 };
export const PBKDF2_ROUNDS = 600_000;

/** Parameters beyond these come from a damaged or hostile record: a phone must not be made to hang on them. */
const MAX_MEMORY_KIB = 1_048_576;
const MAX_PASSES = 64;
const MAX_ROUNDS = 100_000_000;

export const newSalt = (): string => base64Of(randomBytes(16));

const isWhole = (value: unknown, least: number, most: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;

/** The parameters in a lock record, or undefined when they are none this program would run. */
export function parseKdf(value: unknown): Kdf | undefined {
  if (!isObject(value)) return undefined;
  const { name, salt, memoryKiB, passes, rounds } = value;
  if (typeof salt !== 'string' || bytesOfBase64(salt)?.length !== 16) return undefined;
  if (name === 'argon2id' && isWhole(memoryKiB, 8, MAX_MEMORY_KIB) && isWhole(passes, 1, MAX_PASSES)) {
    return { name, memoryKiB, passes, salt };
  }
  return name === 'pbkdf2-sha256' && isWhole(rounds, 1, MAX_ROUNDS) ? { name, rounds, salt } : undefined;
}

/** Full-width and half-width typing of the same passphrase must give the same key (NFKC). */
const passphraseBytes = (passphrase: string): Bytes => utf8(passphrase.normalize('NFKC'));

async function pbkdf2(password: Bytes, salt: Bytes, rounds: number): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    key,
    256,
  );
  return new Uint8Array(bits);
}

/** The wrapping key of a passphrase; `unavailable` where this device cannot run the function. */
export async function deriveKey(
  passphrase: string,
  kdf: Kdf,
  heavy: Heavy,
  { signal }: Stoppable = {},
): Promise<Result<CryptoKey, Stopped | Unavailable>> {
  const salt = bytesOfBase64(kdf.salt)!;
  const password = passphraseBytes(passphrase);
  const raw =
    kdf.name === 'argon2id'
      ? await heavy.argon2(password, salt, kdf, signal)
      : ok(await pbkdf2(password, salt, kdf.rounds));
  if (!raw.ok) return raw;
  const key = await aesKey(raw.value);
  raw.value.fill(0);
  return signal?.aborted ? err(STOPPED) : ok(key);
}
