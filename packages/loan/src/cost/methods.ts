import { solveCost, solveOne } from './solve-cost.ts';
import type { PlacedFlow } from './unit-period-apr.ts';
import { anchorDay, intervalBetween, SLACK, type When } from './when.ts';

/** The ways a yearly rate gets printed in China (and `unit-period`, the US way). */
export type MethodName =
  | 'irr12'
  | 'compound'
  | 'compound-dated'
  | 'unit-period'
  | 'flat'
  | 'shortcut'
  | 'simple-365'
  | 'simple-360'
  | 'daily-365'
  | 'daily-360';

/** What stands in the contract beside the flows; all optional. */
export interface CostTerms {
  /** Principal on paper, in the unit of the flows; more than was received when interest was withheld. */
  readonly principal?: number;
  /** Interest a day as a fraction: 0.0005 is 万分之五. */
  readonly dailyRate?: number;
}

export const METHOD_WORDS: Readonly<Record<MethodName, string>> = {
  irr12: '内部收益率按月算，再乘 12（IRR×12，单利年化）',
  compound: '内部收益率按复利折成一年',
  'compound-dated': '按实际天数（÷365）的复利年化',
  'unit-period': '美国 Z 条例的单位期间法',
  flat: '每月息费乘 12，一直按最初本金算（没有扣掉已还的本金）',
  shortcut: '24×费率×期数÷(期数+1) 的简便公式',
  'simple-365': '单利：全部息费÷到手金额，按 365 天折成一年',
  'simple-360': '单利：全部息费÷到手金额，按 360 天折成一年',
  'daily-365': '日息乘 365',
  'daily-360': '日息乘 360',
};

/** The yearly rate of one method, or `null` where the flows do not allow it. */
export function rateBy(
  method: MethodName,
  flows: readonly PlacedFlow[],
  terms: CostTerms = {},
): number | null {
  switch (method) {
    case 'daily-365':
      return terms.dailyRate === undefined ? null : terms.dailyRate * 365;
    case 'daily-360':
      return terms.dailyRate === undefined ? null : terms.dailyRate * 360;
    case 'flat':
      return flatRate(flows, terms);
    case 'shortcut':
      return shortcutRate(flows, terms);
    case 'simple-365':
      return simpleRate(flows, 365);
    case 'simple-360':
      return simpleRate(flows, 360);
    case 'irr12':
      return solveOne.irr12(flows);
    case 'compound':
      return solveOne.monthlyEffective(flows);
    case 'compound-dated':
      return solveOne.effective(flows);
    case 'unit-period':
      return solveCost(flows).unitPeriod?.apr ?? null;
  }
}

/** Σ of all flows is the money the loan costs: paid − received, withheld interest included. */
const costOf = (flows: readonly PlacedFlow[]): number => -flows.reduce((sum, { amount }) => sum + amount, 0);

const receivedOf = (flows: readonly PlacedFlow[]): number =>
  flows.reduce((sum, { amount }) => sum + Math.max(0, amount), 0);

function flatRate(flows: readonly PlacedFlow[], { principal }: CostTerms): number | null {
  const months = monthsOf(flows);
  const base = principal ?? receivedOf(flows);
  return months === null || base <= 0 ? null : (costOf(flows) / base / months) * 12;
}

/** 24·f·n ÷ (n + 1), f the flat fee of a month: as if the principal were repaid in n equal parts. */
function shortcutRate(flows: readonly PlacedFlow[], terms: CostTerms): number | null {
  const flat = flatRate(flows, terms);
  const n = new Set(flows.filter(({ amount }) => amount < 0).map(({ when }) => when)).size;
  return flat === null ? null : (2 * flat * n) / (n + 1);
}

function simpleRate(flows: readonly PlacedFlow[], yearDays: number): number | null {
  const [first, last] = endsOf(flows);
  const received = receivedOf(flows);
  if (first === undefined || last === undefined || received <= 0) return null;
  const days = typeof first === 'number' ? (Number(last) - first) * 365 : intervalBetween(first, last).days;
  return days > 0 ? (costOf(flows) / received / days) * yearDays : null;
}

/** Whole months from the first moment to the last; `null` if they are not whole. */
function monthsOf(flows: readonly PlacedFlow[]): number | null {
  const [first, last] = endsOf(flows);
  if (first === undefined || last === undefined) return null;
  if (typeof first === 'number' || typeof last === 'number') {
    const months = (Number(last) - Number(first)) * 12;
    return Math.abs(months - Math.round(months)) < SLACK && months > 0.5 ? Math.round(months) : null;
  }
  const { months, rest } = intervalBetween(first, last, anchorDay([first, last]));
  return rest === 0 && months > 0 ? months : null;
}

function endsOf(flows: readonly PlacedFlow[]): [When?, When?] {
  const sorted = flows.map(({ when }) => when).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return sorted.length === 0 ? [] : [sorted[0] as When, sorted[sorted.length - 1] as When];
}
