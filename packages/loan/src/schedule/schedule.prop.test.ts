import { toDayNumber } from '@huxin/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSchedule } from '../index.ts';
import { contracts } from '../testing/arbitraries.ts';
import { levelAmount } from './level.ts';
import { roundBig, times } from './ratio.ts';

const SEED = { seed: 20250420, numRuns: 600 };

describe('还款计划性质', () => {
  it('[还款-3] 本金之和分毫不差，没有负数，行自洽', () => {
    let seen = 0;
    fc.assert(
      fc.property(contracts, (contract) => {
        const made = buildSchedule(contract);
        if (!made.ok) {
          expect(made.error.hint).toMatch(/[。，]/);
          return;
        }
        seen++;
        const lent = contract.draws.reduce(
          (sum, draw) => sum + draw.value.amount,
          contract.principal.value as number,
        );
        expect(made.value.reduce((sum, line) => sum + line.principal, 0)).toBe(lent);
        for (const [k, line] of made.value.entries()) {
          expect(line.n).toBe(k + 1);
          expect(line.amount).toBe(line.principal + line.interest + line.fee);
          for (const part of [line.principal, line.interest, line.fee, line.balanceAfter]) {
            expect(part).toBeGreaterThanOrEqual(0);
            expect(Number.isSafeInteger(part)).toBe(true);
          }
          if (k > 0 && contract.extensions.length === 0) {
            expect(toDayNumber(line.due)).toBeGreaterThan(toDayNumber(made.value[k - 1]!.due));
          }
        }
        expect(made.value.at(-1)?.balanceAfter).toBe(0);
      }),
      SEED,
    );
    expect(seen).toBeGreaterThan(250);
  });

  it('[还款-1] 等额本息：除首尾外每期一样', () => {
    fc.assert(
      fc.property(contracts, (contract) => {
        const plain =
          contract.method.value === 'equal-instalment' &&
          contract.draws.length +
            contract.rateChanges.length +
            contract.extensions.length +
            contract.fees.length ===
            0;
        const made = buildSchedule(contract);
        if (!plain || !made.ok || made.value.length < 3) return;
        const middle = made.value.slice(1, -1).map((line) => line.amount);
        expect(new Set(middle).size).toBe(1);
      }),
      { ...SEED, numRuns: 2000 },
    );
  });
});

describe('取整', () => {
  const modes = fc.constantFrom('half-up' as const, 'half-even' as const, 'down' as const, 'up' as const);

  it('[还款-1] 快算和大整数算一样', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 50 }),
        fc.integer({ min: 0, max: 2 ** 40 }),
        fc.integer({ min: 1, max: 2 ** 47 }),
        modes,
        (amount, num, den, mode) => {
          const exact = roundBig(BigInt(amount) * BigInt(num), BigInt(den), mode);
          fc.pre(Number.isSafeInteger(exact));
          expect(times(amount, { num, den }, mode)).toBe(exact);
        },
      ),
      SEED,
    );
  });

  it('[还款-1] 正好半分也按约定取整：等额本息算出来是 x.5 分', () => {
    // Two lines without interest on an odd number of fen: exactly half a fen.
    const free = [
      { num: 0, den: 1 },
      { num: 0, den: 1 },
    ];
    expect(levelAmount(2001, free, 0, 'half-up')).toBe(1001);
    expect(levelAmount(2001, free, 0, 'half-even')).toBe(1000);
    expect(levelAmount(2003, free, 0, 'half-even')).toBe(1002);
    expect(levelAmount(2001, free, 0, 'down')).toBe(1000);
    expect(levelAmount(2002, free, 0, 'up')).toBe(1001);
  });

  it('[还款-1] 等额本息的每期金额和精确分数一样', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 12 }),
        fc.integer({ min: 0, max: 80 }),
        fc.integer({ min: 1, max: 120 }),
        modes,
        (balance, percentTenths, count, mode) => {
          const factors = Array.from({ length: count }, () => ({ num: percentTenths, den: 1000 }));
          // A = P · f · (1+f)^n ÷ ((1+f)^n − 1), in whole numbers.
          const [top, base] = [BigInt(1000 + percentTenths) ** BigInt(count), 1000n ** BigInt(count)];
          const exact =
            percentTenths === 0
              ? roundBig(BigInt(balance), BigInt(count), mode)
              : roundBig(BigInt(balance) * BigInt(percentTenths) * top, 1000n * (top - base), mode);
          expect(levelAmount(balance, factors, 0, mode)).toBe(exact);
        },
      ),
      SEED,
    );
  });
});
