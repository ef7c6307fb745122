import { ASSET_NAMES, type FilingAnswer, type PackageReport } from '@huxin/app-scan';
import { type Paper, padTo } from '../text/layout.ts';
import { PEOPLE } from './print-app.ts';

const CELLS = 10;
const SEEN = { clear: '看得清', partial: '看不全', blind: '看不清' } as const;

const row = (cells: readonly string[]): string => cells.map((cell) => padTo(cell, CELLS)).join('');

export function printRowHead(page: Paper): void {
  page.line(page.style.bold(`${row([...PEOPLE.map((asset) => ASSET_NAMES[asset]), '代码'])}文件`));
}

/** [查应用-5] One app of many on one line: the people in the phone, whether the code can be seen, which file. */
export function printRow(report: PackageReport, filing: FilingAnswer | undefined, page: Paper): void {
  const levels = PEOPLE.map((asset) => report.assets[asset].level);
  page.item(row([...levels, SEEN[report.visibility.state]]), report.file);
  if (filing !== undefined) page.item(' '.repeat(CELLS * (PEOPLE.length + 1)), filing.says);
}
