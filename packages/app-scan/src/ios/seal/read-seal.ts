import { isDict, type Plist, type PlistDict } from '../plist.ts';
import { readPlist } from '../read-plist.ts';
import { compilePattern, type Pattern } from './pattern.ts';

/** What the list says of one path (Apple, Security: ResourceSeal in resources.cpp). */
export interface SealedFile {
  /** May be left out of the package: another language. */
  readonly optional: boolean;
  readonly sha1?: Uint8Array;
  readonly sha256?: Uint8Array;
  /** Where a symbolic link leads. */
  readonly link?: string;
  /** Code with a signature of its own: a folder or a library. */
  readonly nested?: { readonly cdhash?: Uint8Array };
}

export interface SealRule {
  readonly pattern: Pattern;
  readonly weight: number;
  readonly omits: boolean;
  readonly nested: boolean;
}

export interface Seal {
  readonly list: 1 | 2;
  readonly files: ReadonlyMap<string, SealedFile>;
  readonly rules: readonly SealRule[];
}

const MOST_RULES = 200;

/** Paths are compared composed: a zip made on a Mac may carry them taken apart, and the phone's file system sees no difference. */
export const samePath = (path: string): string => path.normalize('NFC');

/**
 * Reads CodeResources. The second list counts where there is one (StaticCode.cpp, loadResources); undefined when a part of it
 * cannot be read: a rule that is not understood would make every file look added or left out.
 */
export function readSeal(bytes: Uint8Array): Seal | undefined {
  const top = readPlist(bytes);
  if (!isDict(top)) return undefined;
  const list = top['files2'] === undefined ? 1 : 2;
  const files = top[list === 2 ? 'files2' : 'files'];
  const rules = top[list === 2 ? 'rules2' : 'rules'];
  if (!isDict(files) || !isDict(rules)) return undefined;
  const sealed = new Map<string, SealedFile>();
  for (const [path, value] of Object.entries(files)) {
    const one = readFile(value);
    if (one === undefined) return undefined;
    sealed.set(samePath(path), one);
  }
  const read = readRules(rules);
  return read === undefined ? undefined : { list, files: sealed, rules: read };
}

const dataOf = (value: Plist | undefined): Uint8Array | undefined =>
  value instanceof Uint8Array ? value : undefined;

function readFile(value: Plist): SealedFile | undefined {
  if (value instanceof Uint8Array) return { optional: false, sha1: value };
  if (!isDict(value)) return undefined;
  const optional = value['optional'] === true;
  const cdhash = dataOf(value['cdhash']);
  if (value['requirement'] !== undefined || cdhash !== undefined)
    return { optional, nested: cdhash === undefined ? {} : { cdhash } };
  const link = value['symlink'];
  if (typeof link === 'string') return { optional, link };
  const sha1 = dataOf(value['hash']);
  const sha256 = dataOf(value['hash2']);
  if (sha1 === undefined && sha256 === undefined) return undefined;
  return {
    optional,
    ...(sha1 === undefined ? {} : { sha1 }),
    ...(sha256 === undefined ? {} : { sha256 }),
  };
}

/** Weight 1 unless said; `false` leaves out (resources.cpp, addRule). */
function readRules(rules: PlistDict): SealRule[] | undefined {
  const read: SealRule[] = [];
  for (const [text, value] of Object.entries(rules)) {
    const pattern = compilePattern(text);
    if (pattern === undefined || read.length >= MOST_RULES) return undefined;
    if (typeof value === 'boolean') read.push({ pattern, weight: 1, omits: !value, nested: false });
    else if (isDict(value)) {
      const weight = value['weight'] ?? 1;
      if (typeof weight !== 'number') return undefined;
      read.push({ pattern, weight, omits: value['omit'] === true, nested: value['nested'] === true });
    } else return undefined;
  }
  return read;
}
