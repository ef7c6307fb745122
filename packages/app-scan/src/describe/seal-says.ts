import type { PathCount, SealReport, SealTrouble } from '../signing/seal-report.ts';

const TROUBLE: Readonly<Record<SealTrouble, string>> = {
  'not-sealed': '签名没有管到它们',
  'not-the-list': '文件清单不是签名的那一份',
  unreadable: '文件清单读不懂',
  'too-many': '数量太多',
};

/** Bundles that are not inside one before them: an outer list names the inner files too. */
function outermost(seals: readonly SealReport[]): SealReport[] {
  const sorted = [...seals].sort((a, b) => a.bundle.length - b.bundle.length);
  return sorted.filter((one, i) => !sorted.slice(0, i).some((outer) => one.bundle.startsWith(outer.bundle)));
}

const sum = (seals: readonly SealReport[], count: (one: SealReport) => number): number =>
  seals.reduce((total, one) => total + count(one), 0);

/** Eight letters that every app has and nothing reads. */
const isPkgInfo = (path: string): boolean => path.endsWith('/PkgInfo');

/** Whether every list could be read and every file on it is the one it means. */
export const areAllSealed = (seals: readonly SealReport[]): boolean =>
  seals.length > 0 && outermost(seals).every((one) => one.state === 'matches' && one.unread.count === 0);

/** [签名-7] What became of the files beside the programs, when none of them differs. */
export function sealsSay(seals: readonly SealReport[]): string {
  const outer = outermost(seals.filter((one) => one.state !== 'not-checked'));
  const skipped = outermost(seals).filter((one) => one.state === 'not-checked');
  const unread = sum(outer, (one) => one.unread.count);
  const weak = sum(outer, (one) => one.weak);
  const uncovered = sum(outer, (one) => one.uncovered.count - one.uncovered.first.filter(isPkgInfo).length);
  const [trouble] = skipped.flatMap((one) => one.trouble ?? []);
  return [
    outer.length === 0 ? '' : `图片等资源 ${sum(outer, (one) => one.same)} 个逐个核对过，没有换过。`,
    weak === 0 ? '' : `其中 ${weak} 个只留有旧算法（SHA-1）的指纹。`,
    unread === 0 ? '' : `另有 ${unread} 个没有核对：太大，或用了这里不认识的写法。`,
    uncovered === 0 ? '' : `另有 ${uncovered} 个文件签名不管，换了也看不出。`,
    trouble === undefined ? '' : `有资源没有核对：${TROUBLE[trouble]}。`,
    seals.length === 0 ? '图片等资源没有核对。' : '',
  ].join('');
}

const named = (paths: PathCount, what: string): string => {
  if (paths.count === 0) return '';
  const [first = ''] = paths.first;
  const name = first.replace(/^Payload\/[^/]+\.app\//, '');
  return `${paths.count} 个文件${what}（${name}${paths.count > 1 ? ' 等' : ''}）`;
};

/** The same when some do; empty when none does. */
export function sealFaultsSay(seals: readonly SealReport[]): string {
  const differing = seals.filter((one) => one.state === 'differs');
  const outer = outermost(differing)[0];
  if (outer === undefined) return '';
  return [named(outer.changed, '被改过'), named(outer.missing, '不见了'), named(outer.added, '是后来加的')]
    .filter((text) => text !== '')
    .join('，');
}
