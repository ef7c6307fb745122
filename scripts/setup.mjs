// Brings what the product (and, with --tests, what the tests) need. Silent when nothing is to do;
// speaks on stderr only, so that `npm run -s huxin` keeps stdout for the answer.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const PNPM = 'pnpm@12.21.0';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`huxin needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Everything that decides what is installed: the lockfile, the workspace file, every manifest. */
function fingerprint() {
  const hash = createHash('sha256');
  const files = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'];
  for (const tier of ['packages', 'platform', 'apps']) {
    if (!existsSync(join(root, tier))) continue;
    for (const name of readdirSync(join(root, tier)).sort()) files.push(`${tier}/${name}/package.json`);
  }
  for (const file of files)
    if (existsSync(join(root, file))) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

const stamp = join(root, 'node_modules/.huxin-setup');
const wanted = fingerprint();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.error('huxin: installing the pinned dependencies …');
  const run = spawnSync('npx', ['--yes', PNPM, 'install', '--frozen-lockfile', '--reporter=silent'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) {
    console.error('huxin: the install failed. Is the network there? Try again with: npm start');
    process.exit(1);
  }
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stamp, wanted);
}

if (process.argv.includes('--tests')) {
  const { ensureTestTools } = await import('./test-tools.mjs');
  await ensureTestTools();
}
