import { err, type Fault, ok, type Result } from '@huxin/basis';
import { type PlainDate, plainDate } from '@huxin/calendar';
import { parseRate } from '@huxin/money';

/**
 * How the row is known: read in a published table, the value seen quoted for that day, or the value known and
 * the day computed from the rule "20th, moved off weekends and holidays" (law reading §3.5).
 */
export type LprBasis = 'table' | 'observed' | 'date-derived';

/** One monthly publication; rates are yearly, in parts per billion (3.00 % is 30_000_000). */
export interface LprRow {
  readonly date: PlainDate;
  readonly oneYearNano: number;
  readonly fiveYearNano: number;
  readonly basis: LprBasis;
}

export const LPR_HEADER = 'date,lpr_1y,lpr_5y,basis';

const BASES: readonly string[] = ['table', 'observed', 'date-derived'] satisfies LprBasis[];

/** The whole table from its CSV, dates strictly rising. Every fault found is returned, not only the first. */
export function parseLprTable(csv: string): Result<readonly LprRow[], readonly Fault[]> {
  const lines = csv
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/);
  if (lines[0] !== LPR_HEADER)
    return err([{ kind: 'malformed', at: '/0', value: lines[0], expected: LPR_HEADER }]);
  const rows: LprRow[] = [];
  const faults: Fault[] = [];
  lines.slice(1).forEach((line, index) => {
    const at = `/${index + 1}`;
    const row = parseRow(line, at);
    const last = rows.at(-1);
    if (!row.ok) faults.push(row.error);
    else if (last && row.value.date <= last.date)
      faults.push({ kind: 'malformed', at, value: line, expected: `a date after ${last.date}` });
    else rows.push(row.value);
  });
  return faults.length ? err(faults) : ok(rows);
}

function parseRow(line: string, at: string): Result<LprRow, Fault> {
  const [day = '', one = '', five = '', basis = '', ...rest] = line.split(',');
  if (rest.length || !BASES.includes(basis))
    return err({ kind: 'malformed', at, value: line, expected: `${LPR_HEADER}, basis ${BASES.join(' | ')}` });
  const date = plainDate(day, `${at}/date`);
  if (!date.ok) return date;
  const oneYear = parseRate(`${one}%`, 'year', `${at}/lpr_1y`);
  if (!oneYear.ok) return oneYear;
  const fiveYear = parseRate(`${five}%`, 'year', `${at}/lpr_5y`);
  if (!fiveYear.ok) return fiveYear;
  return ok({
    date: date.value,
    oneYearNano: oneYear.value.nano,
    fiveYearNano: fiveYear.value.nano,
    basis: basis as LprBasis,
  });
}
