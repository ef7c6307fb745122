import type { Result } from '@huxin/basis';
import type { Bytes } from './bytes.ts';
import type { Damage } from './fault.ts';
import type { Argon2Cost } from './kdf.ts';

/** The person changed their mind; nothing was changed. */
export interface Stopped {
  readonly kind: 'stopped';
}

export interface Unavailable {
  readonly kind: 'unavailable';
  readonly detail: string;
}

export type AgeRefusal = Damage | { readonly kind: 'not-age' } | { readonly kind: 'wrong-passphrase' };

/** The passphrase of an age file, and log2 of scrypt's cost (age's own default is 18). */
export interface AgeLock {
  readonly passphrase: string;
  readonly workFactor?: number | undefined;
}

/** What the person can do while it works. */
export interface Stoppable {
  readonly signal?: AbortSignal | undefined;
}

/**
 * Work that takes a good part of a second without a pause and would freeze a page: Argon2id, scrypt, and the cipher of
 * an age file, which has no native form in browsers. A page hands it to a worker (`heavyOver`). Nothing in it throws
 * or rejects.
 */
export interface Heavy {
  /** 32 bytes (RFC 9106, one lane); `unavailable` where WebAssembly does not run or cannot get the memory. */
  argon2(
    password: Bytes,
    salt: Bytes,
    cost: Argon2Cost,
    signal?: AbortSignal,
  ): Promise<Result<Bytes, Stopped | Unavailable>>;
  /** One age v1 file of the pieces in order. `pieces` can be started anew when a worker died. */
  ageEncrypt<F>(
    pieces: () => AsyncIterable<Result<Bytes, F>>,
    lock: AgeLock,
    signal?: AbortSignal,
  ): Promise<Result<Bytes, F | Stopped | Unavailable>>;
  ageDecrypt(
    file: Bytes,
    passphrase: string,
    signal?: AbortSignal,
  ): Promise<Result<Bytes, AgeRefusal | Stopped | Unavailable>>;
}

export const STOPPED: Stopped = { kind: 'stopped' };
