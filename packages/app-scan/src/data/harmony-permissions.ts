import type { Asset } from '@huxin/fact';
import { CHECKED_ON, type Sourced } from './row.ts';

/** `everyone`: any app may ask; `approved`: only with approval in the signed profile; `system`: system apps only. */
export type HarmonyCeiling = 'everyone' | 'approved' | 'system';

export interface HarmonyPermissionRow extends Sourced {
  readonly name: string;
  readonly asset: Asset;
  readonly ceiling: HarmonyCeiling;
  readonly chinese: string;
}

const SOURCE =
  'openharmony/security_access_token services/accesstokenmanager/permission_definitions.json @11e19d2 (2026-08-21)';

const row = (name: string, asset: Asset, ceiling: HarmonyCeiling, chinese: string): HarmonyPermissionRow => ({
  name: `ohos.permission.${name}`,
  asset,
  ceiling,
  chinese,
  source: SOURCE,
  checkedOn: CHECKED_ON,
});

export const HARMONY_PERMISSION_ROWS: readonly HarmonyPermissionRow[] = [
  row('READ_CONTACTS', 'contacts', 'approved', '读取联系人'),
  row('READ_CALL_LOG', 'call-log', 'system', '读取通话记录'),
  row('READ_MESSAGES', 'sms', 'system', '读取短信'),
  row('RECEIVE_SMS', 'sms', 'system', '接收短信'),
  row('RECEIVE_MMS', 'sms', 'system', '接收彩信'),
  row('READ_CELL_MESSAGES', 'sms', 'system', '读取小区广播'),
  row('GET_INSTALLED_BUNDLE_LIST', 'installed-apps', 'system', '读取已安装应用'),
  row('GET_TELEPHONY_STATE', 'own-number', 'system', '读取电话状态'),
  row('LOCATION', 'location', 'everyone', '精确位置'),
  row('APPROXIMATELY_LOCATION', 'location', 'everyone', '大致位置'),
  row('LOCATION_IN_BACKGROUND', 'location', 'everyone', '后台位置'),
  row('READ_IMAGEVIDEO', 'photos', 'approved', '读取图片和视频'),
  row('MICROPHONE', 'microphone', 'everyone', '麦克风'),
  row('SYSTEM_FLOAT_WINDOW', 'overlay', 'approved', '悬浮窗'),
];

/** Names in the byte code that show a use. `module` strings stand for the import; several spellings exist. */
export const HARMONY_USES: readonly (Sourced & {
  readonly text: string;
  readonly asset: Asset;
  readonly use: 'read' | 'mention' | 'picker';
})[] = [
  { text: 'queryContacts', asset: 'contacts', use: 'read' },
  { text: 'queryContactsByPhoneNumber', asset: 'contacts', use: 'read' },
  { text: 'queryContactsByEmail', asset: 'contacts', use: 'read' },
  { text: 'queryContactsCount', asset: 'contacts', use: 'read' },
  { text: 'selectContacts', asset: 'contacts', use: 'picker' },
  { text: 'selectContact', asset: 'contacts', use: 'picker' },
  { text: '@ohos:contact', asset: 'contacts', use: 'mention' },
  { text: '@ohos.contact', asset: 'contacts', use: 'mention' },
  { text: '@ohos:geoLocationManager', asset: 'location', use: 'read' },
  { text: '@ohos.geoLocationManager', asset: 'location', use: 'read' },
  { text: '@ohos:geolocation', asset: 'location', use: 'read' },
  { text: '@ohos:multimedia.audio', asset: 'microphone', use: 'mention' },
  { text: 'createAudioCapturer', asset: 'microphone', use: 'read' },
  { text: '@ohos:file.photoAccessHelper', asset: 'photos', use: 'mention' },
  { text: 'getPhotoAccessHelper', asset: 'photos', use: 'read' },
  { text: 'PhotoViewPicker', asset: 'photos', use: 'picker' },
  { text: 'getAllBundleInfo', asset: 'installed-apps', use: 'read' },
].map((one) => ({
  ...(one as { text: string; asset: Asset; use: 'read' | 'mention' | 'picker' }),
  source:
    'Huawei developer documentation, Contacts Kit, Location Kit, Audio Kit, Media Library Kit API references',
  checkedOn: CHECKED_ON,
}));
