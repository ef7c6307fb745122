import type { Tri } from '@huxin/basis';
import type { PlainDate } from '@huxin/calendar';
import { ASSETS, type Asset, type FactOf } from '@huxin/fact';
import { HARMONY_PERMISSION_ROWS } from '../data/harmony-permissions.ts';
import { USAGE_KEYS } from '../data/ios-keys.ts';
import { KNOWN_PACKAGES, type KnownPackageRow } from '../data/known-packages.ts';
import { PERMISSION_ROWS } from '../data/permissions.ts';
import { SETTING_STATES, SETTING_WORDS } from '../data/setting-words.ts';
import { ASSET_NAMES } from '../describe/asset-names.ts';
import { foldLetters, nameFinder, straighten } from './loose-text.ts';

/** What an answer without a package rests on. */
export type RestsOn = 'directory' | 'permission-list' | 'settings';

export const RESTS_ON_WORDS: Readonly<Record<RestsOn, string>> = {
  directory: '只根据名录里的记录，没有看过安装包。',
  'permission-list': '只根据你给的权限清单，没有看过代码。',
  settings: '只根据你在手机设置里看到的，没有看过安装包。',
};

export interface NameAnswer {
  readonly restsOn: 'directory';
  readonly says: string;
  readonly rows: readonly KnownPackageRow[];
}

/** [无包-1] By name or package name. Extra rows come from a fuller directory, if there is one. */
export function describeByName(text: string, more: readonly KnownPackageRow[] = []): NameAnswer {
  const wanted = text.trim().toLowerCase();
  const rows = [...KNOWN_PACKAGES, ...more].filter((row) => {
    if (wanted === '') return false;
    const name = row.package.toLowerCase();
    if (name === wanted || (row.prefix === true && wanted.startsWith(`${name}.`))) return true;
    return (
      row.app.toLowerCase().includes(wanted) || (wanted.length > 2 && wanted.includes(row.app.toLowerCase()))
    );
  });
  const [first] = rows;
  const operator = first?.operator === undefined ? '' : `，记录里的运营方是${first.operator}`;
  const says =
    first === undefined
      ? '名录里没有它。没有不等于有问题，有也不等于没问题。请从手机设置里看它的权限。'
      : `名录里有${first.app}（${first.package}）${operator}。它能读什么，要看安装包或权限清单。`;
  return { restsOn: 'directory', says: `${says}${RESTS_ON_WORDS.directory}`, rows };
}

export interface ListLine {
  readonly asset: Asset;
  /** `open`: the list has a permission for it; `not-listed`: it has none; never more without the package. */
  readonly state: 'open' | 'not-listed';
  /** F for everything that is open: nobody saw the code. A only when the list is said to be complete. */
  readonly level?: 'A' | 'F';
  readonly matched: readonly string[];
  readonly says: string;
}

export interface ListAnswer {
  readonly restsOn: 'permission-list';
  readonly says: string;
  readonly lines: readonly ListLine[];
}

interface Word {
  readonly word: string;
  readonly asset: Asset;
  readonly standsIn: (foldedText: string) => boolean;
}

const shortName = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** Whole names and their last parts, of Android and HarmonyOS, and the keys of iOS; each once. */
const NAMED: readonly Word[] = [
  ...new Map(
    [
      ...[...PERMISSION_ROWS, ...HARMONY_PERMISSION_ROWS].flatMap((row) => [
        { word: row.name, asset: row.asset },
        { word: shortName(row.name), asset: row.asset },
      ]),
      ...USAGE_KEYS.map((row) => ({ word: row.key, asset: row.asset })),
    ].map((one) => [`${one.asset} ${one.word}`, { ...one, standsIn: nameFinder(one.word) }]),
  ).values(),
];

/** Permission names and the words settings use, in any pasted or photographed text. A name must stand whole. */
function matchesIn(text: string, asset: Asset): string[] {
  const straight = straighten(text);
  const folded = foldLetters(straight);
  const named = NAMED.filter((one) => one.asset === asset && one.standsIn(folded));
  const spoken = SETTING_WORDS.filter((one) => one.asset === asset && one.pattern.test(straight));
  // Under the whole name its last part says nothing more.
  const words = named
    .map((one) => one.word)
    .filter((one, _, all) => !all.some((more) => more.endsWith(`.${one}`)));
  return [...new Set([...words, ...spoken.map((one) => one.word)])];
}

