import { sameBytes } from '../../signing/little-endian.ts';
import type { Verifier } from '../../signing/ports.ts';
import type { SealReport } from '../../signing/seal-report.ts';
import type { CodeBundle } from '../bundles.ts';
import { readCodeDirectory, readCodeSignature } from '../code-directory.ts';
import type { SignedBinary } from '../code-signature.ts';
import { readSlices } from '../macho.ts';
import type { BundleFiles } from './bundle-files.ts';
import { checkSeal, notChecked } from './check-seal.ts';

/** An app with a hundred frameworks is large; each bundle goes through the whole directory once. */
const MOST_BUNDLES = 300;
const RESOURCES = 3;
/** A code directory is known by the first 20 bytes of its hash, whatever the hash (cs_blobs.h, CS_CDHASH_LEN). */
const CDHASH = 20;

/** Code directories of all architectures. */
const directoriesOf = (bytes: Uint8Array): Uint8Array[] =>
  (readSlices(bytes) ?? []).flatMap((slice) => {
    const signature = readCodeSignature(slice);
    return signature === undefined ? [] : [signature.directory, ...signature.others];
  });

function codeHashes(bytes: Uint8Array, verifier: Verifier): Uint8Array[] {
  return directoriesOf(bytes).flatMap((directory) => {
    const hash = readCodeDirectory(directory)?.hash;
    return hash === undefined ? [] : [verifier.digest(hash, directory).subarray(0, CDHASH)];
  });
}

/** Whether the signature of the program covers this list, in every architecture and every directory. */
function isCovered(
  bytes: Uint8Array,
  list: Uint8Array | undefined,
  verifier: Verifier,
): true | 'no' | 'other' {
  const directories = directoriesOf(bytes);
  let sealed = directories.length > 0;
  for (const one of directories) {
    const directory = readCodeDirectory(one);
    const wanted = directory?.special(RESOURCES);
    if (directory === undefined || wanted === undefined) sealed = false;
    else if (list === undefined) return 'other';
    else if (!sameBytes(verifier.digest(directory.hash, list).subarray(0, directory.hashSize), wanted))
      return 'other';
  }
  return sealed && list !== undefined ? true : 'no';
}

/** [签名-7] Every bundle that has a program, against the list its signature covers. */
export function checkSeals(
  bundles: readonly CodeBundle[],
  binaries: readonly SignedBinary[],
  files: BundleFiles,
  verifier: Verifier,
): SealReport[] {
  const byPath = new Map(binaries.map((one) => [one.entry, one.bytes]));
  const programs = new Map(bundles.map((one) => [one.folder.slice(0, -1), one.program]));
  const hashesAt = (path: string): Uint8Array[] => {
    const bytes = byPath.get(programs.get(path) ?? path);
    return bytes === undefined ? [] : codeHashes(bytes, verifier);
  };
  let left = MOST_BUNDLES;
  return bundles.flatMap(({ folder, program }) => {
    const binary = binaries.find((one) => one.entry === program);
    if (binary === undefined) return [];
    if (left-- <= 0) return [notChecked(folder, 'too-many')];
    const covered = isCovered(binary.bytes, binary.resources, verifier);
    if (covered !== true) return [notChecked(folder, covered === 'no' ? 'not-sealed' : 'not-the-list')];
    const list = binary.resources as Uint8Array;
    return [checkSeal({ folder, executable: program.slice(folder.length), list }, files, hashesAt)];
  });
}
