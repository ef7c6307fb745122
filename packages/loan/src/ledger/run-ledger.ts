import { dateOf, endOf, type Moment } from '@huxin/calendar';
import type { Fen } from '@huxin/money';
import type { Contract } from '../contract/contract.ts';
import type { Instalment } from '../schedule/instalment.ts';
import { applyPayments } from './apply-payments.ts';
import { type OpenLine, ownLeft, wasMissed } from './open-line.ts';
import { revolve } from './revolving.ts';
import type { InstalmentState, Ledger, LedgerLine, Payment } from './types.ts';

/**
 * Where a loan stands at a moment. For any history: what went to the lines plus `overpaid` is what was
 * paid up to `now`, to the fen. Later payments are not seen.
 */
export function runLedger(
  contract: Contract,
  schedule: readonly Instalment[],
  payments: readonly Payment[],
  now: Moment,
): Ledger {
  const revolving =
    contract.method.value === 'revolving-daily' ? revolve(contract, schedule, payments, now) : undefined;
  const lines = revolving?.lines ?? schedule;
  const applied = applyPayments(contract, lines, payments, now, revolving?.principalOf);
  const settledOn = contract.settled?.value;
  const closed = settledOn !== undefined && settledOn <= dateOf(now) ? endOf(settledOn) : undefined;
  const today = dateOf(now);
  let [owedNow, left, penaltyOwed, open] = [0, 0, 0, 0];
  let overdueSince: Moment | undefined;
  const out = applied.lines.map((line): LedgerLine => {
    const state = stateOf(line, now, closed);
    const owed = closed ? 0 : ownLeft(line);
    const penalty = closed ? 0 : line.left.penalty;
    if (line.from.due <= today) owedNow += owed + penalty;
    if (!closed) left += line.left.principal;
    penaltyOwed += penalty;
    open += owed + penalty;
    if (state === 'overdue' && (overdueSince === undefined || line.limit.moment < overdueSince)) {
      overdueSince = line.limit.moment;
    }
    return ledgerLine(line, state, owed, penalty);
  });
  return {
    lines: out,
    owedNow: owedNow as Fen,
    ...(overdueSince === undefined ? {} : { overdueSince }),
    left: left as Fen,
    settled: closed !== undefined || open === 0,
    overpaid: applied.overpaid as Fen,
    penaltyOwed: penaltyOwed as Fen,
  };
}

function stateOf(line: OpenLine, now: Moment, closed: Moment | undefined): InstalmentState {
  // Nothing to pay (no interest, principal at the end): nothing to be late with.
  if (line.from.amount === 0) return line.from.due <= dateOf(now) ? 'paid' : 'upcoming';
  if (line.paidAt !== undefined || closed !== undefined) {
    const at = line.paidAt ?? closed!;
    return wasMissed(line, at) ? 'paid-late' : 'paid';
  }
  if (wasMissed(line, now)) return 'overdue';
  return line.from.due <= dateOf(now) ? 'due' : 'upcoming';
}

/** Written out field by field: spreading is ten times slower, and a case has thousands of lines. */
function ledgerLine(line: OpenLine, state: InstalmentState, owed: number, penalty: number): LedgerLine {
  const { n, due, principal, interest, fee, amount, balanceAfter } = line.from;
  const paid = (amount - ownLeft(line)) as Fen;
  const paidParts = line.paid as LedgerLine['paidParts'];
  const common = { n, due, principal, interest, fee, amount, balanceAfter, state, paid, owed: owed as Fen };
  const penaltyOwed = penalty as Fen;
  return line.paidAt === undefined
    ? Object.assign(common, { line: line.limit, paidParts, penaltyOwed })
    : Object.assign(common, { line: line.limit, paidParts, penaltyOwed, paidAt: line.paidAt });
}
