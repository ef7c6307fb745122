import { addDays, addMonths, dateOf, daysBetween, type Moment, momentAt } from '@huxin/calendar';
import { divide } from '@huxin/money';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildSchedule, type Contract, type Instalment, type Payment, runLedger } from '../index.ts';
import { contracts } from '../testing/arbitraries.ts';
import { overdueLine } from './overdue-line.ts';
import { penaltyRule } from './penalty-rule.ts';

type Part = 'fee' | 'interest' | 'penalty' | 'principal';

/** A line walked one day at a time, with exact fractions: slow, and written apart from the ledger. */
class DayLine {
  readonly left: Record<Part, number>;
  readonly paid: Record<Part, number> = { fee: 0, interest: 0, penalty: 0, principal: 0 };
  readonly limit;
  readonly rate;
  readonly mode;
  ran = 0n;
  capital = 0;
  settlements = 0;
  owedAtLimit: number;
  readonly from: Instalment;
  readonly contract: Contract;
  constructor(from: Instalment, contract: Contract) {
    this.from = from;
    this.contract = contract;
    this.left = { fee: from.fee, interest: from.interest, principal: from.principal, penalty: 0 };
    this.limit = overdueLine(contract, from.due);
    this.owedAtLimit = from.amount;
    this.rate = penaltyRule(contract)!.perDay(from.due);
    this.mode = contract.rounding.value.mode;
  }
  missed(at: Moment): boolean {
    return at > this.limit.moment && this.owedAtLimit > this.limit.tolerance;
  }
  owed(): number {
    const den = BigInt(this.rate.den);
    const whole = Number(this.ran / den) + divide(Number(this.ran % den), this.rate.den, this.mode);
    return Math.max(0, whole - this.paid.penalty);
  }
  /** The night that ends on `today`. */
  passNight(today: ReturnType<typeof dateOf>): void {
    const { base, compound } = this.contract.penalty!.value;
    const from =
      this.contract.grace?.value.interestRuns === false ? dateOf(this.limit.moment) : this.from.due;
    if (today <= from) return;
    const { principal, interest } = this.left;
    const own = base === 'overdue-instalment' || compound ? principal + interest : principal;
    this.ran += BigInt(own + this.capital) * BigInt(this.rate.num);
    if (compound && today === addMonths(this.from.due, this.settlements + 1)) {
      this.capital = this.owed();
      this.settlements++;
    }
  }
  take(order: readonly Part[], money: number, at: Moment): number {
    this.left.penalty = this.missed(at) ? this.owed() : 0;
    let rest = money;
    for (const part of order) {
      const put = Math.min(rest, this.left[part]);
      this.left[part] -= put;
      this.paid[part] += put;
      rest -= put;
      if (part === 'penalty' && put > 0) this.capital = Math.min(this.capital, this.owed());
      else if (part !== 'penalty' && at <= this.limit.moment) this.owedAtLimit -= put;
    }
    return rest;
  }
}

function byDay(
  contract: Contract,
  schedule: readonly Instalment[],
  payments: readonly Payment[],
  now: Moment,
) {
  const lines = schedule.map((line) => new DayLine(line, contract));
  const { order, principalFirstAfterDays } = contract.applicationOrder.value;
  const usual = [...new Set<Part>([...order, 'fee', 'interest', 'penalty', 'principal'])];
  const turned = [...new Set<Part>(['principal', ...usual])];
  let overpaid = 0;
  for (let today = schedule[0]!.due; today <= dateOf(now); today = addDays(today, 1)) {
    for (const line of lines) line.passNight(today);
    for (const { at, amount } of payments) {
      if (dateOf(at) !== today || at > now) continue;
      let rest: number = amount;
      for (const line of lines) {
        const late = daysBetween(line.from.due, dateOf(at));
        const far = principalFirstAfterDays !== undefined && late > principalFirstAfterDays;
        rest = line.take(far ? turned : usual, rest, at);
      }
      overpaid += rest;
    }
  }
  return { lines, overpaid };
}

/** Lines in order of time, no draws or revolving, and a penalty on the line itself. */
const walkable = contracts.filter(
  ({ penalty, method, extensions, draws }) =>
    penalty !== undefined &&
    penalty.value.base !== 'all-principal' &&
    method.value !== 'revolving-daily' &&
    extensions.length + draws.length === 0,
);

const histories = fc.array(
  fc.record({
    // Many of them inside the first grace, where a part payment changes what the penalty runs on.
    night: fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 500 })),
    time: fc.constantFrom('09:00', '20:00', '24:00'),
    amount: fc.oneof(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 30_000_000 })),
  }),
  { maxLength: 8 },
);

it('[账本-5] 逾期费用和逐夜一天一天算的一样，分文不差', () => {
  fc.assert(
    fc.property(walkable, histories, fc.integer({ min: 0, max: 700 }), (contract, history, length) => {
      const built = buildSchedule(contract);
      fc.pre(built.ok && built.value.length <= 24);
      const schedule = built.ok ? built.value : [];
      const first = schedule[0]!.due;
      const payments = history
        .map(({ night, time, amount }) => ({ at: momentAt(addDays(first, night), time as never), amount }))
        .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)) as unknown as Payment[];
      const now = momentAt(addDays(first, length), '12:00' as never);
      const slow = byDay(contract, schedule, payments, now);
      const fast = runLedger(contract, schedule, payments, now);
      expect(fast.overpaid).toBe(slow.overpaid);
      expect(fast.lines.map((line) => line.paidParts)).toEqual(slow.lines.map(({ paid }) => paid));
      expect(fast.lines.map((line) => line.penaltyOwed)).toEqual(
        slow.lines.map((line) => (line.missed(now) ? line.owed() : 0)),
      );
    }),
    { numRuns: 400, seed: 20261129 },
  );
});
