import { textOf, u32 } from '../bytes.ts';

/** What one Mach-O executable or library says about itself. One value for all its architectures together. */
export interface MachFacts {
  /** Library paths it links to. */
  readonly libraries: readonly string[];
  /** Undefined (imported) symbols, without the leading underscore. */
  readonly imports: readonly string[];
  /** FairPlay: code and strings are unreadable, imports are not. */
  readonly encrypted: boolean;
  /** XML entitlements in the code signature; empty when there are none. */
  readonly entitlements: string;
}

// loader.h: magics, load commands; fat.h; nlist.h; cs_blobs.h.
const MAGIC_32 = 0xfeedface;
const MAGIC_64 = 0xfeedfacf;
const FAT_MAGIC = 0xcafebabe;
const LC_SYMTAB = 0x2;
const LC_CODE_SIGNATURE = 0x1d;
const LC_ENCRYPTION_INFO = 0x21;
const LC_ENCRYPTION_INFO_64 = 0x2c;
const LC_LOAD_DYLIBS = new Set([0xc, 0x80000018, 0x8000001f, 0x80000023, 0x1f, 0x20]);
const N_STAB = 0xe0;
const N_TYPE = 0x0e;
const MAX_SLICES = 16;
const MAX_SYMBOLS = 2_000_000;

export const u32be = (bytes: Uint8Array, at: number): number =>
  (((bytes[at] ?? 0) << 24) |
    ((bytes[at + 1] ?? 0) << 16) |
    ((bytes[at + 2] ?? 0) << 8) |
    (bytes[at + 3] ?? 0)) >>>
  0;

export const isMachO = (bytes: Uint8Array): boolean =>
  u32(bytes, 0) === MAGIC_32 ||
  u32(bytes, 0) === MAGIC_64 ||
  // A class of Java begins the same way; what it holds next, its version, is no number of architectures.
  (u32be(bytes, 0) === FAT_MAGIC && u32be(bytes, 4) <= MAX_SLICES);

/** Reads a thin or fat Mach-O; undefined when a slice does not hold together. */
export function readMachO(bytes: Uint8Array): MachFacts | undefined {
  const slices = readSlices(bytes);
  if (slices === undefined) return undefined;
  const libraries = new Set<string>();
  const imports = new Set<string>();
  let encrypted = false;
  let entitlements = '';
  for (const slice of slices) {
    const facts = readSlice(slice);
    if (facts === undefined) return undefined;
    for (const library of facts.libraries) libraries.add(library);
    for (const name of facts.imports) imports.add(name);
    encrypted ||= facts.encrypted;
    if (facts.entitlements !== '') entitlements = facts.entitlements;
  }
  return { libraries: [...libraries], imports: [...imports], encrypted, entitlements };
}

/** The architectures of a fat file, or the file itself; undefined when one lies outside. */
export function readSlices(bytes: Uint8Array): Uint8Array[] | undefined {
  if (u32be(bytes, 0) !== FAT_MAGIC) return [bytes];
  const count = u32be(bytes, 4);
  if (count === 0 || count > MAX_SLICES) return undefined;
  const slices: Uint8Array[] = [];
  for (let i = 0; i < count; i++) {
    const offset = u32be(bytes, 8 + i * 20 + 8);
    const size = u32be(bytes, 8 + i * 20 + 12);
    if (size === 0 || offset + size > bytes.length) return undefined;
    slices.push(bytes.subarray(offset, offset + size));
  }
  return slices;
}

const textAt = (bytes: Uint8Array, at: number, end: number): string => {
  let to = at;
  while (to < end && bytes[to] !== 0) to++;
  return textOf(bytes.subarray(at, to));
};

function readSlice(bytes: Uint8Array): MachFacts | undefined {
  const magic = u32(bytes, 0);
  if (magic !== MAGIC_32 && magic !== MAGIC_64) return undefined;
  const wide = magic === MAGIC_64;
  const libraries: string[] = [];
  let imports: string[] = [];
  let encrypted = false;
  let entitlements = '';
  let at = wide ? 32 : 28;
  for (let left = u32(bytes, 16); left > 0; left--) {
    const command = u32(bytes, at);
    const size = u32(bytes, at + 4);
    if (size < 8 || at + size > bytes.length) return undefined;
    if (LC_LOAD_DYLIBS.has(command)) libraries.push(textAt(bytes, at + u32(bytes, at + 8), at + size));
    else if (command === LC_SYMTAB) {
      const read = readImports(bytes, at, wide);
      if (read === undefined) return undefined;
      imports = read;
    } else if (command === LC_ENCRYPTION_INFO || command === LC_ENCRYPTION_INFO_64)
      encrypted ||= u32(bytes, at + 16) !== 0;
    else if (command === LC_CODE_SIGNATURE)
      entitlements = readEntitlements(bytes, u32(bytes, at + 8), u32(bytes, at + 12));
    at += size;
  }
  return { libraries, imports, encrypted, entitlements };
}

/** Symbols that are undefined here and come from elsewhere (nlist: N_TYPE is N_UNDF, not debug). */
function readImports(bytes: Uint8Array, at: number, wide: boolean): string[] | undefined {
  const table = u32(bytes, at + 8);
  const count = u32(bytes, at + 12);
  const strings = u32(bytes, at + 16);
  const stringsEnd = strings + u32(bytes, at + 20);
  const step = wide ? 16 : 12;
  if (count > MAX_SYMBOLS || table + count * step > bytes.length || stringsEnd > bytes.length)
    return undefined;
  const imports: string[] = [];
  for (let i = 0; i < count; i++) {
    const row = table + i * step;
    const type = bytes[row + 4] ?? 0;
    if ((type & N_STAB) !== 0 || (type & N_TYPE) !== 0) continue;
    imports.push(textAt(bytes, strings + u32(bytes, row), stringsEnd).replace(/^_/, ''));
  }
  return imports;
}

/** The entitlements blob of an embedded signature (magic 0xfade7171 inside 0xfade0cc0), all big-endian. */
function readEntitlements(bytes: Uint8Array, at: number, size: number): string {
  if (at + size > bytes.length || u32be(bytes, at) !== 0xfade0cc0) return '';
  const count = Math.min(u32be(bytes, at + 8), 64);
  for (let i = 0; i < count; i++) {
    const blob = at + u32be(bytes, at + 12 + i * 8 + 4);
    if (blob + 8 > bytes.length || u32be(bytes, blob) !== 0xfade7171) continue;
    const length = u32be(bytes, blob + 4);
    return textOf(bytes.subarray(blob + 8, Math.min(blob + length, at + size)));
  }
  return '';
}
