import type { Moment } from '@huxin/calendar';
import type { Part } from '../contract/contract.ts';
import type { Instalment } from '../schedule/instalment.ts';
import type { OverdueLine } from './overdue-line.ts';
import { owedPenalty, type PenaltyRun, payPenalty } from './penalty-run.ts';

/** A schedule line while payments are put against it. All amounts are fen. */
export interface OpenLine {
  readonly from: Instalment;
  readonly limit: OverdueLine;
  readonly left: Record<Part, number>;
  readonly paid: Record<Part, number>;
  /** The line's own amount still unpaid at the last moment it could be paid. */
  owedAtLimit: number;
  /** When its own amount was paid in full. */
  paidAt: Moment | undefined;
  run: PenaltyRun | undefined;
}

export const openLine = (from: Instalment, limit: OverdueLine): OpenLine => ({
  from,
  limit,
  left: { fee: from.fee, penalty: 0, interest: from.interest, principal: from.principal },
  paid: { fee: 0, penalty: 0, interest: 0, principal: 0 },
  owedAtLimit: from.amount,
  paidAt: undefined,
  run: undefined,
});

/** Unpaid of the line's own amount. */
export const ownLeft = ({ left }: OpenLine): number => left.fee + left.interest + left.principal;

/** Whether the line was, at that moment, past its last moment and short by more than the tolerance. */
export const wasMissed = (line: OpenLine, at: Moment): boolean =>
  at > line.limit.moment && line.owedAtLimit > line.limit.tolerance;

/** Puts as much of `money` as fits into the parts in that order; what is left over is returned. */
export function payInto(line: OpenLine, order: readonly Part[], money: number, at: Moment): number {
  let rest = money;
  // Inside a grace the penalty only counts along; it is owed once the line is missed.
  if (line.run) line.left.penalty = wasMissed(line, at) ? owedPenalty(line.run) : 0;
  for (const part of order) {
    const put = Math.min(rest, line.left[part]);
    if (put === 0) continue;
    line.left[part] -= put;
    line.paid[part] += put;
    rest -= put;
    if (part === 'penalty') payPenalty(line.run!, put);
    else if (at <= line.limit.moment) line.owedAtLimit -= put;
  }
  if (line.paidAt === undefined && ownLeft(line) === 0) line.paidAt = at;
  return rest;
}
