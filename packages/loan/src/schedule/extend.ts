import { err, ok, type Result } from '@huxin/basis';
import { daysBetween, type PlainDate } from '@huxin/calendar';
import type { Fen } from '@huxin/money';
import type { Contract } from '../contract/contract.ts';
import { staysExact } from './check-term.ts';
import { factorOf30, factorOfActual } from './day-count.ts';
import type { Instalment } from './instalment.ts';
import { type LoanFault, loanFault } from './loan-fault.ts';
import type { Plan } from './plan.ts';
import { times } from './ratio.ts';
import { rateBefore } from './timeline.ts';

/**
 * 展期 (Civil Code 678): the principal of that one line is owed later and earns interest for the extra days;
 * interest does not earn interest, and every other line stays as it was.
 */
export function extendedLines(
  contract: Contract,
  plan: Plan,
  lines: readonly Instalment[],
): Result<readonly Instalment[], LoanFault> {
  if (contract.extensions.length === 0) return ok(lines);
  const moved = [...lines];
  for (const extension of contract.extensions) {
    const { instalment, to } = extension.value;
    const line = moved[instalment - 1];
    const end = plan.ends[instalment - 1];
    if (!line || !end || to <= end) {
      return err(
        loanFault(
          contract,
          'extension',
          extension,
          end ? `after ${end}` : `an instalment from 1 to ${lines.length}`,
          end
            ? `展期后的日子要晚于原来的还款日（${end}）。`
            : `一共 ${lines.length} 期，没有第 ${instalment} 期。`,
        ),
      );
    }
    if (!staysExact(contract, rateBefore(contract, to), daysBetween(end, to))) {
      return err(
        loanFault(
          contract,
          'extension',
          extension,
          'a rate and a period whose product stays exact',
          '展期太久或利率太高，算不准。看看展期的年份、利率的单位有没有写错。',
        ),
      );
    }
    const extra = interestFor(contract, line.principal, end, to);
    moved[instalment - 1] = {
      ...line,
      due: to,
      interest: (line.interest + extra) as Fen,
      amount: (line.amount + extra) as Fen,
    };
  }
  return ok(moved);
}

function interestFor(contract: Contract, principal: number, from: PlainDate, to: PlainDate): number {
  const rate = rateBefore(contract, to);
  const { days, year } = contract.dayCount.value;
  const factor =
    days === '30' ? factorOf30(rate, daysBetween(from, to)) : factorOfActual(rate, year, from, to);
  return times(principal, factor, contract.rounding.value.mode);
}
