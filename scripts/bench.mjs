// npm run bench: every measurement in bench/, one after the other; ratios against a peer of the same run.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dir = fileURLToPath(new URL('../bench/', import.meta.url));
const wanted = process.argv.slice(2);
let failed = 0;
for (const name of readdirSync(dir).sort()) {
  if (!name.endsWith('.bench.mjs') || (wanted.length > 0 && !wanted.some((word) => name.startsWith(word))))
    continue;
  console.log(`\n— ${name}`);
  if (spawnSync(process.execPath, [join(dir, name)], { stdio: 'inherit' }).status !== 0) failed++;
}
process.exit(failed > 0 ? 1 : 0);
