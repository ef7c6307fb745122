import type { Asset } from '@huxin/fact';
import { CHECKED_ON, type Sourced } from './row.ts';

/** What an Android permission opens. `words`: how settings pages of phones call it, for pasted lists. */
export interface PermissionRow extends Sourced {
  readonly name: string;
  readonly asset: Asset;
  /** `read`: the data itself; `receive`: only what arrives from now on; `limited`: what the user picked or a list. */
  readonly opens: 'read' | 'receive' | 'limited';
  readonly chinese: string;
}

const AOSP =
  'AOSP frameworks/base core/res/AndroidManifest.xml; permission groups of API 28 (androguard aosp_permissions)';
const P = 'android.permission.';

const row = (
  name: string,
  asset: Asset,
  chinese: string,
  opens: PermissionRow['opens'] = 'read',
  source = AOSP,
): PermissionRow => ({
  name: name.includes('.') ? name : `${P}${name}`,
  asset,
  opens,
  chinese,
  source,
  checkedOn: CHECKED_ON,
});

/** Writing contacts or listing accounts is not reading contacts: those permissions are not here. */
export const PERMISSION_ROWS: readonly PermissionRow[] = [
  row('READ_CONTACTS', 'contacts', '读取通讯录'),
  row('READ_CALL_LOG', 'call-log', '读取通话记录'),
  row('PROCESS_OUTGOING_CALLS', 'call-log', '看到拨出的号码', 'receive'),
  row('READ_SMS', 'sms', '读取短信'),
  row('RECEIVE_SMS', 'sms', '接收新短信', 'receive'),
  row('RECEIVE_MMS', 'sms', '接收新彩信', 'receive'),
  row('RECEIVE_WAP_PUSH', 'sms', '接收推送短信', 'receive'),
  row(
    'QUERY_ALL_PACKAGES',
    'installed-apps',
    '查看所有应用',
    'read',
    'developer.android.com, package visibility (Android 11)',
  ),
  row(
    'com.android.permission.GET_INSTALLED_APPS',
    'installed-apps',
    '读取应用列表',
    'read',
    'T/TAF 108-2022 mobile terminal permission, as vendors carry it (from memory)',
  ),
  row('READ_PHONE_NUMBERS', 'own-number', '读取本机号码'),
  row('READ_PHONE_STATE', 'own-number', '读取电话状态'),
  row('ACCESS_FINE_LOCATION', 'location', '精确位置'),
  row('ACCESS_COARSE_LOCATION', 'location', '大致位置'),
  row('ACCESS_BACKGROUND_LOCATION', 'location', '后台位置'),
  row('READ_EXTERNAL_STORAGE', 'photos', '读取存储'),
  row('MANAGE_EXTERNAL_STORAGE', 'photos', '管理所有文件'),
  row('READ_MEDIA_IMAGES', 'photos', '读取照片'),
  row('READ_MEDIA_VIDEO', 'photos', '读取视频'),
  row('READ_MEDIA_VISUAL_USER_SELECTED', 'photos', '读取选中的照片', 'limited'),
  row('RECORD_AUDIO', 'microphone', '录音'),
  row('SYSTEM_ALERT_WINDOW', 'overlay', '悬浮窗'),
];

/** Services that only run after the user switched them on; the guard permission marks them. */
export const SERVICE_ROWS: readonly PermissionRow[] = [
  row('BIND_ACCESSIBILITY_SERVICE', 'accessibility', '无障碍服务', 'read', 'AOSP AccessibilityService'),
  row(
    'BIND_NOTIFICATION_LISTENER_SERVICE',
    'notifications',
    '通知使用权',
    'read',
    'AOSP NotificationListenerService',
  ),
];
