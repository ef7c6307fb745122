import { addDays, dateOf, type Moment } from '@huxin/calendar';
import type { Case } from '@huxin/case';
import { forecast } from '@huxin/cashflow';
import { forecastInput, type LoanStanding } from '@huxin/exposure';
import { asFen } from '@huxin/money';
import type { BalanceMark, BalancePoint } from '../kit/balance-curve.tsx';

/** One account as it goes on from today, up to its first debit that would not go through. */
export interface Curve {
  readonly account: string;
  readonly points: readonly BalancePoint[];
  readonly mark?: BalanceMark;
}

/** Where nothing fails, far enough to see the next month's debit. */
const CALM_DAYS = 35;

/** The balance curves of a record. The failing day ends below zero by what is missing, as if it had been taken. */
export function curvesOf(record: Case, loans: readonly LoanStanding[], now: Moment): readonly Curve[] {
  const input = forecastInput(record, loans);
  const seen = input && forecast(input);
  if (!seen?.ok) return [];
  const { accounts, days, shortfalls } = seen.value;
  const today = dateOf(now);
  return accounts.map((account, index) => {
    const short = shortfalls.find((item) => item.account === account && item.date >= today);
    const last = short?.date ?? addDays(today, CALM_DAYS);
    const points = days
      .filter((day) => day.date >= today && day.date <= last)
      .map((day) => ({
        date: day.date,
        balance: short?.date === day.date ? asFen(-short.amountFen) : (day.balances[index] ?? asFen(0)),
      }));
    return {
      account,
      points: onlyChanges(points),
      ...(short ? { mark: { date: short.date, short: short.amountFen } } : {}),
    };
  });
}

/** The first day, the last, and every day on which the balance moved. */
const onlyChanges = (points: readonly BalancePoint[]): readonly BalancePoint[] =>
  points.filter(
    (point, index) =>
      index === 0 || index === points.length - 1 || point.balance !== points[index - 1]?.balance,
  );
