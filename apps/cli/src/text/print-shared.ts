import { type Assessment, type Path, SOURCE_NAME } from '@huxin/exposure';
import type { Paper } from './layout.ts';
import { lenderOf } from './print-paths.ts';

/** Loans one by one; what was assumed for every one of them is said once, after them. */
export function printLoans(view: Assessment, page: Paper): void {
  if (view.loans.length === 0) return;
  page.heading('借款');
  const assuming = view.loans.filter((loan) => loan.assumed.length > 0);
  const [first] = assuming;
  const shared =
    assuming.length > 1
      ? (first?.assumed ?? []).filter((text) => assuming.every((loan) => loan.assumed.includes(text)))
      : [];
  for (const loan of view.loans) {
    page.item('  ', `${loan.loan}：${loan.says}`);
    for (const assumed of loan.assumed) if (!shared.includes(assumed)) page.item('    · ', assumed);
  }
  if (shared.length === 0) return;
  const which =
    assuming.length === view.loans.length
      ? `这 ${assuming.length} 笔都`
      : `${assuming.map((loan) => loan.loan).join('、')}都`;
  page.item('  ', `${which}：`);
  for (const assumed of shared) page.item('    · ', assumed);
}

/** One line a sentence, with the ways and the lenders it is about. */
export function printUnclosable(view: Assessment, page: Paper): void {
  if (view.unclosable.length === 0) return;
  page.heading('关不上的，先有个准备');
  const byId = new Map(view.paths.map((path) => [path.id, path]));
  const lenders = new Set(view.paths.map(lenderOf)).size;
  const bySource = new Map<string, { source: Path['source']; says: string; lenders: string[] }>();
  for (const { path: id, says } of view.unclosable) {
    const path = byId.get(id);
    if (!path) continue;
    const key = JSON.stringify([path.source, says]);
    const group = bySource.get(key) ?? { source: path.source, says, lenders: [] };
    bySource.set(key, group);
    group.lenders.push(lenderOf(path));
  }
  const lines = new Map<string, string[]>();
  for (const { source, says, lenders: names } of bySource.values()) {
    const key = JSON.stringify([lenders === 1 ? '' : whose(names, lenders), says]);
    lines.set(key, [...(lines.get(key) ?? []), SOURCE_NAME[source]]);
  }
  for (const [key, sources] of lines) {
    const [who, says] = JSON.parse(key) as [string, string];
    page.item('  · ', `${sources.join('、')}${who === '' ? '' : `（${who}）`}：${says}`);
  }
}

const whose = (names: readonly string[], all: number): string =>
  names.length === all ? `${all} 家都是` : names.join('、');
