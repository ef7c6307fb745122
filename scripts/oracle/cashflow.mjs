// Renews packages/cashflow/oracle/*.json: day balances that hledger --forecast computes for generated plans.
// Only rules both know: incomes and expenses once, weekly and monthly; no debit logic, no account runs dry.
// Usage: node scripts/oracle/cashflow.mjs   (needs hledger: Debian package "hledger")
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ACCOUNTS = 10;
const folder = fileURLToPath(new URL('../../packages/cashflow/oracle/', import.meta.url));

/** Numbers that are the same on every run (mulberry32). */
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const addDays = (date, days) => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/** `days` up to 28 keeps to the rules both know: hledger has no "else the last day of the month". */
export function makePlan(seed, start, count) {
  const random = numbers(seed);
  const accounts = Array.from({ length: ACCOUNTS }, (_, n) => ({
    account: `账户${n}`,
    balance: 100_000_000 + random(10_000_000),
  }));
  const flows = Array.from({ length: count }, (_, n) => {
    const from = addDays(start, random(40));
    const to = random(3) === 0 ? addDays(from, 60 + random(250)) : undefined;
    const every = ['month', 'month', 'week', 'once'][random(4)];
    const when =
      every === 'once'
        ? { every, on: addDays(start, random(365)) }
        : every === 'week'
          ? { every, from, ...(to ? { to } : {}) }
          : { every, day: 1 + random(28), from, ...(to ? { to } : {}) };
    return {
      flow: `流水${n}`,
      account: `账户${random(ACCOUNTS)}`,
      direction: random(3) === 0 ? 'in' : 'out',
      amount: 1 + random(900_000),
      when,
      purpose: 'other',
    };
  });
  return { start, end: addDays(start, 364), accounts, flows };
}

const yuan = (fen) => `${fen < 0 ? '-' : ''}${String(Math.abs(fen)).padStart(3, '0').replace(/(\d\d)$/, '.$1')}`;
/** hledger's end is exclusive. */
const span = (from, to) => `from ${from}${to ? ` to ${addDays(to, 1)}` : ''}`;

/** The first day on or after `from` that is the rule's day: given an earlier one, hledger adds an occurrence before it. */
const firstOf = (from, day) => {
  let date = from;
  while (Number(date.slice(8)) !== day) date = addDays(date, 1);
  return date;
};

/** A monthly rule may not start mid-month in hledger; "every Nth day of month" may. */
export function toJournal({ start, accounts, flows }) {
  const lines = [`${start} opening`];
  for (const { account, balance } of accounts) lines.push(`    assets:${account}  CNY ${yuan(balance)}`);
  lines.push('    equity:opening', '');
  for (const { flow, account, direction, amount, when } of flows) {
    const signed = yuan(direction === 'in' ? amount : -amount);
    if (when.every === 'once') lines.push(`${when.on} ${flow}`);
    else if (when.every === 'week') lines.push(`~ every 7 days ${span(when.from, when.to)}  ${flow}`);
    else lines.push(`~ every ${when.day}th day of month ${span(firstOf(when.from, when.day), when.to)}  ${flow}`);
    lines.push(`    assets:${account}  CNY ${signed}`, '    equity:other', '');
  }
  return `${lines.join('\n')}\n`;
}

export function runHledger(journal, { start, end }) {
  const work = mkdtempSync(join(tmpdir(), 'oracle-cashflow-'));
  try {
    const file = join(work, 'plan.journal');
    writeFileSync(file, journal);
    const args = ['-f', file, `--forecast=${start}..${addDays(end, 1)}`, 'bal', 'assets', '-D', '-H', '-O', 'csv', '-b', start, '-e', addDays(end, 1), '-N', '-E'];
    return execFileSync('hledger', args, { encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** CSV rows of `"assets:账户0","CNY 1.00",…` to fen by account. */
export function readBalances(csv) {
  const [, ...rows] = csv.trim().split('\n').map((line) => JSON.parse(`[${line}]`));
  return Object.fromEntries(
    rows.map(([name, ...cells]) => [
      name.replace('assets:', ''),
      cells.map((cell) => Math.round(Number(cell.replace('CNY', '').replaceAll(',', '').trim() || 0) * 100)),
    ]),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const version = execFileSync('hledger', ['--version'], { encoding: 'utf8' }).trim();
  const plans = [
    ['once-weekly-monthly', 7, '2025-01-01', 40],
    ['many-rules', 104, '2025-03-15', 104],
    ['leap-year', 2024, '2024-02-10', 60],
  ];
  for (const [name, seed, start, count] of plans) {
    const plan = makePlan(seed, start, count);
    const balances = readBalances(runHledger(toJournal(plan), plan));
    const result = { command: 'node scripts/oracle/cashflow.mjs', by: version, ...plan, balances };
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(result)}\n`);
  }
}
