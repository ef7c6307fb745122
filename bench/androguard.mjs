// androguard's two ways over one app, each once, on one core: minutes of work that do not change, so the figures are kept
// in .cache beside what they are of. `undefined` when androguard is not there; HUXIN_BENCH_FRESH=1 measures again.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const STORE = join(root, '.cache/bench-apps/androguard.json');
const SCRIPT = join(root, 'bench/androguard-walk.py');
const PYTHON = '/usr/bin/python3';

/** The version that is installed, or undefined. */
export function androguardVersion() {
  const { status, stdout } = spawnSync(PYTHON, ['-c', 'import androguard; print(androguard.__version__)'], {
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : undefined;
}

/** `{ seconds, megabytes, found }` of `insn` or `xref`; undefined where it is missing or gave up. */
export function runAndroguard(kind, file, version) {
  const known = existsSync(STORE) ? JSON.parse(readFileSync(STORE, 'utf8')) : {};
  const key = `${version} ${kind} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`;
  if (known[key] !== undefined && process.env.HUXIN_BENCH_FRESH !== '1') return known[key];
  const { status, stdout } = spawnSync('taskset', ['-c', '0', PYTHON, SCRIPT, kind, file], {
    encoding: 'utf8',
  });
  if (status !== 0) return undefined;
  // Read again: another run may have added to it meanwhile.
  const store = existsSync(STORE) ? JSON.parse(readFileSync(STORE, 'utf8')) : {};
  store[key] = JSON.parse(stdout);
  writeFileSync(STORE, JSON.stringify(store, null, 1));
  return store[key];
}
