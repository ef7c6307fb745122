import { err, ok, type Result } from '@huxin/basis';
import type { Bytes } from '../bytes.ts';
import type { StoreFault, StoreNote } from '../fault.ts';
import { claimIn, precondition } from '../memory-store.ts';
import { type Claim, type Commit, isBytes, type Notice, type Store, type Value } from '../store.ts';
import { compactFile, worthCompacting } from './compact.ts';
import type { Disk, DiskFile } from './disk.ts';
import { faultOf } from './disk-fault.ts';
import { printFrame } from './frame.ts';
import { printSlot } from './header.ts';
import { extendIndex, type Index, scanFile } from './scan.ts';
import { windowOn } from './window.ts';

export const SUFFIX = '.huxin';

interface Cached {
  readonly stamp: string;
  readonly index: Index;
}

async function readValues(
  file: DiskFile,
  index: Index,
  prefixes: readonly string[],
): Promise<Map<string, Value>> {
  const wanted = [...index.values.values()]
    .filter(({ key }) => prefixes.some((prefix) => key.startsWith(prefix)))
    .sort((a, b) => a.at - b.at);
  const read = windowOn(file);
  const found: [string, Value][] = [];
  for (const { key, at, length } of wanted) found.push([key, await read(at, length)]);
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Appends one frame, makes it durable, then moves the length mark. Undoes what it can when the disk refuses. */
async function appendFrame(file: DiskFile, index: Index, commit: Commit): Promise<void> {
  const frame = await printFrame(commit, index.end);
  try {
    await file.truncate(index.end);
    await file.write(index.end, frame);
    await file.sync();
  } catch (cause) {
    await file.truncate(index.end).catch(() => undefined);
    throw cause;
  }
  const slot = await printSlot(index.counter + 1, index.end + frame.length);
  // From here the commit stands: a broken mark is made good by the next one.
  await file.write(slot.at, slot.bytes).catch(() => undefined);
  await file.sync().catch(() => undefined);
}

/** Removes what killed rewrites and creations left behind, unless somebody is writing it this moment. */
async function sweepDrafts(disk: Disk, names: readonly string[]): Promise<void> {
  for (const draft of names.filter((name) => name.endsWith(`${SUFFIX}.new`))) {
    const unlock = await disk.lock(`${draft.slice(0, -`${SUFFIX}.new`.length)}.lock`);
    if (unlock === undefined) continue;
    await disk.remove(draft);
    await unlock();
  }
}

/** Cases as files in a folder, one per case: commits are appended, and the file is rewritten when half of it is stale. */
export function fileStoreOn(disk: Disk): Store {
  const cache = new Map<string, Cached>();
  const noted = new Map<string, readonly StoreNote[]>();
  const here = new Map<string, () => void>();
  const releases = new Set<Claim>();
  const ears = new Set<(notice: Notice) => void>();

  const indexOf = async (space: string, file: DiskFile): Promise<Result<Index, StoreFault>> => {
    const { stamp } = await file.stamp();
    const known = cache.get(space);
    if (known?.stamp === stamp) return ok(known.index);
    const index = await scanFile(file);
    if (!index.ok) return index;
    cache.set(space, { stamp, index: index.value });
    noted.set(space, index.value.notes);
    return index;
  };

  /** Runs `task` on the open file of a space; undefined stands for "no such space". */
  const withFile = async <T>(
    space: string,
    mode: 'read' | 'write',
    task: (file: DiskFile | undefined, index: Index | undefined) => Promise<Result<T, StoreFault>>,
  ): Promise<Result<T, StoreFault>> => {
    try {
      const file = await disk.open(space + SUFFIX, mode);
      if (file === undefined) return await task(undefined, undefined);
      try {
        const index = await indexOf(space, file);
        return index.ok ? await task(file, index.value) : index;
      } finally {
        await file.close();
      }
    } catch (cause) {
      cache.delete(space);
      return err(faultOf(cause));
    }
  };

  const stored = async (file: DiskFile, index: Index, key: string): Promise<Bytes | undefined> => {
    const value = index.values.get(key);
    return value && file.read(value.at, value.length);
  };

  const commitTo = (space: string, commit: Commit): Promise<Result<void, StoreFault>> =>
    withFile(space, 'write', async (file, index) => {
      if (index?.damage) return err(index.damage);
      const before =
        commit.expect && file && index ? await stored(file, index, commit.expect.key) : undefined;
      const state = precondition(commit, before);
      if (state === 'fails') return err({ kind: 'conflict' });
      if (state === 'done') return ok(undefined);
      if (file === undefined || index === undefined) {
        const put = (commit.put ?? []).flatMap(([key, value]) =>
          isBytes(value) ? [{ key, read: async () => value }] : [],
        );
        if (put.length > 0) await compactFile(disk, space + SUFFIX, put);
        return ok(undefined);
      }
      await appendFrame(file, index, commit);
      // The commit stands whatever happens here; without a cached index the file is simply read again.
      cache.delete(space);
      const extended = await extendIndex(file, index).catch(() => undefined);
      const now = await file.stamp().catch(() => undefined);
      if (extended && now) cache.set(space, { stamp: now.stamp, index: extended });
      return ok(undefined);
    });

  const compactIfStale = (space: string): Promise<Result<void, StoreFault>> =>
    withFile(space, 'read', async (file, index) => {
      if (!file || !index || index.damage || !worthCompacting(index)) return ok(undefined);
      const live = [...index.values.values()].map(({ key, at, length }) => ({
        key,
        read: () => file.read(at, length),
      }));
      await compactFile(disk, space + SUFFIX, live);
      return ok(undefined);
    });

  return {
    keepsKeys: false,
    spaces: async () => {
      try {
        const names = await disk.list();
        await sweepDrafts(disk, names);
        return ok(
          names.flatMap((name) => (name.endsWith(SUFFIX) ? [name.slice(0, -SUFFIX.length)] : [])).sort(),
        );
      } catch (cause) {
        return err(faultOf(cause));
      }
    },
    view: (space, prefixes, rescue = false) =>
      withFile(space, 'read', async (file, index) => {
        if (file === undefined || index === undefined) return ok(new Map<string, Value>());
        if (index.damage !== undefined && !rescue) return err(index.damage);
        return ok(await readValues(file, index, prefixes));
      }),
    keys: (space, prefix) =>
      withFile(space, 'read', async (_, index) =>
        index?.damage
          ? err(index.damage)
          : ok([...(index?.values.keys() ?? [])].filter((key) => key.startsWith(prefix)).sort()),
      ),
    commit: async (space, commit) => {
      const done = await commitTo(space, commit);
      // A failed rewrite leaves the long file, which is just as good.
      if (done.ok && (commit.drop?.length ?? 0) > 0) await compactIfStale(space);
      return done;
    },
    erase: async (space) => {
      try {
        cache.delete(space);
        await disk.remove(space + SUFFIX);
        await disk.remove(`${space}${SUFFIX}.new`);
        return ok(undefined);
      } catch (cause) {
        return err(faultOf(cause));
      }
    },
    claim: async (space) => {
      const inside = claimIn(here, space, false);
      if (inside === undefined) return err({ kind: 'busy' });
      try {
        const unlock = await disk.lock(`${space}.lock`);
        if (unlock === undefined) {
          await inside.release();
          return err({ kind: 'busy', holder: `${space}.lock` });
        }
        const release = async (): Promise<void> => {
          releases.delete(claim);
          await unlock();
          await inside.release();
        };
        const claim: Claim = { lost: inside.lost, sure: true, release };
        releases.add(claim);
        return ok(claim);
      } catch (cause) {
        await inside.release();
        return err(faultOf(cause));
      }
    },
    announce: () => {
      // Processes do not hear each other; a follower calls `refresh`.
    },
    watch: (listener) => {
      ears.add(listener);
      return () => void ears.delete(listener);
    },
    notes: (space) => noted.get(space) ?? [],
    close: async () => {
      for (const claim of [...releases]) await claim.release();
    },
  };
}
