import type { Guide } from '../../guide.ts';
import { CHECKED, read, remembered, told } from '../cite.ts';
import { likely, sure } from '../step.ts';
import { CANNOT, LAST_STEPS, REFUSED, SEARCH_FIRST } from './contacts-shared.ts';

const BASE = {
  topic: 'contacts',
  cannot: CANNOT,
  whatIfRefused: REFUSED,
  ruleIds: ['NPI-03', 'PIPL-15', 'PIPL-16'],
  checkedOn: CHECKED,
  words: ['delete-contacts', 'access-data'],
} as const;

const GOOGLE = read('support.google.com/googleplay/answer/9431959', 'Android 帮助：更改应用权限');
const OHOS = read(
  'github.com/openharmony/applications_permission_manager',
  '鸿蒙开源的权限管理界面文字',
  '2025-09',
);
const APPLE_LIMITED = read(
  'developer.apple.com/documentation/contacts/accessing-the-contact-store',
  '苹果开发文档：通讯录可以全部、部分或不给',
);
const APPLE_UPDATES = read(
  'developer.apple.com/documentation/updates/contactsui',
  '苹果开发文档：iOS 18 的有限访问',
  '2024-06',
);
const IOS_15 = told('dbjr.com.cn/shouji/804269.html', 'iOS 15 的 App 权限和隐私报告');
const REPORT = likely(
  '看它读过没有：设置里打开“App 隐私报告”，过几天回来看。',
  '报告里有“通讯录”一项，或者没有。',
  IOS_15,
);

export const OTHER_PHONES: readonly Guide[] = [
  {
    ...BASE,
    id: 'contacts-harmony-next',
    title: '华为（鸿蒙 5、6，NEXT）：看和关通讯录权限',
    short: '鸿蒙 5 起，App 读通讯录要另外获准，多数只能让你挑人给它。仍去权限管理看一眼。',
    system: { name: 'HarmonyOS', versions: 'NEXT、5、6' },
    steps: [
      SEARCH_FIRST,
      likely(
        '设置 → 隐私和安全 → 权限管理 → 通讯录。',
        '看到“已允许”“已禁止”两栏。',
        remembered('从设置进去的路径'),
      ),
      sure('名单分“已允许”和“已禁止”。把借钱的 App 放到“已禁止”。', 'App 在“已禁止”一栏。', OHOS),
      sure('打开“权限访问记录”，看近 7 天谁读过通讯录。', '看到“近7天访问记录”。', OHOS),
      ...LAST_STEPS,
    ],
    sources: [
      OHOS,
      told('segmentfault.com/q/1010000046159717', '华为开发者答复：读通讯录是受限权限', '2025'),
    ],
    unsure: ['界面文字来自开源代码，商用版本可能改了名字。'],
    also: ['华为', 'huawei', '鸿蒙', 'pura', '纯血鸿蒙'],
  },
  {
    ...BASE,
    id: 'contacts-oneui',
    title: '三星：看和关通讯录权限',
    short: '设置里的“权限管理器”找到联系人，把借钱的 App 改成“不允许”。',
    system: { name: 'One UI', versions: 'One UI 4–8' },
    steps: [
      SEARCH_FIRST,
      likely(
        '设置 → 安全和隐私 → 隐私 → 权限管理器 → 联系人。',
        '看到“允许”“不允许”两栏。',
        remembered('One UI 的菜单名'),
      ),
      likely('点借钱的 App，选“不允许”。', 'App 到了“不允许”一栏。', remembered('按钮叫“不允许”')),
      likely(
        '看它读过没有：隐私 → 权限使用情况，看最近 24 小时。',
        '能看到记录。',
        remembered('记录页的名字'),
      ),
      ...LAST_STEPS,
    ],
    sources: [remembered('One UI 的菜单名'), GOOGLE],
    unsure: [
      '没有读到三星自己的中文说明。',
      '把借钱的 App 装进“安全文件夹”能让它看到另一本空的通讯录，只凭记忆。',
    ],
    also: ['三星', 'samsung', 'galaxy'],
  },
  {
    ...BASE,
    id: 'contacts-android',
    title: '原生安卓（Pixel、摩托罗拉等）：看和关通讯录权限',
    short: '设置里的“权限管理器”按权限看，或者从 App 里逐个关。',
    system: { name: 'Android', versions: 'Android 11–17' },
    steps: [
      sure('设置 → 安全和隐私 → 隐私 → 权限管理器 → 通讯录。', '看到允许和不允许的 App。', GOOGLE),
      sure('点借钱的 App，选“不允许”。', 'App 到了“不允许”一栏。', GOOGLE),
      sure('只管一个 App：设置 → 应用 → 这个 App → 权限。', '通讯录写着“不允许”。', GOOGLE),
      likely(
        '看记录：隐私信息中心。通讯录在“其他权限”里，有的版本没有。',
        '看到最近的使用。',
        remembered('通讯录在其他权限里'),
      ),
      ...LAST_STEPS,
    ],
    sources: [GOOGLE],
    unsure: ['Android 17 有新的联系人选择器，旧的权限仍在（source.android.com，2026-03）。'],
    also: ['安卓', 'pixel', '摩托罗拉', '谷歌手机'],
  },
  {
    ...BASE,
    id: 'contacts-ios17',
    title: '苹果（iOS 17 及以前）：看和关通讯录权限',
    short: '设置里的“隐私与安全性”，点通讯录，把借钱的 App 后面的开关关掉。',
    system: { name: 'iOS', versions: 'iOS 15–17' },
    steps: [
      likely('设置 → 隐私与安全性（iOS 15 叫“隐私”）→ 通讯录。', '看到要过通讯录的 App 和开关。', IOS_15),
      likely('把借钱的 App 后面的开关关掉。', '开关是灰色。', IOS_15),
      REPORT,
      ...LAST_STEPS.slice(1),
    ],
    sources: [IOS_15],
    unsure: ['“隐私与安全性”这个名字只凭记忆。'],
    also: ['苹果', 'iphone', '爱疯'],
  },
  {
    ...BASE,
    id: 'contacts-ios18',
    title: '苹果（iOS 18 起）：看、关、只给几个人',
    short: 'iOS 18 起可以不给、只给你挑的几个人、或全给。给借钱的 App 选“无”。',
    system: { name: 'iOS', versions: 'iOS 18、26' },
    steps: [
      likely(
        '设置 → 隐私与安全性 → 通讯录 → 点 App。',
        '看到“无”“有限访问”“完全访问”。',
        remembered('选项的中文名'),
      ),
      sure('选“无”。以后随时可以回设置里改。', 'App 后面写着“无”。', APPLE_LIMITED),
      sure(
        '弹窗问的时候：先问给不给，再问给全部还是挑人。点不允许就都没给。',
        '回设置里看，App 后面写着“无”。',
        APPLE_UPDATES,
      ),
      sure('App 一定要：选“有限”，只挑愿意的人，或者一个也不挑。', '名单里只有你挑的人。', APPLE_LIMITED),
      REPORT,
      ...LAST_STEPS.slice(1),
    ],
    sources: [APPLE_LIMITED, APPLE_UPDATES],
    unsure: ['选项的确切中文写法没有核到。'],
    also: ['苹果', 'iphone', '爱疯', '有限访问'],
  },
];
