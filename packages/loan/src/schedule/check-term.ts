import type { PlainDate } from '@huxin/calendar';
import { type Fen, formatYuan, type Rate } from '@huxin/money';
import type { Contract } from '../contract/contract.ts';
import { type LoanFault, loanFault } from './loan-fault.ts';
import type { Plan } from './plan.ts';
import type { Split } from './split.ts';

/** Terms the arithmetic cannot carry: past 2199, or a rate times a period beyond exact numbers. */
export function checkTerm(contract: Contract): LoanFault | undefined {
  const { firstDue, count, interval, rate, payout, method } = contract;
  const { every, unit } = interval.value;
  const firstYear = yearOf(firstDue.value);
  const steps = ((count.value - 1) * every) / (unit === 'month' ? 12 : 365);
  if (firstYear + steps >= 2199) {
    return loanFault(
      contract,
      'count',
      count,
      'a last due day before 2199',
      '最后一期排到了 2199 年以后，期数或还款间隔可能写错了。',
    );
  }
  const step = unit === 'month' ? every * 31 : every;
  const term = 366 * (firstYear - yearOf(payout.value.on) + 1);
  const longest = method.value === 'one-shot' ? term + count.value * step : Math.max(term, step);
  const rates = [rate.value, ...contract.rateChanges.map(({ value }) => value.rate)];
  if (!rates.every((one) => staysExact(contract, one, longest))) {
    return loanFault(
      contract,
      'rate',
      rate,
      'a rate and a period whose product stays exact',
      '利率太高或一期太长，算不准。看看利率是按日、按月还是按年，百分号有没有漏。',
    );
  }
  return undefined;
}

/** The largest whole number the day count multiplies: a month's rate twelvefold, calendar years by 366. */
export function staysExact(contract: Contract, { nano, per }: Rate, days: number): boolean {
  const calendar = contract.dayCount.value.year === 'actual' ? 366 : 1;
  return nano * (per === 'month' ? 12 : 1) * calendar * days <= Number.MAX_SAFE_INTEGER;
}

const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));

/** Draws and rate changes that come after the loan's own end. */
export function checkTurns(contract: Contract, plan: Plan): LoanFault | undefined {
  const end = plan.ends.at(-1)!;
  for (const draw of contract.draws) {
    if (draw.value.on < end) continue;
    return loanFault(
      contract,
      'draw',
      draw,
      `before the last due day, ${end}`,
      `再借的日子在最后一期（${end}）之后。它可能是另一笔借款，单独记一笔。`,
    );
  }
  for (const change of contract.rateChanges) {
    if (change.value.on <= end) continue;
    return loanFault(
      contract,
      'rate-change',
      change,
      `not after the last due day, ${end}`,
      `改利率的日子在最后一期（${end}）之后，日期可能写错了。`,
    );
  }
  return undefined;
}

/** Instalments that do not pay the loan back, or do so long before the end. */
export function checkSplit(contract: Contract, plan: Plan, split: Split): LoanFault | undefined {
  const printed = contract.instalment;
  const blamed = printed ? 'instalment' : 'rate';
  const setting = printed ?? contract.rate;
  if (split.short >= 0) {
    const interest = split.interests[split.short]!;
    return loanFault(
      contract,
      blamed,
      setting,
      `an instalment above the interest of ${interest} fen`,
      `第 ${split.short + 1} 期光利息就有 ${formatYuan(interest as Fen)} 元，每期金额盖不住，永远还不完。` +
        '看看利率是按日、按月还是按年，或者还款方式其实是先息后本。',
    );
  }
  if (split.level === 0) return undefined;
  const last = plan.ends.length - 1;
  const amount = split.principals[last]! + split.interests[last]!;
  const early = split.balances.findIndex((balance, k) => k < last && balance === 0);
  // A level rounded to whole yuan, and the fen of every line, may pile up in the last instalment.
  const slack = split.level + last + 1;
  if (early < 0 && Math.abs(amount - split.level) <= slack) return undefined;
  if (!printed && early >= 0) return undefined;
  return loanFault(
    contract,
    blamed,
    setting,
    'a level instalment that fits principal, rate and count',
    early >= 0
      ? `按每期 ${formatYuan(split.level as Fen)} 元，第 ${early + 1} 期就还清了，和 ${last + 1} 期对不上。每期金额里可能含了费用，或期数抄错了。`
      : `按每期 ${formatYuan(split.level as Fen)} 元还 ${last + 1} 期，最后一期要还 ${formatYuan(amount as Fen)} 元，对不上。看看利率、期数或每期金额是不是抄错了。`,
  );
}
