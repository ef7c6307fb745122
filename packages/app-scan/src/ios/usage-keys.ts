import type { PermissionFact } from '../model.ts';
import type { CodeBundle } from './bundles.ts';
import { type PlistDict, stringOf } from './plist.ts';

/** A bundle's own texts in one language, by key. */
export type LocalTexts = (bundle: CodeBundle) => readonly { readonly at: string; readonly keys: PlistDict }[];

const USAGE_KEY = /^NS[A-Za-z]+UsageDescription$/;

/**
 * Every usage key of the app and its extensions. The system looks a key up in the language's own file first, so one that stands
 * only there counts as well; the reason shown is the Chinese one where there is one.
 */
export function usageKeys(bundles: readonly CodeBundle[], localTexts: LocalTexts): PermissionFact[] {
  const facts = new Map<string, PermissionFact>();
  const add = (keys: PlistDict, at: string, isChinese: boolean): void => {
    for (const [name, reason] of Object.entries(keys)) {
      if (!USAGE_KEY.test(name)) continue;
      const before = facts.get(name);
      const text = stringOf(reason);
      const kept = before?.reason ?? '';
      facts.set(name, {
        name,
        origin: 'usage-key',
        reason: text !== '' && (kept === '' || isChinese) ? text : kept,
        parts: [...(before?.parts ?? []), at],
      });
    }
  };
  for (const bundle of bundles) {
    // The system asks the app and its extensions for a key, never a framework.
    if (bundle.kind === 'framework') continue;
    add(bundle.keys, `${bundle.folder}Info.plist`, false);
    for (const { at, keys } of localTexts(bundle)) add(keys, at, /\/zh[-_](Hans|CN)[^/]*\.lproj\//.test(at));
  }
  return [...facts.values()];
}
