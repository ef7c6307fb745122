import { addMonths, dateOf, type PlainDate, toDayNumber } from '@huxin/calendar';
import { divide, type Rounding } from '@huxin/money';
import type { Ratio } from '../schedule/ratio.ts';
import type { OpenLine } from './open-line.ts';
import type { PenaltyRule } from './penalty-rule.ts';

/** Penalty of one line as it runs: whole fen and an exact rest, so that many payments round like one. */
export interface PenaltyRun {
  /** Day number up to which it has been counted. */
  day: number;
  whole: number;
  /** Below `perDay.den`; rest ÷ den is the fraction of a fen. */
  rest: number;
  paid: number;
  /** Penalty that itself earns penalty: what was unpaid at the last monthly settlement. */
  capital: number;
  /** Monthly settlements passed since the due day. */
  settlements: number;
  readonly perDay: Ratio;
  readonly rounding: Rounding;
}

/** Unpaid penalty in whole fen. */
export const owedPenalty = (run: PenaltyRun): number =>
  Math.max(0, run.whole + divide(run.rest, run.perDay.den, run.rounding) - run.paid);

/** Compounded penalty is paid off first: what runs up afterwards joins the base at the next settlement, not before. */
export function payPenalty(run: PenaltyRun, fen: number): void {
  run.paid += fen;
  run.capital = Math.min(run.capital, owedPenalty(run));
}

/** The day a line's penalty counts from: its due day, or the end of a grace in which nothing runs. */
const firstDay = (rule: PenaltyRule, line: OpenLine): number =>
  toDayNumber(rule.runsInGrace ? line.from.due : dateOf(line.limit.moment));

/**
 * Brings the penalty of a missed line up to a day. `base` is the fen it runs on; `notBefore` is the day
 * another line already carried the same penalty up to. With compounding, the penalty unpaid on each
 * monthly settlement (the day of the month it fell due) joins the base.
 */
export function runPenalty(
  rule: PenaltyRule,
  line: OpenLine,
  base: number,
  until: PlainDate,
  rounding: Rounding,
  notBefore = Number.NEGATIVE_INFINITY,
): void {
  line.run ??= {
    day: Math.max(firstDay(rule, line), notBefore),
    whole: 0,
    rest: 0,
    paid: 0,
    capital: 0,
    settlements: 0,
    perDay: rule.perDay(line.from.due),
    rounding,
  };
  const run = line.run;
  const last = toDayNumber(until);
  if (rule.compound) {
    for (;;) {
      const settlement = toDayNumber(addMonths(line.from.due, run.settlements + 1));
      if (settlement > last) break;
      addDaysOf(run, base + run.capital, settlement);
      run.capital = owedPenalty(run);
      run.settlements++;
    }
  }
  addDaysOf(run, base + run.capital, last);
  line.left.penalty = owedPenalty(run);
}

function addDaysOf(run: PenaltyRun, base: number, until: number): void {
  const { num, den } = run.perDay;
  const days = until - run.day;
  if (days <= 0) return;
  run.day = until;
  const product = base * num * days + run.rest;
  if (product <= Number.MAX_SAFE_INTEGER) {
    run.rest = product % den;
    run.whole += (product - run.rest) / den;
    return;
  }
  const exact = BigInt(base) * BigInt(num) * BigInt(days) + BigInt(run.rest);
  run.rest = Number(exact % BigInt(den));
  run.whole += Number(exact / BigInt(den));
}
