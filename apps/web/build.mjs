// Builds the web app into dist/site, only when a source changed. Usage: node apps/web/build.mjs [--force]
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
export const SITE = join(here, 'dist/site');
const stamp = join(here, 'dist/site.stamp');

function* filesUnder(dir) {
  for (const entry of readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (['dist', 'node_modules', 'testing', '.cache'].includes(entry.name)) continue;
    const path = join(dir, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else if (!/\.test\.tsx?$|README\.md$|tsbuildinfo$/.test(entry.name)) yield path;
  }
}

/** The rooms the app is made of, itself included: the closure over workspace dependencies. */
function roomsOf(dir, seen = new Set()) {
  if (seen.has(dir)) return seen;
  seen.add(dir);
  const manifest = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'));
  for (const name of Object.keys(manifest.dependencies ?? {}).filter((name) => name.startsWith('@huxin/'))) {
    for (const tier of ['packages', 'platform']) {
      const other = join(root, tier, name.slice('@huxin/'.length));
      if (existsSync(join(other, 'package.json'))) roomsOf(other, seen);
    }
  }
  return seen;
}

function fingerprint() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'pnpm-lock.yaml')));
  for (const room of [...roomsOf(here.replace(/\/$/, ''))].sort())
    for (const file of filesUnder(room)) hash.update(file.slice(root.length)).update(readFileSync(file));
  // The invented lives are part of the site as stories and examples.
  for (const file of filesUnder(join(root, 'examples')))
    hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

/** Makes dist/site current and returns its path. */
export async function buildSite({ force = false } = {}) {
  const wanted = fingerprint();
  const current = existsSync(join(SITE, 'index.html')) && existsSync(stamp);
  if (!force && current && readFileSync(stamp, 'utf8') === wanted) return SITE;
  rmSync(stamp, { force: true });
  mkdirSync(dirname(SITE), { recursive: true });
  // Vite builds what NODE_ENV says, and a test runner says "test".
  process.env.NODE_ENV = 'production';
  await build({ configFile: join(here, 'vite.config.ts') });
  writeFileSync(stamp, wanted);
  return SITE;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildSite({ force: process.argv.includes('--force') });
}
