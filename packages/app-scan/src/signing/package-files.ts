import { ok, type Result } from '@huxin/basis';
import { asSource } from '../bytes.ts';
import type { NamedBytes, ScanFault } from '../model.ts';
import { readDirectory } from '../zip/directory.ts';
import { readEntry } from '../zip/entry.ts';
import { DEFAULT_LIMITS } from '../zip/limits.ts';
import type { JarFiles } from './jar.ts';

/** Opens a package as a list of files that can be read one by one. */
export function openPackageFiles({ name, bytes }: NamedBytes): Result<JarFiles, ScanFault> {
  const directory = readDirectory(asSource(bytes), name, DEFAULT_LIMITS);
  if (!directory.ok) return directory;
  const zip = directory.value;
  const budget = { left: DEFAULT_LIMITS.totalBytes };
  return ok({
    names: zip.entries.map((entry) => entry.name),
    duplicates: zip.duplicates,
    read: (wanted) => {
      const entry = zip.byName.get(wanted);
      if (entry === undefined) return undefined;
      const read = readEntry(zip, entry, { limits: DEFAULT_LIMITS, budget });
      return read.ok ? read.value : undefined;
    },
  });
}
