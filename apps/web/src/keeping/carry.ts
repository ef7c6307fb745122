import { ok, type Result } from '@huxin/basis';
import type { Entry } from '@huxin/fact';
import type { VaultFault } from '@huxin/vault';
import { type Along, type Original, record } from '../record.ts';
import { appendAll, type Target } from './stage.ts';

/** What was noted on this page before a case was opened. */
export interface Typed {
  readonly entries: readonly Entry[];
  readonly originals: readonly Original[];
}

const NOTHING: Typed = { entries: [], originals: [] };

/** What this page holds in memory; an open case holds its own. */
export function typedHere(): Typed {
  const here = record();
  if (here.keeps !== 'memory') return NOTHING;
  const originals = here
    .originals()
    .filter((one): one is Original => 'body' in one && one.body instanceof Blob);
  return { entries: here.entries(), originals };
}

/** Ids of the page's own record (e1, e2 …) may be taken in the case. */
function renamed(known: readonly Entry[]): (entry: Entry) => Entry {
  if (known.length === 0) return (entry) => entry;
  const prefix = `m${known.length}-`;
  return (entry) =>
    ({
      ...entry,
      id: `${prefix}${entry.id}`,
      ...(entry.retracts === undefined ? {} : { retracts: `${prefix}${entry.retracts}` }),
    }) as Entry;
}

/** Entries and originals of this page into a case, in one record. */
export async function carryInto(
  open: Target,
  { entries, originals }: Typed,
  along: Along = {},
): Promise<Result<void, VaultFault>> {
  if (entries.length === 0 && originals.length === 0) return ok(undefined);
  return appendAll(open, entries.map(renamed(open.entries)), originals, along);
}
