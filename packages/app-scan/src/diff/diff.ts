import { ASSETS, type Asset } from '@huxin/fact';
import { ASSET_NAMES } from '../describe/asset-names.ts';
import { levelWords } from '../describe/level-words.ts';
import type { AccessLevel, VisibilityState } from '../model.ts';
import type { PackageReport } from '../report/types.ts';
import { sameBytes } from '../signing/little-endian.ts';

export interface Changed {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export type SignerChange = 'same' | 'rotated' | 'changed' | 'unknown';

export interface PackageDiff {
  readonly package: string;
  readonly from: string;
  readonly to: string;
  readonly samePackage: boolean;
  readonly signer: SignerChange;
  readonly permissions: Changed;
  readonly readers: Changed;
  readonly sdks: Changed;
  readonly packers: Changed;
  readonly services: Changed;
  readonly levels: readonly { readonly asset: Asset; readonly from: AccessLevel; readonly to: AccessLevel }[];
  readonly visibility?: { readonly from: VisibilityState; readonly to: VisibilityState };
  /** Chinese lines, the signer first. */
  readonly says: readonly string[];
}

const compare = (before: readonly string[], after: readonly string[]): Changed => ({
  added: [...new Set(after)].filter((one) => !before.includes(one)),
  removed: [...new Set(before)].filter((one) => !after.includes(one)),
});

const readersOf = (report: PackageReport): string[] =>
  ASSETS.flatMap((asset) =>
    report.assets[asset].level === 'E'
      ? report.assets[asset].readers.map((reader) => `${ASSET_NAMES[asset]}：${reader}`)
      : [],
  );

function signerChange(before: PackageReport, after: PackageReport): SignerChange {
  const [old] = before.signature?.signers ?? [];
  const [present] = after.signature?.signers ?? [];
  if (old === undefined || present === undefined) return 'unknown';
  if (sameBytes(old.der, present.der)) return 'same';
  const lineage = after.signature?.schemes.flatMap((scheme) => scheme.lineage) ?? [];
  return lineage.some((one) => sameBytes(one.der, old.der)) ? 'rotated' : 'changed';
}

/** What became different from one version to the next. Order is told by the caller, never by version names. */
export function diffPackages(before: PackageReport, after: PackageReport): PackageDiff {
  const strong = (report: PackageReport): string[] =>
    report.packers.filter((one) => one.strength === 'strong').map((one) => one.vendor);
  const diff = {
    package: after.package,
    from: before.version,
    to: after.version,
    samePackage: before.package === after.package,
    signer: signerChange(before, after),
    permissions: compare(
      before.permissions.map((one) => one.name),
      after.permissions.map((one) => one.name),
    ),
    readers: compare(readersOf(before), readersOf(after)),
    sdks: compare(
      before.sdks.map((one) => one.name),
      after.sdks.map((one) => one.name),
    ),
    packers: compare(strong(before), strong(after)),
    services: compare(before.services, after.services),
    levels: ASSETS.flatMap((asset) => {
      const [from, to] = [before.assets[asset].level, after.assets[asset].level];
      return from === to ? [] : { asset, from, to };
    }),
    ...(before.visibility.state === after.visibility.state
      ? {}
      : { visibility: { from: before.visibility.state, to: after.visibility.state } }),
  };
  return { ...diff, says: diffSays(diff) };
}

const line = (what: string, { added, removed }: Changed): string[] => [
  ...(added.length > 0 ? [`多了${what}：${added.join('、')}。`] : []),
  ...(removed.length > 0 ? [`少了${what}：${removed.join('、')}。`] : []),
];

function diffSays(diff: Omit<PackageDiff, 'says'>): string[] {
  const first: string[] = [];
  if (!diff.samePackage) first.push('这是两个不同的应用，包名不一样。');
  if (diff.signer === 'changed') first.push('签名者换了，也没有交接的证明：可能不是同一家做的，先不要更新。');
  if (diff.signer === 'rotated') first.push('签名证书换了新的，有旧证书的交接证明。');
  const levels = diff.levels.map(
    ({ asset, from, to }) => `${ASSET_NAMES[asset]}：从“${levelWords[from]}”变成“${levelWords[to]}”。`,
  );
  const lines = [
    ...first,
    ...levels,
    ...line('权限', diff.permissions),
    ...line('读取者', diff.readers),
    ...line('SDK', diff.sdks),
    ...line('加固', diff.packers),
    ...line('系统服务', diff.services),
  ];
  return lines.length > 0 ? lines : ['没有看到不同。'];
}
