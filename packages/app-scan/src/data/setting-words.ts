import type { Asset } from '@huxin/fact';

/** Words of Chinese settings pages and store pages for each asset (Android vendors, HarmonyOS, iOS). From the pages, 2026-11. */
export const SETTING_WORDS: readonly {
  readonly word: string;
  readonly asset: Asset;
  readonly pattern: RegExp;
}[] = [
  { word: '通话记录', asset: 'call-log', pattern: /通话记录/ },
  { word: '通讯录', asset: 'contacts', pattern: /通讯录|联系人/ },
  { word: '短信', asset: 'sms', pattern: /短信|彩信|信息(?=权限|：|:)/ },
  { word: '应用列表', asset: 'installed-apps', pattern: /应用列表|已安装应用|应用程序列表/ },
  {
    word: '本机号码',
    asset: 'own-number',
    pattern: /本机号码|手机号码|电话号码|电话权限|设备信息|手机识别码/,
  },
  { word: '位置', asset: 'location', pattern: /位置|定位/ },
  { word: '照片', asset: 'photos', pattern: /照片|相册|图片|存储|媒体/ },
  { word: '麦克风', asset: 'microphone', pattern: /麦克风|录音/ },
  { word: '无障碍', asset: 'accessibility', pattern: /无障碍|辅助功能/ },
  { word: '通知使用权', asset: 'notifications', pattern: /通知使用权|读取通知|通知访问/ },
  { word: '悬浮窗', asset: 'overlay', pattern: /悬浮窗|显示在其他应用/ },
];

type State = 'granted' | 'denied' | 'ask' | 'empty';

/** The first that fits: refusals stand before the words they contain. */
export const SETTING_STATES: readonly {
  readonly pattern: RegExp;
  readonly state: State;
  readonly says: string;
}[] = [
  { pattern: /空白通行证|返回空|隐私替身/, state: 'empty', says: '系统给它一份空的。' },
  {
    pattern: /不允许|未允许|没有允许|未授权|未授予|禁止|禁用|拒绝|已关闭|未开启|未打开|永不|从不|关闭/,
    state: 'denied',
    says: '现在不允许。重装或更新后再看一次。',
  },
  { pattern: /询问|每次/, state: 'ask', says: '每次会问你。' },
  {
    pattern: /允许|始终|仅使用|使用期间|已开启|开启|已授权|已授予|打开|完全访问|所有照片/,
    state: 'granted',
    says: '现在允许，能读取。',
  },
];
