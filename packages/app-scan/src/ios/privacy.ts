import type { PrivacyLine } from './facts.ts';
import { isDict, listOf, type Plist, stringOf } from './plist.ts';

/** What a privacy manifest says is collected (Apple, "Describing data use in privacy manifests"). */
export function readPrivacy(entry: string, manifest: Plist | undefined): PrivacyLine[] | undefined {
  if (!isDict(manifest)) return undefined;
  return listOf(manifest['NSPrivacyCollectedDataTypes']).flatMap((item) =>
    isDict(item)
      ? {
          entry,
          type: stringOf(item['NSPrivacyCollectedDataType']),
          linked: item['NSPrivacyCollectedDataTypeLinked'] === true,
          tracking: item['NSPrivacyCollectedDataTypeTracking'] === true,
          purposes: listOf(item['NSPrivacyCollectedDataTypePurposes']).map(stringOf),
        }
      : [],
  );
}
