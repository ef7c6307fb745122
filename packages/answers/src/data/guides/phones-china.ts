import type { Guide } from '../../guide.ts';
import { CHECKED, remembered, told } from '../cite.ts';
import { likely } from '../step.ts';
import { CANNOT, LAST_STEPS, REFUSED, SEARCH_FIRST } from './contacts-shared.ts';

const BASE = {
  topic: 'contacts',
  cannot: CANNOT,
  whatIfRefused: REFUSED,
  ruleIds: ['NPI-03', 'PIPL-15', 'PIPL-16'],
  checkedOn: CHECKED,
  words: ['delete-contacts', 'access-data'],
} as const;

const OPPO_BLANK = told(
  'oppo-parts.trackit.co.in/support/protect-your-data-from-malicious-apps-with-smart-protection',
  'OPPO 支持文章的转载：ColorOS 的个人信息保护',
);
const COLOR_11 = told(
  'm.163.com/dy/article/FMQHTCOS0550CMOF.html',
  'ColorOS 11 交给 App 空白信息',
  '2020-09-14',
);

export const CHINESE_PHONES: readonly Guide[] = [
  {
    ...BASE,
    id: 'contacts-hyperos',
    title: '小米、红米：看和关通讯录权限',
    short: '设置里按权限找到“联系人”，把借钱的 App 改成“拒绝”。打不开再用“空白通行证”。',
    system: { name: 'HyperOS / MIUI', versions: 'MIUI 12 起，HyperOS 1–3' },
    steps: [
      SEARCH_FIRST,
      likely(
        '设置 → 隐私与安全（旧版叫“隐私保护”）→ 权限管理 → 权限 → 联系人。更旧的在 安全中心 → 应用管理 → 权限。',
        '看到按“允许”“拒绝”分开的 App 名单。',
        told('twacwnz.cn/news/7954582', '小米旧版的权限路径，新版只凭记忆'),
      ),
      likely('点借钱的 App，选“拒绝”。', 'App 到了“拒绝”一栏。', remembered('按钮叫“拒绝”')),
      likely(
        'App 因此打不开：设置 → 隐私保护 → 空白通行证，给这个 App 打开。',
        '这个 App 在空白通行证名单里是开的。',
        told(
          'github.com/getActivity/XXPermissions/issues/220',
          '开发者报告 MIUI 12、13 有空白通行证',
          '2023-07-03',
        ),
      ),
      likely(
        '看它读过没有：安全中心 → 应用管理 → 应用行为记录（新版在“隐私”里）。',
        '能看到按时间排的记录。',
        told('naopao.cn/45715', '安全中心 4.2.0 的应用行为记录'),
      ),
      ...LAST_STEPS,
    ],
    sources: [told('twacwnz.cn/news/7954582', '小米权限管理路径'), remembered('HyperOS 的菜单名')],
    unsure: [
      'HyperOS 2、3 的确切菜单名没有核到。',
      '空白通行证具体对哪几类资料给空白，没有读到小米自己的说明。',
    ],
    also: ['小米', '红米', 'redmi', 'xiaomi', '澎湃', 'poco', '隐匿面具'],
  },
  {
    ...BASE,
    id: 'contacts-coloros',
    title: 'OPPO、一加、真我：看和关通讯录权限',
    short: '设置里的“权限与隐私”进权限管理，找到联系人，选“不允许”。',
    system: { name: 'ColorOS', versions: 'ColorOS 7–15' },
    steps: [
      SEARCH_FIRST,
      likely(
        'ColorOS 12 起：设置 → 权限与隐私 → 权限管理。11：设置 → 隐私 → 权限管理。7：设置 → 安全 → 应用权限。',
        '看到权限名单。',
        told('slackerblud.com', 'OPPO 常见问题的转载'),
      ),
      likely(
        '点“联系人”，点借钱的 App，选“不允许”。也可以从 手机管家 → 权限隐私 进。',
        'App 到了“不允许”一栏。',
        told('slackerblud.com', 'OPPO 常见问题的转载'),
      ),
      likely(
        'App 因此打不开：设置 →（权限与）隐私 → 个人信息保护，给这个 App 打开联系人、通话记录、信息。',
        '这个 App 后面的开关是开的。',
        OPPO_BLANK,
      ),
      likely(
        '看它读过没有：隐私 → 应用行为记录。',
        '能看到按时间排的记录。',
        told('my-ivf.com/games/1577635.html', 'ColorOS 应用行为记录'),
      ),
      ...LAST_STEPS,
    ],
    sources: [
      OPPO_BLANK,
      COLOR_11,
      told('m.163.com/dy/article/GNG883A70531TH69.html', 'ColorOS 12 的隐私功能'),
    ],
    unsure: ['ColorOS 13 以后的菜单名没有核到。'],
    contradictions: [
      {
        about: '通讯录能不能只给一部分',
        claims: [
          { says: '2025 版可以“只读姓名”“禁止读号码”', where: 'fb.xjien.com/article/yw/34980.html' },
          { says: '打开保护后交给 App 的是空白', where: 'oppo-parts.trackit.co.in' },
        ],
        ours: '前一种只有一页这样说，没有别处印证。按后一种看，并以你手机上看到的为准。',
      },
    ],
    also: ['oppo', '一加', '真我', 'realme', 'oneplus', '隐私替身'],
  },
  {
    ...BASE,
    id: 'contacts-originos',
    title: 'vivo、iQOO：看和关通讯录权限',
    short: '设置里的“应用管理”进权限管理，找到联系人或通讯录，把借钱的 App 关掉。',
    system: { name: 'OriginOS / Funtouch OS', versions: '各版本菜单不同' },
    steps: [
      SEARCH_FIRST,
      likely(
        '设置 → 应用与权限（或“应用管理”）→ 权限管理 → 权限 → 联系人。也可以从 i管家 进。',
        '看到按权限分的 App 名单。',
        told('zhanuu.com/jingyanjiqiao/104336.html', 'vivo 通讯录权限的路径'),
      ),
      likely(
        '点借钱的 App，选“禁止”或“不允许”。',
        'App 不在允许一栏。',
        told('m.t0001.com/xsiwd/202508/494763.html', 'vivo 权限管理的位置', '2025-08'),
      ),
      likely(
        '看有没有记录：设置里搜“权限使用记录”或“行为记录”。',
        '能看到按时间排的记录。',
        remembered('记录页的名字'),
      ),
      ...LAST_STEPS,
    ],
    sources: [
      told('zhanuu.com/jingyanjiqiao/104336.html', 'vivo 通讯录权限的路径'),
      told('m.t0001.com/xsiwd/202508/494763.html', 'vivo 权限管理的位置', '2025-08'),
    ],
    unsure: ['“原子隐私系统”里有没有给空白资料的开关，没有核到。'],
    contradictions: [
      {
        about: '权限管理在哪',
        claims: [
          { says: '设置 > 应用管理 > 权限管理', where: 'm.t0001.com/xsiwd/202508/494763.html' },
          { says: '设置 > 应用管理 > 授权管理', where: 'lyxww.cn/zsiwd/202509/604600.html' },
          { says: '设置 > 安全 > 权限管理', where: 'avtsone.com/10609.html' },
        ],
        ours: '三页三种写法，都不是 vivo 自己的。先用设置里的搜索。',
      },
    ],
    also: ['vivo', 'iqoo', '蓝厂', '原子隐私'],
  },
  {
    ...BASE,
    id: 'contacts-harmony4',
    title: '华为（鸿蒙 4 及以前、EMUI）：看和关通讯录权限',
    short: '设置里的“隐私”进权限管理，找到联系人，选“禁止”。',
    system: { name: 'HarmonyOS / EMUI', versions: 'HarmonyOS 2–4，EMUI 10 起' },
    steps: [
      SEARCH_FIRST,
      likely(
        '设置 → 隐私（或“隐私和安全”）→ 权限管理 → 权限 → 联系人。',
        '看到按权限分的 App 名单。',
        remembered('鸿蒙 4 的菜单名'),
      ),
      likely('点借钱的 App，选“禁止”。', 'App 到了“禁止”一栏。', remembered('按钮叫“禁止”')),
      likely(
        '看它读过没有：隐私 → 权限访问记录，一般看得到最近 7 天。',
        '能看到按时间排的记录。',
        remembered('记录页的名字和天数'),
      ),
      ...LAST_STEPS,
    ],
    sources: [remembered('鸿蒙 4 的菜单名')],
    unsure: ['旧版 EMUI 会不会给空白的联系人，没有核到。', '整条路径没有读到华为自己的说明。'],
    also: ['华为', 'huawei', '鸿蒙', 'emui', 'mate', 'nova'],
  },
  {
    ...BASE,
    id: 'contacts-magicos',
    title: '荣耀：看和关通讯录权限',
    short: '设置里的“隐私”进权限管理，找到联系人，选“禁止”。',
    system: { name: 'MagicOS / Magic UI', versions: 'Magic UI 5 起，MagicOS 6–9' },
    steps: [
      SEARCH_FIRST,
      likely(
        '设置 → 隐私（或“安全和隐私”）→ 权限管理 → 联系人。',
        '看到按权限分的 App 名单。',
        told(
          'hkyyi.com/html/hua-wei-rong-yao-6-shen-du-jie-mi-qing-song-zhang-wo-quan-xian-guan-li-shou-hu-yin-si-an-quan.html',
          '老荣耀机型的权限路径，新机型只凭记忆',
        ),
      ),
      likely('点借钱的 App，选“禁止”。', 'App 到了“禁止”一栏。', remembered('按钮叫“禁止”')),
      likely(
        '看有没有记录：隐私里搜“权限访问记录”。',
        '能看到最近几天的记录。',
        told('news.360biao.com/rongyao/35799.html', '荣耀 Magic3 有 7 天的权限使用历史', '2021-08-12'),
      ),
      ...LAST_STEPS,
    ],
    sources: [
      told('news.360biao.com/rongyao/35799.html', '荣耀 Magic3 的权限功能', '2021-08-12'),
      remembered('MagicOS 的菜单名'),
    ],
    unsure: ['有没有给空白资料的开关，没有核到。'],
    also: ['荣耀', 'honor', 'magicos'],
  },
];
