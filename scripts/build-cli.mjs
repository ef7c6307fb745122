// JavaScript for `huxin`, rebuilt only when a source is newer: a bundle starts in a third of the time. What a verb
// imports when it runs lies in chunks of its own, so that no verb waits for another one's code.
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const OUT = join(root, 'apps/cli/dist');
const CHUNKS = join(OUT, 'chunks');
export const BUNDLE = join(OUT, 'huxin.mjs');

/** Newest change and number of all sources the bundle can be made of; data files count as sources. */
function fingerprint() {
  let newest = 0;
  let count = 0;
  const walk = (dir) => {
    for (const entry of readdirSync(dir, { withFileTypes: true })) {
      if (entry.name === 'node_modules' || entry.name === 'dist' || entry.name.startsWith('.')) continue;
      const path = join(dir, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (/\.(ts|tsx|json)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name)) {
        count++;
        newest = Math.max(newest, statSync(path).mtimeMs);
      }
    }
  };
  for (const tier of ['packages', 'platform', 'apps/cli'])
    if (existsSync(join(root, tier))) walk(join(root, tier));
  return `${count} ${newest}`;
}

const SCANNER = 'apps/cli/src/app/run-app.ts';

/** Leaves the import of the scanner as an import of its own bundle. */
const apart = {
  name: 'scanner-apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/app\/run-app\.ts$/ }, () => ({ path: '../scanner.mjs', external: true })),
};

/** Builds when needed; returns the path of the bundle. */
export async function buildCli() {
  const stamp = `${BUNDLE}.stamp`;
  const wanted = fingerprint();
  if (existsSync(BUNDLE) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return BUNDLE;
  const { build } = await import('esbuild');
  const common = {
    outdir: OUT,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['source'],
    minify: true,
    legalComments: 'none',
    logLevel: 'error',
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  };
  // The scanner by itself: in shared chunks it would wait for schemas and searches that only the other verbs use. And
  // without names on inner functions, which cost a call for each one made.
  await build({ ...common, entryPoints: { scanner: join(root, SCANNER) } });
  const { metafile } = await build({
    ...common,
    entryPoints: { huxin: join(root, 'apps/cli/src/bin.ts') },
    chunkNames: 'chunks/[name]-[hash]',
    splitting: true,
    metafile: true,
    keepNames: true,
    plugins: [apart],
  });
  const made = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
  if (existsSync(CHUNKS))
    for (const name of readdirSync(CHUNKS)) if (!made.has(name)) rmSync(join(CHUNKS, name), { force: true });
  writeFileSync(stamp, wanted);
  return BUNDLE;
}
