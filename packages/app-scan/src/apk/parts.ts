import { ok, type Result } from '@huxin/basis';
import { asSource, windowOf } from '../bytes.ts';
import { refuse } from '../fault.ts';
import type { ByteSource, Bytes, NamedBytes, ScanFault } from '../model.ts';
import { readDirectory, type ZipDirectory } from '../zip/directory.ts';
import { locateData, type ReadOptions, readEntry } from '../zip/entry.ts';

/** An app as it was handed over: one file (APK, XAPK, APKS, APKM) or the files of a split set, in any order. */
export type AndroidInput = Bytes | readonly NamedBytes[];

const MANIFEST = 'AndroidManifest.xml';

/** Every APK of the input, opened: bundles are looked into, other files inside them left alone. */
export function openParts(
  input: AndroidInput,
  name: string,
  options: ReadOptions,
): Result<ZipDirectory[], ScanFault> {
  const files: readonly NamedBytes[] = isList(input) ? input : [{ name, bytes: input }];
  const parts: ZipDirectory[] = [];
  for (const file of files) {
    const opened = openFile(asSource(file.bytes), file.name, options);
    if (!opened.ok) return opened;
    parts.push(...opened.value);
  }
  if (parts.length === 0) return refuse('no-base', name, 'at least one APK');
  return ok(parts);
}

const isList = (input: AndroidInput): input is readonly NamedBytes[] => Array.isArray(input);

function openFile(source: ByteSource, name: string, options: ReadOptions): Result<ZipDirectory[], ScanFault> {
  const zip = readDirectory(source, name, options.limits);
  if (!zip.ok) return zip;
  if (zip.value.byName.has(MANIFEST)) return withCode(zip.value);
  const inside = zip.value.entries.filter((entry) => /\.apk$/i.test(entry.name));
  if (inside.length === 0) {
    return zip.value.byName.has(`base/manifest/${MANIFEST}`)
      ? refuse('unsupported', name, 'an APK; this is an app bundle (AAB) as handed to a store')
      : refuse('no-manifest', name, MANIFEST);
  }
  // bundletool's APKS holds alternatives for other phones: standalone ones are whole, splits belong together.
  const splits = inside.filter((entry) => /(^|\/)splits\//.test(entry.name));
  const parts: ZipDirectory[] = [];
  for (const entry of splits.length > 0 ? splits : inside) {
    const at = `${name}!${entry.name}`;
    const start = locateData(zip.value, entry);
    if (!start.ok) return start;
    const stored = entry.method === 0;
    const bytes = stored
      ? ok(windowOf(source, start.value, entry.size))
      : mapToSource(readEntry(zip.value, entry, options));
    if (!bytes.ok) return bytes;
    const apk = readDirectory(bytes.value, at, options.limits);
    if (!apk.ok) return apk;
    if (!apk.value.byName.has(MANIFEST)) return refuse('no-manifest', at, MANIFEST);
    const checked = withCode(apk.value);
    if (!checked.ok) return checked;
    parts.push(apk.value);
  }
  return ok(parts);
}

const mapToSource = (result: Result<Uint8Array, ScanFault>): Result<ByteSource, ScanFault> =>
  result.ok ? ok(asSource(result.value)) : result;

/** Two manifests or two dex files of one name: which one runs depends on the reader. Android refuses them too. */
function withCode(zip: ZipDirectory): Result<ZipDirectory[], ScanFault> {
  const twice = zip.duplicates.find((one) => one === MANIFEST || DEX_NAME.test(one));
  if (twice !== undefined) return refuse('bad-zip', `${zip.name}!${twice}`, 'one entry of this name');
  return ok([zip]);
}

/** The files the system itself loads code from. */
export const DEX_NAME = /^classes([2-9]|[1-9]\d+)?\.dex$/;
