import { ASSETS, type Asset } from '@huxin/fact';
import type { AccessLevel } from '../model.ts';
import type { AssetReport } from '../verdict/types.ts';
import { ASSET_NAMES } from './asset-names.ts';

/** Other people are in these three: they are said first. */
export const FIRST_ASSETS: readonly Asset[] = ['contacts', 'call-log', 'sms'];

/** E and F weigh the same: what cannot be seen is treated as read. */
const WEIGHT: Readonly<Record<AccessLevel, number>> = { A: 0, B: 1, C: 2, D: 3, E: 5, F: 5 };

/** [级-5] The asset that decides the headline: the worst of the first three, else the worst of the rest. */
export function worstAsset(assets: Readonly<Record<Asset, AssetReport>>): AssetReport {
  const pick = (among: readonly Asset[]): AssetReport =>
    among
      .map((asset) => assets[asset])
      .reduce((worst, one) => (WEIGHT[one.level] > WEIGHT[worst.level] ? one : worst));
  const first = pick(FIRST_ASSETS);
  if (WEIGHT[first.level] >= WEIGHT.C) return first;
  const rest = pick(ASSETS.filter((asset) => !FIRST_ASSETS.includes(asset)));
  return WEIGHT[rest.level] > WEIGHT[first.level] ? rest : first;
}

const names = (reports: readonly AssetReport[]): string =>
  reports.map((one) => ASSET_NAMES[one.asset]).join('、');

/** One line over all assets, the people in the phone first. No number, no score. */
export function overallSays(assets: Readonly<Record<Asset, AssetReport>>): string {
  const all = ASSETS.map((asset) => assets[asset]);
  const first = FIRST_ASSETS.map((asset) => assets[asset]);
  const open = first.filter((one) => one.level === 'E' || one.level === 'F');
  const asked = first.filter((one) => one.level === 'C' || one.level === 'D');
  const others = all.filter(
    (one) => !FIRST_ASSETS.includes(one.asset) && (one.level === 'E' || one.level === 'F'),
  );
  const tail = others.length > 0 ? `另外还能碰：${names(others)}。` : '';
  if (open.length > 0) return `能碰到你手机里的人：${names(open)}。${tail}`;
  if (asked.length > 0) return `申请了${names(asked)}，没看到它自己读取。${tail}`;
  return `这个版本读不到整本通讯录、通话记录和短信。${tail}`;
}
