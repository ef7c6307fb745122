import { once } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import { inflateRawSync } from 'node:zlib';
import type { PlatformInflate } from '@huxin/app-scan';

/** zlib takes no smaller buffer. */
const LEAST = 64;
/** Smaller ones are not worth the call; those of a few KB may be slices of a shared pool. */
const WORTH_FREEING = 256 * 1024;

const { port1, port2 } = new MessageChannel();
port2.close();
const closed = once(port2, 'close');

/**
 * zlib fills a new buffer every time, and up to 64 MB of those that nobody needs any more would wait for the collector.
 * A buffer that is given away to a closed channel is free at once.
 */
function free(bytes: Uint8Array): void {
  if (bytes.length >= WORTH_FREEING && bytes.buffer instanceof ArrayBuffer)
    port1.postMessage(null, [bytes.buffer]);
}

const unpack = (packed: Uint8Array, size: number): Uint8Array =>
  // One byte of room more than promised tells a longer stream from an exact one; one buffer of that size, none grown.
  inflateRawSync(packed, { maxOutputLength: size + 1, chunkSize: Math.max(LEAST, size + 1) });

const inflate: PlatformInflate = (packed, size, scratch) => {
  if (scratch === undefined) return unpack(packed, size);
  free(scratch.buffer);
  scratch.buffer = new Uint8Array(0);
  scratch.buffer = unpack(packed, size);
  return scratch.buffer;
};

/** Node's own inflate, ready when what is freed goes nowhere. */
export async function openNodeInflate(): Promise<PlatformInflate> {
  await closed;
  return inflate;
}
