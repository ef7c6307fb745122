import { err, ok, type Result } from '@huxin/basis';
import { startDigest } from '@huxin/vault';
import type { Original } from '../record.ts';

export interface TakeFault {
  readonly kind: 'stopped' | 'unreadable';
}

export interface TakeOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((read: number) => void) | undefined;
}

const PIECE = 1_048_576;

/**
 * Reads a picked file once, piece by piece, and counts its SHA-256 on the way. The bytes are copied: a picture deleted
 * from the phone a minute later, or a file another app goes on writing, is kept as it was when it was picked.
 */
export async function takeFile(
  file: Blob,
  { signal, onProgress }: TakeOptions = {},
): Promise<Result<Original, TakeFault>> {
  const digest = await startDigest();
  const pieces: Blob[] = [];
  try {
    for (let at = 0; at < file.size; at += PIECE) {
      if (signal?.aborted) return err({ kind: 'stopped' });
      const bytes = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
      digest.update(bytes);
      // Each piece as a Blob of its own: the browser may move those out of memory, an array it may not.
      pieces.push(new Blob([bytes]));
      onProgress?.(Math.min(at + PIECE, file.size));
    }
  } catch {
    return err({ kind: 'unreadable' });
  }
  const body = new Blob(pieces, { type: file.type });
  if (body.size !== file.size) return err({ kind: 'unreadable' });
  return ok({ sha256: await digest.finish(), size: body.size, body });
}
