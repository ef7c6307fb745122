import type { Guide } from '../../guide.ts';
import { CHECKED, read, remembered, told } from '../cite.ts';
import { likely, plain, sure } from '../step.ts';
import { CANNOT, LAST_STEPS, REFUSED, SEARCH_FIRST } from './contacts-shared.ts';

const BASE = {
  topic: 'contacts',
  ruleIds: ['NPI-03', 'PIPL-16', 'APP-01'],
  checkedOn: CHECKED,
} as const;

const APPOPSX = read('github.com/8enet/AppOpsX', '一款权限管理 App 的自述：要 ROOT 或 ADB');
const OPTRACE = read('github.com/jksalcedo/optrace', '一款权限记录 App 的自述：借 Shizuku 或 ROOT');
const SHIZUKU = read('shizuku.rikka.app/guide/setup', 'Shizuku 的设置说明');
const BLANK_XIAOMI = told(
  'github.com/getActivity/XXPermissions/issues/220',
  'MIUI 12、13 的空白通行证',
  '2023-07-03',
);
const BLANK_OPPO = told(
  'oppo-parts.trackit.co.in/support/protect-your-data-from-malicious-apps-with-smart-protection',
  'OPPO 支持文章的转载：个人信息保护',
);
const AOSP = read('android.googlesource.com/platform/frameworks/base', '安卓源码：权限与操作记录怎样对上');

