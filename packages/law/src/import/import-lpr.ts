import type { Fault } from '@huxin/basis';
import { addDays, type PlainDate } from '@huxin/calendar';
import { LPR_LONGEST_GAP_DAYS, lprTable } from '../lpr.ts';
import { type LprRow, parseLprTable } from '../lpr-table.ts';
import { type Diff, diffRows } from './diff.ts';
import type { ImportOptions } from './import-rules.ts';

export interface LprImport {
  readonly diff: Diff<LprRow>;
  readonly faults: readonly Fault[];
  /** The table as it would stand, in date order; empty when there are faults. */
  readonly merged: readonly LprRow[];
}

const NOTHING: Diff<LprRow> = { added: [], changed: [], removed: [] };

/**
 * A CSV of LPR publications against the table. Writes nothing. Without `whole` the file is new months only. A gap
 * in the merged table that hides a month is a fault, since a lookup inside it would silently use the month before.
 */
export function importLpr(csv: string, { whole = false }: ImportOptions = {}): LprImport {
  const rows = parseLprTable(csv);
  if (!rows.ok) return { diff: NOTHING, faults: rows.error, merged: [] };
  const diff = diffRows(lprTable(), rows.value, (row) => row.date, whole);
  const merged = whole ? rows.value : mergeByDate(lprTable(), rows.value);
  const faults = gaps(merged);
  return { diff, faults, merged: faults.length ? [] : merged };
}

const mergeByDate = (before: readonly LprRow[], after: readonly LprRow[]): readonly LprRow[] => {
  const byDate = new Map<PlainDate, LprRow>([...before, ...after].map((row) => [row.date, row]));
  return [...byDate.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1));
};

const gaps = (rows: readonly LprRow[]): readonly Fault[] =>
  rows.flatMap((row, index) => {
    const previous = rows[index - 1];
    if (!previous || row.date <= addDays(previous.date, LPR_LONGEST_GAP_DAYS)) return [];
    return [
      {
        kind: 'outside-data' as const,
        at: `/${row.date}`,
        value: row.date,
        expected: `a publication between ${previous.date} and ${row.date}`,
      },
    ];
  });
