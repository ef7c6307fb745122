import { err, ok, type Result, type Sha256 } from '@huxin/basis';
import { readBlob } from './blobs.ts';
import { type Bytes, jsonBytes, utf8 } from './bytes.ts';
import type { VaultFault } from './fault.ts';
import type { Stoppable } from './heavy.ts';
import { inTurn, type Session } from './session.ts';
import { tarEnd, tarHeader, tarPadding } from './tar.ts';

/** Version of `case.json` inside an export. */
export const ARCHIVE_FORMAT = 1;

export interface AgeOptions extends Stoppable {
  /** log2 of scrypt's cost; age's own default is 18 (about a second and 256 MiB). */
  readonly workFactor?: number;
  /** Leave out originals that no longer open instead of refusing; they are listed in `missing.json`. */
  readonly partial?: boolean;
  /** Called with each original that was left out. */
  readonly onMissing?: (sha256: Sha256) => void;
  /** Bytes of originals handed over so far. */
  readonly onProgress?: ((bytes: number) => void) | undefined;
}

const ABOUT = `这是一份导出的记录。
case.json 是全部条目（JSON）。blobs/ 里是证据原件，文件名是原件的 SHA-256。
打开方法：age -d 文件 | tar x
`;

/** One file of the archive. Whoever takes a piece may move it to a worker: after that it has no length any more. */
function* tarFile(name: string, bytes: Bytes): Generator<Result<Bytes, never>> {
  const size = bytes.length;
  yield ok(tarHeader(name, size));
  // An empty piece would end some readers' streams early.
  if (size > 0) yield ok(bytes);
  const padding = tarPadding(size);
  if (padding.length > 0) yield ok(padding);
}

/** The archive piece by piece, one original in memory at a time; a fault ends it. */
async function* archivePieces<E>(
  session: Session<E>,
  { partial = false, onMissing, onProgress }: AgeOptions,
): AsyncGenerator<Result<Bytes, VaultFault>> {
  const { entries, blobs } = session.reading;
  const missing: Sha256[] = [];
  let handed = 0;
  yield* tarFile('说明.txt', utf8(ABOUT));
  yield* tarFile(
    'case.json',
    jsonBytes({ format: ARCHIVE_FORMAT, name: session.record.name, schema: session.schema.version, entries }),
  );
  for (const blob of blobs.values()) {
    const bytes = await readBlob(session.store, session.space, session.record.id, blob);
    if (bytes.ok) yield* tarFile(`blobs/${blob.sha256}`, bytes.value);
    else if (partial && bytes.error.kind === 'damaged') missing.push(blob.sha256);
    else return yield err(bytes.error);
    handed += blob.size;
    onProgress?.(handed);
  }
  for (const sha256 of missing) onMissing?.(sha256);
  if (missing.length > 0) yield* tarFile('missing.json', jsonBytes(missing));
  yield ok(tarEnd());
}

/** Everything in the case as one age v1 passphrase file around a tar archive. */
export async function exportAge<E>(
  session: Session<E>,
  passphrase: string,
  options: AgeOptions = {},
): Promise<Result<Bytes, VaultFault>> {
  if (passphrase === '') return err({ kind: 'empty-passphrase' });
  // After writes under way, so that the file holds what `entries` holds now.
  const turn = await inTurn(session, async () => ok(undefined));
  if (!turn.ok) return turn;
  const { workFactor, signal } = options;
  return session.heavy.ageEncrypt(() => archivePieces(session, options), { passphrase, workFactor }, signal);
}
