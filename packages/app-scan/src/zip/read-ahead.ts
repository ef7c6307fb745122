import type { ByteSource } from '../model.ts';

const WINDOW = 128 * 1024;
/** What is longer is read by itself. */
const SMALL = 4096;

/**
 * Thousands of small reads, one behind the other, in few large ones. What `read` gives is gone at the next call. A file that
 * lies in memory is given back as it is.
 */
export function readAhead(source: ByteSource): ByteSource {
  if (source.readInto === undefined) return source;
  const room = new Uint8Array(WINDOW);
  let from = 0;
  let to = 0;
  return {
    size: source.size,
    read(offset, length) {
      if (length > SMALL) return source.read(offset, length);
      if (offset < from || offset + length > to) {
        const isNext = offset >= from && offset < to + WINDOW;
        const end = offset + (isNext ? Math.min(WINDOW, source.size - offset) : length);
        // What lies in the room is nothing while it is filled, and nothing when that fails.
        to = from;
        source.readInto?.(offset, room.subarray(0, end - offset));
        from = offset;
        to = end;
      }
      return room.subarray(offset - from, offset - from + length);
    },
  };
}
