import { type Bytes, concat } from '../bytes.ts';
import type { Disk, DiskFile } from './disk.ts';
import { printFrame } from './frame.ts';
import { FRAMES_AT, printHeader } from './header.ts';
import type { Index } from './scan.ts';

/** A value that is read when its turn comes: originals are not all held in memory. */
export interface Source {
  readonly key: string;
  read(): Promise<Bytes>;
}

const SLACK = 65_536;

/** More than half of the file, and more than a little, no longer counts. */
export function worthCompacting(index: Index): boolean {
  const live = [...index.values.values()].reduce((sum, value) => sum + value.length, 0);
  return index.end > 2 * live + SLACK;
}

async function writeAll(file: DiskFile, sources: readonly Source[]): Promise<void> {
  let end = FRAMES_AT;
  for (const { key, read } of sources) {
    const frame = await printFrame({ put: [[key, await read()]] }, end);
    await file.write(end, frame);
    end += frame.length;
  }
  await file.write(0, concat(await printHeader(end)));
  await file.sync();
}

/** Writes a new file beside the old and puts it in its place: before the rename the old one stands, after it the new. */
export async function compactFile(disk: Disk, name: string, sources: readonly Source[]): Promise<void> {
  const draft = `${name}.new`;
  const file = await disk.open(draft, 'create');
  if (file === undefined) return;
  try {
    await writeAll(file, sources);
  } catch (cause) {
    await file.close().catch(() => undefined);
    await disk.remove(draft).catch(() => undefined);
    throw cause;
  }
  await file.close();
  await disk.rename(draft, name);
}