/** [无包-2] `complete`: the person says that the list is all of it. */
export function describePermissionList(text: string, complete: Tri = 'unknown'): ListAnswer {
  const lines = ASSETS.map((asset): ListLine => {
    const matched = matchesIn(text, asset);
    const name = ASSET_NAMES[asset];
    if (matched.length > 0)
      return {
        asset,
        state: 'open',
        level: 'F',
        matched,
        says: `${name}：清单里有，能读取；谁在读、什么时候读，没有安装包看不到。`,
      };
    if (complete === 'yes')
      return {
        asset,
        state: 'not-listed',
        level: 'A',
        matched,
        says: `${name}：这份清单里没有，这个版本读不到。`,
      };
    return {
      asset,
      state: 'not-listed',
      matched,
      says: `${name}：这份清单里没看到；清单不全的话不能说读不到。`,
    };
  });
  const open = lines.filter((line) => line.state === 'open').map((line) => ASSET_NAMES[line.asset]);
  const head = open.length > 0 ? `清单里有：${open.join('、')}。` : '没有认出和别人有关的权限。';
  return { restsOn: 'permission-list', says: `${head}${RESTS_ON_WORDS['permission-list']}`, lines };
}

export interface SettingLine {
  readonly asset: Asset;
  readonly state: FactOf<'grant'>['state'];
  readonly says: string;
}

export interface SettingsAnswer {
  readonly restsOn: 'settings';
  readonly says: string;
  readonly lines: readonly SettingLine[];
}

/** A row that is nothing but a state; 「天气：允许」 is about something else. */
const BARE = /^[^:]{1,12}$/;

interface SettingRow {
  readonly bare: boolean;
  readonly word: (typeof SETTING_WORDS)[number] | undefined;
  readonly state: (typeof SETTING_STATES)[number] | undefined;
}

/**
 * Which state belongs to which word: one row may hold both; else the state stands in the row under its word, or, on pages
 * that begin with a state, above all the words it covers.
 */
function* pairRows(rows: readonly SettingRow[]): Generator<SettingRow> {
  const headed = rows.find((row) => row.word !== undefined || row.state !== undefined)?.word === undefined;
  let above: SettingRow['state'];
  for (const [i, { word, state, bare }] of rows.entries()) {
    if (word === undefined) above = bare ? (state ?? above) : above;
    else if (state !== undefined) yield { word, state, bare };
    else {
      const next = rows[i + 1];
      const below = next?.word === undefined && next?.bare === true ? next.state : undefined;
      yield { word, state: headed ? above : below, bare };
    }
  }
}

/** [无包-3] What the settings page shows: 「通讯录：不允许」. Unknown words are left out, not guessed. */
export function describeSettings(text: string): SettingsAnswer {
  const lines: SettingLine[] = [];
  const rows = straighten(text)
    .split(/[\n;]/)
    .filter((row) => row.trim() !== '')
    .map((row) => ({
      bare: BARE.test(row.trim()),
      word: SETTING_WORDS.find((one) => one.pattern.test(row)),
      state: SETTING_STATES.find((one) => one.pattern.test(row)),
    }));
  for (const { word, state } of pairRows(rows)) {
    if (word === undefined || state === undefined || lines.some((line) => line.asset === word.asset))
      continue;
    lines.push({ asset: word.asset, state: state.state, says: `${ASSET_NAMES[word.asset]}：${state.says}` });
  }
  const head =
    lines.length > 0 ? `认出 ${lines.length} 项。` : '没有认出哪一项。请一行写一项，例如“通讯录：不允许”。';
  return { restsOn: 'settings', says: `${head}${RESTS_ON_WORDS.settings}`, lines };
}

/** What the person saw, as facts for the case: said, not verified. */
export function settingsToFacts(
  answer: SettingsAnswer,
  context: { readonly app: string; readonly on: PlainDate },
): FactOf<'grant'>[] {
  return answer.lines.map((line) => ({
    kind: 'grant',
    app: context.app,
    asset: line.asset,
    from: context.on,
    state: line.state,
    verified: 'no',
  }));
}
