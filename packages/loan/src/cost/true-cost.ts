import type { PlainDate } from '@huxin/calendar';
import type { Fen } from '@huxin/money';
import { rateBy } from './methods.ts';
import { solveCost } from './solve-cost.ts';
import type { PlacedFlow } from './unit-period-apr.ts';

/** A loan as the borrower's purse sees it. Amounts in fen, none negative; moments are all dates or all years. */
export interface LoanFlows {
  /** Principal on paper. */
  readonly principal: Fen;
  /** Taken off before the money arrived (砍头息), of whatever name. */
  readonly withheld?: Fen;
  readonly paidOut: PlainDate | number;
  /** Money drawn later on the same loan. */
  readonly draws?: readonly { readonly when: PlainDate | number; readonly amount: Fen }[];
  /** Everything the borrower pays: instalments, fees, memberships, insurance, guarantee. */
  readonly payments: readonly LoanPayment[];
}

export interface LoanPayment {
  readonly when: PlainDate | number;
  readonly amount: Fen;
  readonly what: 'instalment' | 'fee' | 'membership' | 'insurance' | 'guarantee' | 'penalty';
}

/** The yearly cost by every method, as fractions, beside the sums of money. `null`: cannot be computed so. */
export interface TrueCost {
  readonly received: Fen;
  readonly paid: Fen;
  /** paid − received: what the loan costs in money. */
  readonly cost: Fen;
  /** Money beside the instalments: withheld, fees, memberships, insurance, guarantee, penalties. */
  readonly extras: Fen;
  /** Monthly cost × 12 on the first principal: the figure advertisements like. */
  readonly nominal: number | null;
  readonly shortcut: number | null;
  readonly irr12: number | null;
  readonly effective: number | null;
  readonly unitPeriodApr: number | null;
  readonly roots: readonly number[];
}

/** The flows of a loan, + received, − paid. */
export function flowsOf({ principal, withheld, paidOut, draws, payments }: LoanFlows): PlacedFlow[] {
  const received = { when: paidOut, amount: principal - (withheld ?? 0) };
  return [received, ...(draws ?? []), ...payments.map(({ when, amount }) => ({ when, amount: -amount }))];
}

/** What a loan really costs a year. The effective rate counts months as equal where all payments are whole months apart. */
export function trueCost(loan: LoanFlows): TrueCost {
  const flows = flowsOf(loan);
  const solved = solveCost(flows);
  const sum = (payments: readonly { amount: Fen }[]) =>
    payments.reduce((total, { amount }) => total + amount, 0);
  const principal = loan.principal + sum(loan.draws ?? []);
  const received = (principal - (loan.withheld ?? 0)) as Fen;
  const paid = sum(loan.payments) as Fen;
  return {
    received,
    paid,
    cost: (paid - received) as Fen,
    extras: (sum(loan.payments.filter(({ what }) => what !== 'instalment')) + (loan.withheld ?? 0)) as Fen,
    nominal: rateBy('flat', flows, { principal }),
    shortcut: rateBy('shortcut', flows, { principal }),
    irr12: solved.irr12,
    effective: solved.monthlyEffective ?? solved.effective,
    unitPeriodApr: solved.unitPeriod?.apr ?? null,
    roots: solved.roots,
  };
}
