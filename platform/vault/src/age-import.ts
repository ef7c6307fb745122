import { err, isSha256, ok, type Result, type Sha256 } from '@huxin/basis';
import { ARCHIVE_FORMAT } from './age-export.ts';
import { type Bytes, hexOf, isObject, jsonOf, sha256 } from './bytes.ts';
import type { Damage, VaultFault } from './fault.ts';
import type { Heavy, Stoppable } from './heavy.ts';
import { readTar, type TarFile } from './tar.ts';

/** What an export holds, proven as far as it can be: every original matches its SHA-256. */
export interface Archive {
  readonly name: string;
  readonly schema: number;
  readonly entries: readonly unknown[];
  readonly blobs: readonly { readonly sha256: Sha256; readonly bytes: Bytes }[];
  /** Originals the export itself says it could not include. */
  readonly missing: readonly string[];
}

const damaged: Damage = { kind: 'damaged', at: 'archive', why: 'altered' };

async function readBlobs(files: readonly TarFile[]): Promise<Result<Archive['blobs'], VaultFault>> {
  const blobs: { sha256: Sha256; bytes: Bytes }[] = [];
  for (const { name, bytes } of files) {
    if (!name.startsWith('blobs/')) continue;
    const wanted = name.slice('blobs/'.length);
    const found = hexOf(await sha256(bytes));
    if (!isSha256(wanted) || found !== wanted) return err({ ...damaged, sha256: wanted });
    blobs.push({ sha256: wanted, bytes });
  }
  return ok(blobs);
}

const textList = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

/** Opens an export. Nothing is returned unless all of it is sound. */
export async function openArchive(
  file: Bytes,
  passphrase: string,
  heavy: Heavy,
  { signal }: Stoppable = {},
): Promise<Result<Archive, VaultFault>> {
  const plain = await heavy.ageDecrypt(file, passphrase, signal);
  if (!plain.ok) return plain;
  const tar = readTar(plain.value);
  if (!tar.ok) return err(damaged);
  const json = (name: string): unknown => {
    const found = tar.value.find((one) => one.name === name);
    return found && jsonOf(found.bytes);
  };
  const value = json('case.json');
  if (!isObject(value)) return err(damaged);
  const { format, name, schema, entries } = value;
  if (!Number.isSafeInteger(format) || !Number.isSafeInteger(schema)) return err(damaged);
  if ((format as number) > ARCHIVE_FORMAT) {
    return err({ kind: 'newer-format', found: format as number, known: ARCHIVE_FORMAT });
  }
  if (typeof name !== 'string' || !Array.isArray(entries)) return err(damaged);
  const blobs = await readBlobs(tar.value);
  if (!blobs.ok) return blobs;
  return ok({
    name,
    schema: schema as number,
    entries,
    blobs: blobs.value,
    missing: textList(json('missing.json')),
  });
}
