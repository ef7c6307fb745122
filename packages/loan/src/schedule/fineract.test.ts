import { readFileSync } from 'node:fs';
import type { TermFieldValue } from '@huxin/fact';
import { describe, expect, it } from 'vitest';
import { contractOf, day, percent, scheduleOf, yuan } from '../testing/build.ts';

interface Table {
  readonly id: string;
  readonly principal: number;
  readonly annualRatePct: number;
  readonly dayCount: string;
  readonly dates: readonly string[];
  readonly disbursed: string;
  readonly events: readonly {
    type: string;
    date?: string;
    effective?: string;
    amount?: number;
    annualRatePct?: number;
  }[];
  readonly expected: readonly { emi?: number; interest: number; principal: number; balance?: number }[];
}

/** Expected tables of a published loan engine; source, licence and rounding stand in the file. */
const { cases } = JSON.parse(
  readFileSync(new URL('../../data/schedules/fineract-schedules.json', import.meta.url), 'utf8'),
) as { cases: readonly Table[] };

const text = (value: number): string => value.toFixed(2);
const fen = (value: number): number => yuan(text(value));

/** The steps between the dates: months where the day of the month stays, days otherwise. */
function intervalOf(dates: readonly string[]): TermFieldValue {
  if (new Set(dates.map((date) => date.slice(8))).size === 1)
    return { name: 'interval', every: 1, unit: 'month' };
  const [a, b] = [Date.parse(dates[0]!), Date.parse(dates[1]!)];
  return { name: 'interval', every: (b - a) / 86_400_000, unit: 'day' };
}

function eventTerm(event: Table['events'][number]): TermFieldValue {
  return event.type === 'draw'
    ? { name: 'draw', on: day(event.date!), amount: yuan(text(event.amount!)) }
    : { name: 'rate-change', on: day(event.effective!), rate: percent(String(event.annualRatePct), 'year') };
}

function contractFor(table: Table) {
  const [days, year] = table.dayCount.split(' ')[0]!.split('/') as [string, string];
  // The one table that keeps the last instalment level says so in its note, not in a field.
  const level = table.id.startsWith('corefin');
  return contractOf(
    {
      principal: text(table.principal),
      payout: table.disbursed,
      rate: percent(String(table.annualRatePct), 'year'),
      count: table.dates.length - 1,
      firstDue: table.dates[1]!,
    },
    intervalOf(table.dates),
    {
      name: 'day-count',
      days: days as 'actual' | '30',
      year: (year === 'actual' ? year : Number(year)) as 365,
    },
    { name: 'rounding', mode: 'half-even', remainder: level ? 'last-interest' : 'last' },
    ...table.events.map(eventTerm),
  );
}

describe('公开的还款计划表', () => {
  it('[还款-2] 表都在', () => {
    expect(cases.length).toBeGreaterThanOrEqual(7);
  });
  it.each(cases.map((table) => [table.id, table] as const))('[还款-2] %s 分毫不差', (_, table) => {
    const lines = scheduleOf(contractFor(table));
    expect(lines.map((line) => line.due)).toEqual(table.dates.slice(1));
    const wanted = table.expected.map((row) => ({
      interest: fen(row.interest),
      principal: fen(row.principal),
      ...(row.emi === undefined ? {} : { amount: fen(row.emi) }),
      ...(row.balance === undefined ? {} : { balanceAfter: fen(row.balance) }),
    }));
    expect(lines).toMatchObject(wanted);
  });
});
