import { inflateSync } from 'fflate';
import type { PlatformInflate } from '../model.ts';

/**
 * fflate never grows a buffer it is given, and drops what does not fit. One byte of room more than promised
 * tells a longer stream from an exact one. Throws on invalid data.
 */
export const inflate: PlatformInflate = (packed, size, scratch) => {
  if (scratch === undefined) return inflateSync(packed, { out: new Uint8Array(size + 1) });
  if (scratch.buffer.length <= size) scratch.buffer = new Uint8Array(size + 1);
  return inflateSync(packed, { out: scratch.buffer.subarray(0, size + 1) });
};
