import { ByteSearch } from '../byte-search.ts';
import { u32 } from '../bytes.ts';
import { BUNDLE_TEXTS } from '../data/bundle-texts.ts';
import type { Reference } from '../model.ts';
import type { Blindness, FileFindings } from '../verdict/types.ts';
import type { ZipDirectory, ZipEntry } from '../zip/directory.ts';
import { type ReadOptions, readEntry } from '../zip/entry.ts';
import { type CoercionHit, findCoercion } from './coercion.ts';
import { findHosts } from './published.ts';

export interface AndroidFiles extends FileFindings {
  readonly coercion: readonly CoercionHit[];
  /** Published hosts of predatory apps that stand in code or texts. */
  readonly hosts: readonly string[];
}

/** Hermes byte code begins with this (hermes BytecodeFileFormat.h, MAGIC). */
const HERMES_LOW = 0x03bc1fc6;
const BUNDLE = /\.(bundle|jsbundle|hbc)$/;
const WITH_TEXT = /(^|\/)classes\d*\.dex$|^resources\.arsc$|\.(js|bundle|jsbundle|html?|json|hbc)$/;
/** The code scan looks into libapp.so (Flutter) itself. */
const isNative = (name: string): boolean => name.endsWith('.so') && !/(?:^|\/)libapp\.so$/.test(name);

const encoder = new TextEncoder();
const NATIVE_TEXTS = BUNDLE_TEXTS.filter((row) => row.framework === 'native');
const NATIVE_SEARCH = new ByteSearch(NATIVE_TEXTS.map((row) => encoder.encode(row.text)));

function nativeTexts(bytes: Uint8Array, part: string, entry: string): Reference[] {
  const places = NATIVE_SEARCH.first(bytes);
  return NATIVE_TEXTS.flatMap((row, number) => {
    const offset = places[number]!;
    if (offset < 0) return [];
    return {
      asset: row.asset,
      part,
      dex: entry,
      class: '',
      method: '',
      offset,
      kind: 'text' as const,
      target: row.text,
      use: row.use,
      owner: { kind: 'unknown' as const, name: entry.slice(entry.lastIndexOf('/') + 1) },
      reachable: 'unknown' as const,
    };
  });
}

interface Found {
  readonly references: readonly Reference[];
  readonly blindness: readonly Blindness[];
  readonly coercion: readonly CoercionHit[];
  readonly hosts: readonly string[];
}

/**
 * What the code scan does not look at: addresses in native libraries, compiled scripts, texts that coerce. Watches what
 * that scan unpacks, and unpacks the rest at the end.
 */
export class SideReader {
  private readonly found = new Map<ZipEntry, Found>();
  private readonly parts: ReadonlySet<ZipDirectory>;

  constructor(parts: readonly ZipDirectory[]) {
    this.parts = new Set(parts);
  }

  /** An `EntryWatcher`. */
  see(zip: ZipDirectory, entry: ZipEntry, bytes: Uint8Array): void {
    if (this.parts.has(zip) && isWanted(entry.name) && !this.found.has(entry))
      this.found.set(entry, lookInto(bytes, zip.name, entry.name));
  }

  /** What is left to unpack, in the order of the files. */
  *unseen(): Generator<{ readonly zip: ZipDirectory; readonly entry: ZipEntry }> {
    for (const zip of this.parts)
      for (const entry of zip.entries)
        if (isWanted(entry.name) && !this.found.has(entry)) yield { zip, entry };
  }

  /** What cannot be unpacked is a fault of the code scan already, or no code at all. */
  read(zip: ZipDirectory, entry: ZipEntry, options: ReadOptions): void {
    const bytes = readEntry(zip, entry, options);
    if (bytes.ok) this.see(zip, entry, bytes.value);
  }

  /** All of it, in the order of the files. */
  result(): AndroidFiles {
    const all: Found[] = [];
    for (const zip of this.parts)
      for (const entry of zip.entries) {
        const one = this.found.get(entry);
        if (one !== undefined) all.push(one);
      }
    return {
      references: all.flatMap((one) => one.references),
      blindness: all.flatMap((one) => one.blindness),
      coercion: all.flatMap((one) => one.coercion),
      hosts: [...new Set(all.flatMap((one) => one.hosts))],
    };
  }
}

const isWanted = (name: string): boolean => isNative(name) || WITH_TEXT.test(name);

function lookInto(bytes: Uint8Array, part: string, entry: string): Found {
  const native = isNative(entry);
  const compiled = BUNDLE.test(entry) && u32(bytes, 0) === HERMES_LOW;
  const says = '一部分代码是编译过的脚本，看不清';
  return {
    references: native ? nativeTexts(bytes, part, entry) : [],
    blindness: compiled ? [{ state: 'partial', says, evidence: [`${part}!${entry}`] }] : [],
    coercion: native ? [] : findCoercion(bytes, part, entry),
    hosts: native ? [] : findHosts(bytes),
  };
}
