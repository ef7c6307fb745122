import { unwrap } from '@huxin/basis';
import { addDays, asDate } from '@huxin/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Forecast, type ForecastInput, forecast, type Shortfall } from './index.ts';
import { flow, order, plan } from './testing/plan-of.ts';

const START = asDate('2025-06-01');
const DAYS = 20;
const NAMES = ['A', 'B', 'C'];
const day = fc.integer({ min: 0, max: DAYS }).map((n) => addDays(START, n));
const amount = fc.integer({ min: 0, max: 120 });
const time = fc.constantFrom('00:00', '08:05', '09:00', '17:00', '24:00');
const partials = (...kinds: string[]) => fc.constantFrom(...kinds);

const anyPlan = (kinds: fc.Arbitrary<string>, names = NAMES) => {
  const accounts = fc.shuffledSubarray(names, { minLength: 1 });
  const flows = fc.array(
    fc.record({
      account: fc.constantFrom(...names),
      direction: fc.constantFrom('in', 'out'),
      purpose: fc.constantFrom('salary', 'rent', 'living'),
      amount,
      on: day,
    }),
    { maxLength: 12 },
  );
  const orders = fc.array(
    fc.record({
      due: day,
      amount,
      accounts,
      times: fc.array(time, { maxLength: 2 }),
      partial: kinds,
      retries: fc.array(fc.record({ afterDays: fc.integer({ min: 0, max: 4 }), time }), { maxLength: 2 }),
      lastMoment: day.map((date) => `${date}T20:00`),
    }),
    { maxLength: 8 },
  );
  return fc
    .record({
      balances: fc.tuple(...names.map(() => fc.integer({ min: -30, max: 150 }))),
      flows,
      orders,
      late: fc.integer({ min: 0, max: 6 }),
    })
    .map(({ balances, flows: f, orders: o, late }) =>
      plan({
        to: addDays(START, DAYS),
        balances: Object.fromEntries(names.map((name, n) => [name, balances[n] ?? 0])),
        flows: f.map((one, n) => flow({ ...one, id: `流水${n}` })),
        orders: o.map((one, n) => order({ ...one, id: `扣款${n}` })),
        salaryLateDays: late,
      }),
    );
};

const certain = anyPlan(partials('never', 'takes-what-is-there'));
const whole = (result: Forecast, n: number) =>
  result.days[n]?.balances.reduce((sum, fen) => sum + fen, 0) ?? 0;

/** The same plan with the money put in: on the first day into the balance, else as income of the day before. */
function funded(
  input: ForecastInput,
  by: readonly Pick<Shortfall, 'date' | 'account' | 'amountFen'>[],
): ForecastInput {
  const flows = [...input.flows];
  const accounts = input.accounts.map((state) => {
    const first = by.filter(({ account, date }) => account === state.account && date === START);
    const extra = first.reduce((sum, { amountFen }) => sum + amountFen, 0);
    return { ...state, balance: (state.balance + extra) as typeof state.balance };
  });
  for (const [n, { date, account, amountFen }] of by.entries()) {
    if (date === START) continue;
    const on = addDays(date, -1);
    flows.push(flow({ id: `补${n}`, account, direction: 'in', purpose: 'other', amount: amountFen, on }));
  }
  return { ...input, accounts, flows };
}

