import { ASSETS } from '@huxin/fact';
import { levelWords } from '../describe/level-words.ts';
import { papersSay } from '../describe/papers-say.ts';
import type { Reference } from '../model.ts';
import type { PackageReport } from './types.ts';

export interface PrintOptions {
  /** Places shown under each line; the rest is counted. */
  readonly places?: number;
}

const placeOf = (reference: Reference): string => {
  const where = [reference.class, reference.method].filter((text) => text !== '').join('.');
  const at = reference.offset >= 0 ? ` @${reference.offset}` : '';
  return `${reference.part} ${reference.dex} ${where === '' ? reference.target : `${where} → ${reference.target}`}${at}`;
};

/** File and manifest line where a permission is asked for. */
function placeOfPermission(report: PackageReport, name: string): string {
  const fact = report.permissions.find((one) => one.name === name);
  if (fact === undefined) return '';
  const line = fact.line === undefined ? '' : ` 清单第 ${fact.line} 行`;
  return `（${fact.parts.join('、')}${line}）`;
}

function assetLines(report: PackageReport, places: number): string[] {
  return ASSETS.flatMap((asset) => {
    const one = report.assets[asset];
    const lines = [`${one.level} ${levelWords[one.level]} │ ${one.says}`];
    for (const name of one.permissions) lines.push(`    权限 ${name}${placeOfPermission(report, name)}`);
    for (const i of one.evidence.slice(0, places)) {
      const reference = report.references[i];
      if (reference !== undefined) lines.push(`    证据 ${placeOf(reference)}`);
    }
    if (one.evidence.length > places) lines.push(`    另有 ${one.evidence.length - places} 处，见 JSON`);
    return lines;
  });
}

/** [报告-1] The whole report as plain Chinese text. */
export function printReport(report: PackageReport, options: PrintOptions = {}): string {
  const title = [report.name, report.package, report.version].filter((text) => text !== '').join(' ');
  const packers = report.packers.filter((one) => one.strength === 'strong');
  return [
    `查 App：${title}`,
    report.overall,
    '',
    ...assetLines(report, options.places ?? 3),
    '',
    ...report.blindness.map(
      (one) => `看不清：${one.says}${one.evidence.length > 0 ? `（${one.evidence.join('；')}）` : ''}`,
    ),
    ...packers.map((one) => `加固：${one.vendor}（${one.evidence.join('；')}）`),
    ...report.sdks.map((one) => `SDK：${one.name}，${one.takes}（${one.evidence.slice(0, 2).join('；')}）`),
    ...report.coercion.map((hit) => `${hit.meaning}：“${hit.text}”（${hit.part} ${hit.entry}）`),
    ...report.faults.map((one) => `读不出来：${one.at}`),
    ...papersSay(report),
    ...report.published,
    report.signatureSays,
    '',
    ...report.findings.map(
      (one) =>
        `规：${one.says}（${one.basis.map((rule) => `${rule.title}，${rule.article}，${rule.inForceOn} 查`).join('；')}）`,
    ),
    '',
    report.restsOn,
    ...report.cannotKnow,
    '',
  ].join('\n');
}
