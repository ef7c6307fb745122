import { err, ok, type Result } from '@huxin/basis';
import { type Bytes, textOf, utf8 } from './bytes.ts';

/** A POSIX ustar archive: what `tar` on any system reads. Only plain files, names up to 100 bytes, no dates. */
export interface TarFile {
  readonly name: string;
  readonly bytes: Bytes;
}

const BLOCK = 512;
const padding = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK;
const octal = (value: number, width: number): string => `${value.toString(8).padStart(width - 1, '0')}\0`;

function checksum(header: Uint8Array): number {
  // The checksum field itself counts as eight spaces (POSIX pax, "ustar Interchange Format").
  return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0);
}

/** Header block of one file. */
export function tarHeader(name: string, size: number): Bytes {
  const header = new Uint8Array(BLOCK);
  const put = (at: number, text: string): void => header.set(utf8(text), at);
  put(0, name);
  put(100, octal(0o600, 8));
  put(108, octal(0, 8));
  put(116, octal(0, 8));
  put(124, octal(size, 12));
  put(136, octal(0, 12));
  put(156, '0');
  put(257, 'ustar\x0000');
  put(148, `${checksum(header).toString(8).padStart(6, '0')}\0 `);
  return header;
}

export const tarPadding = (size: number): Bytes => new Uint8Array(padding(size));
export const tarEnd = (): Bytes => new Uint8Array(2 * BLOCK);

const field = (header: Uint8Array, at: number, length: number): string | undefined => {
  const bytes = header.subarray(at, at + length);
  const end = bytes.indexOf(0);
  return textOf(end < 0 ? bytes : bytes.subarray(0, end));
};

function parseHeader(header: Uint8Array): { name: string; size: number; type: string } | undefined {
  const name = field(header, 0, 100);
  const size = Number.parseInt(field(header, 124, 12)?.trim() ?? '', 8);
  const sum = Number.parseInt(field(header, 148, 8)?.trim() ?? '', 8);
  const type = String.fromCharCode(header[156] ?? 0).replace('\0', '0');
  if (name === undefined || !Number.isSafeInteger(size) || size < 0 || sum !== checksum(header))
    return undefined;
  return { name, size, type };
}

/** The plain files of an archive; directories and extended headers (a repacked archive has them) are passed over. */
export function readTar(archive: Bytes): Result<TarFile[], 'not-tar'> {
  const files: TarFile[] = [];
  let at = 0;
  while (at + BLOCK <= archive.length) {
    const header = archive.subarray(at, at + BLOCK);
    if (header.every((byte) => byte === 0)) return ok(files);
    const parsed = parseHeader(header);
    if (parsed === undefined) return err('not-tar');
    const start = at + BLOCK;
    const end = start + parsed.size;
    if (end > archive.length) return err('not-tar');
    if (parsed.type === '0')
      files.push({ name: parsed.name.replace(/^\.\//, ''), bytes: archive.slice(start, end) });
    at = end + padding(parsed.size);
  }
  return err('not-tar');
}
