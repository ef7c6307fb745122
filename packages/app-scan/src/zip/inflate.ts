import { inflateSync } from 'fflate';
import type { Inflate } from './entry.ts';

/**
 * fflate never grows a buffer it is given, and drops what does not fit. One byte of room more than promised
 * tells a longer stream from an exact one. Throws on invalid data.
 */
export const inflate: Inflate = (packed, size) => inflateSync(packed, { out: new Uint8Array(size + 1) });
