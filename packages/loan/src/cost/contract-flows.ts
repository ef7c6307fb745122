import { asFen } from '@huxin/money';
import type { Contract } from '../contract/contract.ts';
import type { Instalment } from '../schedule/instalment.ts';
import type { LoanFlows, LoanPayment } from './true-cost.ts';

/**
 * The purse's view of a contract and its schedule. What reached the borrower counts, not the principal on paper; a fee
 * due at payout is paid on that day, withheld fees never arrive, all others stand in the lines of the schedule.
 */
export function loanFlowsOf(contract: Contract, lines: readonly Instalment[]): LoanFlows {
  const { on, received } = contract.payout.value;
  const principal = contract.principal.value;
  const atPayout = contract.fees.flatMap(({ value }): LoanPayment[] =>
    value.when === 'at-payout' && value.amount > 0 ? [{ when: on, amount: value.amount, what: 'fee' }] : [],
  );
  return {
    principal,
    withheld: asFen(principal - received),
    paidOut: on,
    draws: contract.draws.map(({ value }) => ({ when: value.on, amount: value.amount })),
    payments: [...atPayout, ...lines.flatMap(paymentsOf)],
  };
}

function paymentsOf({ due, amount, fee }: Instalment): LoanPayment[] {
  const instalment: LoanPayment = { when: due, amount: asFen(amount - fee), what: 'instalment' };
  return fee === 0 ? [instalment] : [instalment, { when: due, amount: fee, what: 'fee' }];
}
