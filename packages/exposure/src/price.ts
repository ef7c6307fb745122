import { daysBetween } from '@huxin/calendar';
import type { Case } from '@huxin/case';
import { subscriptionOrders } from '@huxin/cashflow';
import type { FactOf, LenderKind } from '@huxin/fact';
import { loanFlowsOf, type TrueCost, trueCost } from '@huxin/loan';
import { formatYuan } from '@huxin/money';
import type { LoanStanding, Subject } from './subject.ts';

/** What a loan of the record really costs. */
export interface LoanPrice {
  readonly cost: TrueCost;
  readonly termDays: number;
  /** Who lent this very loan, as far as told; an app may hand on loans of several lenders. */
  readonly lender: string;
  readonly lenderKind: LenderKind;
  /** One sentence for each membership that was counted. */
  readonly memberships: readonly string[];
}

/**
 * The true cost by the contract, with the memberships that renew with the loan (spec 年化-36); undefined where the terms
 * are not all there.
 */
export function priceOf(
  record: Case,
  subject: Subject,
  { record: loan, contract, schedule }: LoanStanding,
): LoanPrice | undefined {
  if (!contract || schedule.length === 0) return undefined;
  const from = contract.payout.value.on;
  const last = schedule.at(-1)?.due ?? from;
  const mine = record.subscriptions
    .map(({ fact }) => fact)
    .filter((fact) => fact.loan === loan.loan && fact.state !== 'off');
  const renewals = subscriptionOrders(mine, from, last).map(
    ({ due, amount }) => ({ when: due, amount, what: 'membership' }) as const,
  );
  const flows = loanFlowsOf(contract, schedule);
  return {
    cost: trueCost({ ...flows, payments: [...flows.payments, ...renewals] }),
    termDays: Math.max(1, daysBetween(from, last)),
    ...lenderOf(subject, loan.loan),
    memberships: mine.map(sayMembership),
  };
}

/** What was told of this loan, else of the app as a whole; what was told of another loan of the app is no answer. */
function lenderOf({ app, lender, loans }: Subject, loan: string): Pick<LoanPrice, 'lender' | 'lenderKind'> {
  const of = (name: string | undefined) => app.parties.filter(({ fact }) => fact.loan === name);
  const told = [...of(undefined), ...of(loan)];
  const named = told.findLast(({ fact }) => fact.role === 'lender')?.fact.party;
  return {
    lender: named ?? (loans.length > 1 ? app.app : lender),
    lenderKind: told.findLast(({ fact }) => fact.lenderKind !== undefined)?.fact.lenderKind ?? 'unknown',
  };
}

/** What was paid before the next charge nobody noted, so it is not in. */
const sayMembership = ({ subscription, amount, next, state }: FactOf<'subscription'>): string =>
  `会员「${subscription}」每月 ${formatYuan(amount)} 元，从 ${next} 起续到还清，算进去了；在那以前付过的没有记，没算。${state === 'unknown' ? '还在不在续不知道，按还在算。' : ''}`;
