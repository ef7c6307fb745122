import { nodeDisk } from './file/node-disk.ts';
import { fileStoreOn } from './file/store.ts';
import type { Store } from './store.ts';

export type { Disk, DiskFile } from './file/disk.ts';
export { fileStoreOn } from './file/store.ts';

/** Cases as files in a folder (Node only): one `.huxin` file each, made when the first case is. */
export const fileStore = (folder: string): Store => fileStoreOn(nodeDisk(folder));