export const MORE_CONTACTS: readonly Guide[] = [
  {
    ...BASE,
    id: 'contacts-refuse',
    title: '弹窗要通讯录时，怎么拒绝',
    short: '弹窗点“不允许”。通讯录不在网络借贷的必要信息里。被拒了，截图，再决定换不换。',
    steps: [
      plain('先不点。截一张图，要看得到是哪个 App 要、要什么。', '相册里有这张图。'),
      plain('点“不允许”或“禁止”。点错了，马上去设置里关掉。', 'App 还能往下走，或者它说不能走。'),
      plain('它反复弹：每次都点不允许，记下次数和时间。', '记下了。'),
      plain('它问运营商服务密码、短信验证码用来“查通话”：不填。那会给出几个月的通话详单。', '没有填。'),
      plain('去手机设置里看一眼，确认是“不允许”。', '状态是不允许。'),
      plain('它要手填联系人：先问那个人愿不愿意，不要编。', '得到了他的答复。'),
    ],
    cannot: ['拒绝只管这个 App、这段时间。', '手填的号码、运营商详单，拒绝权限挡不住。'],
    whatIfRefused: [
      '它说不给就不办：截图。规范性文件说，拒绝给非必要信息，不能因此不给基本功能（2021-05-01 起）。',
      '“不给必定被拒”没有依据：有人没给也借到了。也没有人能保证你会批。',
      '换一家，或者不借。不要用编造的通讯录去换。',
    ],
    ruleIds: ['NPI-02', 'NPI-03', 'PIPL-16', 'APP-01', 'APP-02'],
    sources: [told('www.cac.gov.cn/2021-03/22/c_1617990997054277.htm', '必要个人信息范围规定', '2021-03-22')],
    words: ['ask-emergency-contact'],
    also: ['授权', '不给通讯录', '权限弹窗', '借款'],
  },
  {
    ...BASE,
    id: 'contacts-any-phone',
    title: '不知道是什么手机：看和关通讯录权限',
    short: '在“设置”的搜索框搜“权限管理”，找到通讯录或联系人，把借钱的 App 关掉。',
    system: { name: '任何手机', versions: '不限' },
    steps: [
      SEARCH_FIRST,
      plain('没有搜索框：在“设置”里找带“隐私”“权限”字样的一项。', '看到能按权限看的名单。'),
      plain('还找不到：长按 App 图标，点“应用信息”，再点“权限”。', '看到这个 App 的各项权限。'),
      plain('点通讯录（联系人），改成不允许。', '写着“不允许”“禁止”或“拒绝”。'),
      ...LAST_STEPS,
    ],
    cannot: CANNOT,
    whatIfRefused: REFUSED,
    sources: [read('support.google.com/googleplay/answer/9431959', 'Android 帮助：更改应用权限')],
    unsure: ['各家手机叫法不同：联系人、通讯录、电话簿是同一件事。'],
    words: ['delete-contacts'],
    also: ['手机', '通讯录权限在哪'],
  },
  {
    ...BASE,
    id: 'vendor-empty-answers',
    title: '手机自带的“空白信息”开关（空白通行证等）',
    short: '有的手机能让 App 以为得到了允许，实际读到的是空白。先试“不允许”，App 打不开再用它。',
    steps: [
      likely('小米：空白通行证。设置 → 隐私保护里，逐个 App 打开。', 'App 后面的开关是开的。', BLANK_XIAOMI),
      likely(
        'OPPO、一加、真我：个人信息保护（也叫隐私替身）。联系人、通话记录、信息、日程可以分别给空白。',
        '开关是开的。',
        BLANK_OPPO,
      ),
      likely(
        'vivo：名字叫原子隐私系统，有没有这个开关没有核到。',
        '在设置里搜“隐私”看看。',
        remembered('vivo 的名字'),
      ),
      sure(
        '苹果 iOS 18 起：选“有限”，一个人也不挑，App 看不到任何联系人。',
        '名单里是空的。',
        read(
          'developer.apple.com/documentation/contacts/accessing-the-contact-store',
          '苹果开发文档：只给部分联系人',
        ),
      ),
      plain('打开后，进 App 看还款页能不能用。', '能看到还款页。'),
    ],
    cannot: [
      ...CANNOT,
      '有的 App 会数联系人条数，发现是空的就要你关掉开关。那是很强的警示，先停下来。',
      '这个开关的状态，用数据线多半读不出来（没有核实），看屏幕为准。',
    ],
    whatIfRefused: ['对方可以因此不放款。这是不给，不是造假，但不要往里填编造的联系人。'],
    sources: [
      BLANK_XIAOMI,
      BLANK_OPPO,
      told('m.163.com/dy/article/FMQHTCOS0550CMOF.html', 'ColorOS 11 交给 App 空白信息', '2020-09-14'),
    ],
    unsure: ['各家对哪几类资料给空白、默认开不开，没有读到厂家自己的完整说明。'],
    contradictions: [
      {
        about: '空白通行证能不能被 App 认出来',
        claims: [
          {
            says: '程序接口看起来像是允许，认不出',
            where: 'github.com/getActivity/XXPermissions/issues/220',
          },
          { says: '有 App 数出条数不对，就要求关掉', where: '公开源码里的提示文字（研究中所见）' },
        ],
        ours: '不能指望它不被认出来。',
      },
    ],
    words: ['delete-contacts'],
    also: ['空白通行证', '隐私替身', '隐匿面具', '假通讯录', '空白'],
  },
  {
    ...BASE,
    id: 'permission-apps',
    title: '第三方权限管理 App：做什么，自己又拿走什么',
    short: '它们能做的，多数手机自带的设置也能做。它们自己要的权限往往更大，先用手机自带的。',
    steps: [
      plain('先走手机自带的路：设置里的权限管理。多数人到这一步就够。', '借钱的 App 已经是不允许。'),
      sure(
        '装之前看它要什么。这一类 App 要 ROOT、ADB 或 Shizuku，拿到的是接近整台手机的权力。',
        '说明里写着要 ROOT、ADB 或 Shizuku。',
        APPOPSX,
      ),
      sure(
        '能看历史的那一类，会把每个 App 几点读了什么记在手机里。这份记录本身也是隐私。',
        '知道记录存在哪、怎么删。',
        OPTRACE,
      ),
      sure('用 Shizuku 的，要打开开发者选项和无线调试。用完关掉。', '开发者选项是关的。', SHIZUKU),
      sure(
        '“忽略”不一定留得住：Android 11 起系统会把它改回去；15、16 起有的写入没有效果，也不报错。',
        '重启后再看一次，状态还在。',
        AOSP,
      ),
      plain('它要通讯录、短信、无障碍、网络的，先问一句：它为什么要。说不清的不装。', '说得清，或者没装。'),
      plain('只从应用商店或项目自己的页面装，不点别人发来的安装包和二维码。', '来源是商店或项目页。'),
    ],
    cannot: [
      '它不知道哪个 App 是借钱的。',
      '它收不回以前读走的名单。',
      '小米等手机的“手机管家”可能把改动改回来。',
      '没有哪一款在所有手机上都有效，这里不推荐任何一款。',
    ],
    whatIfRefused: ['装不上或改不动：回到手机自带的开关，见“手机自带的空白信息开关”。'],
    sources: [APPOPSX, OPTRACE, SHIZUKU, AOSP],
    unsure: ['厂商对这些工具的限制一直在变，没有在真手机上逐台试过。'],
    also: ['权限管理软件', 'shizuku', 'appops', 'xprivacy', '权限狗', '隐私软件', '防爆通讯录软件'],
  },
  {
    ...BASE,
    id: 'contacts-cable',
    title: '有电脑和数据线时：逐个 App 核对（额外的）',
    short: '没有电脑也够用。护信这一版还没有数据线核对；会用 adb 命令的人可以自己一次看完所有 App。',
    steps: [
      plain('先在手机上走完自己手机那一页的步骤。', '借钱的 App 已经是不允许。'),
      plain(
        '用 adb 命令（dumpsys package）看每个 App 的通讯录权限。不会用就停在这里，手机上的步骤已经够了。',
        '看得到 App 名单和每一项是允许还是拒绝。',
      ),
      sure(
        '小米要多开一个“USB 调试（安全设置）”；OPPO 要在开发者选项里打开“禁止权限监控”；魅族要关支付保护。',
        '屏幕上没有“权限不足”。',
        SHIZUKU,
      ),
      plain('改完再读一遍。只有读回来是“已收回”才算。', '读回来的状态是已收回。'),
      plain('拔线后关掉 USB 调试和开发者选项。', '开发者选项是关的。'),
    ],
    cannot: [...CANNOT, '系统自带的通讯录、短信、电话不会动，也不该动。', '单位管的手机不要动。'],
    whatIfRefused: ['电脑认不出手机：关掉别的手机助手，换一根线，重新插。还不行就只用手机上的步骤。'],
    sources: [SHIZUKU, AOSP],
    unsure: ['厂商系统可能在重启后改回去，要隔天再看。'],
    also: ['adb', '数据线', '电脑', 'usb调试'],
  },
];
