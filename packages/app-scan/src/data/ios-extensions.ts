import type { Asset } from '@huxin/fact';
import { CHECKED_ON, type Sourced } from './row.ts';

/** A part of an iOS app that the system starts at a place of its own, once the user has switched it on. */
export interface ExtensionRow extends Sourced {
  /** NSExtensionPointIdentifier. */
  readonly point: string;
  /** What it opens that no usage key does. */
  readonly asset?: Asset;
  /** Chinese: what it is, and what it gets to see. */
  readonly says: string;
}

const row = (point: string, says: string, page: string, asset?: Asset): ExtensionRow => ({
  point,
  says,
  source: `developer.apple.com, ${page}`,
  checkedOn: CHECKED_ON,
  ...(asset === undefined ? {} : { asset }),
});

export const MESSAGE_FILTER = 'com.apple.identitylookup.message-filter';
export const KEYBOARD = 'com.apple.keyboard-service';

export const EXTENSION_ROWS: readonly ExtensionRow[] = [
  row(
    MESSAGE_FILTER,
    '带了短信过滤：你在系统设置里打开后，它能看到陌生号码发来的短信',
    'documentation/identitylookup: ILMessageFilterQueryRequest (messageBody of an unknown sender), deferQueryRequestToNetwork',
    'sms',
  ),
  row(
    'com.apple.identitylookup.classification-ui',
    '带了骚扰举报：你举报哪条短信或来电，它就拿到哪一条',
    'Identity Lookup, SMS and call reporting (from memory)',
  ),
  row(
    'com.apple.callkit.call-directory',
    '带了来电识别：它只能交给系统一份号码名单，看不到你的通话记录',
    'CallKit, CXCallDirectoryProvider (from memory)',
  ),
  row(
    KEYBOARD,
    '带了输入法：你打开后，用它打的字它都看得到',
    'documentation/uikit, Configuring open access for a custom keyboard',
  ),
  row(
    'com.apple.broadcast-services-upload',
    '带了屏幕直播：你自己开始直播后，它能看到整个屏幕',
    'ReplayKit, RPBroadcastSampleHandler (from memory)',
  ),
  row(
    'com.apple.networkextension.packet-tunnel',
    '带了 VPN：你同意安装后，手机上网都经过它',
    'Network Extension, NEPacketTunnelProvider (from memory)',
  ),
  row(
    'com.apple.networkextension.app-proxy',
    '带了网络代理：你同意安装后，上网会经过它',
    'Network Extension, NEAppProxyProvider (from memory)',
  ),
  row(
    'com.apple.networkextension.filter-data',
    '带了网络过滤：打开后它能看到手机连了哪些地方',
    'Network Extension, NEFilterDataProvider (from memory)',
  ),
];

/** Rights in the signature that open more than a usage key says. */
export const ENTITLEMENT_ROWS: readonly (Sourced & { readonly key: string; readonly says: string })[] = (
  [
    ['com.apple.developer.contacts.notes', '苹果另外准了它读联系人里的备注'],
    ['com.apple.developer.family-controls', '苹果准了它管屏幕使用时间：你同意后，它能限制别的应用'],
  ] as const
).map(([key, says]) => ({
  key,
  says,
  source: 'developer.apple.com, Entitlements (from memory)',
  checkedOn: CHECKED_ON,
}));
