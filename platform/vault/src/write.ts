import { err, ok, type Result } from '@huxin/basis';
import type { VaultFault } from './fault.ts';
import { type BlobRef, recordKey, recordPlace, sealBody, snapshotKey, snapshotPlace, tagOf } from './log.ts';
import { acceptEntries, type Content } from './schema.ts';
import { commitLog, ensureWriter, type LogChange, type Session } from './session.ts';

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

/** A new generation: one snapshot of everything, sealed with `key`, in place of all records and snapshots before. */
export async function newGeneration<E>(session: Session<E>, key: CryptoKey): Promise<LogChange<E>> {
  const { head, entries, blobs } = session.reading;
  const generation = head.generation + 1;
  const body = { schema: session.schema.version, entries, blobs: [...blobs.values()] };
  const sealed = await sealBody(key, body, snapshotPlace(session.record.id, generation, head.seq));
  const content: Content<E> = { entries, blobs };
  return {
    head: { ...head, generation, base: head.seq, tag: tagOf(sealed) },
    content,
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

/** Appends entries as one record: all or none. */
export async function appendEntries<E>(
  session: Session<E>,
  values: readonly unknown[],
): Promise<Result<Mark, VaultFault>> {
  const entries = acceptEntries<E>(values, session.schema);
  if (!entries.ok) return entries;
  const writer = await ensureWriter(session);
  if (!writer.ok) return writer;
  if (entries.value.length === 0) return ok(markOf(session));
  const written = await writeRecord(session, entries.value, []);
  if (!written.ok) return written;
  const mark = markOf(session);
  await foldIfLong(session);
  return ok(mark);
}

/** Enters an original whose chunks are already stored. */
export async function appendBlob<E>(session: Session<E>, blob: BlobRef): Promise<Result<void, VaultFault>> {
  if (session.claim === undefined) return err({ kind: 'busy' });
  const written = await writeRecord(session, [], [blob]);
  if (written.ok) await foldIfLong(session);
  return written;
}
