// The heart: 200 loans with 5,000 payments assessed; `check` as a process; 1,000 case files in one command.
// The peer in the same run is the floor nobody can beat: parsing the same JSON, and starting node with nothing to do.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCli } from '../scripts/build-cli.mjs';
import { bundle, median } from './bundle.mjs';
import { bigCase } from './cases.mjs';

const root = new URL('..', import.meta.url).pathname;
const { parseCaseText, foldCase, assess, endOf } = await bundle(`
  export { parseCaseText, foldCase } from '@huxin/case';
  export { assess } from '@huxin/exposure';
  export { endOf } from '@huxin/calendar';
`);

const text = JSON.stringify(bigCase(200, 25));
const file = parseCaseText(text).value;
const now = endOf(file.asOf);
const json = median(() => JSON.parse(text));
const parse = median(() => parseCaseText(text));
const work = median(() => assess(foldCase(file.entries, now)));
console.log(
  `case of 200 loans, ${file.entries.length} entries (5,000 payments), ${(text.length / 1e6).toFixed(1)} MB`,
);
console.log(`  JSON.parse alone      ${json.toFixed(1)} ms`);
console.log(`  parse and check       ${parse.toFixed(1)} ms  (${(parse / json).toFixed(1)} × JSON.parse)`);
console.log(
  `  fold and assess       ${work.toFixed(1)} ms  (${(work / json).toFixed(1)} × JSON.parse; goal ≤ 100 ms)`,
);

const cli = await buildCli();
const wall = (args) => {
  const times = [];
  for (let i = 0; i < 9; i++) {
    const start = performance.now();
    spawnSync(process.execPath, args, { cwd: root });
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[4];
};
const empty = wall(['-e', '0']);
const check = wall([cli, 'check', 'examples/xiao-li.json']);
console.log(
  `\`check\` on an example   ${check.toFixed(0)} ms  (${(check / empty).toFixed(1)} × an empty node, ${empty.toFixed(0)} ms; goal ≤ 300 ms)`,
);

const dir = mkdtempSync(join(tmpdir(), 'huxin-bench-'));
try {
  const one = readFileSync(join(root, 'examples/xiao-li.json'), 'utf8');
  const paths = Array.from({ length: 1000 }, (_, i) => {
    const path = join(dir, `case-${i}.json`);
    writeFileSync(path, one);
    return path;
  });
  const peak = (count) => {
    const script = `process.on('exit',()=>process.stderr.write('RSS '+process.resourceUsage().maxRSS));await import(${JSON.stringify(`file://${cli}`)});`;
    const start = performance.now();
    const run = spawnSync(
      process.execPath,
      [
        '--max-old-space-size=64',
        '--input-type=module',
        '-e',
        script,
        '--',
        'x',
        'check',
        '--json',
        ...paths.slice(0, count),
      ],
      { encoding: 'utf8', maxBuffer: 1 << 30 },
    );
    const rss = Number(/RSS (\d+)/.exec(run.stderr)?.[1] ?? Number.NaN) / 1024;
    return { ms: performance.now() - start, rss, lines: run.stdout.split('\n').filter(Boolean).length };
  };
  const hundred = peak(100);
  const thousand = peak(1000);
  console.log(
    `100 case files           ${hundred.ms.toFixed(0)} ms, ${hundred.rss.toFixed(0)} MB, ${hundred.lines} answers`,
  );
  console.log(
    `1,000 case files         ${thousand.ms.toFixed(0)} ms, ${thousand.rss.toFixed(0)} MB, ${thousand.lines} answers (memory ${(thousand.rss / hundred.rss).toFixed(2)} × that of 100)`,
  );
} finally {
  rmSync(dir, { recursive: true, force: true });
}
