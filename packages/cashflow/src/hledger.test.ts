import { readdirSync, readFileSync } from 'node:fs';
import { unwrap } from '@huxin/basis';
import { addDays, asDate } from '@huxin/calendar';
import type { FactOf } from '@huxin/fact';
import { describe, expect, it } from 'vitest';
import { expandFlows, type ForecastInput, forecast } from './index.ts';

interface Oracle {
  start: string;
  end: string;
  accounts: { account: string; balance: number }[];
  flows: FactOf<'flow'>[];
  balances: Record<string, number[]>;
}

const folder = new URL('../oracle/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

describe('[现金流-16] 跟 hledger --forecast 每个账户每一天分毫不差', () => {
  it('三份对照都在', () => {
    expect(files.length).toBeGreaterThanOrEqual(3);
  });
  it.each(files)('%s', (name) => {
    const oracle: Oracle = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    const [from, to] = [asDate(oracle.start), asDate(oracle.end)];
    const input = {
      from: `${from}T00:00`,
      to,
      accounts: oracle.accounts.map((one) => ({ ...one, at: `${from}T00:00` })),
      flows: expandFlows(oracle.flows, from, to),
      orders: [],
    } as unknown as ForecastInput;
    const { accounts, days } = unwrap(forecast(input));
    expect(days.length).toBe(365);
    expect(days.at(-1)?.date).toBe(addDays(from, 364));
    for (const [n, account] of accounts.entries())
      expect(
        days.map(({ balances }) => balances[n]),
        account,
      ).toEqual(oracle.balances[account]);
  });
});
