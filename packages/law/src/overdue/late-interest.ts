import { type Citation, err, type Fault, ok, type Result } from '@huxin/basis';
import { daysBetween, type PlainDate } from '@huxin/calendar';
import { asFen, type Fen, MAX_FEN, mulDiv } from '@huxin/money';
import { type AskError, ask, cite } from '../ask.ts';

/** DLI-01: 1.75 per ten thousand a day, as 175 parts of a million. */
const PARTS = 175;
const WHOLE = 1_000_000;

export interface LateInterest {
  /** The doubled part only; the judgment's ordinary interest is not in it. */
  readonly amount: Fen;
  readonly days: number;
  readonly basis: readonly Citation[];
}

/**
 * The extra interest on a money judgment paid late: unpaid amount without ordinary interest × 0.0175 % × days,
 * from the day after the judgment's deadline up to and including `to`. Rounded once, half up, to whole fen.
 */
export function lateInterest(
  unpaid: Fen,
  deadline: PlainDate,
  to: PlainDate,
): Result<LateInterest, AskError | Fault> {
  const rule = ask('DLI-01', deadline);
  if (!rule.ok) return rule;
  const days = Math.max(0, daysBetween(deadline, to));
  const amount = mulDiv(unpaid, PARTS * days, WHOLE, 'half-up');
  if (unpaid < 0 || amount > MAX_FEN)
    return err({ kind: 'bad-money', at: 'unpaid', value: unpaid, expected: 'a sum not below zero' });
  const double = ask('CPL2-264', deadline);
  const basis = [cite(rule.value, deadline), ...(double.ok ? [cite(double.value, deadline)] : [])];
  return ok({ amount: asFen(amount), days, basis });
}
