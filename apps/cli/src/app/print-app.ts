import {
  type AccessLevel,
  ASSET_NAMES,
  type FilingAnswer,
  isVouchedFor,
  levelWords,
  type PackageReport,
  type Platform,
  papersSay,
} from '@huxin/app-scan';
import { ASSETS, type Asset } from '@huxin/fact';
import { levelWords as ruleLevelWords } from '@huxin/law';
import type { Paper } from '../text/layout.ts';
import { printPlaces } from './print-place.ts';

/** Other people are in these three. */
export const PEOPLE: readonly Asset[] = ['contacts', 'call-log', 'sms'];

export const PLATFORM_WORDS: Readonly<Record<Platform, string>> = {
  android: '安卓',
  harmony: '鸿蒙',
  ios: '苹果',
};

const LEVELS: readonly AccessLevel[] = ['A', 'B', 'C', 'D', 'E', 'F'];
/** What the letters mean, for the foot of a page. */
export const LEGEND = LEVELS.map((level) => `${level} ${levelWords[level]}`).join('；');
const MAX_COERCION = 5;

/** [查应用-3] One app as a page: the headline, the people in the phone, the rest, what cannot be seen. */
export function printApp(
  report: PackageReport,
  filing: FilingAnswer | undefined,
  page: Paper,
  all: boolean,
): void {
  const title = [report.name || report.package, report.version].filter((text) => text !== '').join(' ');
  page.line(page.style.bold(`护信 · 查 App · ${title}（${PLATFORM_WORDS[report.platform]}）`));
  page.item('', page.style.dim([report.package, report.file].filter((text) => text !== '').join(' · ')));
  page.line();
  page.item('', page.style.bold(report.overall));
  for (const text of report.published) page.item('！ ', text);
  page.heading('手机里的人');
  for (const asset of PEOPLE) printAsset(asset, report, page, all);
  page.heading('别的');
  const others = ASSETS.filter((asset) => !PEOPLE.includes(asset));
  const closed = all ? [] : others.filter((asset) => report.assets[asset].level === 'A');
  for (const asset of others) if (!closed.includes(asset)) printAsset(asset, report, page, all);
  if (closed.length > 0)
    page.item('  A ', `这个版本在系统层面读不到：${closed.map((asset) => ASSET_NAMES[asset]).join('、')}。`);
  printInside(report, page);
  if (filing !== undefined) printFiling(filing, page);
  printRules(report, page);
  page.heading('只看文件看不到的');
  for (const text of report.cannotKnow) page.item('  · ', text);
  page.item('  · ', report.restsOn);
  page.item('', page.style.dim(LEGEND));
}

function printAsset(asset: Asset, report: PackageReport, page: Paper, all: boolean): void {
  const one = report.assets[asset];
  page.item(`  ${page.style.accent(one.level)} `, one.says);
  printPlaces(one, report, page, all);
}

/** What hides the code, who else is inside, what it tells its user, and whether the signature holds. */
function printInside(report: PackageReport, page: Paper): void {
  if (report.blindness.length > 0) page.heading('看不清的地方');
  for (const one of report.blindness) {
    page.item('  · ', `${one.says}。`);
    for (const place of one.evidence.slice(0, 2)) page.item('      ', page.style.dim(place));
  }
  page.heading('里面还有');
  for (const one of report.packers.filter((packer) => packer.strength === 'strong'))
    page.item('  加固 ', `${one.vendor}（${one.evidence.slice(0, 2).join('；')}）`);
  for (const one of report.sdks)
    page.item('  SDK  ', `${one.name}：${one.takes}（${one.evidence.slice(0, 2).join('；')}）`);
  for (const hit of report.coercion.slice(0, MAX_COERCION))
    page.item('  文字 ', `${hit.meaning}：“${hit.text}”（${hit.entry}）`);
  for (const fault of report.faults) page.item('  坏处 ', `读不出来：${fault.at}`);
  for (const text of papersSay(report)) page.item('  自述 ', text);
  page.item('  签名 ', report.signatureSays);
  const [signer] = report.signature?.signers ?? [];
  if (signer !== undefined)
    page.item(
      '       ',
      page.style.dim(
        `证书写的是：${signer.subject}。${isVouchedFor(report) ? '' : '这是它自己写的，没有人证明。'}`,
      ),
    );
}

function printFiling(filing: FilingAnswer, page: Paper): void {
  page.heading('和备案文字核对');
  page.item('  ', filing.says);
  if (filing.number !== undefined) page.item('  ', `备案号：${filing.number}`);
  if (filing.packageName === 'differs') page.item('  ', `备案文字里的包名：${filing.namesInText.join('、')}`);
}

/** Findings of one rule stand together, with the rule and what is missing said once. */
function printRules(report: PackageReport, page: Paper): void {
  if (report.findings.length === 0) return;
  page.heading(`对照规定（按 ${report.on}）`);
  for (const rule of new Set(report.findings.map((one) => one.rule))) {
    const group = report.findings.filter((one) => one.rule === rule);
    for (const finding of group) page.item('  · ', finding.says);
    for (const missing of new Set(group.flatMap((one) => one.missing ?? [])))
      page.item('    ', page.style.dim(`还缺：${missing}`));
    for (const { title, article, level, checkedOn } of group[0]?.basis ?? [])
      page.item(
        '    ',
        page.style.dim(`${title}，${article}（${ruleLevelWords[level]}，${checkedOn} 核对）`),
      );
  }
}
