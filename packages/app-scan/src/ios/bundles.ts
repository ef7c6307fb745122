import { err, ok, type Result } from '@huxin/basis';
import { fault, refuse } from '../fault.ts';
import type { ScanFault } from '../model.ts';
import { isDict, type PlistDict, stringOf } from './plist.ts';
import { readPlist } from './read-plist.ts';

/** A folder with a program of its own: the app, an extension, a framework. */
export interface CodeBundle {
  /** In the package, with a slash at its end. */
  readonly folder: string;
  readonly kind: 'app' | 'appex' | 'framework';
  /** The property list as it lies there. */
  readonly info: Uint8Array;
  readonly keys: PlistDict;
  /** Path of its program in the package; the folder alone when its list names none. */
  readonly program: string;
}

const INFO = /(?:^|\/)([^/]+)\.(app|appex|framework)\/Info\.plist$/;

/**
 * Finds the bundles by their Info.plist. One of an app or extension that cannot be read is a refusal, for it could hold any usage
 * key; a framework's holds none that counts.
 */
export function findBundles(
  names: readonly string[],
  part: string,
  read: (name: string) => Result<Uint8Array, ScanFault> | undefined,
): Result<CodeBundle[], ScanFault> {
  const bundles: CodeBundle[] = [];
  for (const name of names) {
    const [, stem, kind] = INFO.exec(name) ?? [];
    if (stem === undefined || kind === undefined) continue;
    const info = read(name);
    const keys = info?.ok === true ? readPlist(info.value) : undefined;
    const isFramework = kind === 'framework';
    if (!isFramework && info?.ok !== true)
      return err(info?.error ?? fault('bad-manifest', `${part}!${name}`, 'Info.plist'));
    if (!isFramework && !isDict(keys)) return refuse('bad-manifest', `${part}!${name}`, 'a property list');
    const folder = name.slice(0, -'Info.plist'.length);
    const named = isDict(keys) ? stringOf(keys['CFBundleExecutable']) : '';
    bundles.push({
      folder,
      kind: kind as CodeBundle['kind'],
      info: info?.ok === true ? info.value : new Uint8Array(),
      keys: isDict(keys) ? keys : {},
      program: folder + (named === '' && isFramework ? stem : named),
    });
  }
  return ok(bundles);
}
