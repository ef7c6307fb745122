import { err, type Fault, type Finding, ok, type Result } from '@huxin/basis';
import type { Moment, PlainDate } from '@huxin/calendar';
import type { Case } from '@huxin/case';
import { assess, type LoanStanding, type LoanView, priceOf, type Subject, subjectsOf } from '@huxin/exposure';
import { compareWithLender, type InstalmentState, percentWords } from '@huxin/loan';
import type { Fen } from '@huxin/money';
import { type Curve, curvesOf } from './curve.ts';

export interface LoanLine {
  readonly n: number;
  readonly due: PlainDate;
  readonly amountFen: Fen;
  readonly owedFen: Fen;
  readonly state: InstalmentState;
}

/** The yearly cost in words already rounded, beside the sums it comes from. */
export interface LoanCost {
  readonly receivedFen: Fen;
  readonly paidFen: Fen;
  readonly costFen: Fen;
  /** 「26.8%」; absent where it cannot be computed. */
  readonly yearly?: string;
  /** What was counted beside the contract, a sentence each. */
  readonly memberships: readonly string[];
  readonly findings: readonly Finding[];
}

/** One loan on its own page. */
export interface LoanSheet {
  readonly view: LoanView;
  readonly lines: readonly LoanLine[];
  readonly accounts: readonly string[];
  readonly cost?: LoanCost;
  readonly curve?: Curve;
}

/** The page of one loan; a fault when the record has no such loan. */
export function loanSheet(record: Case, name: string, now: Moment): Result<LoanSheet, Fault> {
  const view = assess(record);
  if (!view.ok) return view;
  const subjects = subjectsOf(record);
  const subject = subjects.find((item) => item.loans.some((loan) => loan.record.loan === name));
  const loan = subject?.loans.find((item) => item.record.loan === name);
  const seen = view.value.loans.find((item) => item.loan === name);
  if (!subject || !loan || !seen)
    return err({ kind: 'unknown-reference', at: '/loan', value: name, expected: 'a loan of the record' });
  const accounts = loan.contract?.debit?.value.accounts ?? [];
  const cost = costOf(record, subject, loan);
  const curve = curvesOf(
    record,
    subjects.flatMap((item) => item.loans),
    now,
  ).find((item) => accounts.includes(item.account));
  return ok({
    view: seen,
    lines: (loan.ledger?.lines ?? []).map((line) => ({
      n: line.n,
      due: line.due,
      amountFen: line.amount,
      owedFen: line.owed,
      state: line.state,
    })),
    accounts,
    ...(cost ? { cost } : {}),
    ...(curve ? { curve } : {}),
  });
}

function costOf(record: Case, subject: Subject, loan: LoanStanding): LoanCost | undefined {
  const price = priceOf(record, subject, loan);
  if (!price || !loan.contract) return undefined;
  const { cost, termDays, memberships, lenderKind } = price;
  const findings = compareWithLender(cost, {
    lenderKind,
    on: loan.contract.payout.value.on,
    termDays,
  });
  return {
    receivedFen: cost.received,
    paidFen: cost.paid,
    costFen: cost.cost,
    ...(cost.irr12 === null ? {} : { yearly: percentWords(cost.irr12) }),
    memberships,
    findings,
  };
}
