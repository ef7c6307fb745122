import type { Moment, PlainDate, TimeOfDay } from '@huxin/calendar';
import { dateOf } from '@huxin/calendar';
import type { Assessment, LoanStanding } from '@huxin/exposure';
import type { Fen } from '@huxin/money';

/** A debit that comes: when, how much, from where, and whether it would go through as far as the record shows. */
export interface Debit {
  readonly loan: string;
  readonly n: number;
  readonly due: PlainDate;
  readonly amountFen: Fen;
  readonly accounts: readonly string[];
  readonly time?: TimeOfDay;
  /** Missing on that day on that account, where the forecast says so. */
  readonly shortFen?: Fen;
}

/** The next unpaid instalment of every loan, today's included; earliest first. */
export function nextDebits(loans: readonly LoanStanding[], view: Assessment, now: Moment): readonly Debit[] {
  const today = dateOf(now);
  return loans
    .flatMap(({ record, contract, ledger }): Debit[] => {
      const line = ledger?.lines.find((item) => item.owed > 0 && item.due >= today);
      if (!line) return [];
      const debit = contract?.debit?.value;
      const short = view.shortfalls.find((item) =>
        item.orders.some((order) => order.loan === record.loan && order.n === line.n),
      );
      return [
        {
          loan: record.loan,
          n: line.n,
          due: line.due,
          amountFen: line.owed,
          accounts: debit?.accounts ?? [],
          ...(debit?.times[0] ? { time: debit.times[0] } : {}),
          ...(short ? { shortFen: short.amountFen } : {}),
        },
      ];
    })
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}
