import { textOf } from '../../bytes.ts';
import type { Scratch } from '../../model.ts';
import type { DigestName, Hasher } from '../../signing/ports.ts';
import type { ZipDirectory, ZipEntry } from '../../zip/directory.ts';
import { type ReadOptions, readEntry } from '../../zip/entry.ts';

/** Past what this scan unpacks; or no data at all, which no phone could install either. */
export type Unread = 'too-large' | 'broken';

const PIECE = 1024 * 1024;

function* piecesOf(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/**
 * Hashes files of a package. Outer and inner bundles list the same files, so each is unpacked and hashed once; what is
 * unpacked lies in one buffer that the next one takes over.
 */
export class BundleFiles {
  private readonly zip: ZipDirectory;
  private readonly options: ReadOptions;
  private readonly hasher: Hasher;
  private readonly known = new Map<string, Uint8Array>();
  private readonly scratch: Scratch = { buffer: new Uint8Array(0) };
  private readonly packed: Scratch = { buffer: new Uint8Array(0) };

  constructor(zip: ZipDirectory, options: ReadOptions, hasher: Hasher) {
    this.zip = zip;
    this.options = options;
    this.hasher = hasher;
  }

  /** Entries below a folder, without the folders themselves. */
  under(folder: string): readonly ZipEntry[] {
    return this.zip.entries.filter((one) => one.name.startsWith(folder) && !one.name.endsWith('/'));
  }

  /** In the order asked for. */
  digests(entry: ZipEntry, names: readonly DigestName[]): readonly Uint8Array[] | Unread {
    const keyOf = (name: DigestName): string => `${name} ${entry.name}`;
    const left = names.filter((name) => !this.known.has(keyOf(name)));
    const bytes = left.length === 0 ? undefined : this.read(entry);
    if (typeof bytes === 'string') return bytes;
    for (const name of left)
      if (bytes !== undefined) this.known.set(keyOf(name), this.hasher.digestStream(name, piecesOf(bytes)));
    return names.flatMap((name) => this.known.get(keyOf(name)) ?? []);
  }

  /** Where a symbolic link leads. */
  target(entry: ZipEntry): { readonly path: string } | Unread {
    const bytes = this.read(entry);
    return typeof bytes === 'string' ? bytes : { path: textOf(bytes) };
  }

  /** Gone at the next call. */
  private read(entry: ZipEntry): Uint8Array | Unread {
    const { scratch, packed } = this;
    const read = readEntry(this.zip, entry, { ...this.options, scratch, packed });
    if (read.ok) return read.value;
    return read.error.kind === 'too-large' || read.error.kind === 'zip-bomb' ? 'too-large' : 'broken';
  }
}
