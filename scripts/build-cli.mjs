// JavaScript for `huxin`, rebuilt only when a source is newer: a bundle starts in a third of the time. What a verb
// imports when it runs lies in a bundle of its own, so that no verb waits for another one's code.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const OUT = join(root, 'apps/cli/dist');
export const BUNDLE = join(OUT, 'huxin.cjs');

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

/** What is loaded when a verb asks for it: the scanner, which waits for no other verb, and all other verbs. */
const LATER = { scanner: 'apps/cli/src/app/run-app.ts', commands: 'apps/cli/src/commands/index.ts' };

/** Leaves the import of those as an import of their own bundles. */
const apart = {
  name: 'apart',
  setup: ({ onResolve }) => {
    const later = (filter, path) =>
      onResolve({ filter }, ({ kind }) => (kind === 'dynamic-import' ? { path, external: true } : undefined));
    later(/\/run-app\.ts$/, './scanner.cjs');
    later(/\/commands\/index\.ts$/, './commands.cjs');
  },
};

/** Builds when needed; returns the path of the bundle. */
export async function buildCli() {
  const stamp = `${BUNDLE}.stamp`;
  const wanted = fingerprint();
  if (existsSync(BUNDLE) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return BUNDLE;
  const { build } = await import('esbuild');
  // CommonJS: Node starts a hundredth of a second later when the first file is a module. Each bundle holds all it needs, and
  // inner functions have no names of their own, which would cost a call for each one made.
  const common = {
    outdir: OUT,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    supported: { 'dynamic-import': false },
    conditions: ['source'],
    minify: true,
    legalComments: 'none',
    logLevel: 'error',
  };
  const at = (path) => join(root, path);
  await build({ ...common, entryPoints: { huxin: at('apps/cli/src/bin.ts') }, plugins: [apart] });
  await build({ ...common, entryPoints: { scanner: at(LATER.scanner) } });
  await build({
    ...common,
    entryPoints: { commands: at(LATER.commands) },
    plugins: [apart],
    keepNames: true,
  });
  writeFileSync(stamp, wanted);
  return BUNDLE;
}
