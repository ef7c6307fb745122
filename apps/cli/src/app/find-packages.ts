import { basename } from 'node:path';
import type { Terminal } from '../io.ts';

/** One app to scan: the name it is reported under and its files, the base first. */
export interface AppFiles {
  readonly name: string;
  readonly paths: readonly [string, ...string[]];
}

const PACKAGE = /\.(apk|xapk|apks|apkm|hap|app|ipa)$/i;
const SPLIT = /^(split_|config\.)/i;

/** The base tells name and signature: `base.apk` first, files named as splits last. */
const rank = (path: string): number => {
  const name = basename(path);
  if (/^base\b/i.test(name)) return 0;
  return SPLIT.test(name) ? 2 : 1;
};

export interface Found {
  readonly apps: readonly AppFiles[];
  /** Folders without any package in them. */
  readonly empty: readonly string[];
  /** A folder was named: the answer is a list even if it holds one. */
  readonly batch: boolean;
}

/** Turns what was named into apps: files as they are, folders as the packages below them. */
export function findPackages(named: readonly string[], terminal: Terminal, asSet: boolean): Found {
  const folders = named.map((path) => ({ path, inside: terminal.list(path) }));
  const empty = folders
    .filter(({ inside }) => inside !== undefined && !inside.some((path) => PACKAGE.test(path)))
    .map(({ path }) => path);
  const paths = folders.flatMap(({ path, inside }) => inside?.filter((one) => PACKAGE.test(one)) ?? [path]);
  const [first, ...rest] = asSet ? paths.sort((a, b) => rank(a) - rank(b)) : [];
  if (first !== undefined) return { apps: [{ name: first, paths: [first, ...rest] }], empty, batch: false };
  return {
    apps: paths.map((path): AppFiles => ({ name: path, paths: [path] })),
    empty,
    batch: folders.some(({ inside }) => inside !== undefined),
  };
}
