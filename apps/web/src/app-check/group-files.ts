/** A package by its name: what a folder is searched for. */
export const PACKAGE = /\.(apk|xapk|apks|apkm|hap|app|ipa)$/i;

const SPLIT = /^(split_|config\.)/i;
const BASE = /^base\b/i;

interface Named {
  readonly name: string;
}

const rank = ({ name }: Named): number => (BASE.test(name) ? 0 : SPLIT.test(name) ? 2 : 1);

/**
 * [查应用-27] Which of the files chosen together are one app. With parts named as splits, and with one file beside them,
 * all are one app, the base first; several whole packages are several apps.
 */
export function groupFiles<T extends Named>(files: readonly T[]): readonly (readonly [T, ...T[]])[] {
  const ordered = [...files].sort((a, b) => rank(a) - rank(b));
  const [first, ...rest] = ordered;
  if (first === undefined) return [];
  const whole = ordered.filter((file) => rank(file) !== 2);
  return whole.length <= 1 || BASE.test(first.name) ? [[first, ...rest]] : ordered.map((file) => [file]);
}
