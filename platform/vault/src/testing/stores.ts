import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { fileStore } from '../file.ts';
import { indexedDbStore } from '../indexeddb/store.ts';
import { memoryDisk, memoryStore } from '../memory-store.ts';
import type { Store } from '../store.ts';
import { lockManager } from './lock-manager.ts';

/** One storage that any number of tabs (or processes) can open. */
export interface Place {
  open(): Store;
  dispose(): Promise<void>;
}

export const PLACES: readonly (readonly [name: string, make: () => Promise<Place>])[] = [
  [
    '内存',
    async () => {
      const disk = memoryDisk();
      return { open: () => memoryStore(disk), dispose: async () => undefined };
    },
  ],
  [
    'IndexedDB',
    async () => {
      globalThis.IDBKeyRange ??= IDBKeyRange as typeof globalThis.IDBKeyRange;
      const factory = new IDBFactory() as globalThis.IDBFactory;
      const locks = lockManager();
      const name = `t${Math.random()}`;
      return { open: () => indexedDbStore({ name, factory, locks }), dispose: async () => undefined };
    },
  ],
  [
    '文件',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'vault-'));
      return { open: () => fileStore(folder), dispose: () => rm(folder, { recursive: true }) };
    },
  ],
];
