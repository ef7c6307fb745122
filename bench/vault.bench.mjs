// Opening a record of 3,000 rows beside JSON.parse of the same text and an age file of it, in one run.
// Usage: node bench/vault.bench.mjs [--json]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';

const root = new URL('..', import.meta.url).pathname;
const { openVault, memoryStore, memoryDisk, fileStore } = await bundle(
  `export { openVault, memoryStore, memoryDisk } from './src/index.ts'; export { fileStore } from './src/file.ts';`,
  `${root}platform/vault`,
);

const ROWS = 3000;
const pad = (n) => String(n).padStart(2, '0');
const entries = Array.from({ length: ROWS }, (_, n) => ({
  id: `e${n + 1}`,
  knownOn: `2025-${pad(1 + (n % 12))}-${pad(1 + (n % 28))}`,
  origin: {
    by: 'import',
    source: 'a3'.repeat(32),
    spans: [{ source: 'a3'.repeat(32), at: { in: 'row', n } }],
  },
  fact: {
    kind: 'money',
    loan: `借款${n % 40}`,
    account: '卡',
    amount: 18_076 + n,
    at: `2025-06-10T09:${pad(n % 60)}`,
  },
}));
const text = JSON.stringify(entries);

const took = async (work) => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};
/** Median of `runs` after one warm-up. */
async function median(work, runs = 7) {
  await work();
  const times = [];
  for (let i = 0; i < runs; i++) times.push(await took(work));
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)];
}
const must = (result) => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

/** A case with everything in a snapshot but `tail` single records, opened over and over. */
async function measure(open, passphrase, tail) {
  const vault = openVault(open());
  const first = must(await vault.create('甲', passphrase));
  must(await first.append(entries.slice(0, ROWS - tail)));
  // A new key writes a new generation: everything so far becomes one snapshot.
  must(await first.changePassphrase(passphrase, passphrase));
  const append = [];
  for (const entry of entries.slice(ROWS - tail))
    append.push(await took(async () => must(await first.append([entry]))));
  await vault.close();
  const unlock = await median(async () => {
    const again = openVault(open());
    const one = must(await again.unlock('甲', passphrase));
    if (one.entries.length !== ROWS) throw new Error('rows');
    await again.close();
  });
  return { unlock, append: append.sort((a, b) => a - b)[Math.floor(append.length / 2)] };
}

const folder = mkdtempSync(join(tmpdir(), 'vault-bench-'));
const memory = () => {
  const disk = memoryDisk();
  return () => memoryStore(disk);
};
let places = 0;
const file = () => {
  const place = join(folder, String(places++));
  return () => fileStore(place);
};

const parse = await median(() => JSON.parse(text));
const figures = {
  'memory, no passphrase, 200 records after the snapshot': await measure(memory(), undefined, 200),
  'file, no passphrase, 200 records after the snapshot': await measure(file(), undefined, 200),
  'memory, passphrase (calibrated Argon2id)': await measure(memory(), '一个不短的密码', 200),
  'file, passphrase (calibrated Argon2id)': await measure(file(), '一个不短的密码', 200),
};

const vault = openVault(memoryStore());
const one = must(await vault.create('甲'));
must(await one.append(entries));
const sealed = must(await one.exportAge('一个不短的密码'));
const { Decrypter } = await bundle(`export { Decrypter } from 'age-encryption';`, `${root}platform/vault`);
const age = await median(async () => {
  const decrypter = new Decrypter();
  decrypter.addPassphrase('一个不短的密码');
  await decrypter.decrypt(sealed);
}, 3);
rmSync(folder, { recursive: true });

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ rows: ROWS, bytes: text.length, parse, age, figures }));
} else {
  const line = (name, ms) =>
    console.log(`  ${name.padEnd(56)} ${ms.toFixed(1).padStart(8)} ms  ${(ms / parse).toFixed(1)} ×`);
  console.log(
    `${ROWS} rows, ${(text.length / 1e6).toFixed(2)} MB of JSON; median; × is times JSON.parse in this run`,
  );
  line('JSON.parse alone', parse);
  for (const [name, { unlock }] of Object.entries(figures)) line(`unlock: ${name}`, unlock);
  line('age file (scrypt 2^18): decrypt alone', age);
  for (const [name, { append }] of Object.entries(figures)) line(`append one: ${name}`, append);
  const worst = Math.max(...Object.values(figures).map(({ unlock }) => unlock));
  console.log(`goal: unlocked in at most 500 ms; slowest here ${worst.toFixed(0)} ms`);
}
