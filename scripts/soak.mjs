// npm run soak: what is too long for CI. Writes docs/soak.md, which is committed with the change it proves.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const vitest = join(root, 'node_modules/.bin/vitest');

/** Every run: a name, a command, and what it shows. */
const RUNS = [
  {
    name: '10,000 mutated app packages',
    command: [vitest, ['run', 'packages/app-scan/src/apk/mutation.prop.test.ts', '--testTimeout=7200000']],
    env: { HUXIN_MUTATIONS: '10000', HUXIN_TIMED: '1' },
    shows: 'no crash, no hang (2 s each)',
  },
  {
    name: '10,000 mutated packages of six formats',
    command: [vitest, ['run', 'packages/app-scan/src/report/mutation.prop.test.ts', '--testTimeout=7200000']],
    // Half a gigabyte for the whole run: no single file may take more.
    env: { HUXIN_MUTATIONS: '10000', HUXIN_TIMED: '1', NODE_OPTIONS: '--max-old-space-size=512' },
    shows:
      'APK, split set, XAPK, HAP, APP, IPA: no crash, no hang (2 s each, 512 MB), nothing better because something failed to parse',
  },
  {
    name: 'every vault test',
    command: [vitest, ['run', 'platform/vault']],
    env: {},
    shows: 'killed, flipped, truncated, full: old state or new state',
  },
  {
    name: 'a record of 3,000 entries in the browser, timed',
    command: [vitest, ['run', 'tests/e2e/kept.e2e.test.ts', '-t', '3000']],
    env: { HUXIN_TIMED: '1' },
    shows: 'opened within 500 ms, no block of the page over 50 ms',
  },
  {
    name: 'taps while the engines work, timed',
    command: [vitest, ['run', 'apps/web/src/testing/input-delay.e2e.test.ts']],
    env: { HUXIN_TIMED: '1' },
    shows: '200 loans, a package, 3,000 entries: no tap waits over 50 ms',
  },
  {
    name: 'unlocking and exporting in the browser, timed',
    command: [vitest, ['run', 'tests/e2e/locking.e2e.test.ts', '-t', '点得动']],
    env: { HUXIN_TIMED: '1' },
    shows: 'Argon2id, scrypt and age in a worker: no block of the page over 50 ms',
  },
  {
    name: 'a package of 56 MB with 46 dex files in the browser, timed',
    command: [vitest, ['run', 'tests/e2e/big-package.e2e.test.ts']],
    env: { HUXIN_TIMED: '1' },
    shows: 'read within 3 s in one worker, no block of the page over 50 ms',
  },
  {
    name: 'every screen as a picture',
    command: [process.execPath, ['scripts/shots.mjs', '--all']],
    env: {},
    shows: 'pictures to look at in .cache/shots',
  },
];

const wanted = process.argv.slice(2);
const rows = [];
let failed = 0;
for (const run of RUNS.filter(
  (item) => wanted.length === 0 || wanted.some((word) => item.name.includes(word)),
)) {
  console.log(`\n— ${run.name}`);
  const start = Date.now();
  const [file, args] = run.command;
  const result = spawnSync(file, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...run.env, NO_COLOR: '1' },
    maxBuffer: 1 << 28,
  });
  const seconds = Math.round((Date.now() - start) / 1000);
  const tail = `${result.stdout}\n${result.stderr}`
    .split('\n')
    .filter((line) => /Tests|read|delay|pictures|screens|failed|Error/.test(line))
    .slice(-3);
  console.log(tail.join('\n'));
  if (result.status !== 0) failed++;
  rows.push(
    `| ${run.name} | ${result.status === 0 ? 'passed' : 'FAILED'} | ${seconds} s | ${run.shows} | ${tail.map((line) => line.trim().replaceAll('|', '/')).join(' · ')} |`,
  );
}
const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], {
  cwd: root,
  encoding: 'utf8',
}).stdout.trim();
const day = new Date().toISOString().slice(0, 10);
if (wanted.length === 0) {
  writeFileSync(
    join(root, 'docs/soak.md'),
    `# Soak\n\n\`npm run soak\`, ${day}, on ${commit}, Node ${process.versions.node}, ${cpus().length} cores.\n\n| run | result | took | shows | last lines |\n|---|---|---|---|---|\n${rows.join('\n')}\n`,
  );
  // As the house's formatter wants it: the file is committed as it is.
  spawnSync(join(root, 'node_modules/.bin/biome'), ['format', '--write', 'docs/soak.md'], { cwd: root });
}
process.exit(failed > 0 ? 1 : 0);
