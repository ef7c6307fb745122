import { err, isSha256, ok, type Result, type Sha256 } from '@huxin/basis';
import { type Bytes, base64Of, bytesOfBase64, concat, hexOf, randomBytes, sha256 } from './bytes.ts';
import { startDigest } from './digest.ts';
import type { Damage, VaultFault } from './fault.ts';
import { type BlobRef, newId } from './log.ts';
import { aesKey, type Place, seal, unseal } from './seal.ts';
import { ensureWriter, inTurn, outward, type Session } from './session.ts';
import { isBytes, type Store } from './store.ts';
import { appendBlob } from './write.ts';

/** Plain bytes per chunk: small enough for a cheap phone's memory and one IndexedDB request. */
export const CHUNK = 1_048_576;

export const blobPrefix = (id: string): string => `b/${id}/`;
const chunkKey = (id: string, n: number): string => `${blobPrefix(id)}${String(n).padStart(8, '0')}`;

const chunkPlace = (caseId: string, blobId: string, n: number, size: number): Place => ({
  space: caseId,
  kind: 'blob',
  generation: 0,
  seq: n,
  after: `${blobId} ${size}`,
});

const piece = async (source: Bytes | Blob, from: number): Promise<Bytes> =>
  source instanceof Uint8Array
    ? source.subarray(from, from + CHUNK)
    : new Uint8Array(await source.slice(from, from + CHUNK).arrayBuffer());

/** Seals and stores one chunk after the other; the log does not know of them yet. */
export async function storeChunks<E>(
  session: Session<E>,
  source: Bytes | Blob,
): Promise<Result<BlobRef, VaultFault>> {
  const size = source instanceof Uint8Array ? source.length : source.size;
  const id = newId();
  const raw = randomBytes(32);
  const key = await aesKey(raw);
  const digest = await startDigest();
  for (let n = 0; n * CHUNK < Math.max(size, 1); n++) {
    const plain = await piece(source, n * CHUNK);
    digest.update(plain);
    const sealed = await seal(key, plain, chunkPlace(session.record.id, id, n, size));
    const stored = await session.store.commit(session.space, { put: [[chunkKey(id, n), sealed]] });
    if (!stored.ok) {
      await session.store.commit(session.space, { drop: [blobPrefix(id)] });
      return err(outward(stored.error));
    }
  }
  return ok({ sha256: (await digest.finish()) as Sha256, id, size, key: base64Of(raw) });
}

/**
 * Keeps an original and answers its SHA-256. Chunks first, then the log record that names them: killed in
 * between, the case is as before and the loose chunks are swept away by the next writer.
 */
export async function putBlob<E>(
  session: Session<E>,
  source: Bytes | Blob,
): Promise<Result<Sha256, VaultFault>> {
  if (source instanceof Uint8Array) {
    const known = hexOf(await sha256(source)) as Sha256;
    if (session.ended === undefined && session.reading.blobs.has(known)) return ok(known);
  }
  const writer = await inTurn(session, () => ensureWriter(session));
  if (!writer.ok) return writer;
  let stored: Result<BlobRef, VaultFault>;
  try {
    stored = await storeChunks(session, source);
  } catch (cause) {
    // A File that was moved or changed after it was picked.
    return err({ kind: 'unavailable', detail: `source: ${String(cause)}` });
  }
  if (!stored.ok) return stored;
  const blob = stored.value;
  return inTurn(session, async () => {
    const entered = session.reading.blobs.has(blob.sha256) ? undefined : await appendBlob(session, blob);
    if (entered?.ok) return ok(blob.sha256);
    // Unknown outcome: the chunks must stay, the record may be there.
    if (entered === undefined || !session.unsure) {
      await session.store.commit(session.space, { drop: [blobPrefix(blob.id)] });
    }
    return entered === undefined ? ok(blob.sha256) : entered;
  });
}

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
  for (let n = 0; n * CHUNK < Math.max(blob.size, 1); n++) {
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
