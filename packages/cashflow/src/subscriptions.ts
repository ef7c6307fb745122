import { addMonths, END_OF_DAY, momentAt, type PlainDate, partsOf } from '@huxin/calendar';
import type { FactOf } from '@huxin/fact';
import type { DebitOrder } from './types.ts';

/**
 * The renewals of memberships from `from` to `to` (both counted in) as orders: monthly from the next one known,
 * whole or not at all. `off` renews no more; `unknown` counts as on, because a charge nobody expected is the danger.
 */
export function subscriptionOrders(
  subscriptions: readonly FactOf<'subscription'>[],
  from: PlainDate,
  to: PlainDate,
): DebitOrder[] {
  return subscriptions
    .filter(({ state }) => state !== 'off')
    .flatMap(({ subscription, account, loan, amount, next }) => {
      const orders: DebitOrder[] = [];
      const { day } = partsOf(next);
      for (let n = 0; ; n++) {
        const due = addMonths(next, n, day);
        if (due > to) return orders;
        if (due < from) continue;
        orders.push({
          id: `${subscription}@${due}`,
          ...(loan === undefined ? {} : { loan }),
          due,
          amount,
          accounts: [account],
          times: [],
          partial: 'never',
          retries: [],
          lastMoment: momentAt(due, END_OF_DAY),
          label: subscription,
        });
      }
    });
}
