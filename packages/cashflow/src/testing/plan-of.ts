import type { DebitOrder, ForecastInput, PlannedFlow } from '../types.ts';

type Loose<T> = { readonly [K in keyof T]?: unknown };

/** Short ways to write a plan in tests; brands are given without checks, so that bad input can be written too. */
export const flow = (part: Loose<PlannedFlow>): PlannedFlow =>
  ({
    id: '房租',
    account: 'A',
    direction: 'out',
    amount: 0,
    on: '2025-06-01',
    purpose: 'rent',
    ...part,
  }) as PlannedFlow;

export const order = (part: Loose<DebitOrder>): DebitOrder =>
  ({
    id: '网贷',
    due: '2025-06-10',
    amount: 10_000,
    accounts: ['A'],
    times: ['09:00'],
    partial: 'never',
    retries: [],
    lastMoment: '2025-06-10T24:00',
    label: '网贷',
    ...part,
  }) as DebitOrder;

export const plan = (
  part: Loose<ForecastInput> & { balances?: Readonly<Record<string, number>> },
): ForecastInput => {
  const { balances = { A: 0 }, ...rest } = part;
  return {
    from: '2025-06-01T00:00',
    to: '2025-06-30',
    accounts: Object.entries(balances).map(([account, balance]) => ({
      account,
      balance,
      at: '2025-06-01T00:00',
    })),
    flows: [],
    orders: [],
    ...rest,
  } as unknown as ForecastInput;
};
