import { dateOf, type Moment } from '@huxin/calendar';
import type { ActionView, ShortfallView } from '@huxin/exposure';
import type { Fact } from '@huxin/fact';
import type { Fen } from '@huxin/money';

/** How a step is ticked off: by what was seen on the phone, by an amount, or by its own word. */
export type Ticking =
  | { readonly by: 'seen'; readonly label: string }
  | {
      readonly by: 'amount';
      readonly label: string;
      readonly asks: string;
      readonly amountFen: Fen | undefined;
    }
  | { readonly by: 'word'; readonly label: string };

export function tickingOf(action: ActionView, shortfalls: readonly ShortfallView[]): Ticking {
  switch (action.kind) {
    case 'revoke-permission':
      return { by: 'seen', label: '关了，也看过了' };
    case 'fund-account':
      return {
        by: 'amount',
        label: '存进去了',
        asks: `往「${action.target}」存了多少`,
        amountFen: shortfalls.find((item) => item.account === action.target)?.amountFen,
      };
    case 'pay-debt':
      return { by: 'amount', label: '还了', asks: '还了多少', amountFen: action.cost.fen };
    default:
      return { by: 'word', label: '做了' };
  }
}

/** What becomes known when a step is ticked off. A permission counts as closed only because it was seen so. */
export function tickedFacts(action: ActionView, now: Moment, amount: Fen | undefined): readonly Fact[] {
  const on = dateOf(now);
  switch (action.kind) {
    case 'revoke-permission':
      return (
        action.id.endsWith('call-log-sms') ? (['call-log', 'sms'] as const) : (['contacts'] as const)
      ).map((asset) => ({
        kind: 'grant',
        app: action.target,
        asset,
        from: on,
        state: 'denied',
        verified: 'yes',
      }));
    case 'fund-account':
      return amount ? [{ kind: 'money', account: action.target, amount, at: now, meaning: 'income' }] : [];
    case 'pay-debt':
      return amount ? [{ kind: 'money', loan: action.target, amount, at: now, meaning: 'repayment' }] : [];
    default:
      return [saidFact(action, 'done', now)];
  }
}

export const saidFact = (action: ActionView, state: 'done' | 'proved' | 'refused', now: Moment): Fact => ({
  kind: 'action',
  action: action.kind,
  target: action.target,
  state,
  on: dateOf(now),
});
