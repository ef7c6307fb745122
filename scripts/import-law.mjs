// Brings new law rows into packages/law, or renews the typed data after the cleaning changed.
// Usage: node scripts/import-law.mjs --clean             write src/data again from packages/law/data
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const room = fileURLToPath(new URL('../packages/law/', import.meta.url));
const read = (name) => readFileSync(`${room}data/${name}`, 'utf8');

/** A module of the room as Node can run it: the sources are TypeScript, which Node 20 refuses. */
async function load(entry) {
  const { outputFiles } = await build({
    entryPoints: [`${room}src/${entry}`],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['source'],
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

function list(name, type, from, rows) {
  return [
    '// biome-ignore-all format: one row a line, so that a change reads as a diff',
    '// Written by scripts/import-law.mjs from packages/law/data; do not edit by hand.',
    `import type { ${type} } from '${from}';`,
    '',
    `export const ${name}: readonly ${type}[] = [`,
    ...rows.map((row) => `${JSON.stringify(row)},`),
    `] as unknown as readonly ${type}[];`,
    '',
  ].join('\n');
}

/** The typed modules a pure room can import, since it may not read files. */
export async function clean() {
  const { cleanRulesFile, parseLprTable } = await load('clean/index.ts');
  const rules = cleanRulesFile(read('rules.json'));
  const lpr = parseLprTable(read('lpr-1y.csv'));
  const faults = [...(rules.ok ? [] : rules.error), ...(lpr.ok ? [] : lpr.error)];
  if (faults.length) throw new Error(`law data:\n${faults.map((fault) => JSON.stringify(fault)).join('\n')}`);
  return {
    'rules.ts': list('RULES', 'Rule', '../rule.ts', rules.value),
    'lpr.ts': list('LPR', 'LprRow', '../lpr-table.ts', lpr.value),
  };
}

for (const [name, text] of Object.entries(await clean())) writeFileSync(`${room}src/data/${name}`, text);
