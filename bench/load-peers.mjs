import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));

/** Imports peers by package name, installing bench/package.json first if one of them is missing. */
export async function loadPeers(names) {
  const missing = Object.values(names).some((name) => !existsSync(join(HERE, 'node_modules', name)));
  if (missing) {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    execFileSync(npm, ['install', '--no-audit', '--no-fund', '--no-package-lock'], {
      cwd: HERE,
      stdio: ['ignore', process.stderr, process.stderr],
    });
  }
  const loaded = await Promise.all(
    Object.entries(names).map(async ([key, name]) => [key, await import(name)]),
  );
  return Object.fromEntries(loaded);
}
