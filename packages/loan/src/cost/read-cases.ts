import { err, type Fault, ok, type Result } from '@huxin/basis';
import { type PlainDate, plainDate } from '@huxin/calendar';
import { parseYuan } from '@huxin/money';
import type { CostNote } from './cost-note.ts';
import { parseUnitPeriod, type UnitPeriod } from './unit-period.ts';
import type { PlacedFlow } from './unit-period-apr.ts';

/** One case read from a file: flows in fen (with fractions of a fen if the file had them), or what is wrong. */
export interface CostCase {
  readonly id: string;
  readonly flows: readonly PlacedFlow[];
  readonly unitPeriod?: UnitPeriod;
  readonly quoted?: unknown;
  readonly notes: readonly CostNote[];
  readonly faults: readonly Fault[];
}

/** `{ "cases": [...] }`; only a file that is not of this shape is an error, a bad case carries its own faults. */
export function readCases(json: unknown): Result<CostCase[], Fault[]> {
  const cases = isRecord(json) ? json['cases'] : undefined;
  if (!Array.isArray(cases)) {
    return err([
      {
        kind: 'malformed',
        at: '',
        value: typeof json,
        expected: '{ "cases": [ { "id", "flows": [ … ] } ] }',
      },
    ]);
  }
  return ok(cases.map((each: unknown, i) => readCase(each, i)));
}

function readCase(value: unknown, index: number): CostCase {
  const at = `/cases/${index}`;
  const record = isRecord(value) ? value : {};
  const id =
    typeof record['id'] === 'string' || typeof record['id'] === 'number'
      ? String(record['id'])
      : `#${index + 1}`;
  const faults: Fault[] = [];
  const notes: CostNote[] = [];
  const flows = Array.isArray(record['flows']) ? record['flows'] : undefined;
  if (!flows)
    faults.push({
      kind: 'malformed',
      at: `${at}/flows`,
      value: record['flows'],
      expected: 'a list of flows',
    });
  const placed = (flows ?? []).flatMap((flow: unknown, i) => {
    const read = readFlow(flow, `${at}/flows/${i}`, notes);
    if (read.ok) return [read.value];
    faults.push(read.error);
    return [];
  });
  if (new Set(placed.map(({ when }) => typeof when)).size > 1) {
    faults.push({
      kind: 'malformed',
      at: `${at}/flows`,
      value: 'date and t',
      expected: 'all dates, or all t',
    });
  }
  if (placed.some(({ when }, i) => i > 0 && when < (placed[i - 1] as PlacedFlow).when)) notes.push(UNORDERED);
  const unit =
    record['unitPeriod'] == null ? undefined : parseUnitPeriod(record['unitPeriod'], `${at}/unitPeriod`);
  if (unit && !unit.ok) notes.push(unreadUnit(unit.error));
  return {
    id,
    flows: placed,
    notes: onePerKind(notes),
    faults,
    ...(unit?.ok ? { unitPeriod: unit.value } : {}),
    ...(record['quoted'] == null ? {} : { quoted: record['quoted'] }),
  };
}

const UNORDERED: CostNote = {
  kind: 'unordered',
  says: '日期没有按先后排。已按先后排好再算。',
  fix: '核对一下有没有写错年份或月份。',
};

/** The roots do not depend on it and the rules can find one, so a strange unit-period spoils nothing. */
const unreadUnit = ({ value }: Fault): CostNote => ({
  kind: 'unit-period-unread',
  says: `看不懂单位期间 ${JSON.stringify(value)}，已按附录 J 的规则推出。`,
  fix: '写成 "month"、"2 weeks"、"half-month"、"quarter" 或 { "days": 90 } 这样，不超过一年。',
});

function readFlow(value: unknown, at: string, notes: CostNote[]): Result<PlacedFlow, Fault> {
  if (!isRecord(value)) return err({ kind: 'malformed', at, value, expected: '{ "date" or "t", "amount" }' });
  const when = readWhen(value, at);
  if (!when.ok) return when;
  const amount = readAmount(value['amount'], `${at}/amount`, notes);
  return amount.ok ? ok({ when: when.value, amount: amount.value }) : amount;
}

/** Beyond these a number is a slip of the hand, and doubles lose the fen. */
const MOST_YEARS = 10_000;
const MOST_YUAN = 1e20;

function readWhen(value: Record<string, unknown>, at: string): Result<PlacedFlow['when'], Fault> {
  const { date, t } = value as { date?: unknown; t?: unknown };
  if (date == null && typeof t === 'number' && Math.abs(t) <= MOST_YEARS) return ok(t);
  if (typeof date !== 'string') {
    return err({ kind: 'bad-date', at, value: date ?? t, expected: '"date": "YYYY-MM-DD", or "t": years' });
  }
  const read = plainDate(date, `${at}/date`);
  // Only a span of days is taken from a date here: a real day of any four-digit year will do.
  return read.ok || read.error.kind !== 'outside-data' ? read : ok(date as PlainDate);
}

/** Yuan to fen. A number finer than a fen is used as it stands, and said; in text it is a fault. */
function readAmount(value: unknown, at: string, notes: CostNote[]): Result<number, Fault> {
  if (typeof value === 'string') return parseYuan(value, at);
  if (typeof value !== 'number' || !(Math.abs(value) <= MOST_YUAN)) {
    return err({ kind: 'bad-money', at, value, expected: 'yuan as a number, + received, − paid' });
  }
  const exact = parseYuan(String(value), at);
  if (exact.ok) return exact;
  const finer = !Number.isInteger(value);
  if (finer) {
    notes.push({
      kind: 'not-to-the-fen',
      says: `金额 ${value} 细过一分钱（${at}）。人民币最小到分，这里按所写的数算。`,
      fix: `看看小数点是不是点错了位，或写成 ${value.toFixed(2)}。`,
    });
  }
  return ok(value * 100);
}

/** The first note of each kind: a list of a hundred odd amounts is said once. */
const onePerKind = (notes: readonly CostNote[]): CostNote[] =>
  notes.filter((note, i) => notes.findIndex(({ kind }) => kind === note.kind) === i);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
