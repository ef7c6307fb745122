import type { AssetReport, PackageReport, Reference, ReferenceUse } from '@huxin/app-scan';
import type { Paper } from '../text/layout.ts';

/** Places shown under one line unless all are asked for. */
const FEW = 3;

const USE: Readonly<Record<ReferenceUse, string>> = { read: '读取', mention: '提到', picker: '挑选' };
const REACHED = { yes: '有入口走得到', no: '没找到谁会调用它', unknown: '看不出谁会调用它' } as const;

const WEIGHT: Readonly<Record<ReferenceUse, number>> = { read: 0, mention: 1, picker: 2 };

/** What takes data first, harmless libraries last; the order of the file otherwise. */
const byWeight = (a: Reference, b: Reference): number =>
  WEIGHT[a.use] - WEIGHT[b.use] || Number(a.owner.kind === 'library') - Number(b.owner.kind === 'library');

const ownerWords = ({ owner }: Reference): string => {
  if (owner.kind === 'app') return 'App 自己的代码';
  if (owner.kind === 'unknown') return `不认识的代码${owner.name === '' ? '' : ` ${owner.name}`}`;
  return owner.kind === 'library' ? `通用库 ${owner.name}` : owner.name;
};

/** `name(descriptor)type` by its name alone; the JSON has the rest. */
const bareName = (method: string): string => method.replace(/\(.*$/s, '');

function printReference(one: Reference, page: Paper): void {
  const where = [one.class, bareName(one.method)].filter((text) => text !== '').join('.');
  const at = one.offset >= 0 ? ` 第 ${one.offset} ${one.class === '' ? '字节' : '个指令位'}` : '';
  page.item(`      ${USE[one.use]} `, `${one.dex}${where === '' ? '' : ` ${where}`}${at}`);
  page.item(
    '           ',
    page.style.dim(
      `${bareName(one.target)} · ${ownerWords(one)}${one.class === '' ? '' : ` · ${REACHED[one.reachable]}`}`,
    ),
  );
}

/** [查应用-4] Under one line: the permissions with their place in the manifest, then the places in the code. */
export function printPlaces(asset: AssetReport, report: PackageReport, page: Paper, all: boolean): void {
  for (const name of asset.permissions) {
    const fact = report.permissions.find((one) => one.name === name);
    const line = fact?.line === undefined ? '' : `第 ${fact.line} 行`;
    const because = fact?.because === undefined ? '' : `，由 ${fact.because} 带来`;
    const parts = report.file === fact?.parts.join('、') ? '清单' : `${fact?.parts.join('、')} 的清单`;
    page.item('      权限 ', `${name}（${parts}${line}${because}）`);
  }
  for (const name of asset.services) page.item('      服务 ', name);
  const places = asset.evidence.flatMap((i) => report.references[i] ?? []).sort(byWeight);
  for (const one of all ? places : places.slice(0, FEW)) printReference(one, page);
  if (!all && places.length > FEW) page.item('      ', `另有 ${places.length - FEW} 处（--all 列出来）`);
}
