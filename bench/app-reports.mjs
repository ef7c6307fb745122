// node bench/app-reports.mjs FILE: writes the complete report (or fault) of every real package, every authored case and
// 400 mutated files, one line each. `node bench/app-reports.mjs NEW --against OLD` also names the lines that differ: a
// change that is meant to make the reader faster must change none.
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { bundle } from './bundle.mjs';

const [target, against, older] = process.argv.slice(2);
if (target === undefined || (against !== undefined && (against !== '--against' || older === undefined))) {
  console.error('node bench/app-reports.mjs FILE [--against OLD]');
  process.exit(2);
}
const root = fileURLToPath(new URL('..', import.meta.url));
const { scanPackage, packageVerifier, CASES, mutate } = await bundle(`
export { scanPackage } from '@huxin/app-scan';
export { packageVerifier } from '@huxin/crypto';
import { ANDROID_CASES } from '../../packages/app-scan/src/testing/android-cases.ts';
import { OTHER_CASES } from '../../packages/app-scan/src/testing/other-cases.ts';
export { mutate } from '../../packages/app-scan/src/testing/mutate.ts';
export const CASES = { ...ANDROID_CASES, ...OTHER_CASES };
`);

const inflate = (packed, size) =>
  inflateRawSync(packed, { maxOutputLength: size + 1, chunkSize: Math.max(64, size + 1) });
const lines = new Map();
function scan(name, files, more = {}) {
  const context = { today: '2026-11-23', verifier: packageVerifier, lending: 'yes', ...more };
  lines.set(name, JSON.stringify(scanPackage(files, context)));
}

function scanFile(path, name, more) {
  const fd = openSync(path, 'r');
  const source = {
    size: fstatSync(fd).size,
    read: (offset, length) => {
      const bytes = new Uint8Array(length);
      readSync(fd, bytes, 0, length, offset);
      return bytes;
    },
  };
  scan(name, [{ name, bytes: source }], more);
  closeSync(fd);
}

const apps = join(root, '.cache/apps');
const real = readdirSync(apps).filter((name) => name.endsWith('.apk'));
for (const name of real) {
  scanFile(join(apps, name), name, { inflate });
  scanFile(join(apps, name), `${name} (fflate)`);
}
const composite = join(root, '.cache/bench-apps/composite.apk');
if (existsSync(composite)) scanFile(composite, 'composite', { inflate });
for (const [id, build] of Object.entries(CASES)) {
  scan(id, build());
  scan(`${id} (phone 30, whoever)`, build(), { phoneSdk: 30, lending: 'unknown', inflate });
}
const small = ['contact-manager.apk', 'agent-snapshot.apk', 'selendroid-test-app.apk'].filter((name) =>
  real.includes(name),
);
for (let seed = 1; seed <= 400; seed++) {
  const list = [
    ...small.map((name) => readFileSync(join(apps, name))),
    CASES['sdk-on']()[0].bytes,
    CASES['field']()[0].bytes,
  ];
  const bytes = mutate(new Uint8Array(list[seed % list.length]), seed);
  scan(`mutant ${seed}`, [{ name: 'x.apk', bytes }], seed % 2 === 0 ? { inflate } : {});
}
writeFileSync(target, [...lines].map(([name, line]) => `${name}\t${line}\n`).join(''));
console.log(`${lines.size} reports`);
if (older !== undefined) {
  const before = new Map(
    readFileSync(older, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('\t', 2)),
  );
  const after = new Map(
    readFileSync(target, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('\t', 2)),
  );
  const differing = [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => before.get(name) !== after.get(name),
  );
  for (const name of differing) console.log(`differs: ${name}`);
  console.log(`${before.size} before, ${differing.length} differ`);
  process.exit(differing.length === 0 ? 0 : 1);
}
