import { err, ok, type Result } from '@huxin/basis';
import { readBlob } from './blobs.ts';
import { type Bytes, jsonBytes, utf8 } from './bytes.ts';
import type { VaultFault } from './fault.ts';
import { inTurn, type Session } from './session.ts';
import { tarEnd, tarHeader, tarPadding } from './tar.ts';

/** Version of `case.json` inside an export. */
export const ARCHIVE_FORMAT = 1;

export interface AgeOptions {
  /** log2 of scrypt's cost; age's own default is 18 (about a second and 256 MiB). */
  readonly workFactor?: number;
  /** Leave out originals that no longer open instead of refusing; they are listed in `missing.json`. */
  readonly partial?: boolean;
}

const ABOUT = `这是一份导出的记录。
case.json 是全部条目（JSON）。blobs/ 里是证据原件，文件名是原件的 SHA-256。
打开方法：age -d 文件 | tar x
`;

function* tarFile(name: string, bytes: Bytes): Generator<Bytes> {
  yield tarHeader(name, bytes.length);
  // An empty piece would end some readers' streams early.
  if (bytes.length > 0) yield bytes;
  const padding = tarPadding(bytes.length);
  if (padding.length > 0) yield padding;
}

/** The archive piece by piece, one original in memory at a time. Throws the fault that stops it. */
async function* archivePieces<E>(session: Session<E>, partial: boolean): AsyncGenerator<Bytes> {
  const { entries, blobs } = session.reading;
  const missing: string[] = [];
  yield* tarFile('说明.txt', utf8(ABOUT));
  yield* tarFile(
    'case.json',
    jsonBytes({ format: ARCHIVE_FORMAT, name: session.record.name, schema: session.schema.version, entries }),
  );
  for (const blob of blobs.values()) {
    const bytes = await readBlob(session.store, session.space, session.record.id, blob);
    if (bytes.ok) yield* tarFile(`blobs/${blob.sha256}`, bytes.value);
    else if (partial && bytes.error.kind === 'damaged') missing.push(blob.sha256);
    else throw bytes.error;
  }
  if (missing.length > 0) yield* tarFile('missing.json', jsonBytes(missing));
  yield tarEnd();
}

const streamOf = (pieces: AsyncGenerator<Bytes>): ReadableStream<Uint8Array> =>
  new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await pieces.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
  });

async function collect(stream: ReadableStream<Uint8Array>): Promise<Bytes> {
  return new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
}

const isFault = (cause: unknown): cause is VaultFault =>
  typeof cause === 'object' && cause !== null && !(cause instanceof Error) && 'kind' in cause;

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
  try {
    const { Encrypter } = await import('age-encryption');
    const encrypter = new Encrypter();
    encrypter.setPassphrase(passphrase);
    if (options.workFactor !== undefined) encrypter.setScryptWorkFactor(options.workFactor);
    return ok(
      await collect(await encrypter.encrypt(streamOf(archivePieces(session, options.partial === true)))),
    );
  } catch (cause) {
    return err(isFault(cause) ? cause : { kind: 'unavailable', detail: String(cause) });
  }
}
