// Keeps every room's tsconfig in step with its package.json, so that a
// declared dependency is exactly what the compiler lets the room import.
// Usage: node scripts/room.mjs [--check] | node scripts/room.mjs new packages/NAME DEP…
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
export const TIERS = ['packages', 'platform', 'apps'];

export function rooms(base = root) {
  return TIERS.flatMap((tier) =>
    existsSync(join(base, tier))
      ? readdirSync(join(base, tier), { withFileTypes: true })
          .filter((entry) => entry.isDirectory() && existsSync(join(base, tier, entry.name, 'package.json')))
          .map((entry) => {
            const dir = join(base, tier, entry.name);
            const manifest = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'));
            return { tier, dir, path: `${tier}/${entry.name}`, name: manifest.name, manifest };
          })
      : [],
  );
}

/** The three tsconfigs of a room as text, from its package.json alone. */
function configs(room, all) {
  const pathOf = new Map(all.map((other) => [other.name, other.dir]));
  const uses = Object.keys(room.manifest.dependencies ?? {}).filter((name) => pathOf.has(name));
  const tests = Object.keys(room.manifest.devDependencies ?? {}).filter((name) => pathOf.has(name));
  const reference = (name) => ({ path: relative(room.dir, pathOf.get(name)) });
  const pure = room.tier === 'packages';
  const dom = room.manifest.huxin?.dom === true;
  const jsx = room.manifest.huxin?.jsx;
  const shared = {
    ...(pure
      ? {}
      : {
          lib: dom ? ['ES2023', 'DOM', 'DOM.Iterable', 'WebWorker'].slice(0, 3) : ['ES2023'],
          types: room.manifest.huxin?.types ?? ['node'],
        }),
    ...(jsx ? { jsx: 'react-jsx', jsxImportSource: jsx } : {}),
  };
  const main = {
    extends: '../../tsconfig.base.json',
    compilerOptions: { ...shared, rootDir: 'src', outDir: 'dist' },
    include: ['src', ...(pure ? ['../pure-globals.d.ts'] : [])],
    exclude: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'src/testing/**/*'],
    references: uses.map(reference),
  };
  const test = {
    extends: '../../tsconfig.base.json',
    compilerOptions: {
      ...shared,
      lib: dom ? ['ES2023', 'DOM', 'DOM.Iterable'] : ['ES2023'],
      types: ['node'],
      rootDir: 'src',
      outDir: 'dist/test',
      // Tests are only checked, never run from dist, so their imports across the two configs need no rewriting.
      rewriteRelativeImportExtensions: false,
      allowImportingTsExtensions: true,
      emitDeclarationOnly: true,
      noPropertyAccessFromIndexSignature: false,
    },
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'src/testing/**/*'],
    references: [{ path: '.' }, ...[...uses, ...tests].map(reference)],
  };
  return { 'tsconfig.json': main, 'tsconfig.test.json': test };
}

const asText = (value) => `${JSON.stringify(value, null, 2)}\n`;

export function expectedFiles(base = root) {
  const all = rooms(base);
  const files = new Map();
  for (const room of all) {
    for (const [name, value] of Object.entries(configs(room, all)))
      files.set(`${room.path}/${name}`, asText(value));
  }
  files.set(
    'tsconfig.json',
    asText({
      files: [],
      references: all.flatMap((room) => [{ path: room.path }, { path: `${room.path}/tsconfig.test.json` }]),
    }),
  );
  return files;
}

function create([path, ...uses]) {
  const dir = join(root, path);
  mkdirSync(join(dir, 'src'), { recursive: true });
  const name = `@huxin/${path.split('/')[1]}`;
  writeFileSync(
    join(dir, 'package.json'),
    asText({
      name,
      version: '0.1.0',
      license: 'AGPL-3.0-or-later',
      type: 'module',
      sideEffects: false,
      exports: { '.': { source: './src/index.ts', types: './dist/index.d.ts', default: './dist/index.js' } },
      files: ['dist', 'README.md'],
      dependencies: Object.fromEntries(uses.map((use) => [`@huxin/${use}`, 'workspace:*'])),
    }),
  );
  if (!existsSync(join(dir, 'src/index.ts'))) writeFileSync(join(dir, 'src/index.ts'), 'export {};\n');
  if (!existsSync(join(dir, 'README.md'))) writeFileSync(join(dir, 'README.md'), `# ${name}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [command, ...rest] = process.argv.slice(2);
  if (command === 'new') create(rest);
  let stale = 0;
  for (const [path, text] of expectedFiles()) {
    const file = join(root, path);
    const now = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    if (now === text) continue;
    stale++;
    if (command === '--check') console.error(`${path} is out of step with package.json: run npm run room`);
    else writeFileSync(file, text);
  }
  if (command === '--check' && stale > 0) process.exit(1);
}
