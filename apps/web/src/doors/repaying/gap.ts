import { addDays, type PlainDate } from '@huxin/calendar';
import type { Fen } from '@huxin/money';
import type { BalancePoint } from '../../kit/balance-curve.tsx';

export interface Outgoing {
  readonly on: PlainDate;
  readonly amount: Fen;
}

export interface GapQuestion {
  readonly today: PlainDate;
  /** On the account now. */
  readonly balance: Fen;
  readonly debit: Outgoing;
  /** What else leaves before the debit; later ones are left out. */
  readonly before: readonly Outgoing[];
}

export interface GapAnswer {
  /** What is missing on the day of the debit; 0 when it is covered. */
  readonly short: Fen;
  /** What is left after it; below zero by `short`. */
  readonly left: Fen;
  /** The last day money can still be put there before the debit is tried in the morning. */
  readonly latest: PlainDate;
  readonly points: readonly BalancePoint[];
}

/** One debit, one account, whole fen: what was said minus what leaves. Income is not counted on. */
export function gapOf({ today, balance, debit, before }: GapQuestion): GapAnswer {
  const outs = [...before.filter((out) => out.on >= today && out.on <= debit.on), debit].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  );
  let left = balance as number;
  const byDay = new Map<PlainDate, Fen>([[today, balance]]);
  for (const out of outs) {
    left -= out.amount;
    byDay.set(out.on, left as Fen);
  }
  return {
    short: Math.max(0, -left) as Fen,
    left: left as Fen,
    latest: addDays(debit.on, -1),
    points: [...byDay].map(([date, amount]) => ({ date, balance: amount })),
  };
}
