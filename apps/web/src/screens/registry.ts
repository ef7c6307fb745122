import type { ComponentType } from 'preact';
import type { IconName } from '../kit/icon.tsx';
import type { Route } from '../shell/route.ts';

type Screen = ComponentType;
type Load = () => Promise<Screen>;

/** Every screen but the first, by the first part of its address. Addresses say nothing on purpose. */
const SCREENS: Readonly<Record<string, Load>> = {
  1: () => import('../doors/before/before.tsx').then((m) => m.Before),
  2: () => import('../doors/repaying/repaying.tsx').then((m) => m.Repaying),
  3: () => import('../doors/trouble/trouble.tsx').then((m) => m.Trouble),
  4: () => import('../doors/reached/reached.tsx').then((m) => m.Reached),
  5: () => import('../doors/bystander/bystander.tsx').then((m) => m.Bystander),
  6: () => import('../doors/helping/helping.tsx').then((m) => m.Helping),
  say: () => import('../tools/say.tsx').then((m) => m.Say),
  words: () => import('../tools/relatives.tsx').then((m) => m.RelativesTool),
  sheets: () => import('../tools/sheets.tsx').then((m) => m.Sheets),
  cost: () => import('../tools/cost/cost-tool.tsx').then((m) => m.CostTool),
  numbers: () => import('../tools/numbers.tsx').then((m) => m.Numbers),
  today: () => import('../today/today.tsx').then((m) => m.Today),
  bills: () => import('../loans/bills.tsx').then((m) => m.Bills),
  apps: () => import('../consents/apps.tsx').then((m) => m.Consents),
  ask: () => import('../consents/ask.tsx').then((m) => m.Ask),
  keep: () => import('../keeping/keep.tsx').then((m) => m.Keep),
  copy: () => import('../keeping/copy-page.tsx').then((m) => m.CopyPage),
  files: () => import('../originals/files.tsx').then((m) => m.Files),
  app: () => import('../app-check/app-check.tsx').then((m) => m.AppCheck),
  answers: () => import('../guides/answers.tsx').then((m) => m.Answers),
  story: () => import('../story/story.tsx').then((m) => m.Story),
  record: () => import('./record-screen.tsx').then((m) => m.RecordScreen),
  me: () => import('./me.tsx').then((m) => m.Me),
  limits: () => import('./limits.tsx').then((m) => m.Limits),
  inbox: () => import('./inbox.tsx').then((m) => m.Inbox),
  gallery: () => import('./gallery/gallery.tsx').then((m) => m.Gallery),
};

export const loaderOf = (route: Route): Load | undefined => SCREENS[route.path[0] ?? ''];
export const SCREEN_NAMES: readonly string[] = Object.keys(SCREENS);

export interface TabEntry {
  readonly label: string;
  readonly icon: IconName;
  readonly path: string;
}

/** The tab bar. A room that brings a record screen adds its line here and its loader above. */
export const TABS: readonly TabEntry[] = [
  { label: '首页', icon: 'home', path: '' },
  { label: '今天', icon: 'calendar', path: 'today' },
  { label: '借款', icon: 'file', path: 'bills' },
  { label: '授权', icon: 'hand', path: 'apps' },
  { label: '记录', icon: 'record', path: 'record' },
  { label: '我的', icon: 'me', path: 'me' },
];

export interface ToolEntry {
  readonly label: string;
  readonly note: string;
  readonly icon: IconName;
  readonly path: string;
}

/** Tools that need no record. Only what works is listed. */
export const TOOLS: readonly ToolEntry[] = [
  { label: '查 App', note: '它能拿手机里的什么，谁在拿', icon: 'magnifier', path: 'app' },
  { label: '接电话只说这一句', note: '放大、复制、打印、存成图片', icon: 'large', path: 'say' },
  { label: '算真实利率', note: '到手多少，每期还多少', icon: 'percent', path: 'cost' },
  { label: '给亲友的话', note: '三种长短，一次发一个人', icon: 'message', path: 'words' },
  { label: '打印和图片', note: '空白表、我的账、锁屏清单', icon: 'print', path: 'sheets' },
  { label: '怎么办、怎么关', note: '能搜，一步一步照着做', icon: 'info', path: 'answers' },
  { label: '别人是怎么走过来的', note: '一天一天往下点，不用填', icon: 'people', path: 'story' },
  { label: '可以打给谁', note: '每个号码都写明从哪来', icon: 'phone', path: 'numbers' },
];
