// 12-line schedules beside a big.js implementation, in one run: `node bench/loan.bench.mjs`.
// huxin: buildSchedule on a whole contract, with dates. big.js: amounts only, no dates, the usual way people write it.
import { loadPeers } from './load-peers.mjs';
import { loadRoom } from './load-room.mjs';

const { bigjs } = await loadPeers({ bigjs: 'big.js' });
const Big = bigjs.default;
const loan = await loadRoom(`
  export { buildSchedule, runLedger } from './packages/loan/src/index.ts';
  export { contractOf, percent } from './packages/loan/src/testing/build.ts';
`);

const LINES = 12;
const ROUNDS = 9;
const ROUND_MS = 200;

/** The same loan at 64 principals, so that nothing can be remembered from call to call. */
const PRINCIPALS = Array.from({ length: 64 }, (_, k) => 1_000_000 + k * 12_347);
const base = loan.contractOf({
  principal: '10000',
  payout: '2025-01-10',
  rate: loan.percent('1.5', 'month'),
  count: LINES,
  firstDue: '2025-02-10',
});
const contracts = PRINCIPALS.map((value) => ({ ...base, principal: { ...base.principal, value } }));

/** Level instalments in big.js: half-up to the fen each period, the remainder in the last line. */
function withBig(principalFen) {
  const principal = new Big(principalFen).div(100);
  const rate = new Big('0.015');
  const growth = rate.plus(1).pow(LINES);
  const level = principal.times(rate).times(growth).div(growth.minus(1)).round(2, Big.roundHalfUp);
  const lines = [];
  let balance = principal;
  for (let n = 1; n <= LINES; n++) {
    const interest = balance.times(rate).round(2, Big.roundHalfUp);
    const part = n === LINES ? balance : level.minus(interest);
    balance = balance.minus(part);
    lines.push({ n, principal: part, interest, amount: part.plus(interest), balanceAfter: balance });
  }
  return lines;
}

const withHuxin = (contract) => loan.buildSchedule(contract).value;

for (const [k, contract] of contracts.entries()) {
  const big = withBig(PRINCIPALS[k]).map((line) => Number(line.amount.times(100)));
  const ours = withHuxin(contract).map((line) => line.amount);
  if (JSON.stringify(big) !== JSON.stringify(ours))
    throw new Error(`schedules differ at ${PRINCIPALS[k]} fen`);
}

let sink = 0;
function perSecond(work) {
  const start = process.hrtime.bigint();
  const end = start + BigInt(ROUND_MS) * 1_000_000n;
  let done = 0;
  while (process.hrtime.bigint() < end) {
    for (let k = 0; k < 64; k++) sink += work(k);
    done += 64;
  }
  return (done * 1e9) / Number(process.hrtime.bigint() - start);
}

const candidates = {
  huxin: (k) => withHuxin(contracts[k]).length,
  'big.js': (k) => withBig(PRINCIPALS[k]).length,
};
for (const work of Object.values(candidates)) perSecond(work);
const rounds = Array.from({ length: ROUNDS }, () =>
  Object.fromEntries(Object.entries(candidates).map(([name, work]) => [name, perSecond(work)])),
);
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const best = (name) => Math.max(...rounds.map((round) => round[name]));
const ratio = median(rounds.map((round) => round.huxin / round['big.js']));

console.log(`12-line schedules per second, best of ${ROUNDS} rounds (same amounts in both):`);
for (const name of Object.keys(candidates))
  console.log(`  ${name.padEnd(8)} ${Math.round(best(name)).toLocaleString('en')}`);
console.log(`  ratio    ${ratio.toFixed(1)} × big.js (median of rounds; wanted: 30)`);

// The heart's load: 60 lines, 25 payments, a third of them late, penalty running.
const long = {
  ...base,
  count: { value: 60, by: 'contract' },
  penalty: { value: { multiple: 1500, base: 'overdue-instalment', compound: false }, by: 'contract' },
};
const schedule = withHuxin(long);
const payments = Array.from({ length: 25 }, (_, k) => ({
  at: `${2025 + Math.floor((k + 1) / 12)}-${String(((k + 1) % 12) + 1).padStart(2, '0')}-${k % 3 ? '10' : '14'}T09:00`,
  amount: schedule[0].amount,
}));
const ledgers = Math.max(
  ...Array.from({ length: ROUNDS }, () =>
    perSecond(() => loan.runLedger(long, schedule, payments, '2027-06-01T09:00').lines.length),
  ),
);
console.log(
  `ledger, 60 lines × 25 payments with penalty: ${(1e6 / ledgers).toFixed(0)} µs (wanted: below 200)`,
);
if (sink < 0) console.log(sink);
