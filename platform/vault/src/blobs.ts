import { err, isSha256, ok, type Result, type Sha256 } from '@huxin/basis';
import { type Bytes, bytesOfBase64, concat, hexOf, sha256 } from './bytes.ts';
import type { Damage, VaultFault } from './fault.ts';
import type { BlobRef } from './log.ts';
import { aesKey, type Place, unseal } from './seal.ts';
import { outward, type Session } from './session.ts';
import { isBytes, type Store } from './store.ts';

/** Plain bytes per chunk: small enough for a cheap phone's memory and one IndexedDB request. */
export const CHUNK = 1_048_576;

/** An empty original still has a chunk: that it was there must be provable. */
export const chunkCount = (size: number): number => Math.max(Math.ceil(size / CHUNK), 1);

export const blobPrefix = (id: string): string => `b/${id}/`;
export const chunkKey = (id: string, n: number): string => `${blobPrefix(id)}${String(n).padStart(8, '0')}`;

export const chunkPlace = (caseId: string, blobId: string, n: number, size: number): Place => ({
  space: caseId,
  kind: 'blob',
  generation: 0,
  seq: n,
  after: `${blobId} ${size}`,
});

const spoiled = (why: Damage['why'], name: string): Damage => ({
  kind: 'damaged',
  at: 'blob',
  why,
  sha256: name,
});

/** The plain chunks of an original in order; ends with the fault if one does not open. The whole is not checked here. */
async function* chunksOf(
  store: Store,
  space: string,
  caseId: string,
  blob: BlobRef,
): AsyncGenerator<Result<Bytes, VaultFault>> {
  const raw = bytesOfBase64(blob.key);
  if (raw?.length !== 32) return yield err(spoiled('altered', blob.sha256));
  const key = await aesKey(raw);
  for (let n = 0; n < chunkCount(blob.size); n++) {
    const name = chunkKey(blob.id, n);
    const view = await store.view(space, [name]);
    if (!view.ok) return yield err(outward(view.error));
    const sealed = view.value.get(name);
    if (!isBytes(sealed)) return yield err(spoiled('missing', blob.sha256));
    const plain = await unseal(key, sealed, chunkPlace(caseId, blob.id, n, blob.size));
    if (plain === undefined) return yield err(spoiled('altered', blob.sha256));
    yield ok(plain);
  }
}

/** An original, byte for byte as it came: length and SHA-256 are checked. */
export async function readBlob(
  store: Store,
  space: string,
  caseId: string,
  blob: BlobRef,
): Promise<Result<Bytes, VaultFault>> {
  const chunks: Bytes[] = [];
  for await (const chunk of chunksOf(store, space, caseId, blob)) {
    if (!chunk.ok) return chunk;
    chunks.push(chunk.value);
  }
  const bytes = concat(...chunks);
  const right = bytes.length === blob.size && hexOf(await sha256(bytes)) === blob.sha256;
  return right ? ok(bytes) : err(spoiled('altered', blob.sha256));
}

export async function getBlob<E>(session: Session<E>, name: string): Promise<Result<Bytes, VaultFault>> {
  if (session.ended !== undefined) return err({ kind: session.ended });
  const blob = session.reading.blobs.get(name);
  if (blob === undefined)
    return err({ kind: 'no-such-blob', sha256: (isSha256(name) ? name : '') as Sha256 });
  return readBlob(session.store, session.space, session.record.id, blob);
}

/** Removes chunks no record names: an import that was killed. Only a writer that has just read the log may do this. */
export async function sweepLooseChunks<E>(session: Session<E>): Promise<void> {
  const stored = await session.store.keys(session.space, 'b/');
  if (!stored.ok) return;
  const named = new Set([...session.reading.blobs.values()].map((blob) => blob.id));
  const loose = new Set(stored.value.map((key) => key.split('/')[1] ?? '').filter((id) => !named.has(id)));
  if (loose.size > 0) await session.store.commit(session.space, { drop: [...loose].map(blobPrefix) });
}
