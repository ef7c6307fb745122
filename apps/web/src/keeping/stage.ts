import { err, ok, type Result } from '@huxin/basis';
import type { Entry } from '@huxin/fact';
import type { OpenCase, Staged, VaultFault } from '@huxin/vault';
import type { Along, Original } from '../record.ts';

/** As much of an open case as storing needs. */
export type Target = Pick<
  OpenCase<Entry>,
  'entries' | 'blobs' | 'append' | 'stageBlob' | 'discardBlobs' | 'getBlob' | 'removeBlob' | 'subscribe'
>;

/** Stores originals ahead of the entries that name them: all of them, or none stays. */
export async function stageAll(
  open: Target,
  originals: readonly Original[],
  { onProgress, signal }: Along = {},
): Promise<Result<readonly Staged[], VaultFault>> {
  const staged: Staged[] = [];
  let before = 0;
  for (const { sha256, size, body } of originals) {
    if (!open.blobs.some((blob) => blob.sha256 === sha256)) {
      const start = before;
      const one = await open.stageBlob(body, {
        signal,
        onProgress: (stored) => onProgress?.(start + stored),
      });
      if (one.ok) staged.push(one.value);
      const differs = one.ok && one.value.sha256 !== sha256;
      if (!one.ok || differs) {
        await open.discardBlobs(staged);
        return one.ok ? err({ kind: 'damaged', at: 'blob', why: 'altered', sha256 }) : one;
      }
    }
    before += size;
    onProgress?.(before);
  }
  return ok(staged);
}

/** Stores entries with their originals in one record; what could not be entered leaves nothing behind. */
export async function appendAll(
  open: Target,
  entries: readonly Entry[],
  originals: readonly Original[],
  along: Along = {},
  ready?: readonly Staged[],
): Promise<Result<void, VaultFault>> {
  const staged = ready ? ok(ready) : await stageAll(open, originals, along);
  if (!staged.ok) return staged;
  const kept = await open.append(entries, staged.value);
  if (kept.ok) return ok(undefined);
  // Another tab wrote meanwhile and swept what no record named: store it again.
  if (ready && kept.error.kind === 'no-such-blob') return appendAll(open, entries, originals, along);
  await open.discardBlobs(staged.value);
  return kept;
}
