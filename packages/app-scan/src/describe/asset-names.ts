import type { Asset } from '@huxin/fact';

/** How a person calls each asset. */
export const ASSET_NAMES: Readonly<Record<Asset, string>> = {
  contacts: '通讯录',
  'call-log': '通话记录',
  sms: '短信',
  'installed-apps': '装了哪些应用',
  'own-number': '本机号码',
  location: '位置',
  photos: '照片',
  microphone: '麦克风',
  accessibility: '无障碍（能看屏幕、代点）',
  notifications: '通知内容',
  overlay: '悬浮窗',
};
