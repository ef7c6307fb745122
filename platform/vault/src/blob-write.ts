import { err, ok, type Result, type Sha256 } from '@huxin/basis';
import { blobPrefix, CHUNK, chunkCount, chunkKey, chunkPlace } from './blobs.ts';
import { type Bytes, base64Of, hexOf, randomBytes, sha256 } from './bytes.ts';
import { startDigest } from './digest.ts';
import type { VaultFault } from './fault.ts';
import { STOPPED, type Stoppable } from './heavy.ts';
import { type BlobRef, newId } from './log.ts';
import { aesKey, seal } from './seal.ts';
import { ensureWriter, inTurn, outward, refresh, type Session } from './session.ts';
import type { Claim } from './store.ts';

export interface PutOptions extends Stoppable {
  /** Bytes stored so far. */
  readonly onProgress?: ((stored: number) => void) | undefined;
}

/** An original that is stored but belongs to the case only once an `append` names it. */
export interface Staged {
  readonly sha256: Sha256;
  readonly size: number;
}

/** Kept out of `Staged`, which leaves this room: the key of the original, and under which claim it was stored. */
interface Stage {
  readonly blob: BlobRef;
  readonly claim: Claim | undefined;
}
const stages = new WeakMap<Staged, Stage>();

const piece = async (source: Bytes | Blob, from: number): Promise<Bytes> =>
  source instanceof Uint8Array
    ? source.subarray(from, from + CHUNK)
    : new Uint8Array(await source.slice(from, from + CHUNK).arrayBuffer());

/** Seals and stores one chunk after the other; the log does not know of them yet. All of them or none stay. */
export async function storeChunks<E>(
  session: Session<E>,
  source: Bytes | Blob,
  { signal, onProgress }: PutOptions = {},
): Promise<Result<BlobRef, VaultFault>> {
  const size = source instanceof Uint8Array ? source.length : source.size;
  const id = newId();
  const raw = randomBytes(32);
  const key = await aesKey(raw);
  const digest = await startDigest();
  const giveUp = async (fault: VaultFault): Promise<Result<never, VaultFault>> => {
    await session.store.commit(session.space, { drop: [blobPrefix(id)] });
    return err(fault);
  };
  for (let n = 0; n < chunkCount(size); n++) {
    if (signal?.aborted) return giveUp(STOPPED);
    let plain: Bytes;
    try {
      plain = await piece(source, n * CHUNK);
    } catch (cause) {
      // A File that was moved or changed after it was picked.
      return giveUp({ kind: 'unavailable', detail: `source: ${String(cause)}` });
    }
    digest.update(plain);
    const sealed = await seal(key, plain, chunkPlace(session.record.id, id, n, size));
    const stored = await session.store.commit(session.space, { put: [[chunkKey(id, n), sealed]] });
    if (!stored.ok) return giveUp(outward(stored.error));
    onProgress?.(Math.min((n + 1) * CHUNK, size));
  }
  return ok({ sha256: (await digest.finish()) as Sha256, id, size, key: base64Of(raw) });
}

/** Stores an original ahead of the record that will name it. Forgotten ones are swept away by the next writer. */
export async function stageBlob<E>(
  session: Session<E>,
  source: Bytes | Blob,
  options: PutOptions = {},
): Promise<Result<Staged, VaultFault>> {
  const writer = await inTurn(session, () => ensureWriter(session));
  if (!writer.ok) return writer;
  const { claim } = session;
  const stored = await storeChunks(session, source, options);
  if (!stored.ok) return stored;
  const staged: Staged = { sha256: stored.value.sha256, size: stored.value.size };
  stages.set(staged, { blob: stored.value, claim });
  return ok(staged);
}

/**
 * The references a record may name: each original once, and only if its chunks are certainly still there — another
 * tab that wrote in the meantime may have swept them away.
 */
export async function blobsOf<E>(
  session: Session<E>,
  staged: readonly Staged[],
): Promise<Result<readonly BlobRef[], VaultFault>> {
  const fresh = new Map<string, BlobRef>();
  for (const one of staged) {
    const stage = stages.get(one);
    if (stage === undefined) return err({ kind: 'no-such-blob', sha256: one.sha256 });
    const { blob, claim } = stage;
    if (session.reading.blobs.has(blob.sha256) || fresh.has(blob.sha256)) continue;
    if (claim === undefined || claim !== session.claim) {
      const keys = await session.store.keys(session.space, blobPrefix(blob.id));
      if (!keys.ok) return err(outward(keys.error));
      if (keys.value.length !== chunkCount(blob.size))
        return err({ kind: 'no-such-blob', sha256: blob.sha256 });
    }
    fresh.set(blob.sha256, blob);
  }
  return ok([...fresh.values()]);
}

/** Removes what was staged and is named by no record. Where a write ended without an answer, the log is read first. */
export async function discardStaged<E>(
  session: Session<E>,
  staged: readonly Staged[],
): Promise<Result<void, VaultFault>> {
  const mine = staged.flatMap((one) => stages.get(one)?.blob.id ?? []);
  if (mine.length === 0) return ok(undefined);
  return inTurn(session, async () => {
    const known = session.unsure ? await refresh(session) : ok(undefined);
    if (!known.ok) return known;
    const named = new Set([...session.reading.blobs.values()].map((blob) => blob.id));
    const drop = mine.filter((id) => !named.has(id)).map(blobPrefix);
    const done = drop.length > 0 ? await session.store.commit(session.space, { drop }) : ok(undefined);
    return done.ok ? ok(undefined) : err(outward(done.error));
  });
}

/** The SHA-256 of bytes the case already has. */
export async function knownBlob<E>(session: Session<E>, source: Bytes | Blob): Promise<Sha256 | undefined> {
  if (!(source instanceof Uint8Array) || session.ended !== undefined) return undefined;
  const name = hexOf(await sha256(source)) as Sha256;
  return session.reading.blobs.has(name) ? name : undefined;
}
