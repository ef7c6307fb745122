// Forecast of 10 accounts × 365 days × 100 monthly orders, and beside hledger on the rules both know.
// Usage: node bench/cashflow.bench.mjs [--json]
import { spawnSync } from 'node:child_process';
import { makePlan, runHledger, toJournal } from '../scripts/oracle/cashflow.mjs';
import { bundle, median } from './bundle.mjs';

const root = new URL('..', import.meta.url).pathname;
const { expandFlows, forecast } = await bundle(
  `export { expandFlows, forecast } from './src/index.ts';`,
  `${root}packages/cashflow`,
);

const pad = (n) => String(n).padStart(2, '0');
const FROM = '2025-01-01';
const TO = '2025-12-31';

/** 100 loans, each debited on its day of every month from three accounts; part of them may take what is there. */
function debits(balance, partial) {
  const accounts = Array.from({ length: 10 }, (_, n) => ({
    account: `账户${n}`,
    balance,
    at: `${FROM}T00:00`,
  }));
  const flows = accounts.flatMap(({ account }, n) => [
    {
      flow: `工资${n}`,
      account,
      direction: 'in',
      amount: 400_000,
      when: { every: 'month', day: 15, from: FROM },
      purpose: 'salary',
    },
    {
      flow: `房租${n}`,
      account,
      direction: 'out',
      amount: 60_000,
      when: { every: 'month', day: 8, from: FROM },
      purpose: 'rent',
    },
  ]);
  const orders = Array.from({ length: 1200 }, (_, k) => {
    const [n, month] = [k % 100, Math.floor(k / 100) + 1];
    const due = `2025-${pad(month)}-${pad(1 + (n % 28))}`;
    return {
      id: `借款${n}#${month}`,
      due,
      amount: 20_000 + n * 300,
      accounts: [0, 3, 7].map((step) => `账户${(n + step) % 10}`),
      times: ['09:00', '17:00'],
      partial,
      retries: [{ afterDays: 1, time: '08:00' }],
      lastMoment: `${due}T24:00`,
      label: `借款${n}`,
    };
  });
  return () =>
    forecast({ from: `${FROM}T00:00`, to: TO, accounts, flows: expandFlows(flows, FROM, TO), orders });
}

const forecasts = Object.fromEntries(
  [
    ['enough money', debits(20_000_000, 'never')],
    ['chronically short', debits(50_000, 'never')],
    ['short, takes what is there', debits(50_000, 'takes-what-is-there')],
    ['short, partial unknown', debits(50_000, 'unknown')],
  ].map(([name, run]) => {
    const result = run();
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return [name, { ms: median(run, 61, 30), shortfalls: result.value.shortfalls.length }];
  }),
);

const plan = makePlan(104, FROM, 104);
const input = {
  from: `${FROM}T00:00`,
  to: plan.end,
  accounts: plan.accounts.map((one) => ({ ...one, at: `${FROM}T00:00` })),
  orders: [],
};
const shared = median(() => forecast({ ...input, flows: expandFlows(plan.flows, FROM, plan.end) }), 31, 15);
const installed = spawnSync('hledger', ['--version']).status === 0;
const journal = toJournal(plan);
const hledger = installed ? median(() => runHledger(journal, plan), 7, 1) : null;

const report = { forecasts, sharedRules: { rules: 104, huxin: shared, hledger } };
if (process.argv.includes('--json')) console.log(JSON.stringify(report));
else {
  console.log('10 accounts × 365 days × 100 monthly orders (1,200 debits, 1 retry each), warm median:');
  for (const [name, { ms, shortfalls }] of Object.entries(forecasts))
    console.log(`  ${name.padEnd(28)} ${ms.toFixed(2)} ms   ${shortfalls} shortfalls`);
  console.log('104 rules without debits, the same day balances:');
  console.log(`  huxin    ${shared.toFixed(2)} ms`);
  if (hledger === null) console.log('  hledger  skipped: not installed (Debian package "hledger")');
  else
    console.log(
      `  hledger  ${hledger.toFixed(0)} ms with its start   ratio ${(hledger / shared).toFixed(0)}`,
    );
}
