import { ok, type Result } from '@huxin/basis';
import { type Entry, parseEntry } from '@huxin/fact';
import type { Salvage, VaultFault } from '@huxin/vault';
import type { Along, Original } from '../record.ts';
import { startCase, theVault } from './keeper.ts';

export interface Rescued {
  readonly entries: number;
  readonly originals: number;
  /** Places that no longer read: of the log, entries among them, and originals. */
  readonly gaps: number;
}

async function originalsOf(found: Salvage): Promise<readonly Original[]> {
  const originals: Original[] = [];
  for (const { sha256, size } of found.blobs) {
    const bytes = await found.getBlob(sha256);
    if (bytes.ok) originals.push({ sha256, size, body: new Blob([bytes.value]) });
  }
  return originals;
}

/** What still reads of a damaged case, as a new case with the same passphrase. The damaged one is not touched. */
export async function rescueCase(
  space: string,
  passphrase: string | undefined,
  along: Along = {},
): Promise<Result<Rescued, VaultFault>> {
  const found = await theVault().salvage(space, passphrase);
  if (!found.ok) return found;
  const entries = found.value.entries.flatMap((value) => {
    const entry = parseEntry(value);
    return entry.ok ? [value as Entry] : [];
  });
  const originals = await originalsOf(found.value);
  const fresh = await theVault().create(undefined, passphrase, { signal: along.signal });
  if (!fresh.ok) return fresh;
  const started = await startCase(fresh.value, { entries, originals }, along);
  if (!started.ok) return started;
  const unread = found.value.entries.length - entries.length;
  const lost = found.value.blobs.length - originals.length;
  return ok({
    entries: entries.length,
    originals: originals.length,
    gaps: found.value.gaps.length + unread + lost,
  });
}
