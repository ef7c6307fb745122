import type { ByteSource } from '@huxin/app-scan';

interface SyncReader {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}
/** Only workers have it; the page's type library does not name it. */
const Reader = (globalThis as { FileReaderSync?: new () => SyncReader }).FileReaderSync;

const BLOCK = 256 * 1024;
const MOST_BLOCKS = 32;

/** Reads a file where it lies, in blocks that are kept a while: a package may be larger than a phone's memory. */
function blockSource(file: File, reader: SyncReader): ByteSource {
  const blocks = new Map<number, Uint8Array>();
  const bytesAt = (from: number, to: number): Uint8Array =>
    new Uint8Array(reader.readAsArrayBuffer(file.slice(from, to)));
  const block = (n: number): Uint8Array => {
    const known = blocks.get(n);
    if (known) return known;
    const oldest = blocks.keys().next().value;
    if (blocks.size >= MOST_BLOCKS && oldest !== undefined) blocks.delete(oldest);
    const fresh = bytesAt(n * BLOCK, Math.min(file.size, (n + 1) * BLOCK));
    blocks.set(n, fresh);
    return fresh;
  };
  return {
    size: file.size,
    read: (offset, length) => {
      const n = Math.floor(offset / BLOCK);
      const within = offset - n * BLOCK;
      return within + length <= BLOCK
        ? block(n).subarray(within, within + length)
        : bytesAt(offset, offset + length);
    },
  };
}

/** A file to read from, telling how many bytes were read in all. */
export async function openFile(file: File, told: (bytes: number) => void): Promise<ByteSource> {
  const bytes = Reader ? undefined : new Uint8Array(await file.arrayBuffer());
  const source = Reader
    ? blockSource(file, new Reader())
    : {
        size: file.size,
        read: (offset: number, length: number) => (bytes as Uint8Array).subarray(offset, offset + length),
      };
  return {
    size: source.size,
    read: (offset, length) => {
      told(length);
      return source.read(offset, length);
    },
  };
}
