import { CHECKED_ON, type Sourced } from './row.ts';

/** `risk`: fingerprint of device and behaviour; `crawler`: logs in elsewhere with the user's password; `kyc`: face and papers. */
export type SdkKind = 'risk' | 'crawler' | 'kyc';

export interface SdkRow extends Sourced {
  readonly id: string;
  readonly name: string;
  readonly kind: SdkKind;
  /** Dotted prefixes of Java packages. */
  readonly packages: readonly string[];
  readonly libraries: readonly string[];
  /** What its maker or public code says it takes. */
  readonly takes: string;
}

const row = (
  id: string,
  name: string,
  kind: SdkKind,
  packages: readonly string[],
  libraries: readonly string[],
  takes: string,
  source: string,
): SdkRow => ({ id, name, kind, packages, libraries, takes, source, checkedOn: CHECKED_ON });

const CODE = 'imports in public source code of lending apps';

/** SDKs met in Chinese lending apps. No tracker list known to us had more than two of the first eight. */
export const LENDING_SDKS: readonly SdkRow[] = [
  row(
    'baiqishi',
    '白骑士',
    'risk',
    ['com.bqs.risk.df.android'],
    [],
    '可上传通讯录、通话记录、短信数量、应用列表（有开关）',
    'zq12138/Demo …/baiqishi/df/demo/BaseActivity.java @7e736b6; com.baiqishi.df.demo',
  ),
  row(
    'baiqishi-crawler',
    '白骑士（资信爬取）',
    'crawler',
    ['com.bqs.crawler.cloud.sdk'],
    [],
    '运营商、学信网等账号登录后抓取',
    CODE,
  ),
  row(
    'tongdun',
    '同盾',
    'risk',
    ['cn.tongdun.android', 'cn.tongdun.captchalib', 'cn.fraudmetrix', 'com.trustdecision.mobrisk'],
    ['libtongdun.so'],
    '应用列表、运行进程、位置、Wi-Fi、传感器；自述不含通讯录',
    'cn-doc.trustdecision.com; LibChecker-Rules native-libs (Apache-2.0)',
  ),
  row(
    'shumei',
    '数美',
    'risk',
    ['com.ishumei'],
    ['libsmsdk.so'],
    '应用列表、设备识别码、Wi-Fi',
    'help.ishumei.com; LibChecker-Rules native-libs (Apache-2.0)',
  ),
  row(
    'bairong',
    '百融',
    'risk',
    ['com.bairong.mobile'],
    [],
    '登录、注册、借款等事件的设备信息',
    `${CODE}; com.bairong.sample`,
  ),
  row('moxie', '魔蝎', 'crawler', ['com.moxie.client'], [], '运营商、电商、网银账号登录后抓取', CODE),
  row('xinyan', '新颜', 'crawler', ['com.xinyan.bigdata'], [], '运营商、电商账号登录后抓取', CODE),
  row('rong360', '融360', 'crawler', ['com.rong360.app.crawler'], [], '运营商、网银账号登录后抓取', CODE),
  row('udcredit', '有盾', 'kyc', ['com.authreal', 'com.udcredit'], [], '人脸与证件', CODE),
  row('bangsun', '邦盛', 'risk', ['cn.com.bsfit.dfp'], [], '设备指纹', CODE),
  row('dingxiang', '顶象', 'risk', ['com.dingxiang.mobile.risk', 'com.dx.mobile.risk'], [], '设备指纹', CODE),
  row(
    'everisk',
    '梆梆威胁感知',
    'risk',
    ['com.bangcle.everisk'],
    [],
    '应用列表、设备信息',
    'SDK list of a university bank app (disclosed); package name from memory',
  ),
  row(
    'megvii',
    '旷视',
    'kyc',
    ['com.megvii.livenessdetection', 'com.megvii.meglive_sdk', 'com.megvii.lv5', 'com.megvii.zhimasdk'],
    ['libMegActionFmpJni.so'],
    '人脸；与通讯录无关',
    CODE,
  ),
  row(
    'credolab',
    'credolab',
    'risk',
    ['com.credolab'],
    [],
    '按模块：通话记录、联系人、短信、账号',
    'docs.credolab.com, modules',
  ),
];

/** SDK calls whose boolean arguments switch the taking of contacts on or off. Source: the Baiqishi sample above. */
export const SDK_SWITCHES: readonly (Sourced & {
  readonly id: string;
  readonly sdk: string;
  readonly class: string;
  readonly method: string;
  readonly what: 'contacts' | 'call-log' | 'sms' | 'installed-apps';
})[] = (
  [
    ['setGatherContact', 'contacts'],
    ['setGatherCallRecord', 'call-log'],
    ['setGatherSMSCount', 'sms'],
    ['setGatherInstalledApp', 'installed-apps'],
    ['commitContactsAndCallRecords', 'contacts'],
  ] as const
).map(([method, what]) => ({
  id: `baiqishi.${method}`,
  sdk: 'baiqishi',
  class: 'com.bqs.risk.df.android.',
  method,
  what,
  source: 'zq12138/Demo …/baiqishi/df/demo/BaseActivity.java @7e736b6',
  checkedOn: CHECKED_ON,
}));
