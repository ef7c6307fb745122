import { ok, type Result } from '@huxin/basis';
import { type ResourceTable, readTable, resolveValue } from '../arsc/table.ts';
import { refuse } from '../fault.ts';
import type { ScanFault } from '../model.ts';
import type { ZipDirectory } from '../zip/directory.ts';
import { type ReadOptions, readEntry } from '../zip/entry.ts';
import { type Manifest, type Reference, readManifest } from './manifest.ts';

/** The files of one app with their manifests, the base first. */
export interface ApkSet {
  readonly base: Manifest;
  readonly manifests: readonly Manifest[];
  readonly parts: readonly ZipDirectory[];
}

const MANIFEST = 'AndroidManifest.xml';

/** Every manifest must be readable: one that is not could hold any permission. */
export function readSet(
  zips: readonly ZipDirectory[],
  name: string,
  options: ReadOptions,
): Result<ApkSet, ScanFault> {
  const manifests: Manifest[] = [];
  for (const zip of zips) {
    const bytes = readEntry(zip, zip.byName.get(MANIFEST)!, options);
    if (!bytes.ok) return bytes;
    const manifest = readManifest(bytes.value, zip.name);
    if (!manifest.ok) return manifest;
    manifests.push(manifest.value);
  }
  const bases = manifests.filter((manifest) => manifest.split === '');
  const base = bases[0];
  if (base === undefined) return refuse('no-base', name, 'the base APK besides its splits');
  const stranger = manifests.find((manifest) => manifest.package !== base.package);
  if (stranger !== undefined) return refuse('bad-bundle', stranger.part, `package ${base.package}`);
  if (bases.length > 1) return refuse('bad-bundle', bases[1]!.part, 'one base APK');
  const order = [...manifests].sort((a, b) => Number(a !== base) - Number(b !== base));
  return ok({
    base,
    manifests: order,
    parts: order.map((manifest) => zips[manifests.indexOf(manifest)]!),
  });
}

/** Gives the text of a value that may lie in the base's resource table, in Chinese where there is one. Reads the table once. */
export function textResolver(
  base: ZipDirectory,
  options: ReadOptions,
): (value: string | Reference) => Result<string, ScanFault> {
  let table: Result<ResourceTable | undefined, ScanFault> | undefined;
  return (value) => {
    if (typeof value === 'string') return ok(value);
    table ??= openTable(base, options);
    if (!table.ok) return table;
    if (table.value === undefined) return ok('');
    return ok(resolveValue(table.value, value.id, ['zh'])?.text ?? '');
  };
}

/** undefined where the package has none. */
function openTable(base: ZipDirectory, options: ReadOptions): Result<ResourceTable | undefined, ScanFault> {
  const entry = base.byName.get('resources.arsc');
  if (entry === undefined) return ok(undefined);
  const bytes = readEntry(base, entry, options);
  if (!bytes.ok) return bytes;
  const table = readTable(bytes.value);
  return table === undefined
    ? refuse('bad-resources', `${base.name}!resources.arsc`, 'a resource table')
    : ok(table);
}