describe('现金流的性质', () => {
  it('[现金流-12] 钱不会多也不会少，每个账户每天都对得上', () => {
    fc.assert(
      fc.property(anyPlan(partials('never', 'takes-what-is-there', 'unknown')), (input) => {
        const result = unwrap(forecast(input));
        const held = new Map(input.accounts.map(({ account, balance }) => [account, balance as number]));
        const move = (account: string, by: number) => held.set(account, (held.get(account) ?? 0) + by);
        let next = 0;
        for (const { date, balances } of result.days) {
          for (; result.events[next]?.date === date; next++) {
            const event = result.events[next];
            if (event?.kind === 'flow')
              move(event.account, event.direction === 'in' ? event.amount : -event.amount);
            else if (event?.kind === 'debited' || event?.kind === 'debit-failed')
              for (const part of event.parts) move(part.account, -part.amount);
          }
          expect(balances).toEqual(result.accounts.map((account) => held.get(account)));
        }
        expect(next).toBe(result.events.length);
      }),
    );
  });

  it('[现金流-12] 每笔最多扣走它要的数，扣成的正好是那个数；不把账户扣成负的', () => {
    fc.assert(
      fc.property(certain, (input) => {
        const result = unwrap(forecast(input));
        for (const { id, amount: wanted } of input.orders) {
          const mine = result.events.filter((event) => 'order' in event && event.order === id);
          const taken = mine.flatMap((event) => ('parts' in event ? event.parts : []));
          const sum = taken.reduce((total, part) => total + part.amount, 0);
          const done = mine.some(({ kind }) => kind === 'debited');
          if (done) expect(sum).toBe(wanted);
          else expect(sum).toBeLessThanOrEqual(wanted);
          expect(taken.every((part) => part.amount > 0 || wanted === 0)).toBe(true);
        }
        for (const [n, { balance }] of input.accounts.entries())
          for (const { balances } of result.days)
            expect(balances[n]).toBeGreaterThanOrEqual(Math.min(0, balance));
      }),
    );
  });

  it('[现金流-9] 每个缺口都按时补上，就再没有一笔失败', () => {
    fc.assert(
      fc.property(certain, (input) => {
        const { shortfalls } = unwrap(forecast(input));
        const after = unwrap(forecast(funded(input, shortfalls)));
        expect(after.shortfalls).toEqual([]);
        expect(after.events.filter(({ kind }) => kind.endsWith('failed'))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('[现金流-9] 少补一点都不行（那天只有一个账户要补时）', () => {
    fc.assert(
      fc.property(certain, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (input, part) => {
        const { shortfalls } = unwrap(forecast(input));
        const dates = shortfalls.map(({ date }) => date);
        for (const [n, one] of shortfalls.entries()) {
          if (dates.filter((date) => date === one.date).length > 1) continue;
          const less = Math.floor(one.amountFen * part) as Shortfall['amountFen'];
          const before = [...shortfalls.slice(0, n), { ...one, amountFen: less }];
          const after = unwrap(forecast(funded(input, before)));
          expect(after.shortfalls[0]).toMatchObject({ date: one.date });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('[现金流-9] 没有备用账户时，缺的就是要的减去有的', () => {
    fc.assert(
      fc.property(anyPlan(partials('never', 'takes-what-is-there'), ['A']), (input) => {
        for (const { needed, available, amountFen } of unwrap(forecast(input)).shortfalls)
          expect(amountFen).toBe(needed - available);
      }),
    );
  });

  it('[现金流-5] 不知道的时候，两种里任何一种的缺口都不会漏、不会说小', () => {
    fc.assert(
      fc.property(anyPlan(partials('unknown', 'never')), (input) => {
        const both = unwrap(forecast(input)).shortfalls;
        for (const partial of ['never', 'takes-what-is-there'] as const) {
          const orders = input.orders.map((one) => (one.partial === 'unknown' ? { ...one, partial } : one));
          for (const one of unwrap(forecast({ ...input, orders })).shortfalls) {
            const told = both.find(({ date, account }) => date === one.date && account === one.account);
            expect(told?.amountFen).toBeGreaterThanOrEqual(one.amountFen);
          }
        }
      }),
    );
  });

  it('[现金流-11] 工资晚来，哪一天的总数都不会更多', () => {
    fc.assert(
      fc.property(anyPlan(partials('never')), (input) => {
        // Only incomes move money here, so that nothing else can differ.
        const bare = {
          ...input,
          orders: [],
          flows: input.flows.filter(({ direction }) => direction === 'in'),
        };
        const onTime = unwrap(forecast({ ...bare, salaryLateDays: 0 }));
        const late = unwrap(forecast(bare));
        for (const n of onTime.days.keys()) expect(whole(late, n)).toBeLessThanOrEqual(whole(onTime, n));
      }),
    );
  });
});
