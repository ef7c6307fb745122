// Brings new law rows into packages/law/data, or writes the typed modules again after the cleaning changed.
// Usage: node scripts/import-law.mjs FILE [--write] [--whole]   FILE is rules (.json) or LPR months (.csv)
//        node scripts/import-law.mjs --clean                    packages/law/data → packages/law/src/data
// --into DIR works on another folder with data/ and src/data/ instead of packages/law.
// Exit codes: 0 shown or written, 1 something would change and --write is missing, 2 unusable input.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const room = fileURLToPath(new URL('../packages/law/', import.meta.url));

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

/** The typed modules from the texts of the data files; a pure room may not read files itself. */
async function clean(rulesJson, lprCsv) {
  const { cleanRulesFile, parseLprTable, printFaults } = await load('clean/index.ts');
  const rules = cleanRulesFile(rulesJson);
  const lpr = parseLprTable(lprCsv);
  const faults = [...(rules.ok ? [] : rules.error), ...(lpr.ok ? [] : lpr.error)];
  if (faults.length) throw new Error(printFaults(faults));
  return {
    'src/data/rules.ts': list('RULES', 'Rule', '../rule.ts', rules.value),
    'src/data/lpr.ts': list('LPR', 'LprRow', '../lpr-table.ts', lpr.value),
  };
}

/** Raw rows by id, in the old order, new ones at the end. */
function mergeRules(before, after, whole) {
  const rows = new Map((whole ? [] : before).map((row) => [row.id, row]));
  for (const row of after) rows.set(row.id, row);
  return `[\n${[...rows.values()].map((row) => ` ${JSON.stringify(row)}`).join(',\n')}\n]\n`;
}

const percent = (nano) => (nano / 1e7).toFixed(2);

const lprCsv = (rows) =>
  `date,lpr_1y,lpr_5y,basis\n${rows.map((row) => `${row.date},${percent(row.oneYearNano)},${percent(row.fiveYearNano)},${row.basis}\n`).join('')}`;

/** The import of one file as text, and the files it would write; none when it has faults or changes nothing. */
async function prepare(name, text, { whole, rulesJson, lpr }) {
  const { importLpr, importRules, printDiff, printFaults } = await load('import/index.ts');
  const isLpr = name.endsWith('.csv');
  const result = isLpr ? importLpr(text, { whole }) : importRules(text, { whole });
  const { added, changed, removed } = result.diff;
  const report = {
    diff: printDiff(result.diff, (row) => (isLpr ? row.date : row.id)),
    faults: printFaults(result.faults),
    files: {},
  };
  if (report.faults || added.length + changed.length + removed.length === 0) return report;
  const rules = isLpr ? rulesJson : mergeRules(JSON.parse(rulesJson), JSON.parse(text), whole);
  const months = isLpr ? lprCsv(result.merged) : lpr;
  const files = { 'data/rules.json': rules, 'data/lpr-1y.csv': months, ...(await clean(rules, months)) };
  return { ...report, files };
}

async function main(args) {
  const flags = parseArgs({
    args,
    allowPositionals: true,
    options: {
      write: { type: 'boolean', default: false },
      whole: { type: 'boolean', default: false },
      clean: { type: 'boolean', default: false },
      into: { type: 'string', default: room },
    },
  });
  const { write, whole, into } = flags.values;
  const [file] = flags.positionals;
  const current = {
    rulesJson: readFileSync(join(into, 'data/rules.json'), 'utf8'),
    lpr: readFileSync(join(into, 'data/lpr-1y.csv'), 'utf8'),
  };
  const save = (files) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(into, name), text);
  };
  if (flags.values.clean) {
    save(await clean(current.rulesJson, current.lpr));
    return 0;
  }
  if (!file) {
    process.stderr.write(
      'usage: node scripts/import-law.mjs FILE.json|FILE.csv [--write] [--whole] | --clean\n',
    );
    return 2;
  }
  const report = await prepare(file, readFileSync(file, 'utf8'), { whole, ...current });
  process.stdout.write(`${report.diff}\n`);
  if (report.faults) {
    process.stderr.write(`${report.faults}\nnothing written\n`);
    return 2;
  }
  if (Object.keys(report.files).length === 0) return 0;
  if (write) {
    save(report.files);
    return 0;
  }
  process.stderr.write('nothing written; add --write to take it over\n');
  return 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
