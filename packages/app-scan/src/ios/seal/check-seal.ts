import { sameBytes } from '../../signing/little-endian.ts';
import type { PathCount, SealReport, SealTrouble } from '../../signing/seal-report.ts';
import type { ZipEntry } from '../../zip/directory.ts';
import type { BundleFiles } from './bundle-files.ts';
import { coverageOf } from './coverage.ts';
import type { Work } from './pattern.ts';
import { readSeal, type SealedFile, samePath } from './read-seal.ts';

export interface SealedBundle {
  /** In the package, with a slash at its end. */
  readonly folder: string;
  /** Name of its program in the folder. */
  readonly executable: string;
  /** `_CodeSignature/CodeResources`, as the signature covers it. */
  readonly list: Uint8Array;
}

/** Hashes of the code directories of a program or library (20 bytes each), by its path in the package. */
export type CodeHashes = (path: string) => readonly Uint8Array[];

const FIRST = 5;
const WORK = 300_000_000;
const NONE: PathCount = { count: 0, first: [] };

/** The answer where nothing could be compared. */
export const notChecked = (bundle: string, trouble: SealTrouble): SealReport => ({
  bundle,
  state: 'not-checked',
  trouble,
  list: 0,
  listed: 0,
  same: 0,
  weak: 0,
  changed: NONE,
  missing: NONE,
  added: NONE,
  unread: NONE,
  uncovered: NONE,
});

const counted = (paths: readonly string[]): PathCount => ({
  count: paths.length,
  first: [...paths].sort().slice(0, FIRST),
});

/** What the store itself puts beside old programs after they were signed (StaticCode.cpp, checkfix30814861). */
const STORE_LICENCE =
  /^(Frameworks\/[^/]+\.framework\/|PlugIns\/[^/]+\.appex\/|)SC_Info\/[^/]+\.(sinf|supf|supp)$/;

/** [签名-7] Every file of a bundle against its list, both ways round (StaticCode.cpp, validateResources). */
export function checkSeal(bundle: SealedBundle, files: BundleFiles, codeHashes: CodeHashes): SealReport {
  const { folder, executable } = bundle;
  const seal = readSeal(bundle.list);
  if (seal === undefined) return notChecked(folder, 'unreadable');
  const work: Work = { left: WORK };
  const there = new Map<string, ZipEntry>();
  const added: string[] = [];
  for (const entry of files.under(folder)) {
    const path = samePath(entry.name.slice(folder.length));
    // Two names that are one on the phone: the second takes the place of the first.
    if (there.has(path)) added.push(entry.name);
    else there.set(path, entry);
  }
  const changed: string[] = [];
  const missing: string[] = [];
  const unread: string[] = [];
  let folders: ReadonlySet<string> | undefined;
  let same = 0;
  let weak = 0;
  for (const [path, sealed] of seal.files) {
    const answer = compareOne(path, sealed);
    if (answer === 'same') same++;
    else if (answer === 'weak') weak++;
    else if (answer !== 'absent') ({ changed, missing, unread })[answer].push(folder + path);
  }
  const uncovered: string[] = [];
  const coverage = coverageOf(seal, executable, work);
  for (const [path, entry] of there) {
    if (seal.files.has(path)) continue;
    const found = coverage(path);
    if (typeof found === 'object') {
      if (!seal.files.has(found.nested)) added.push(entry.name);
    } else if (found === 'left-out' || STORE_LICENCE.test(path)) {
      // These two are covered by the program's own signature, and the list by its hash in there.
      if (path !== executable && path !== 'Info.plist' && path !== '_CodeSignature/CodeResources')
        uncovered.push(entry.name);
    } else if (!(seal.list === 1 && entry.isLink)) added.push(entry.name);
  }
  if (work.left <= 0) return notChecked(folder, 'unreadable');
  return {
    bundle: folder,
    state: changed.length + missing.length + added.length > 0 ? 'differs' : 'matches',
    list: seal.list,
    listed: seal.files.size,
    same: same + weak,
    weak,
    changed: counted(changed),
    missing: counted(missing),
    added: counted(added),
    unread: counted(unread),
    uncovered: counted(uncovered),
  };

  function compareOne(
    path: string,
    sealed: SealedFile,
  ): 'same' | 'weak' | 'absent' | 'changed' | 'missing' | 'unread' {
    if (sealed.nested !== undefined) return compareNested(path, sealed.nested.cdhash);
    const entry = there.get(path);
    if (entry === undefined) return sealed.optional ? 'absent' : 'missing';
    if (entry.isLink !== (sealed.link !== undefined)) return 'changed';
    if (sealed.link !== undefined) {
      const target = files.target(entry);
      if (target === 'too-large') return 'unread';
      return target !== 'broken' && target.path === sealed.link ? 'same' : 'changed';
    }
    const names = (['sha256', 'sha1'] as const).filter((name) => sealed[name] !== undefined);
    const found = files.digests(entry, names);
    if (found === 'too-large') return 'unread';
    if (found === 'broken') return 'changed';
    if (!names.every((name, i) => sameBytes(found[i] as Uint8Array, sealed[name] as Uint8Array)))
      return 'changed';
    return sealed.sha256 === undefined ? 'weak' : 'same';
  }

  /** Code that is on the list by its own signature: a library, or a folder with its program. */
  function compareNested(
    path: string,
    cdhash: Uint8Array | undefined,
  ): 'same' | 'changed' | 'missing' | 'unread' {
    folders ??= foldersOf(there.keys());
    if (!there.has(path) && !folders.has(path)) return 'missing';
    // Without its hash the list names it by a requirement, a language that is not read here.
    if (cdhash === undefined) return 'unread';
    return codeHashes(folder + path).some((one) => sameBytes(one, cdhash)) ? 'same' : 'changed';
  }
}

function foldersOf(paths: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of paths)
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) folders.add(path.slice(0, at));
  return folders;
}
