import type { CodeBundle } from './bundles.ts';
import { dictOf, stringOf } from './plist.ts';

/** One extension, as its Info.plist names it. */
export interface IosExtension {
  /** In the package, with a slash at its end. */
  readonly folder: string;
  /** Where the system starts it: `com.apple.identitylookup.message-filter` … */
  readonly point: string;
  readonly name: string;
  /** A keyboard that asks for the network and the app's own files. */
  readonly openAccess: boolean;
  /** Where the system sends messages a filter does not judge by itself; empty when there is no such place. */
  readonly server: string;
}

/** `NSExtension` of every extension; ExtensionKit's newer ones keep the point elsewhere. */
export function readExtensions(bundles: readonly CodeBundle[]): IosExtension[] {
  return bundles.flatMap(({ kind, folder, keys }) => {
    if (kind !== 'appex') return [];
    const old = dictOf(keys['NSExtension']);
    const attributes = dictOf(old['NSExtensionAttributes']);
    const point =
      stringOf(old['NSExtensionPointIdentifier']) ||
      stringOf(dictOf(keys['EXAppExtensionAttributes'])['EXExtensionPointIdentifier']);
    return {
      folder,
      point,
      name: stringOf(keys['CFBundleDisplayName']) || stringOf(keys['CFBundleName']),
      openAccess: attributes['RequestsOpenAccess'] === true,
      server: stringOf(attributes['ILMessageFilterExtensionNetworkURL']),
    };
  });
}
