import { addDays } from '@huxin/calendar';
import { asFen, MAX_FEN, MAX_RATE_NANO } from '@huxin/money';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assumptions, buildSchedule, contractFrom, runLedger, statementOn } from '../index.ts';
import { at, day, terms } from '../testing/build.ts';

const days = (max: number) => fc.integer({ min: 0, max }).map((n) => addDays(day('2000-01-01'), n));
const amount = fc
  .oneof(
    fc.integer({ min: 0, max: 1000 }),
    fc.integer({ min: 1, max: 10 ** 8 }),
    fc.integer({ min: 0, max: MAX_FEN }),
  )
  .map(asFen);
const wildRate = fc.record({
  nano: fc.oneof(
    fc.integer({ min: 0, max: 10 ** 7 }),
    fc.integer({ min: 0, max: MAX_RATE_NANO }),
    fc.constant(MAX_RATE_NANO),
  ),
  per: fc.constantFrom('day' as const, 'month' as const, 'year' as const),
});
const count = fc.oneof(fc.integer({ min: 1, max: 36 }), fc.integer({ min: 1, max: 1200 }));

describe('乱填', () => {
  it('[合同-4] 模式放得过的任何条款：要么有结果，要么一句说清的错，不会崩', () => {
    let seen = 0;
    fc.assert(
      fc.property(
        fc.record({
          principal: amount,
          payout: days(40_000),
          wait: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 10_000 })),
          rate: wildRate,
          later: wildRate,
          count,
          every: fc.oneof(fc.integer({ min: 1, max: 3 }), count),
          unit: fc.constantFrom('month' as const, 'day' as const),
          method: fc.constantFrom(
            'equal-instalment' as const,
            'equal-principal' as const,
            'flat' as const,
            'interest-first' as const,
            'one-shot' as const,
            'revolving-daily' as const,
          ),
          year: fc.constantFrom(360 as const, 365 as const, 'actual' as const),
          counted: fc.constantFrom('actual' as const, '30' as const),
          remainder: fc.constantFrom('last' as const, 'first' as const, 'last-interest' as const),
          change: fc.option(fc.integer({ min: 0, max: 1000 })),
          draw: amount,
          multiple: fc.oneof(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 1_000_000 })),
          compound: fc.boolean(),
          extension: fc.option(fc.record({ instalment: count, after: fc.integer({ min: 0, max: 3000 }) }), {
            freq: 1,
          }),
        }),
        (wild) => {
          const due = addDays(wild.payout, wild.wait);
          const turn = addDays(wild.payout, wild.change ?? 0);
          const made = contractFrom(
            '甲',
            terms(
              { name: 'principal', amount: wild.principal },
              { name: 'payout', on: wild.payout },
              { name: 'method', method: wild.method },
              { name: 'rate', rate: wild.rate },
              { name: 'count', count: wild.count },
              { name: 'first-due', on: due },
              { name: 'interval', every: wild.every, unit: wild.unit },
              { name: 'day-count', days: wild.counted, year: wild.year },
              { name: 'rounding', mode: 'half-up', remainder: wild.remainder },
              ...(wild.change === null ? [] : [{ name: 'rate-change' as const, on: turn, rate: wild.later }]),
              { name: 'penalty', multiple: wild.multiple, base: 'all-principal', compound: wild.compound },
              ...(wild.draw > 1000 ? [] : [{ name: 'draw' as const, on: turn, amount: wild.draw }]),
              ...(wild.extension
                ? [
                    {
                      name: 'extension' as const,
                      instalment: wild.extension.instalment,
                      to: addDays(due, wild.extension.after),
                    },
                  ]
                : []),
            ),
          );
          if (!made.ok) {
            expect(made.error.hint.length).toBeGreaterThan(5);
            return;
          }
          expect(assumptions(made.value).every((item) => item.says.endsWith('。'))).toBe(true);
          const schedule = buildSchedule(made.value);
          if (!schedule.ok) {
            expect(schedule.error.hint.length).toBeGreaterThan(5);
            return;
          }
          seen++;
          const history = [{ at: at(`${due}T09:00`), amount: wild.principal }];
          const now = at(`${addDays(due, 400)}T09:00`);
          runLedger(made.value, schedule.value, history, now);
          statementOn(made.value, schedule.value, history, now);
        },
      ),
      { seed: 7, numRuns: 4000 },
    );
    expect(seen).toBeGreaterThan(200);
  });
});
