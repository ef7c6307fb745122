import type { Asset } from '@huxin/fact';
import type { AccessLevel, Platform } from '../model.ts';
import type { VerdictGate } from '../verdict/types.ts';
import { ASSET_NAMES } from './asset-names.ts';

export interface SaysInput {
  readonly asset: Asset;
  readonly level: AccessLevel;
  readonly platform: Platform;
  readonly gate: VerdictGate;
  readonly readers: readonly string[];
  readonly notes: readonly string[];
  readonly reasons: readonly string[];
  /** Whether it asks for a permission at all; some assets are open without one. */
  readonly asked: boolean;
  readonly reachable: boolean;
  readonly switch?: { readonly sdk: string; readonly state: 'on' | 'off' | 'dynamic' };
}

const MAX_READERS = 3;

const SWITCH_WORDS = {
  on: '开关在代码里是开的',
  off: '开关在这份代码里是关的，以后的版本可能打开',
  dynamic: '开关由运行时决定，看不出开还是关',
} as const;

/** What to do, by asset: switched-on services live in settings, the rest in the permission prompt. */
const REFUSE: Readonly<Partial<Record<Asset, string>>> = {
  accessibility: '不要在设置里给它开无障碍',
  notifications: '不要给它通知使用权',
  overlay: '不要给它悬浮窗',
  'installed-apps': '手机设置里有“读取应用列表”开关的，可以关掉',
};

/** iOS asks no question about messages: the only door is a switch in settings. */
const refuse = ({ asset, platform }: Pick<SaysInput, 'asset' | 'platform'>): string =>
  platform === 'ios' && asset === 'sms'
    ? '不要在系统设置的“信息”里打开它的短信过滤'
    : (REFUSE[asset] ?? '可以点“不允许”');

const joined = (names: readonly string[]): string =>
  names.length <= MAX_READERS
    ? names.join('、')
    : `${names.slice(0, MAX_READERS).join('、')}等 ${names.length} 处`;

/** One Chinese sentence and what to do. It never says that anything is safe. */
export function assetSays(input: SaysInput): string {
  const notes = input.notes.length > 0 ? `（${input.notes.join('；')}）` : '';
  return `${ASSET_NAMES[input.asset]}：${bodyOf(input, notes)}`;
}

function bodyOf(input: SaysInput, notes: string): string {
  const { asset } = input;
  switch (input.level) {
    case 'A':
      return asset === 'contacts'
        ? `这个版本在系统层面读不到${notes}。你手填的联系人是另一条路，和权限无关。`
        : `这个版本在系统层面读不到${notes}。`;
    case 'B':
      return `只能由你逐个挑选，挑了哪个它才知道哪个${notes}。`;
    case 'C':
      return input.gate === 'unknown'
        ? `没看到它申请，也没看到它读取，但不能排除${notes}。`
        : `${input.asked ? '申请了' : '系统不拦它'}，代码里没有看到读取${notes}。${refuse(input)}，看它还能不能用。`;
    case 'D':
      return `申请了，只有通用库（${joined(input.readers)}）提到，没看到它自己读取${notes}。${refuse(input)}。`;
    case 'E':
      return readSays(input, notes);
    case 'F':
      return input.gate === 'unknown'
        ? `没看到它申请，但不能说读不到：${input.reasons[0] ?? '没看全'}${notes}。按能读处理，${refuse(input)}。`
        : `能读取，但看不清谁在读：${input.reasons[0] ?? '代码没能看全'}${notes}。按能读处理，${refuse(input)}。`;
  }
}

/** A blank before a name that starts with a Latin letter. */
const spaced = (name: string): string => (/^[A-Za-z0-9]/.test(name) ? ` ${name}` : name);

function readSays(input: SaysInput, notes: string): string {
  const flag = input.switch === undefined ? '' : `，${input.switch.sdk}的${SWITCH_WORDS[input.switch.state]}`;
  const caller = input.reachable ? '' : '，没找到谁会调用它';
  const gate = input.gate === 'unknown' ? '没看到它申请，但不能排除；代码里有读取' : '能读取，';
  const who = input.readers.length > 0 ? `读取者是${spaced(joined(input.readers))}` : '代码里有读取';
  const past = input.asset === 'contacts' ? '以前读走的，关权限收不回来。' : '';
  return `${gate}${who}${flag}${caller}${notes}。${refuse(input)}。${past}`;
}
