import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';

const web = fileURLToPath(new URL('../../', import.meta.url));
const site = join(web, 'dist/site');
const KB = 1024;
const read = (name: string): string => readFileSync(join(site, name), 'utf8');
const gz = (name: string): number => gzipSync(readFileSync(join(site, name)), { level: 9 }).length;

beforeAll(() => {
  const run = spawnSync(process.execPath, [join(web, 'build.mjs')], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
});

/** A script and everything it imports at once. */
function closure(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  const code = read(`assets/${name}`);
  for (const [, next] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) closure(next!, seen);
  return seen;
}

/** Not screens: the record's engines with the law data, and the vault with its ciphers, loaded when something is kept. */
const isEngine = (name: string): boolean =>
  /^(worker|shelf-worker|heavy-worker|keeper|copies|rescue|vault-kdf)-.*\.js$/.test(name);

/** 查 App: package formats, certificates and the tables, fetched when something is looked at. */
const isScanner = (name: string): boolean => /^scanner-.*\.js$/.test(name);

const entry = (): string => /src="\.\/assets\/([^"]+\.js)"/.exec(read('index.html'))![1]!;

test('[页面-15] 首次打开不超过 60 KB', () => {
  const html = read('index.html');
  const named = [...html.matchAll(/(?:href|src)="\.\/([^"]+)"/g)].map((match) => match[1]!);
  const scripts = [...closure(entry())].map((name) => `assets/${name}`);
  const first = new Set(['index.html', ...named.filter((name) => !name.endsWith('.png')), ...scripts]);
  // The looks travel inside the page.
  expect(html).toContain('<style>:root{--bg:');
  const total = [...first].reduce((sum, name) => sum + gz(name), 0);
  console.log(`first load: ${(total / KB).toFixed(1)} KB gz in ${first.size} files`);
  expect(total).toBeLessThanOrEqual(60 * KB);
});

test('[页面-15] 后来才取的每一份不超过 15 KB', () => {
  const scripts = readdirSync(join(site, 'assets')).filter((name) => name.endsWith('.js'));
  const start = closure(entry());
  const lazy = scripts.filter((name) => !start.has(name) && !isEngine(name) && !isScanner(name));
  expect(lazy.length).toBeGreaterThan(10);
  for (const name of lazy) {
    const own = [...closure(name)].filter((part) => !start.has(part));
    const total = own.reduce((sum, part) => sum + gz(`assets/${part}`), 0);
    expect(total, name).toBeLessThanOrEqual(15 * KB);
  }
});

test('[页面-15] 算账的引擎、上锁的引擎各自单独，用到才取，每份不超过 110 KB', () => {
  const engines = readdirSync(join(site, 'assets')).filter(isEngine);
  expect(engines.length).toBeGreaterThan(0);
  for (const name of engines) expect(gz(`assets/${name}`), name).toBeLessThanOrEqual(110 * KB);
});

test('[查应用-21] 查 App 的那一份单独，用到才取，不超过 200 KB', () => {
  const scanners = readdirSync(join(site, 'assets')).filter(isScanner);
  expect(scanners).toHaveLength(1);
  for (const name of scanners) expect(gz(`assets/${name}`), name).toBeLessThanOrEqual(200 * KB);
});

test('[页面-16] 首次打开要的每个文件都在离线清单里', () => {
  const files: string[] = JSON.parse(/FILES = JSON\.parse\('([^']+)'\)/.exec(read('sw.js'))![1]!);
  for (const name of readdirSync(join(site, 'assets'))) expect(files).toContain(`./assets/${name}`);
  for (const name of [
    'index.html',
    'manifest.webmanifest',
    'icon.svg',
    'leave.html',
    'leave.css',
    'leave.js',
  ])
    expect(files).toContain(`./${name}`);
  expect(read('sw.js')).not.toMatch(/__(VERSION|FILES)__/);
});

test('[页面-8] 安装后的名字和标题是中性的', () => {
  const manifest = JSON.parse(read('manifest.webmanifest'));
  expect([manifest.name, manifest.short_name]).toEqual(['账单提醒', '账单提醒']);
  expect(read('index.html')).toContain('<title>账单提醒</title>');
  expect(read('manifest.webmanifest')).not.toMatch(/催|贷|护信|huxin/);
  expect(manifest.share_target.method).toBe('POST');
  expect(manifest.file_handlers.length).toBeGreaterThan(0);
});
