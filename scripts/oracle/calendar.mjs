// Renews packages/calendar/oracle/china-holidays.json: the days off and make-up working days that two
// independent packages record. They are compared in tests only; the product's own table is typed from the notices.
// Usage: node scripts/oracle/calendar.mjs   (needs npm and a network)
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const YEARS = [2024, 2025, 2026];
const PACKAGES = ['chinese-days@1.5.7', 'holiday-calendar@1.3.3'];
const target = fileURLToPath(new URL('../../packages/calendar/oracle/china-holidays.json', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'oracle-calendar-'));
try {
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...PACKAGES], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const read = (path) => JSON.parse(readFileSync(join(folder, 'node_modules', path), 'utf8'));
  const ofYear = (days, year) => days.filter((day) => day.startsWith(String(year))).sort();
  const oracles = {
    'chinese-days@1.5.7': (year) => {
      const { holidays, workdays } = read(`chinese-days/dist/years/${year}.json`);
      return { off: ofYear(Object.keys(holidays), year), work: ofYear(Object.keys(workdays), year) };
    },
    'holiday-calendar@1.3.3': (year) => {
      const { dates } = read(`holiday-calendar/data/CN/${year}.json`);
      const of = (type) => ofYear(dates.filter((day) => day.type === type).map((day) => day.date), year);
      return { off: of('public_holiday'), work: of('transfer_workday') };
    },
  };
  const result = {
    command: 'node scripts/oracle/calendar.mjs',
    packages: Object.fromEntries(
      Object.entries(oracles).map(([name, of]) => [
        name,
        Object.fromEntries(YEARS.map((year) => [year, of(year)])),
      ]),
    ),
  };
  writeFileSync(target, `${JSON.stringify(result, null, 1)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
