import type { Sha256 } from '@huxin/basis';
import { readOnce } from '../bytes.ts';
import type { ByteSource } from '../model.ts';
import type { Hasher } from '../signing/ports.ts';

const CHUNK = 1024 * 1024;

const hex = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
};

function* chunksOf(file: ByteSource): Generator<Uint8Array> {
  const scratch = { buffer: new Uint8Array(0) };
  for (let at = 0; at < file.size; at += CHUNK)
    yield readOnce(file, at, Math.min(CHUNK, file.size - at), scratch);
}

/** SHA-256 of a whole file as text, read piece by piece. */
export const hashSource = (file: ByteSource, hasher: Hasher): Sha256 =>
  hex(hasher.digestStream('sha256', chunksOf(file))) as Sha256;

export const fingerprint = (der: Uint8Array, name: 'md5' | 'sha1' | 'sha256', hasher: Hasher): string =>
  hex(hasher.digest(name, der));

export { hex };
