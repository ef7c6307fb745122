import type { Sha256 } from '@huxin/basis';
import type { ByteSource } from '../model.ts';
import type { Hasher } from '../signing/ports.ts';

const CHUNK = 1024 * 1024;

const hex = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
};

/** SHA-256 of a whole file as text, read piece by piece. */
export function hashSource(file: ByteSource, hasher: Hasher): Sha256 {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < file.size; at += CHUNK) parts.push(file.read(at, Math.min(CHUNK, file.size - at)));
  return hex(hasher.digest('sha256', ...parts)) as Sha256;
}

export const fingerprint = (der: Uint8Array, name: 'md5' | 'sha1' | 'sha256', hasher: Hasher): string =>
  hex(hasher.digest(name, der));

export { hex };
