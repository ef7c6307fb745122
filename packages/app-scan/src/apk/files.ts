import type { ByteSource, Embedded, EntryFact, NativeLibrary, ScanFault } from '../model.ts';
import { readDirectory, type ZipDirectory, type ZipEntry } from '../zip/directory.ts';
import { type ReadOptions, readEntry } from '../zip/entry.ts';
import { peekEntry } from '../zip/peek.ts';
import { readAhead } from '../zip/read-ahead.ts';
import { DEX_NAME } from './parts.ts';

/** A dex to read: where it is, and whether the system loads it by itself. */
export interface DexFile {
  readonly part: string;
  /** `classes.dex`, or `assets/plugin.jar!classes.dex`. */
  readonly entry: string;
  readonly zip: ZipDirectory;
  readonly row: ZipEntry;
  readonly loaded: boolean;
}

export interface FoundFiles {
  readonly entries: readonly EntryFact[];
  readonly natives: readonly NativeLibrary[];
  readonly embedded: readonly Embedded[];
  readonly dexes: readonly DexFile[];
  readonly faults: readonly ScanFault[];
}

/** Lists what one APK holds, and looks at the first bytes of files that may be code in disguise. */
export function findFiles(zip: ZipDirectory, options: ReadOptions): FoundFiles {
  const part = zip.name;
  const entries: EntryFact[] = [];
  const natives: NativeLibrary[] = [];
  const embedded: Embedded[] = [];
  const dexes: DexFile[] = [];
  const faults: ScanFault[] = [];
  const near: ZipDirectory = { ...zip, source: readAhead(zip.source) };
  for (const row of zip.entries) {
    entries.push({ part, name: row.name, size: row.size, packedSize: row.packedSize });
    const abi = /^lib\/([^/]+)\/[^/]+$/.exec(row.name)?.[1];
    const isLibrary = abi !== undefined || row.name.endsWith('.so');
    if (isLibrary) {
      const name = row.name.slice(row.name.lastIndexOf('/') + 1);
      natives.push({ part, entry: row.name, abi: abi ?? '', name });
    }
    if (DEX_NAME.test(row.name)) dexes.push({ part, entry: row.name, zip, row, loaded: true });
    else if (mayHideCode(row)) {
      const format = formatOf(peekEntry(near, row, MAGIC_BYTES));
      if (format === undefined || (format === 'elf' && isLibrary)) continue;
      const inside = openEmbedded(zip, row, format, options);
      embedded.push({ part, entry: row.name, format: inside.format, scanned: inside.dexes.length > 0 });
      dexes.push(...inside.dexes);
      if (inside.fault !== undefined) faults.push(inside.fault);
    }
  }
  dexes.sort((a, b) => dexOrder(a) - dexOrder(b));
  return { entries, natives, embedded, dexes, faults };
}

const dexOrder = (file: DexFile): number =>
  file.loaded ? Number(DEX_NAME.exec(file.entry)?.[1] ?? 1) : Number.MAX_SAFE_INTEGER;

/** Smallest dex there is: its header. */
const LEAST_BYTES = 0x70;
const PLAIN = /\.(xml|ttf|otf|svg|kotlin_\w+|properties|version|txt|SF|RSA|MF)$/i;
const MEDIA = /\.(png|webp|jpe?g|gif|mp3|ogg|mp4)$/i;

/** Pictures and sounds are packed already: one that still shrinks by a tenth is none. */
const isOddMedia = (row: ZipEntry): boolean => row.method !== 8 || row.packedSize * 10 < row.size * 9;

/** Where an app can open a file by its name: there no ending says what is in it. */
const OPENED_BY_NAME = /^(assets|lib|res\/raw)\//;

const mayHideCode = (row: ZipEntry): boolean =>
  row.size >= LEAST_BYTES &&
  row.name !== 'resources.arsc' &&
  (OPENED_BY_NAME.test(row.name) || (!PLAIN.test(row.name) && (!MEDIA.test(row.name) || isOddMedia(row))));

/** The letters of each of these differ, so a packer cannot write one as a repetition of another. */
const MAGIC_BYTES = 4;

function formatOf(head: Uint8Array): 'dex' | 'zip' | 'elf' | undefined {
  const [a, b, c, d] = head;
  if (a === 0x64 && b === 0x65 && c === 0x78 && d === 0x0a) return 'dex';
  if (a === 0x50 && b === 0x4b && c === 0x03 && d === 0x04) return 'zip';
  return a === 0x7f && b === 0x45 && c === 0x4c && d === 0x46 ? 'elf' : undefined;
}

interface Inside {
  readonly format: Embedded['format'];
  readonly dexes: readonly DexFile[];
  readonly fault?: ScanFault;
}

function openEmbedded(
  zip: ZipDirectory,
  row: ZipEntry,
  format: 'dex' | 'zip' | 'elf',
  options: ReadOptions,
): Inside {
  const part = zip.name;
  if (format === 'dex') return { format, dexes: [{ part, entry: row.name, zip, row, loaded: false }] };
  if (format === 'elf') return { format, dexes: [] };
  const bytes = readEntry(zip, row, options);
  if (!bytes.ok) return { format, dexes: [], fault: bytes.error };
  const source: ByteSource = {
    size: bytes.value.length,
    read: (at, length) => bytes.value.subarray(at, at + length),
  };
  const inner = readDirectory(source, `${part}!${row.name}`, options.limits);
  // Many data files are zips; one that cannot be read is worth a word only if it claims to be code.
  if (!inner.ok)
    return /\.(apk|jar|dex|zip)$/i.test(row.name)
      ? { format, dexes: [], fault: inner.error }
      : { format, dexes: [] };
  const dexes = inner.value.entries
    .filter((one) => one.name.endsWith('.dex'))
    .map((one) => ({ part, entry: `${row.name}!${one.name}`, zip: inner.value, row: one, loaded: false }));
  return { format: inner.value.byName.has('AndroidManifest.xml') ? 'apk' : 'zip', dexes };
}
