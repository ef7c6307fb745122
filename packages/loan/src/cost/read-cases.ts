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

const SHAPE = '{ "cases": [ { "id", "flows": [ … ] } ] }';

/**
 * `{ "cases": [...] }`; a file that is not of this shape or has no case is an error, a bad case carries its own
 * faults.
 */
export function readCases(json: unknown): Result<CostCase[], Fault[]> {
  const cases = isRecord(json) ? json['cases'] : undefined;
  if (!Array.isArray(cases)) {
    const list = Array.isArray(json);
    const hint = list
      ? '最外面是一个列表，要再包一层：{ "cases": [ … ] }。'
      : '最外面要有 cases，里面一例一例地写：{ "cases": [ { "id": "甲", "flows": [ … ] } ] }。';
    const [at, value] = isRecord(json) && cases !== undefined ? ['/cases', cases] : ['', json];
    return err([{ kind: 'malformed', at, value, expected: SHAPE, hint }]);
  }
  if (cases.length === 0) {
    const hint = 'cases 里一例也没有。至少写一例：{ "id": "甲", "flows": [ 到手一笔, 还款一笔 ] }。';
    return err([{ kind: 'malformed', at: '/cases', value: cases, expected: 'at least one case', hint }]);
  }
  const seen = new Set<string>();
  return ok(
    cases.map((each: unknown, i) => {
      const read = readCase(each, i);
      const twice = seen.has(read.id);
      seen.add(read.id);
      return twice ? { ...read, faults: [...read.faults, duplicate(read.id, i)] } : read;
    }),
  );
}

const duplicate = (id: string, index: number): Fault => ({
  kind: 'duplicate-id',
  at: `/cases/${index}/id`,
  value: id,
  expected: 'an id no other case has',
  hint: `前面已经有一例叫「${id}」。给这一例换个名字，才分得清哪个结果是谁的。`,
});

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
  if (!flows || flows.length === 0) {
    faults.push({
      kind: 'malformed',
      at: `${at}/flows`,
      value: record['flows'],
      expected: 'a list of flows',
      hint: `${flows ? 'flows 是空的' : '没有写 flows'}。至少两笔：到手写正数，还款写负数，例如 { "t": 0, "amount": 1000 }、{ "t": 0.5, "amount": -1100 }。`,
    });
  }
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
      hint: '有的写 date，有的写 t。一例里要么全写日期，要么全写隔了几年。',
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

const BOTH_TIMES: CostNote = {
  kind: 'date-and-t',
  says: '一笔里又写了 date 又写了 t。只按 date 算。',
  fix: '两样留一样。',
};

/** The roots do not depend on it and the rules can find one, so a strange unit-period spoils nothing. */
const unreadUnit = ({ value }: Fault): CostNote => ({
  kind: 'unit-period-unread',
  says: `看不懂单位期间 ${JSON.stringify(value)}，已按附录 J 的规则推出。`,
  fix: '写成 "month"、"2 weeks"、"half-month"、"quarter" 或 { "days": 90 } 这样，不超过一年。',
});

function readFlow(value: unknown, at: string, notes: CostNote[]): Result<PlacedFlow, Fault> {
  if (!isRecord(value))
    return err({
      kind: 'malformed',
      at,
      value,
      expected: '{ "date" or "t", "amount" }',
      hint: '一笔写成 { "date": "2025-01-31", "amount": -500 }。',
    });
  const when = readWhen(value, at);
  if (!when.ok) return when;
  if (value['date'] != null && value['t'] != null) notes.push(BOTH_TIMES);
  const amount = readAmount(value['amount'], `${at}/amount`, notes);
  return amount.ok ? ok({ when: when.value, amount: amount.value }) : amount;
}

/** Beyond these a number is a slip of the hand, and doubles lose the fen. */
const MOST_YEARS = 10_000;
const MOST_YUAN = 1e20;

const WHEN = '写成 "date": "2025-01-31"；只知道隔了几年就写 "t": 0.5（半年）。';

function readWhen(value: Record<string, unknown>, at: string): Result<PlacedFlow['when'], Fault> {
  const { date, t } = value as { date?: unknown; t?: unknown };
  if (date == null && typeof t === 'number' && Math.abs(t) <= MOST_YEARS) return ok(t);
  if (typeof date !== 'string') {
    return err({
      kind: 'bad-date',
      at,
      value: date ?? t,
      expected: '"date": "YYYY-MM-DD", or "t": years',
      hint: WHEN,
    });
  }
  const read = plainDate(date, `${at}/date`);
  // Only a span of days is taken from a date here: a real day of any four-digit year will do.
  return read.ok || read.error.kind !== 'outside-data' ? read : ok(date as PlainDate);
}

/** Yuan to fen. A number finer than a fen is used as it stands, and said; in text it is a fault. */
function readAmount(value: unknown, at: string, notes: CostNote[]): Result<number, Fault> {
  if (typeof value === 'string') {
    const read = parseYuan(value, at);
    const hint = '写成元，最多两位小数，例如 "1000.50"；付出去的前面写减号。';
    return read.ok ? read : err({ ...read.error, hint });
  }
  if (typeof value !== 'number' || !(Math.abs(value) <= MOST_YUAN)) {
    const large = typeof value === 'number' && !Number.isNaN(value);
    const hint = large
      ? '这个数太大，没有这样的钱。看看是不是多写了几个 0，或把 e 写进去了。负号没有错：付出去的写负数。'
      : '写成元的数字，例如 1000.50；到手写正数，付出去写负数。';
    return err({ kind: 'bad-money', at, value, expected: 'yuan as a number, + received, − paid', hint });
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
