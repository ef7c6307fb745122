import type { Fault } from '@huxin/basis';
import type { CostCaseReport, CostReport } from './cost-report.ts';
import type { UnitPeriod } from './unit-period.ts';

/** The report in plain Chinese, one block of lines per case. */
export const costWords = (report: CostReport): string => report.cases.map(caseWords).join('\n\n');

/** A fraction as a percent with two decimals: 0.130342 → "13.03%". */
export function percentWords(fraction: number): string {
  const percent = fraction * 100;
  if (Math.abs(percent) >= 1e15) return `${percent.toExponential(2)}%`;
  return `${percent.toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ',')}%`.replace('-', '−');
}

function caseWords(each: CostCaseReport): string {
  return [
    each.id,
    ...(each.faults.length > 0 ? each.faults.map(faultWords) : rateLines(each)),
    ...noteLines(each),
  ].join('\n  ');
}

function rateLines({
  roots,
  effective,
  irr12,
  monthlyEffective,
  unitPeriodApr,
  unitPeriod,
  methods,
}: CostCaseReport): string[] {
  if (effective === null) return ['年化：没有。'];
  const lead = roots.length > 1 ? `有 ${roots.length} 个解，最合常理的是` : '一年的真实成本：';
  const lines = [`${lead}${percentWords(effective)}（复利年化）。`];
  if (monthlyEffective !== null && percentWords(monthlyEffective) !== percentWords(effective)) {
    lines.push(`每个月算一样长的复利年化：${percentWords(monthlyEffective)}。`);
  }
  if (irr12 !== null) lines.push(`按 IRR×12（单利年化）：${percentWords(irr12)}。`);
  if (unitPeriodApr !== null && unitPeriod !== null) {
    lines.push(`按美国单位期间法（${unitWords(unitPeriod)}）：${percentWords(unitPeriodApr)}。`);
  }
  if (roots.length > 1) lines.push(`全部解：${roots.map(percentWords).join('、')}。`);
  if (methods) lines.push(methodWords(methods));
  return lines;
}

function methodWords(methods: NonNullable<CostCaseReport['methods']>): string {
  if (methods.length === 0) return '对方报的利率，用哪种算法都算不出来。可能漏了费用，或者期数、金额不对。';
  return `对方报的利率是这样算的：${methods.map(({ says }) => says).join('；或者 ')}。`;
}

const noteLines = ({ notes }: CostCaseReport): string[] =>
  notes.map(({ says, fix }) => `注意：${says}${fix ? `怎么办：${fix}` : ''}`);

const UNITS: Readonly<Record<UnitPeriod['unit'], string>> = {
  day: '天',
  week: '周',
  'half-month': '个半月',
  month: '个月',
};

const unitWords = ({ unit, count }: UnitPeriod): string =>
  unit === 'half-month' ? '半个月' : unit === 'month' && count === 12 ? '一年' : `${count} ${UNITS[unit]}`;

/** What is wrong with the input, where, and what to write instead. */
export function faultWords({ kind, at, value, expected, hint }: Fault): string {
  const shown = typeof value === 'string' || typeof value === 'number' ? `“${value}”` : '这里的内容';
  if (hint !== undefined) return `${at || '文件'}：${shown}不能用。${hint}`;
  switch (kind) {
    case 'bad-money':
      return `${at}：${shown} 不是能用的金额。写成元，最多两位小数，例如 1000.50。`;
    case 'bad-date':
      return `${at}：${shown} 不是能用的日期。写成 2025-01-31 这样；只知道隔了几年就写 "t": 0.5。`;
    case 'bad-rate':
      return `${at}：${shown} 不是能用的利率。18% 写成 "18%" 或 0.18。`;
    default:
      return `${at || '文件'}：${shown} 看不懂。应当是 ${expected}。`;
  }
}
