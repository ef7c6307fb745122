import type { Disk, DiskFile } from '../file/disk.ts';

/** A folder in memory that runs out of room, or loses power, after a given number of written bytes. */
export interface PaperDisk extends Disk {
  readonly files: Map<string, Uint8Array<ArrayBuffer>>;
  /** Bytes that may still be written; each sync, truncate, rename and removal counts as one. */
  budget: number;
  /** What happens then: every write fails with ENOSPC, or everything fails from then on. */
  mode: 'full' | 'dead';
  spent: number;
  /** The same files after the power came back. */
  reboot(): PaperDisk;
}

const failure = (code: string): Error => Object.assign(new Error(code), { code });

export function paperDisk(files: Map<string, Uint8Array<ArrayBuffer>> = new Map()): PaperDisk {
  const locks = new Set<string>();
  let version = 0;
  let dead = false;
  const alive = (): void => {
    if (dead) throw failure('EIO');
  };
  /** How many of `wanted` units still go through; fewer means: then it breaks. */
  const spend = (wanted: number): number => {
    alive();
    const granted = Math.min(wanted, disk.budget);
    disk.budget -= granted;
    disk.spent += granted;
    if (granted < wanted && disk.mode === 'dead') dead = true;
    return granted;
  };
  const tick = (): void => {
    // A full disk still truncates, syncs, renames and removes.
    if (disk.mode === 'full') alive();
    else if (spend(1) < 1) throw failure('EIO');
  };
  const fileOf = (name: string): DiskFile => {
    let mine = files.get(name)!;
    const current = (): Uint8Array<ArrayBuffer> => files.get(name) ?? mine;
    const set = (bytes: Uint8Array<ArrayBuffer>): void => {
      version++;
      mine = bytes;
      files.set(name, bytes);
    };
    return {
      stamp: async () => {
        alive();
        return { size: current().length, stamp: `${version}` };
      },
      read: async (at, length) => {
        alive();
        return current().slice(at, at + length);
      },
      write: async (at, bytes) => {
        const granted = spend(bytes.length);
        const old = current();
        const next = new Uint8Array(Math.max(old.length, at + granted));
        next.set(old);
        next.set(bytes.subarray(0, granted), at);
        set(next);
        if (granted < bytes.length) throw failure(dead ? 'EIO' : 'ENOSPC');
      },
      truncate: async (size) => {
        tick();
        const next = new Uint8Array(size);
        next.set(current().subarray(0, size));
        set(next);
      },
      sync: async () => tick(),
      close: async () => undefined,
    };
  };

  const disk: PaperDisk = {
    files,
    budget: Number.POSITIVE_INFINITY,
    mode: 'dead',
    spent: 0,
    reboot: () => paperDisk(new Map([...files].filter(([name]) => !name.endsWith('.lock')))),
    list: async () => {
      alive();
      return [...files.keys()];
    },
    open: async (name, mode) => {
      alive();
      if (mode === 'create') {
        tick();
        version++;
        files.set(name, new Uint8Array());
      }
      return files.has(name) ? fileOf(name) : undefined;
    },
    rename: async (from, to) => {
      tick();
      files.set(to, files.get(from)!);
      files.delete(from);
      version++;
    },
    remove: async (name) => {
      tick();
      files.delete(name);
      version++;
    },
    lock: async (name) => {
      alive();
      if (locks.has(name)) return undefined;
      locks.add(name);
      return async () => void locks.delete(name);
    },
  };
  return disk;
}
