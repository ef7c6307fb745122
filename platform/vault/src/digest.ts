import { type Bytes, concat, sha256 } from './bytes.ts';

/** SHA-256 over pieces. */
export interface Digest {
  update(piece: Bytes): void;
  finish(): Promise<string>;
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Piece by piece where WebAssembly runs; elsewhere the pieces are held until the end, as Web Crypto needs them. */
export async function startDigest(): Promise<Digest> {
  try {
    const { createSHA256 } = await import('./wasm-sha256.ts');
    const running = await createSHA256();
    running.init();
    return {
      update: (piece) => void running.update(piece),
      finish: async () => running.digest('hex'),
    };
  } catch {
    const pieces: Bytes[] = [];
    return {
      update: (piece) => void pieces.push(piece),
      finish: async () => hex(await sha256(concat(...pieces))),
    };
  }
}
