import { crc32 } from 'node:zlib';
import { join } from './der.ts';

const number = (value: number, size: number): Uint8Array =>
  Uint8Array.from({ length: size }, (_, i) => (value >>> (8 * i)) & 255);

const LINK = 0xa1ff0000;

/** Stored files, nothing else (APPNOTE §4.3). Those named in `links` are symbolic links. */
export function zipOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  links: readonly string[] = [],
): Uint8Array {
  const entries: Uint8Array[] = [];
  const rows: Uint8Array[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const path = new TextEncoder().encode(name);
    const common = [
      number(20, 2),
      number(0, 8),
      number(crc32(bytes), 4),
      number(bytes.length, 4),
      number(bytes.length, 4),
      number(path.length, 2),
      number(0, 2),
    ];
    const mode = number(links.includes(name) ? LINK : 0, 4);
    rows.push(join(number(0x02014b50, 4), number(20, 2), ...common, number(0, 6), mode, number(at, 4), path));
    const entry = join(number(0x04034b50, 4), ...common, path, bytes);
    entries.push(entry);
    at += entry.length;
  }
  const directory = join(...rows);
  const count = number(rows.length, 2);
  const end = join(
    number(0x06054b50, 4),
    number(0, 4),
    count,
    count,
    number(directory.length, 4),
    number(at, 4),
    number(0, 2),
  );
  return join(...entries, directory, end);
}
