import { err, ok, type Result } from '@huxin/basis';
import { type Bytes, base64Of, bytesOfBase64, randomBytes } from './bytes.ts';
import type { VaultFault } from './fault.ts';
import { type Heavy, STOPPED, type Stoppable, type Stopped, type Unavailable } from './heavy.ts';
import { deriveKey, type Kdf, newSalt, PBKDF2_ROUNDS } from './kdf.ts';
import { kdfLine, type Lock } from './lock-record.ts';
import { aesKey, type Place, seal, unseal } from './seal.ts';
import type { Value } from './store.ts';

/** A fresh data key, the lock that leads to it, and the platform key to store beside the lock if there is one. */
export interface NewKey {
  readonly key: CryptoKey;
  readonly lock: Lock;
  readonly kept?: CryptoKey;
}

const wrapPlace = (id: string, kdf: Kdf): Place => ({
  space: id,
  kind: 'wrap',
  generation: 0,
  seq: 0,
  after: kdfLine(kdf),
});

/** A new random data key under a passphrase; PBKDF2 takes over when Argon2id cannot get its memory. */
export async function lockWith(
  passphrase: string,
  id: string,
  wanted: Kdf,
  heavy: Heavy,
  options: Stoppable = {},
): Promise<Result<NewKey, Stopped | Unavailable>> {
  if (options.signal?.aborted) return err(STOPPED);
  const fallback: Kdf = { name: 'pbkdf2-sha256', rounds: PBKDF2_ROUNDS, salt: newSalt() };
  const first = await deriveKey(passphrase, wanted, heavy, options);
  const gaveWay = !first.ok && first.error.kind === 'unavailable';
  const wrapping = gaveWay ? await deriveKey(passphrase, fallback, heavy, options) : first;
  if (!wrapping.ok) return wrapping;
  const kdf = gaveWay ? fallback : wanted;
  const raw = randomBytes(32);
  const wrapped = base64Of(await seal(wrapping.value, raw, wrapPlace(id, kdf)));
  const key = await aesKey(raw);
  raw.fill(0);
  return ok({ key, lock: { by: 'passphrase', kdf, wrapped } });
}

/** A new data key without a passphrase: kept by the platform if it can, else stored in the clear. */
export async function leaveOpen(platformKeeps: boolean): Promise<NewKey> {
  const raw = randomBytes(32);
  const key = await aesKey(raw);
  const lock: Lock = platformKeeps ? { by: 'platform' } : { by: 'stored', key: base64Of(raw) };
  raw.fill(0);
  return platformKeeps ? { key, lock, kept: key } : { key, lock };
}

async function unwrap(
  lock: Lock & { by: 'passphrase' },
  id: string,
  passphrase: string,
  heavy: Heavy,
  options: Stoppable,
) {
  const wrapping = await deriveKey(passphrase, lock.kdf, heavy, options);
  if (!wrapping.ok) return wrapping;
  const raw = await unseal(wrapping.value, bytesOfBase64(lock.wrapped) as Bytes, wrapPlace(id, lock.kdf));
  if (raw?.length !== 32) return err({ kind: 'wrong-passphrase' } as const);
  const key = await aesKey(raw);
  raw.fill(0);
  return ok(key);
}

/** The data key behind a lock. A passphrase given for a case that has none is ignored. */
export async function openLock(
  lock: Lock,
  id: string,
  passphrase: string | undefined,
  kept: Value | undefined,
  heavy: Heavy,
  options: Stoppable = {},
): Promise<Result<CryptoKey, VaultFault>> {
  if (lock.by === 'passphrase') {
    if (passphrase === undefined) return err({ kind: 'passphrase-needed' });
    return unwrap(lock, id, passphrase, heavy, options);
  }
  if (lock.by === 'stored') return ok(await aesKey(bytesOfBase64(lock.key)!));
  if (kept === undefined || kept instanceof Uint8Array)
    return err({ kind: 'damaged', at: 'key', why: 'missing' });
  return ok(kept);
}
