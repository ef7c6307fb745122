import { type FileHandle, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bytes, hexOf, randomBytes } from '../bytes.ts';
import type { Disk, DiskFile } from './disk.ts';

const TAKEOVER_WAIT = 50;
const FLAGS = { read: 'r', write: 'r+', create: 'w+' } as const;
/** Locks this process holds: a lock file with our own number is stale unless it is in here. */
const held = new Set<string>();

const codeOf = (cause: unknown): unknown => (cause as { code?: unknown }).code;

function asDiskFile(handle: FileHandle): DiskFile {
  return {
    stamp: async () => {
      const { size, ino, mtimeNs } = await handle.stat({ bigint: true });
      return { size: Number(size), stamp: `${ino}:${size}:${mtimeNs}` };
    },
    read: async (at, length) => {
      const bytes: Bytes = new Uint8Array(length);
      let got = 0;
      while (got < length) {
        const { bytesRead } = await handle.read(bytes, got, length - got, at + got);
        if (bytesRead === 0) break;
        got += bytesRead;
      }
      return got === length ? bytes : bytes.slice(0, got);
    },
    write: async (at, bytes) => {
      let put = 0;
      while (put < bytes.length) {
        put += (await handle.write(bytes, put, bytes.length - put, at + put)).bytesWritten;
      }
    },
    truncate: (size) => handle.truncate(size),
    sync: () => handle.datasync(),
    close: () => handle.close(),
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return codeOf(cause) === 'EPERM';
  }
}

/** A folder of the real file system; made when first written to, readable by its owner only. */
export function nodeDisk(folder: string): Disk {
  const path = (name: string): string => join(folder, name);

  /** A folder's entries are durable only once the folder itself is synced; Windows has no such call. */
  const syncFolder = async (): Promise<void> => {
    const handle = await open(folder, 'r').catch(() => undefined);
    await handle?.sync().catch(() => undefined);
    await handle?.close();
  };

  const isStale = async (name: string): Promise<boolean> => {
    const pid = Number((await readFile(path(name), 'utf8').catch(() => '')).split(' ')[0]);
    if (!Number.isSafeInteger(pid) || pid <= 0) return true;
    return pid === process.pid ? !held.has(path(name)) : !isAlive(pid);
  };

  const takeLock = async (name: string, owner: string): Promise<boolean> => {
    try {
      const handle = await open(path(name), 'wx', 0o600);
      held.add(path(name));
      await handle.writeFile(owner);
      await handle.close();
      return true;
    } catch (cause) {
      if (codeOf(cause) === 'EEXIST') return false;
      throw cause;
    }
  };

  /** Two processes may find the same stale lock: the one whose lock the other removed sees it a moment later. */
  const takeOver = async (name: string, owner: string): Promise<boolean> => {
    await rm(path(name), { force: true });
    if (!(await takeLock(name, owner))) return false;
    await new Promise((resolve) => setTimeout(resolve, TAKEOVER_WAIT));
    if ((await readFile(path(name), 'utf8').catch(() => '')) === owner) return true;
    held.delete(path(name));
    return false;
  };

  return {
    list: () => readdir(folder).catch((cause) => (codeOf(cause) === 'ENOENT' ? [] : Promise.reject(cause))),
    open: async (name, mode) => {
      if (mode === 'create') await mkdir(folder, { recursive: true, mode: 0o700 });
      try {
        return asDiskFile(await open(path(name), FLAGS[mode], 0o600));
      } catch (cause) {
        if (codeOf(cause) === 'ENOENT' && mode !== 'create') return undefined;
        throw cause;
      }
    },
    rename: async (from, to) => {
      await rename(path(from), path(to));
      await syncFolder();
    },
    remove: async (name) => {
      await rm(path(name), { force: true });
      await syncFolder();
    },
    lock: async (name) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const owner = `${process.pid} ${hexOf(randomBytes(8))}`;
      const free = await takeLock(name, owner);
      if (!free && !((await isStale(name)) && (await takeOver(name, owner)))) return undefined;
      return async () => {
        held.delete(path(name));
        await rm(path(name), { force: true });
      };
    },
  };
}
