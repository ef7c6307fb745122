// Finding who reads contacts, call log and SMS in real apps: scanApk (with caller, reachability, permissions and
// coverage) against `dexdump -d | grep` (no caller) and `unzip -p | grep -a` (names only), CPU seconds of one run.
// Needs dexdump and unzip; without them only our own figures are shown.
import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { APPS, fetchApps } from '../fixtures/fetch-apps.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const work = join(root, '.cache/bench-apps');
const RUNS = Number(process.env.HUXIN_BENCH_RUNS ?? 5);
mkdirSync(work, { recursive: true });
if (fetchApps().length > 0) {
  console.log('the real apps could not be fetched: nothing measured');
  process.exit(0);
}

const runner = join(work, 'scan.mjs');
await build({
  stdin: {
    contents: `
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { scanApk } from './src/index.ts';
const fd = openSync(process.argv[2], 'r');
const source = { size: fstatSync(fd).size, read(offset, length) {
  const bytes = new Uint8Array(length); readSync(fd, bytes, 0, length, offset); return bytes; } };
const inflate = (packed, size) => inflateRawSync(packed, { maxOutputLength: size + 1, chunkSize: Math.max(64, size + 1) });
const result = scanApk(source, process.argv[3] === 'zlib' ? { inflate } : {});
closeSync(fd);
if (!result.ok) throw new Error(JSON.stringify(result.error));
const wanted = result.value.references.filter((one) => ['contacts', 'call-log', 'sms'].includes(one.asset));
console.log(JSON.stringify({ references: wanted.length, dex: result.value.dex.length, megabytes: process.resourceUsage().maxRSS / 1024 }));
`,
    resolveDir: join(root, 'packages/app-scan'),
    loader: 'ts',
  },
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  conditions: ['source'],
  outfile: runner,
  logLevel: 'error',
});

/** Composite: every dex of every app in one package, numbered on. */
async function composite() {
  const file = join(work, 'composite.apk');
  if (existsSync(file)) return file;
  const folder = join(work, 'composite');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync('unzip', [
    '-q',
    '-o',
    join(APPS, 'apidemos.apk'),
    'AndroidManifest.xml',
    'resources.arsc',
    'res/*',
    '-d',
    folder,
  ]);
  let n = 0;
  for (const name of [
    'apidemos',
    'settings-8.0.10',
    'settings-4.0.0',
    'uiautomator2-server',
    'espresso-server',
    'stf-2.5.5',
    'stf-2.4.9',
  ]) {
    const list = execFileSync('unzip', ['-Z1', join(APPS, `${name}.apk`)], { encoding: 'utf8' }).split('\n');
    for (const entry of list.filter((one) => /^classes\d*\.dex$/.test(one))) {
      n++;
      const bytes = execFileSync('unzip', ['-p', join(APPS, `${name}.apk`), entry], { maxBuffer: 2 ** 28 });
      writeFileSync(join(folder, n === 1 ? 'classes.dex' : `classes${n}.dex`), bytes);
    }
  }
  // Pictures and sounds of a real large package: bytes that do not pack and are not code.
  for (let i = 0; i < 4; i++) writeFileSync(join(folder, `media${i}.mp4`), randomBytes(8 << 20));
  execFileSync('zip', ['-q', '-r', '-n', '.mp4:.arsc', file, '.'], { cwd: folder });
  rmSync(folder, { recursive: true, force: true });
  return file;
}

/** Median CPU seconds (user + system) of a shell line, from bash's own clock; NaN when a tool is missing. */
function cpuSeconds(line) {
  const times = [];
  for (let i = 0; i < RUNS; i++) {
    const { stderr, status } = spawnSync(
      'bash',
      ['-c', `TIMEFORMAT='%U %S'; time { ${line}; } >/dev/null 2>&1`],
      { encoding: 'utf8' },
    );
    if (status !== 0 && status !== 1) return Number.NaN;
    const [user = Number.NaN, system = Number.NaN] = stderr.trim().split(' ').map(Number);
    times.push(user + system);
  }
  return times.sort((a, b) => a - b)[times.length >> 1];
}

const has = (tool) => spawnSync('bash', ['-c', `command -v ${tool}`]).status === 0;
const peers = has('dexdump') && has('unzip') && has('zip');
const files = [
  'contact-manager',
  'settings-4.0.0',
  'apidemos',
  'settings-8.0.10',
  'uiautomator2-server',
  'espresso-server',
].map((name) => join(APPS, `${name}.apk`));
if (peers) files.push(await composite());
console.log(
  'CPU s (median of',
  RUNS,
  '): app | huxin fflate | huxin zlib | dexdump|grep | unzip|grep | zlib:dexdump | zlib:floor | RSS MB fflate / zlib | references | dex',
);
for (const file of files) {
  const name = file.split('/').at(-1);
  const run = (inflate) =>
    JSON.parse(execFileSync(process.execPath, [runner, file, inflate], { encoding: 'utf8' }));
  const [slim, fast] = [run('fflate'), run('zlib')];
  const own = (inflate) => cpuSeconds(`${process.execPath} ${runner} ${file} ${inflate}`);
  const [a, b] = [own('fflate'), own('zlib')];
  const dump = peers
    ? cpuSeconds(`dexdump -d ${file} | grep -E 'Landroid/provider/(ContactsContract|CallLog|Telephony)'`)
    : Number.NaN;
  const floor = peers
    ? cpuSeconds(`unzip -p ${file} 'classes*.dex' | grep -a -o 'Landroid/provider/ContactsContract[^;]*'`)
    : Number.NaN;
  const f = (value) => value.toFixed(2);
  console.log(
    `${name} | ${f(a)} | ${f(b)} | ${f(dump)} | ${f(floor)} | ${f(b / dump)} | ${f(b / floor)} | ${slim.megabytes.toFixed(0)} / ${fast.megabytes.toFixed(0)} | ${fast.references} | ${fast.dex}`,
  );
}
