import type { Forecast } from '@huxin/cashflow';
import { type ShortfallView, sayDate } from '@huxin/exposure';
import { formatYuan } from '@huxin/money';
import { type Paper, padTo } from './layout.ts';

const BAR = 24;

/** Balances day by day as bars; days without any change are folded. */
export function printForecast(
  code: string,
  view: Forecast,
  shortfalls: readonly ShortfallView[],
  assumed: readonly string[],
  page: Paper,
): void {
  page.line(page.style.bold(`护信 · ${code} · 余额往前算`));
  if (shortfalls.length === 0) page.item('', '算到的日子里，没有扣不成的。');
  for (const shortfall of shortfalls) {
    page.item('', shortfall.says);
    for (const item of shortfall.consequences) page.item('  · ', item.says);
  }
  if (shortfalls.length === 0) for (const says of assumed) page.item('  · ', says);
  for (const [column, account] of view.accounts.entries()) {
    page.heading(`「${account}」每天结束时`);
    printColumn(
      view,
      column,
      new Set(shortfalls.filter((item) => item.account === account).map((item) => item.date)),
      page,
    );
  }
}

function printColumn(view: Forecast, column: number, failing: ReadonlySet<string>, page: Paper): void {
  const most = Math.max(1, ...view.days.map((day) => day.balances[column] ?? 0));
  let last: number | undefined;
  let folded = 0;
  for (const day of view.days) {
    const balance = day.balances[column];
    if (balance === undefined) continue;
    if (balance === last && !failing.has(day.date)) {
      folded++;
      continue;
    }
    if (folded > 0) page.line(page.style.dim(`      … ${folded} 天不变`));
    folded = 0;
    last = balance;
    const bar = '█'.repeat(Math.max(balance > 0 ? 1 : 0, Math.round((Math.max(0, balance) / most) * BAR)));
    const mark = failing.has(day.date) ? ' ← 扣不成' : '';
    page.line(
      `  ${padTo(sayDate(day.date), 12)}${formatYuan(balance).padStart(12)}  ${page.style.accent(bar)}${mark}`,
    );
  }
  if (folded > 0) page.line(page.style.dim(`      … ${folded} 天不变`));
}
