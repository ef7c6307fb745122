import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { olderFirst, onePage } from './one-page.mjs';

/** Larger files (wasm, fonts, models) are explicit downloads; the scanner (three quarters of a megabyte) is not. */
const LARGEST_PRECACHED = 800_000;

const PUBLIC = [
  'manifest.webmanifest',
  'icon.svg',
  'icon-192.png',
  'icon-512.png',
  'leave.html',
  'leave.css',
  'leave.js',
];

/** Writes sw.js with the list of everything the shell needs and one version for all of it. */
function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const hash = createHash('sha256');
        const files: string[] = [];
        const add = (name: string, bytes: string | Uint8Array): void => {
          hash.update(name).update(bytes);
          files.push(`./${name}`);
        };
        for (const [name, item] of Object.entries(bundle).sort(([a], [b]) => (a < b ? -1 : 1))) {
          const bytes = item.type === 'chunk' ? item.code : item.source;
          if (bytes.length <= LARGEST_PRECACHED && !name.endsWith('.map')) add(name, bytes);
        }
        for (const name of PUBLIC) add(name, readFileSync(new URL(`public/${name}`, import.meta.url)));
        const source = readFileSync(new URL('sw.js', import.meta.url), 'utf8');
        hash.update(source);
        this.emitFile({
          type: 'asset',
          fileName: 'sw.js',
          source: source
            .replace('__VERSION__', hash.digest('hex').slice(0, 16))
            .replace('__FILES__', JSON.stringify(files)),
        });
      },
    },
  };
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  resolve: { conditions: ['source', 'module', 'browser', 'import', 'default'] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [onePage(), serviceWorker()],
  worker: { plugins: () => [olderFirst()] },
  build: {
    outDir: 'dist/site',
    emptyOutDir: true,
    // Cheap phones keep old WebViews for years.
    // The floor is written in docs/spec/web.md and held by src/testing/older.test.ts.
    target: ['es2020', 'chrome80', 'safari14'],
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // The kit travels with the first screen: one request, better compressed than twenty crumbs.
    rolldownOptions: {
      output: {
        // Engines get names of their own: they are no screens, and their budget is another one.
        chunkFileNames: ({ name, moduleIds }) => {
          const holds = (room: string): boolean =>
            moduleIds.some((id) => id.includes(`/node_modules/${room}/`));
          const engine = holds('age-encryption') ? 'vault-age' : holds('hash-wasm') ? 'vault-kdf' : name;
          return `assets/${engine}-[hash].js`;
        },
        codeSplitting: { groups: [{ name: 'kit', test: /apps\/web\/src\/(care|kit|shell|words|record)/ }] },
      },
    },
  },
  logLevel: 'warn',
});
