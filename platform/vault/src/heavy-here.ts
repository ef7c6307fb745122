import { err, ok, type Result } from '@huxin/basis';
import { type Bytes, textOf } from './bytes.ts';
import type { Damage } from './fault.ts';
import { type AgeRefusal, type Heavy, STOPPED, type Unavailable } from './heavy.ts';
import type { Argon2Cost } from './kdf.ts';

const MAGIC = 'age-encryption.org/v1\n';
const ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----';
const damaged: Damage = { kind: 'damaged', at: 'archive', why: 'altered' };
const unavailable = (detail: unknown): Unavailable => ({ kind: 'unavailable', detail: String(detail) });

async function argon2(password: Bytes, salt: Bytes, cost: Argon2Cost): Promise<Result<Bytes, Unavailable>> {
  if (typeof WebAssembly === 'undefined') return err(unavailable('argon2id'));
  try {
    const { argon2id } = await import('./wasm-argon2.ts');
    const hash = await argon2id({
      password,
      salt,
      parallelism: 1,
      iterations: cost.passes,
      memorySize: cost.memoryKiB,
      hashLength: 32,
      outputType: 'binary',
    });
    return ok(new Uint8Array(hash));
  } catch {
    return err(unavailable('argon2id'));
  }
}

/** Carries a fault through a library that only knows exceptions. */
class Carried {
  readonly fault: unknown;
  constructor(fault: unknown) {
    this.fault = fault;
  }
}

function streamOf(pieces: AsyncIterator<Result<Bytes, unknown>>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await pieces.next();
      if (next.done === true) controller.close();
      else if (next.value.ok) controller.enqueue(next.value.value);
      else throw new Carried(next.value.error);
    },
  });
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<Bytes> {
  return new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
}

async function decrypt(file: Bytes, passphrase: string): Promise<Result<Bytes, AgeRefusal | Unavailable>> {
  const { armor, Decrypter } = await import('age-encryption');
  const start = textOf(file.subarray(0, MAGIC.length));
  const armored = textOf(file.subarray(0, ARMOR.length)) === ARMOR;
  if (start !== MAGIC && !armored) return err({ kind: 'not-age' });
  try {
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    const plain = await decrypter.decrypt(armored ? armor.decode(textOf(file) ?? '') : file);
    return ok(new Uint8Array(plain));
  } catch (cause) {
    // The library tells these apart only by its text: no stanza opened means the passphrase (or an identity file).
    const refused = cause instanceof Error && cause.message.startsWith('no identity matched');
    return err(refused ? { kind: 'wrong-passphrase' } : damaged);
  }
}

/** The work done where it is asked for: in Node, inside a worker, and in a page that starts no worker. */
export const heavyHere: Heavy = {
  // A run that has begun cannot be interrupted here; what it gives is then not used.
  argon2: async (password, salt, cost, signal) => {
    if (signal?.aborted) return err(STOPPED);
    const hash = await argon2(password, salt, cost);
    return signal?.aborted ? err(STOPPED) : hash;
  },
  ageEncrypt: async <F>(
    pieces: () => AsyncIterable<Result<Bytes, F>>,
    { passphrase, workFactor }: Parameters<Heavy['ageEncrypt']>[1],
    signal?: AbortSignal,
  ) => {
    if (signal?.aborted) return err(STOPPED);
    const run = pieces()[Symbol.asyncIterator]();
    const source: AsyncIterator<Result<Bytes, unknown>> = {
      next: async () => (signal?.aborted ? { done: false, value: err(STOPPED) } : run.next()),
    };
    try {
      const { Encrypter } = await import('age-encryption');
      const encrypter = new Encrypter();
      encrypter.setPassphrase(passphrase);
      if (workFactor !== undefined) encrypter.setScryptWorkFactor(workFactor);
      return ok(await collect(await encrypter.encrypt(streamOf(source))));
    } catch (cause) {
      return err(cause instanceof Carried ? (cause.fault as F) : unavailable(cause));
    }
  },
  ageDecrypt: async (file, passphrase, signal) => {
    if (signal?.aborted) return err(STOPPED);
    try {
      const plain = await decrypt(file, passphrase);
      return signal?.aborted ? err(STOPPED) : plain;
    } catch (cause) {
      return err(unavailable(cause));
    }
  },
};
