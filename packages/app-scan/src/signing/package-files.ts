import { ok, type Result } from '@huxin/basis';
import { asSource } from '../bytes.ts';
import type { NamedBytes, PlatformInflate, ScanFault, Scratch } from '../model.ts';
import { readDirectory, type ZipDirectory, type ZipEntry } from '../zip/directory.ts';
import { type ReadOptions, readEntry } from '../zip/entry.ts';
import { DEFAULT_LIMITS } from '../zip/limits.ts';
import type { JarFiles } from './jar.ts';
import { digestNamesIn } from './jar-digests.ts';
import type { DigestName, Hasher } from './ports.ts';

/** The files of an opened package, read one by one. */
export class PackageFiles implements JarFiles {
  readonly names: readonly string[];
  readonly duplicates: readonly string[];
  private readonly zip: ZipDirectory;
  private readonly options: ReadOptions;
  private readonly scratch: Scratch = { buffer: new Uint8Array(0) };
  private readonly digests = new Map<string, Uint8Array>();
  private wanted: readonly DigestName[] = [];
  private hasher: Hasher | undefined;

  constructor(zip: ZipDirectory, inflate?: PlatformInflate) {
    this.zip = zip;
    this.names = zip.entries.map((entry) => entry.name);
    this.duplicates = zip.duplicates;
    this.options = {
      limits: DEFAULT_LIMITS,
      budget: { left: DEFAULT_LIMITS.totalBytes },
      packed: { buffer: new Uint8Array(0) },
      ...(inflate === undefined ? {} : { inflate }),
    };
  }

  read(name: string, once = false): Uint8Array | undefined {
    const entry = this.zip.byName.get(name);
    const options = once ? { ...this.options, scratch: this.scratch } : this.options;
    const read = entry === undefined ? undefined : readEntry(this.zip, entry, options);
    return read?.ok === true ? read.value : undefined;
  }

  /** From here on what `see` is shown is hashed as scheme v1 will ask, so that it need not be unpacked again. */
  watch(hasher: Hasher): void {
    const manifest = this.read('META-INF/MANIFEST.MF');
    this.hasher = hasher;
    this.wanted = manifest === undefined ? [] : digestNamesIn(manifest);
  }

  /** An `EntryWatcher`. */
  see(zip: ZipDirectory, entry: ZipEntry, bytes: Uint8Array): void {
    if (this.hasher === undefined || zip !== this.zip || zip.byName.get(entry.name) !== entry) return;
    for (const name of this.wanted) {
      const key = `${name} ${entry.name}`;
      if (!this.digests.has(key)) this.digests.set(key, this.hasher.digest(name, bytes));
    }
  }

  known(name: string, digest: DigestName): Uint8Array | undefined {
    return this.digests.get(`${digest} ${name}`);
  }
}

/** Opens a package as a list of files that can be read one by one. */
export function openPackageFiles({ name, bytes }: NamedBytes): Result<JarFiles, ScanFault> {
  const directory = readDirectory(asSource(bytes), name, DEFAULT_LIMITS);
  return directory.ok ? ok(new PackageFiles(directory.value)) : directory;
}
