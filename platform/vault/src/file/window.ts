import type { Bytes } from '../bytes.ts';
import type { DiskFile } from './disk.ts';

export type Read = (at: number, length: number) => Promise<Bytes>;

const WINDOW = 1_048_576;

/** Reads through a window of 1 MiB: hundreds of small neighbouring reads become one. For one pass, then dropped. */
export function windowOn(file: DiskFile): Read {
  let start = 0;
  let held: Bytes = new Uint8Array();
  return async (at, length) => {
    if (length > WINDOW) return file.read(at, length);
    const within = at >= start && at + length <= start + held.length;
    if (!within) {
      held = await file.read(at, WINDOW);
      start = at;
    }
    return held.slice(at - start, at - start + length);
  };
}
