import { err, type Fault, ok, type Result } from '@huxin/basis';

/**
 * The unit of time of the US actuarial method (12 CFR 1026 Appendix J (b)(3)–(5)). Twelve months are a year;
 * `day` with a count is a term in days or, failing anything better, a payment rhythm of so many days.
 */
export interface UnitPeriod {
  readonly unit: 'day' | 'week' | 'half-month' | 'month';
  readonly count: number;
}

/** How many of them make a year: 365 days, 52 weeks, 24 half-months, 12 months (J (b)(5)(ii)–(vii)). */
export function unitPeriodsPerYear({ unit, count }: UnitPeriod): number {
  switch (unit) {
    case 'day':
      return 365 / count;
    case 'week':
      return 52 / count;
    case 'half-month':
      return 24 / count;
    case 'month':
      return 12 / count;
  }
}

const NAMED: Readonly<Record<string, UnitPeriod>> = {
  day: { unit: 'day', count: 1 },
  week: { unit: 'week', count: 1 },
  fortnight: { unit: 'week', count: 2 },
  halfmonth: { unit: 'half-month', count: 1 },
  semimonth: { unit: 'half-month', count: 1 },
  month: { unit: 'month', count: 1 },
  quarter: { unit: 'month', count: 3 },
  halfyear: { unit: 'month', count: 6 },
  year: { unit: 'month', count: 12 },
};

const EXPECTED =
  '"day", "week", "2 weeks", "half-month", "month", "2 months", "quarter", "year" or { "days": 90 }';

/** "month", "2 weeks", "semi-month", "quarter" … or `{ "days": n }`, `{ "weeks": n }`, `{ "months": n }`; at most a year. */
export function parseUnitPeriod(value: unknown, at = ''): Result<UnitPeriod, Fault> {
  const read = typeof value === 'string' ? fromText(value) : fromRecord(value);
  const sound = read && Number.isInteger(read.count) && read.count >= 1 && unitPeriodsPerYear(read) >= 0.99;
  return sound ? ok(read) : err({ kind: 'malformed', at, value, expected: EXPECTED });
}

function fromText(text: string): UnitPeriod | undefined {
  const match = /^(\d{1,3})?\s*-?([a-z-]+?)(?:ly)?s?$/.exec(
    text
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_]+(?=[a-z])/g, '-'),
  );
  const named = NAMED[(match?.[2] ?? '').replaceAll('-', '')];
  return named && { unit: named.unit, count: named.count * Number(match?.[1] ?? 1) };
}

function fromRecord(value: unknown): UnitPeriod | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Object.entries(value);
  const [name, count] = entries[0] ?? [];
  const unit = ({ days: 'day', weeks: 'week', months: 'month' } as const)[name as 'days'];
  return unit && entries.length === 1 && typeof count === 'number' ? { unit, count } : undefined;
}
