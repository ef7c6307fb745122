import { dateOf, endOf, type Moment, type PlainDate } from '@huxin/calendar';
import { type Fen, mulDiv, NANO, ZERO } from '@huxin/money';
import type { Contract, EarlySettlement } from '../contract/contract.ts';
import type { Instalment } from '../schedule/instalment.ts';
import { type Plan, planOf, startOf } from '../schedule/plan.ts';
import { roundBig } from '../schedule/ratio.ts';
import { interestBetween } from '../schedule/timeline.ts';
import { revolve } from './revolving.ts';
import { runLedger } from './run-ledger.ts';
import type { Ledger, LedgerLine, Parts, Payment } from './types.ts';

/** What it takes to be rid of the loan on a day. */
export interface Payoff extends Parts {
  /** Fee for settling early, on the principal not yet due. */
  readonly earlyFee: Fen;
  /** Instalment fees not due yet: whether they end with the loan is for the contract to say; not in `total`. */
  readonly laterFees: Fen;
  /** Principal, interest, fee, penalty and early fee. */
  readonly total: Fen;
  readonly interestRule: EarlySettlement['interest'];
  /** False: the contract's rule was not read; Civil Code 677 (CC-0677), interest to the day and no fee, is taken. */
  readonly ruleKnown: boolean;
}

export interface Statement {
  readonly on: Moment;
  /** Fallen due and unpaid, by what it is for. */
  readonly due: Parts;
  readonly dueTotal: Fen;
  /** Interest of the period under way that has run up but is not due yet. */
  readonly accrued: Fen;
  /** All unpaid principal, due or not. */
  readonly principalLeft: Fen;
  readonly overpaid: Fen;
  readonly payoff: Payoff;
}

/** Whole by construction; an absurd penalty may pass MAX_FEN, which is no reason to fail. */
const toFen = (value: number): Fen => value as Fen;

const NOTHING: Parts = { fee: ZERO, penalty: ZERO, interest: ZERO, principal: ZERO };

/** What is owed on a day (a date counts as its end), and what would settle it that day. */
export function statementOn(
  contract: Contract,
  schedule: readonly Instalment[],
  payments: readonly Payment[],
  on: PlainDate | Moment,
): Statement {
  const at = endOf(on);
  const day = dateOf(at);
  const ledger = runLedger(contract, schedule, payments, at);
  const due = ledger.settled ? NOTHING : sumLeft(ledger.lines.filter((line) => line.due <= day));
  const running =
    contract.method.value === 'revolving-daily'
      ? revolve(contract, schedule, payments, at).accrued
      : accruedInterest(contract, ledger, day);
  const accrued = toFen(ledger.settled ? 0 : running);
  return {
    on: at,
    due,
    dueTotal: toFen(due.fee + due.penalty + due.interest + due.principal),
    accrued,
    principalLeft: ledger.left,
    overpaid: ledger.overpaid,
    payoff: payoffOf(contract, ledger, due, accrued, day),
  };
}

const leftOf = (line: LedgerLine): Parts => ({
  fee: toFen(line.fee - line.paidParts.fee),
  penalty: line.penaltyOwed,
  interest: toFen(line.interest - line.paidParts.interest),
  principal: toFen(line.principal - line.paidParts.principal),
});

const sumLeft = (lines: readonly LedgerLine[]): Parts =>
  lines.map(leftOf).reduce(
    (sum, part) => ({
      fee: toFen(sum.fee + part.fee),
      penalty: toFen(sum.penalty + part.penalty),
      interest: toFen(sum.interest + part.interest),
      principal: toFen(sum.principal + part.principal),
    }),
    NOTHING,
  );

/**
 * Interest of lines not due yet that has run up and is not paid. Amortising loans earn on the balance the
 * schedule has out: paying ahead of it lowers nothing by itself, a settlement does.
 */
function accruedInterest(contract: Contract, ledger: Ledger, day: PlainDate): number {
  const plan = planOf(contract);
  let accrued = 0;
  for (const [k, line] of ledger.lines.entries()) {
    const from = startOf(plan, k);
    if (line.due <= day || from >= day) continue;
    // An extended line's own period is over; its extra days are counted whole.
    accrued += Math.max(0, earnedIn(contract, ledger, plan, k, day) - line.paidParts.interest);
  }
  return accrued;
}

function earnedIn(contract: Contract, ledger: Ledger, plan: Plan, k: number, day: PlainDate): number {
  if (day >= plan.ends[k]!) return ledger.lines[k]!.interest;
  const from = startOf(plan, k);
  const base =
    contract.method.value === 'flat' ? lentBefore(contract, from) : outAt(contract, ledger, k, from);
  const { num, den } = interestBetween(contract, plan, k, base, from, day);
  return roundBig(num, den, contract.rounding.value.mode);
}

function payoffOf(contract: Contract, ledger: Ledger, due: Parts, accrued: Fen, day: PlainDate): Payoff {
  const rule = contract.earlySettlement?.value;
  const interestRule = rule?.interest ?? 'to-the-day';
  const open = ledger.settled ? [] : ledger.lines.filter((line) => line.due > day);
  const counted =
    interestRule === 'whole-term' ? open : interestRule === 'whole-period' ? open.slice(0, 1) : [];
  const later = counted.reduce((sum, line) => sum + line.interest - line.paidParts.interest, 0);
  const interest = toFen(due.interest + (interestRule === 'to-the-day' ? accrued : later));
  const atEnd = ledger.settled ? 0 : atEndFees(contract);
  const unpaidFees = open.reduce((sum, line) => sum + line.fee - line.paidParts.fee, 0);
  const endFee = Math.min(atEnd, unpaidFees);
  const earlyFee = toFen(
    mulDiv(ledger.left - due.principal, rule?.fee?.nano ?? 0, NANO, contract.rounding.value.mode),
  );
  const fee = toFen(due.fee + endFee);
  return {
    principal: ledger.left,
    interest,
    fee,
    penalty: due.penalty,
    earlyFee,
    laterFees: toFen(unpaidFees - endFee),
    total: toFen(ledger.left + interest + fee + due.penalty + earlyFee),
    interestRule,
    ruleKnown: rule !== undefined,
  };
}

const atEndFees = (contract: Contract): number =>
  contract.fees.reduce((sum, { value }) => (value.when === 'at-end' ? sum + value.amount : sum), 0);

/** Principal the schedule has out when period k starts, without draws of that very day. */
function outAt(contract: Contract, ledger: Ledger, k: number, from: PlainDate): number {
  if (k === 0) return contract.principal.value;
  let out: number = ledger.lines[k - 1]!.balanceAfter;
  for (const { value } of contract.draws) if (value.on === from) out -= value.amount;
  return out;
}

function lentBefore(contract: Contract, day: PlainDate): number {
  let lent: number = contract.principal.value;
  for (const { value } of contract.draws) if (value.on < day) lent += value.amount;
  return lent;
}
