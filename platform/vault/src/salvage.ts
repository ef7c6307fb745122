import { err, ok, type Result, type Sha256 } from '@huxin/basis';
import { readBlob } from './blobs.ts';
import type { Bytes } from './bytes.ts';
import type { Damage, VaultFault } from './fault.ts';
import { type BlobRef, HEAD_KEY, type Head, sealHead, tagOf } from './log.ts';
import { walkLog } from './read-log.ts';
import { isBytes, type Store, type Value } from './store.ts';

/** What can still be read of a damaged case. Whole, authentic entries only, in order; nothing is written. */
export interface Salvage {
  readonly entries: readonly unknown[];
  /** Each place something is missing or altered. Empty: the record is sound. */
  readonly gaps: readonly Damage[];
  /** Last number the head promises; unknown when the head itself is gone, and then a lost tail cannot be seen. */
  readonly expected: number | undefined;
  readonly blobs: readonly { readonly sha256: Sha256; readonly size: number }[];
  getBlob(sha256: string): Promise<Result<Bytes, VaultFault>>;
}

/** The widest log the stored keys themselves claim, for when the head does not open. */
function guessHead(view: ReadonlyMap<string, Value>): Head | undefined {
  const snapshots = [...view.keys()].filter((key) => key.startsWith('s/')).sort();
  const records = [...view.keys()].filter((key) => key.startsWith('r/')).sort();
  const [, generation, base] = snapshots.at(-1)?.split('/') ?? [];
  const [, recordGeneration, first] = records[0]?.split('/') ?? [];
  const from = base ?? (first === undefined ? undefined : String(Number(first) - 1));
  if (from === undefined) return undefined;
  const current = generation ?? recordGeneration;
  const seqs = records.filter((key) => key.split('/')[1] === current).map((key) => Number(key.split('/')[2]));
  const last = view.get(records.at(-1) ?? snapshots.at(-1) ?? '');
  return {
    generation: Number(current),
    base: Number(from),
    seq: Math.max(Number(from), ...seqs),
    tag: isBytes(last) ? tagOf(last) : '',
    name: '',
  };
}

async function readable(view: ReadonlyMap<string, Value>, key: CryptoKey, id: string) {
  const walk = await walkLog(view, key, id);
  if (walk.ok) return ok({ ...walk.value, expected: walk.value.head.seq as number | undefined });
  const guess = guessHead(view);
  if (guess === undefined) return err(walk.error);
  const again = await walkLog(new Map([...view, [HEAD_KEY, await sealHead(key, id, guess)]]), key, id);
  if (!again.ok) return again;
  return ok({ ...again.value, damage: [walk.error, ...again.value.damage], expected: undefined });
}

const containerDamage = (store: Store, space: string): Damage[] =>
  store.notes(space).some((note) => note.kind === 'bad-frame')
    ? [{ kind: 'damaged', at: 'file', why: 'altered' }]
    : [];

/** Everything that still opens. */
export async function salvageLog(
  store: Store,
  space: string,
  view: ReadonlyMap<string, Value>,
  key: CryptoKey,
  id: string,
): Promise<Result<Salvage, VaultFault>> {
  const found = await readable(view, key, id);
  if (!found.ok) return found;
  const { snapshot, records, damage, expected } = found.value;
  const bodies = [snapshot, ...records].flatMap((piece) => (piece.body ? [piece.body] : []));
  const blobs = new Map<string, BlobRef>(
    bodies.flatMap((body) => body.blobs.map((blob) => [blob.sha256, blob])),
  );
  return ok({
    entries: bodies.flatMap((body) => body.entries),
    gaps: [...containerDamage(store, space), ...damage],
    expected,
    blobs: [...blobs.values()].map(({ sha256, size }) => ({ sha256, size })),
    getBlob: async (sha256) => {
      const blob = blobs.get(sha256);
      return blob
        ? readBlob(store, space, id, blob)
        : err({ kind: 'no-such-blob', sha256: sha256 as Sha256 });
    },
  });
}
