import { addMonths, daysBetween, fromParts, type PlainDate, partsOf } from '@huxin/calendar';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildSchedule, type Contract, type Instalment } from '../index.ts';
import { contracts } from '../testing/arbitraries.ts';

/** A fraction; nothing is reduced and nothing is rounded before it has to be. */
class Part {
  readonly num: bigint;
  readonly den: bigint;
  constructor(num: bigint | number, den: bigint | number = 1n) {
    this.num = BigInt(num);
    this.den = BigInt(den);
  }
  plus = (other: Part): Part => new Part(this.num * other.den + other.num * this.den, this.den * other.den);
  times = (other: Part): Part => new Part(this.num * other.num, this.den * other.den);
  over = (other: Part): Part => new Part(this.num * other.den, this.den * other.num);
  rounded(mode: string): number {
    const whole = this.num / this.den;
    const twice = (this.num % this.den) * 2n;
    if (twice === 0n || mode === 'down') return Number(whole);
    if (mode === 'up') return Number(whole) + 1;
    const tie = twice === this.den;
    return Number(whole) + ((tie ? mode === 'half-up' || whole % 2n === 1n : twice > this.den) ? 1 : 0);
  }
}
const ONE = new Part(1n);

/** What a fen earns in actual days, one calendar year after the other. */
function overDays({ rate, dayCount }: Contract, from: PlainDate, to: PlainDate): Part {
  const { nano, per } = rate.value;
  const { year } = dayCount.value;
  if (per === 'day') return new Part(nano * daysBetween(from, to), 1e9);
  const yearly = new Part(per === 'month' ? nano * 12 : nano, 1e9);
  if (year !== 'actual') return yearly.times(new Part(daysBetween(from, to), year));
  let sum = new Part(0n);
  for (let at = from; at < to; ) {
    const newYear = fromParts(partsOf(at).year + 1, 1, 1);
    const until = newYear < to ? newYear : to;
    const length = daysBetween(fromParts(partsOf(at).year, 1, 1), newYear);
    sum = sum.plus(yearly.times(new Part(daysBetween(at, until), length)));
    at = until;
  }
  return sum;
}

/** The same in thirtieths of a month. */
function overThirtieths({ rate }: Contract, thirtieths: number): Part {
  const { nano, per } = rate.value;
  return new Part(
    BigInt(nano) * BigInt(thirtieths),
    1_000_000_000n * { day: 1n, month: 30n, year: 360n }[per],
  );
}

/** Whole months back from a due date on the due day, and the days before them. */
function thirtiethsTo(due: PlainDate, from: PlainDate, day: number): number {
  let months = 0;
  while (addMonths(due, -months - 1, day) >= from) months++;
  return months * 30 + daysBetween(from, months === 0 ? due : addMonths(due, -months, day));
}

function earnings(contract: Contract, lines: readonly Instalment[]): Part[] {
  const { unit, every } = contract.interval.value;
  return lines.map(({ due }, k) => {
    const from = k === 0 ? contract.payout.value.on : lines[k - 1]!.due;
    if (contract.dayCount.value.days === 'actual') return overDays(contract, from, due);
    if (unit === 'day') return overThirtieths(contract, k === 0 ? daysBetween(from, due) : every);
    const first = k === 0 ? thirtiethsTo(due, from, contract.dueDay.value.day) : 30 * every;
    return overThirtieths(contract, first);
  });
}

/** Principal and interest of each line by the rules [还款-1] to [还款-6], written apart from the engine. */
function splitByHand(contract: Contract, lines: readonly Instalment[]): [number, number][] {
  const { mode, remainder } = contract.rounding.value;
  const lent: number = contract.principal.value;
  const method = contract.method.value;
  const earned = earnings(contract, lines);
  const count = lines.length;
  const regular = [...earned];
  const thirty = contract.dayCount.value.days === '30' && contract.interval.value.unit === 'month';
  if (thirty && count > 1 && contract.oddFirst.value === 'first-differs')
    regular[0] = overThirtieths(contract, 30 * contract.interval.value.every);
  let [grown, weight] = [new Part(lent), new Part(0n)];
  for (const each of regular) {
    grown = grown.times(ONE.plus(each));
    weight = weight.times(ONE.plus(each)).plus(ONE);
  }
  const level = method === 'equal-instalment' ? grown.over(weight).rounded(mode) : 0;
  const shared = method === 'equal-principal' || method === 'flat';
  const share = shared ? new Part(lent, count).rounded(mode) : 0;
  let out = lent;
  return lines.map((_, k) => {
    const base = new Part(method === 'flat' ? lent : out);
    const usual = base.times(regular[k]!).rounded(mode);
    const first = shared && remainder === 'first' ? lent - share * (count - 1) : share;
    const wanted = level > 0 ? level - usual : k === 0 ? first : share;
    const principal = k === count - 1 ? out : Math.max(0, Math.min(out, wanted));
    out -= principal;
    const last = k === count - 1 && level > 0 && remainder === 'last-interest';
    return [principal, last ? Math.max(0, level - principal) : base.times(earned[k]!).rounded(mode)];
  });
}

/** Nothing changes on the way, and the remainder does not have to be searched for. */
const plain = contracts.filter(
  ({ draws, rateChanges, extensions, method, rounding }) =>
    draws.length + rateChanges.length + extensions.length === 0 &&
    !(method.value === 'equal-instalment' && rounding.value.remainder === 'first'),
);

it('[还款-1] 六种方式和用分数一期一期手算的一样，分文不差', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(plain, (contract) => {
      const built = buildSchedule(contract);
      fc.pre(built.ok);
      const lines = built.ok ? built.value : [];
      const { days, year } = contract.dayCount.value;
      seen.add(contract.method.value).add(`${days}/${year}`).add(contract.rounding.value.mode);
      expect(lines.map(({ principal, interest }) => [principal, interest])).toEqual(
        splitByHand(contract, lines),
      );
    }),
    { numRuns: 600, seed: 20_261_129 },
  );
  // Six methods, four roundings, actual days over 360, 364, 365 and the year's own, and 30-day months.
  expect(seen.size).toBeGreaterThanOrEqual(6 + 4 + 5);
});
