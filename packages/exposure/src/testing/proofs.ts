import { dateOf } from '@huxin/calendar';
import type { Case } from '@huxin/case';
import type { Entry } from '@huxin/fact';
import type { ActionView, Assessment } from '../index.ts';

/**
 * The entries that would stand in the record once a step is proved: what the step's `proof` sentence asks for,
 * written down. Used to check that a plan's claims are true.
 */
export function proofOf(action: ActionView, view: Assessment, record: Case): Entry[] {
  const today = dateOf(record.now);
  const entry = (fact: Entry['fact'], index = 0): Entry => ({
    id: `proof:${action.id}:${index}`.replaceAll(/[^\p{L}\p{N}._:-]/gu, '-') as Entry['id'],
    knownOn: today,
    origin: { by: 'user', spans: [] },
    fact,
  });
  switch (action.kind) {
    case 'revoke-permission':
      return [
        entry({
          kind: 'grant',
          app: action.target,
          asset: 'contacts',
          from: today,
          state: 'denied',
          verified: 'yes',
        }),
      ];
    case 'fund-account': {
      const shortfall = view.shortfalls.find((item) => action.id === `fund:${item.account}:${item.date}`);
      if (!shortfall) return [];
      return shortfall.orders.map((order, index) => ({
        ...entry(
          {
            kind: 'money',
            account: shortfall.account,
            ...(order.loan === undefined ? {} : { loan: order.loan }),
            amount: order.amountFen,
            at: shortfall.date,
            meaning: 'repayment',
          },
          index,
        ),
        knownOn: shortfall.date,
      }));
    }
    case 'pay-debt':
      return [
        entry({
          kind: 'money',
          loan: action.target,
          amount: action.cost.fen,
          at: today,
          meaning: 'repayment',
        }),
      ];
    default:
      return [];
  }
}
