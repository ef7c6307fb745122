import { err, ok, type Result, type Sha256 } from '@huxin/basis';
import { blobsOf, discardStaged, knownBlob, type PutOptions, type Staged, stageBlob } from './blob-write.ts';
import { blobPrefix } from './blobs.ts';
import type { Bytes } from './bytes.ts';
import type { VaultFault } from './fault.ts';
import { type BlobRef, recordKey, recordPlace, sealBody, snapshotKey, snapshotPlace, tagOf } from './log.ts';
import { acceptEntries, type Content } from './schema.ts';
import { commitLog, ensureWriter, inTurn, type LogChange, type Session } from './session.ts';

/** A point in the log that can be kept elsewhere and shown again when the case is opened. */
export interface Mark {
  readonly seq: number;
  readonly tag: string;
}

export const markOf = (session: Session<unknown>): Mark => {
  const { seq, tag } = session.reading.head;
  return { seq, tag };
};

async function writeRecord<E>(
  session: Session<E>,
  entries: readonly E[],
  blobs: readonly BlobRef[],
): Promise<Result<void, VaultFault>> {
  const { reading, schema, record, key } = session;
  const seq = reading.head.seq + 1;
  const { generation, tag } = reading.head;
  const body = { schema: schema.version, entries, blobs };
  const sealed = await sealBody(key, body, recordPlace(record.id, generation, seq, tag));
  const known = new Map(reading.blobs);
  for (const blob of blobs) known.set(blob.sha256, blob);
  return commitLog(session, {
    head: { ...reading.head, seq, tag: tagOf(sealed) },
    content: {
      entries: entries.length > 0 ? reading.entries.concat(entries) : reading.entries,
      blobs: known,
    },
    put: [[recordKey(generation, seq), sealed]],
  });
}

/** A new generation: one snapshot of `content`, sealed with `key`, in place of all records and snapshots before. */
export async function newGeneration<E>(
  session: Session<E>,
  key: CryptoKey,
  content: Content<E> = session.reading,
): Promise<LogChange<E>> {
  const { head } = session.reading;
  const { entries, blobs } = content;
  const generation = head.generation + 1;
  const body = { schema: session.schema.version, entries, blobs: [...blobs.values()] };
  const sealed = await sealBody(key, body, snapshotPlace(session.record.id, generation, head.seq));
  return {
    head: { ...head, generation, base: head.seq, tag: tagOf(sealed) },
    content: { entries, blobs },
    drop: ['r/', 's/'],
    put: [[snapshotKey(generation, head.seq), sealed]],
    key,
  };
}

/** Folds the log when it has grown long. A failure changes nothing: the log goes on, the next append tries again. */
async function foldIfLong<E>(session: Session<E>): Promise<void> {
  const { base, seq } = session.reading.head;
  if (seq - base < session.snapshotEvery) return;
  await commitLog(session, await newGeneration(session, session.key));
}

/** Appends entries and the originals they speak of as one record: all or none. */
export async function appendEntries<E>(
  session: Session<E>,
  values: readonly unknown[],
  staged: readonly Staged[] = [],
): Promise<Result<Mark, VaultFault>> {
  const entries = acceptEntries<E>(values, session.schema);
  if (!entries.ok) return entries;
  const writer = await ensureWriter(session);
  if (!writer.ok) return writer;
  const blobs = await blobsOf(session, staged);
  if (!blobs.ok) return blobs;
  if (entries.value.length === 0 && blobs.value.length === 0) return ok(markOf(session));
  const written = await writeRecord(session, entries.value, blobs.value);
  if (!written.ok) return written;
  const mark = markOf(session);
  await foldIfLong(session);
  return ok(mark);
}

/** Keeps one original by itself and answers its SHA-256; the same bytes are kept once. */
export async function putBlob<E>(
  session: Session<E>,
  source: Bytes | Blob,
  options: PutOptions = {},
): Promise<Result<Sha256, VaultFault>> {
  const known = await knownBlob(session, source);
  if (known !== undefined) return ok(known);
  const staged = await stageBlob(session, source, options);
  if (!staged.ok) return staged;
  const entered = await inTurn(session, () => appendEntries(session, [], [staged.value]));
  // Removes a second copy of what was there already, and what could not be entered.
  await discardStaged(session, [staged.value]);
  return entered.ok ? ok(staged.value.sha256) : entered;
}

/**
 * Removes an original. The log is written anew without it in the same commit: with the old snapshot goes the only
 * copy of the original's key.
 */
export async function removeBlob<E>(session: Session<E>, name: string): Promise<Result<void, VaultFault>> {
  const writer = await ensureWriter(session);
  if (!writer.ok) return writer;
  const { entries } = session.reading;
  const blobs = new Map(session.reading.blobs);
  const blob = blobs.get(name);
  if (blob === undefined) return err({ kind: 'no-such-blob', sha256: name as Sha256 });
  blobs.delete(name);
  const generation = await newGeneration(session, session.key, { entries, blobs });
  return commitLog(session, {
    ...generation,
    drop: [...(generation.drop ?? []), blobPrefix(blob.id)],
  });
}
