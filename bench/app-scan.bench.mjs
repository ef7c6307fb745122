// Finding who reads contacts, call log and SMS in real apps: scanApk (with caller, reachability, permissions and
// coverage) and the whole of `huxin app` (also signature, hashes, texts, verdict) against `dexdump -d | grep` (no caller),
// `unzip -p | grep -a` (names only) and androguard's two ways, in CPU seconds. A peer that is missing is named.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildComposite } from '../fixtures/composite.mjs';
import { APPS, fetchApps, NAMES } from '../fixtures/fetch-apps.mjs';
import { buildCli } from '../scripts/build-cli.mjs';
import { androguardVersion, runAndroguard } from './androguard.mjs';
import { bundle, median } from './bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const work = join(root, '.cache/bench-apps');
const RUNS = Number(process.env.HUXIN_BENCH_RUNS ?? 5);
mkdirSync(work, { recursive: true });
if (fetchApps().length > 0) {
  console.log('the real apps could not be fetched: nothing measured');
  process.exit(0);
}

const runner = join(work, 'scan.cjs');
await build({
  stdin: {
    contents: `
import { scanApk } from '@huxin/app-scan';
import { openNodeInflate } from './src/app/node-inflate.ts';
import { compileLater } from './src/compile-later.ts';
import { openInput } from './src/io.ts';
compileLater();
const file = openInput(process.argv[2]);
void openNodeInflate().then((inflate) => {
const result = scanApk(file, { inflate });
if (!result.ok) throw new Error(JSON.stringify(result.error));
const wanted = result.value.references.filter((one) => ['contacts', 'call-log', 'sms'].includes(one.asset));
console.log(JSON.stringify({ references: wanted.length, dex: result.value.dex.length, megabytes: process.resourceUsage().maxRSS / 1024 }));
});
`,
    resolveDir: join(root, 'apps/cli'),
    loader: 'ts',
  },
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  conditions: ['source'],
  outfile: runner,
  logLevel: 'error',
});
const command = await buildCli();

/** CPU seconds (user + system) of a shell line, from bash's own clock; NaN when a tool is missing. */
function cpuSeconds(line) {
  const { stderr, status } = spawnSync(
    'bash',
    ['-c', `TIMEFORMAT='%U %S'; time { ${line}; } >/dev/null 2>&1`],
    { encoding: 'utf8' },
  );
  if (status !== 0 && status !== 1) return Number.NaN;
  const [user = Number.NaN, system = Number.NaN] = stderr.trim().split(' ').map(Number);
  return user + system;
}

const middle = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];

/** Medians of several lines that take turns, so that a busy minute of the machine hits all of them. */
function medians(lines) {
  const times = lines.map(() => []);
  for (let i = 0; i < RUNS; i++) for (const [k, line] of lines.entries()) times[k].push(cpuSeconds(line));
  return times.map(middle);
}

/** Peak memory of `huxin app FILE`, in MB, by the kernel's own count. */
function megabytesOf(file) {
  const script = `
    const { spawnSync } = require('node:child_process');
    const fs = require('node:fs');
    process.on('exit', () => fs.writeSync(2, String(process.resourceUsage().maxRSS / 1024)));
    process.argv = [process.argv[0], ${JSON.stringify(command)}, 'app', ${JSON.stringify(file)}, '--json'];
    import(${JSON.stringify(pathToFileURL(command).href)});`;
  const { stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return Number(stderr.trim());
}

const has = (tool) => spawnSync('bash', ['-c', `command -v ${tool}`]).status === 0;
const peers = has('dexdump') && has('unzip') && has('zip');
const androguard = androguardVersion();
if (!peers) console.log('skipped: dexdump, unzip or zip is missing, so no composite and no peers');
if (androguard === undefined) console.log('skipped: androguard is missing');
const names = [
  'contact-manager',
  'settings-4.0.0',
  'apidemos',
  'settings-8.0.10',
  'uiautomator2-server',
  'espresso-server',
];
const files = names.map((name) => join(APPS, `${name}.apk`));
if (peers) files.push(buildComposite());
const f = (value) => (value >= 10 ? value.toFixed(0) : value.toFixed(2));
console.log(
  `CPU s, median of ${RUNS} (androguard ${androguard}: once). reader = scanApk; huxin app = the whole command`,
);
console.log(
  'app | reader | huxin app | dexdump|grep | unzip|grep | reader:dexdump | app:dexdump | reader:floor | app:floor | androguard insn, xref | reader is 1/… | app is 1/… | MB reader, app, insn, xref | references | dex',
);
for (const file of files) {
  const name = file.split('/').at(-1);
  const own = JSON.parse(execFileSync(process.execPath, [runner, file], { encoding: 'utf8' }));
  const [reader, app, dump, floor] = medians([
    `${process.execPath} ${runner} ${file}`,
    `${process.execPath} ${command} app ${file} --json`,
    `dexdump -d ${file} | grep -E 'Landroid/provider/(ContactsContract|CallLog|Telephony)'`,
    `unzip -p ${file} 'classes*.dex' | grep -a -o 'Landroid/provider/ContactsContract[^;]*'`,
  ]);
  const way = (kind) => (androguard === undefined ? undefined : runAndroguard(kind, file, androguard));
  const [insn, xref] = [way('insn'), way('xref')];
  const part = (seconds) =>
    `${f((insn?.seconds ?? Number.NaN) / seconds)}, ${f((xref?.seconds ?? Number.NaN) / seconds)}`;
  console.log(
    [
      name,
      f(reader),
      f(app),
      f(dump),
      f(floor),
      f(reader / dump),
      f(app / dump),
      f(reader / floor),
      f(app / floor),
      `${insn?.seconds}, ${xref?.seconds}`,
      part(reader),
      part(app),
      [own.megabytes, megabytesOf(file), insn?.megabytes, xref?.megabytes]
        .map((mb) => Math.round(mb))
        .join(', '),
      own.references,
      own.dex,
    ].join(' | '),
  );
}

// Every real app in one command, against androguard's cross-references of the same files.
const real = NAMES.map((name) => join(APPS, name));
const [batch] = medians([`${process.execPath} ${command} app ${APPS} --json`]);
const passes = androguard === undefined ? [] : real.map((file) => runAndroguard('xref', file, androguard));
const missing = passes.filter((one) => one === undefined).length;
const all = passes.reduce((sum, one) => sum + (one?.seconds ?? 0), 0);
console.log(
  `batch of ${real.length} real apps: ${f(batch)} s; androguard xref ${f(all)} s (${missing} failed): 1/${f(all / batch)}`,
);

// Permissions alone, in this process: unpacked manifest in, list out.
const { readManifest, unitePermissions } = await bundle(
  `export { readManifest } from './apk/manifest.ts'; export { unitePermissions } from './apk/permissions.ts';`,
  join(root, 'packages/app-scan/src'),
);
const manifest = new Uint8Array(
  execFileSync('unzip', ['-p', join(APPS, 'apidemos.apk'), 'AndroidManifest.xml'], { maxBuffer: 1 << 26 }),
);
const list = () => unitePermissions(readManifest(manifest, 'base').value.requests, 33).length;
const start = performance.now();
const found = list();
const first = performance.now() - start;
console.log(
  `permissions of a manifest of ${Math.round(manifest.length / 1024)} KB: ${found}, first time ${first.toFixed(1)} ms, later ${median(list).toFixed(1)} ms`,
);
