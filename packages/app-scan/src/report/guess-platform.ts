import { ok, type Result } from '@huxin/basis';
import { asSource } from '../bytes.ts';
import { refuse } from '../fault.ts';
import type { NamedBytes, Platform, ScanFault, ScanLimits } from '../model.ts';
import { readDirectory } from '../zip/directory.ts';
import { withLimits } from '../zip/limits.ts';

/** What a file is, by what lies in it; its name is not believed. */
export function guessPlatform(
  file: NamedBytes,
  limits: Partial<ScanLimits> | undefined,
): Result<Platform, ScanFault> {
  const zip = readDirectory(asSource(file.bytes), file.name, withLimits(limits));
  if (!zip.ok) return zip;
  const { entries, byName } = zip.value;
  if (byName.has('AndroidManifest.xml') || entries.some((one) => /\.apk$/i.test(one.name)))
    return ok('android');
  if (entries.some((one) => /^Payload\/[^/]+\.app\//.test(one.name))) return ok('ios');
  if (
    byName.has('module.json') ||
    byName.has('config.json') ||
    entries.some((one) => /\.(hap|hsp)$/i.test(one.name))
  )
    return ok('harmony');
  if (entries.some((one) => one.name.startsWith('base/manifest/'))) return ok('android');
  return refuse('no-manifest', file.name, 'an APK, XAPK, APKS, HAP, APP or IPA');
}
