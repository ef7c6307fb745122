import type { Result } from '@huxin/basis';
import { type AndroidInput, openParts } from '../apk/parts.ts';
import { u32 } from '../bytes.ts';
import { BUNDLE_TEXTS } from '../data/bundle-texts.ts';
import type { Reference, ScanFault, ScanLimits } from '../model.ts';
import type { Blindness, FileFindings } from '../verdict/types.ts';
import { readEntry } from '../zip/entry.ts';
import { withLimits } from '../zip/limits.ts';
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

const latin1 = new TextDecoder('latin1');

const NATIVE_TEXTS = BUNDLE_TEXTS.filter((row) => row.framework === 'native');

function nativeTexts(bytes: Uint8Array, part: string, entry: string): Reference[] {
  const text = latin1.decode(bytes);
  return NATIVE_TEXTS.flatMap((row) => {
    const offset = text.indexOf(row.text);
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

/** What the code scan does not look at: addresses in native libraries, compiled scripts, texts that coerce. */
export function readAndroidFiles(
  input: AndroidInput,
  name: string,
  limits: Partial<ScanLimits> | undefined,
): Result<AndroidFiles, ScanFault> {
  const read = { limits: withLimits(limits), budget: { left: withLimits(limits).totalBytes } };
  const parts = openParts(input, name, read);
  if (!parts.ok) return parts;
  const references: Reference[] = [];
  const blindness: Blindness[] = [];
  const coercion: CoercionHit[] = [];
  const hosts = new Set<string>();
  for (const zip of parts.value)
    for (const entry of zip.entries) {
      const native = isNative(entry.name);
      if (!native && !WITH_TEXT.test(entry.name)) continue;
      const bytes = readEntry(zip, entry, read);
      // What cannot be unpacked is a fault of the code scan already, or no code at all.
      if (!bytes.ok) continue;
      if (native) references.push(...nativeTexts(bytes.value, zip.name, entry.name));
      else {
        coercion.push(...findCoercion(bytes.value, zip.name, entry.name));
        for (const host of findHosts(bytes.value)) hosts.add(host);
      }
      if (BUNDLE.test(entry.name) && u32(bytes.value, 0) === HERMES_LOW)
        blindness.push({
          state: 'partial',
          says: '一部分代码是编译过的脚本，看不清',
          evidence: [`${zip.name}!${entry.name}`],
        });
    }
  return { ok: true, value: { references, blindness, coercion, hosts: [...hosts] } };
}
