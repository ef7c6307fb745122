// npm test: types, format and lint, then every test; ends with "N passed, N failed[, N skipped]".
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => join(root, 'node_modules/.bin', name);
const run = (name, args) => spawnSync(bin(name), args, { cwd: root, stdio: 'inherit' }).status === 0;

let passed = 0;
let failed = 0;
let skipped = 0;
const step = (title, works) => {
  console.log(`\n${title}: ${works ? 'ok' : 'FAILED'}`);
  if (works) passed++;
  else failed++;
};

step('types (tsc -b)', run('tsc', ['-b']));
step('format and lint (biome)', run('biome', ['check', '--error-on-warnings', '.']));

const report = join(root, '.cache/vitest.json');
mkdirSync(join(root, '.cache'), { recursive: true });
rmSync(report, { force: true });
run('vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]);
try {
  const { numPassedTests, numFailedTests, numPendingTests, testResults, success } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  passed += numPassedTests;
  failed += numFailedTests;
  skipped += numPendingTests;
  // A file that could not be loaded has no tests to count; count the file.
  failed += testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  if (!success && failed === 0) failed++;
  for (const file of testResults) {
    for (const test of file.assertionResults) {
      if (test.status === 'skipped' || test.status === 'pending') console.log(`skipped: ${test.fullName}`);
    }
  }
} catch {
  console.log('vitest left no report');
  failed++;
}

console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 ? 1 : 0);
