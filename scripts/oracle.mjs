// npm run oracle: renews every committed oracle output with the real tool; a missing tool is said and skipped.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dir = fileURLToPath(new URL('./oracle/', import.meta.url));
const wanted = process.argv.slice(2);
let failed = 0;
for (const name of readdirSync(dir).sort()) {
  if (!name.endsWith('.mjs') || (wanted.length > 0 && !wanted.some((word) => name.startsWith(word))))
    continue;
  console.log(`\n— ${name}`);
  if (spawnSync(process.execPath, [join(dir, name)], { stdio: 'inherit' }).status !== 0) failed++;
}
process.exit(failed > 0 ? 1 : 0);
