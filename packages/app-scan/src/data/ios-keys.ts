import type { Asset } from '@huxin/fact';
import { CHECKED_ON, type Sourced } from './row.ts';

/** An Info.plist key without which iOS ends an app that asks for the data. */
export interface UsageKeyRow extends Sourced {
  readonly key: string;
  readonly asset: Asset;
  readonly chinese: string;
}

const INFO = 'developer.apple.com, Information Property List, Protected resources';

const key = (name: string, asset: Asset, chinese: string): UsageKeyRow => ({
  key: name,
  asset,
  chinese,
  source: INFO,
  checkedOn: CHECKED_ON,
});

export const USAGE_KEYS: readonly UsageKeyRow[] = [
  key('NSContactsUsageDescription', 'contacts', '通讯录'),
  key('NSLocationWhenInUseUsageDescription', 'location', '使用时位置'),
  key('NSLocationAlwaysUsageDescription', 'location', '始终位置'),
  key('NSLocationAlwaysAndWhenInUseUsageDescription', 'location', '始终位置'),
  key('NSLocationUsageDescription', 'location', '位置'),
  key('NSPhotoLibraryUsageDescription', 'photos', '照片'),
  key('NSMicrophoneUsageDescription', 'microphone', '麦克风'),
];

/** Assets for which iOS has no interface for other makers' apps at all. */
export const IOS_WITHOUT_INTERFACE: readonly (Sourced & { readonly asset: Asset })[] = (
  ['call-log', 'sms', 'own-number', 'accessibility', 'notifications', 'overlay'] as const
).map((asset) => ({
  asset,
  source: 'no such framework in developer.apple.com documentation (from memory)',
  checkedOn: CHECKED_ON,
}));

/** Symbols and names in an executable that show a use. */
export interface SymbolRow extends Sourced {
  readonly symbol: string;
  readonly asset: Asset;
  readonly use: 'read' | 'picker';
}

const symbol = (name: string, asset: Asset, use: SymbolRow['use'] = 'read'): SymbolRow => ({
  symbol: name,
  asset,
  use,
  source: 'developer.apple.com, Contacts, ContactsUI, AddressBook, Photos, PhotosUI, CoreLocation, AVFAudio',
  checkedOn: CHECKED_ON,
});

export const IOS_SYMBOLS: readonly SymbolRow[] = [
  symbol('CNContactStore', 'contacts'),
  symbol('CNContactFetchRequest', 'contacts'),
  symbol('ABAddressBookCopyArrayOfAllPeople', 'contacts'),
  symbol('ABAddressBookCopyPeopleWithName', 'contacts'),
  symbol('ABAddressBookCreateWithOptions', 'contacts'),
  symbol('CNContactPickerViewController', 'contacts', 'picker'),
  symbol('ABPeoplePickerNavigationController', 'contacts', 'picker'),
  symbol('PHAsset', 'photos'),
  symbol('ALAssetsLibrary', 'photos'),
  symbol('PHPickerViewController', 'photos', 'picker'),
  symbol('UIImagePickerController', 'photos', 'picker'),
  symbol('CLLocationManager', 'location'),
  symbol('AVAudioRecorder', 'microphone'),
  symbol('AVAudioEngine', 'microphone'),
  symbol('AVCaptureDevice', 'microphone'),
];

/** Self-declared collection in PrivacyInfo.xcprivacy; never a proof of absence. */
export const PRIVACY_TYPES: Readonly<Record<string, string>> = {
  NSPrivacyCollectedDataTypeContacts: '联系人',
  NSPrivacyCollectedDataTypePhoneNumber: '电话号码',
  NSPrivacyCollectedDataTypeEmailsOrTextMessages: '邮件或短信',
  NSPrivacyCollectedDataTypePreciseLocation: '精确位置',
  NSPrivacyCollectedDataTypeCoarseLocation: '大致位置',
  NSPrivacyCollectedDataTypePhotosorVideos: '照片或视频',
  NSPrivacyCollectedDataTypeCreditInfo: '信用信息',
  NSPrivacyCollectedDataTypeOtherFinancialInfo: '其他财务信息',
};
