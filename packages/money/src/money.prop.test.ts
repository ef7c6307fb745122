import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asFen,
  divide,
  fen,
  formatRate,
  formatYuan,
  MAX_FEN,
  mulDiv,
  parseRate,
  parseYuan,
  plainYuan,
  type Rounding,
  rate,
  sumFen,
} from './index.ts';

const anyFen = fc.integer({ min: -MAX_FEN, max: MAX_FEN }).map(asFen);
const anyRounding = fc.constantFrom<Rounding>('half-up', 'half-even', 'down', 'up');

/** The same in whole numbers of any size, written from the definition and not from the code. */
function slowMulDiv(value: number, numerator: number, denominator: number, rounding: Rounding): number {
  const product = BigInt(value) * BigInt(numerator);
  const by = BigInt(denominator);
  const size = product < 0n ? -product : product;
  const floor = size / by;
  const twice = 2n * (size - floor * by);
  const up = {
    down: false,
    up: twice > 0n,
    'half-up': twice >= by,
    'half-even': twice > by || (twice === by && floor % 2n === 1n),
  }[rounding];
  const rounded = Number(up ? floor + 1n : floor);
  return product < 0n && rounded !== 0 ? -rounded : rounded;
}

describe('金额的性质', () => {
  it('[金额-5] 乘除只舍入一次，跟大整数一致', () => {
    const value = fc.integer({ min: -MAX_FEN, max: MAX_FEN });
    const factor = fc.integer({ min: 0, max: 10_000_000_000 });
    const by = fc.integer({ min: 1, max: 365_000_000_000 });
    fc.assert(
      fc.property(value, factor, by, anyRounding, (v, n, d, rounding) => {
        const expected = slowMulDiv(v, n, d, rounding);
        fc.pre(Number.isSafeInteger(expected));
        expect(mulDiv(v, n, d, rounding)).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });

  it('[金额-5] 正好一半的时候', () => {
    const half = fc.tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 1, max: 1000 }));
    fc.assert(
      fc.property(half, anyRounding, ([odd, by], rounding) => {
        const value = (2 * odd + 1) * by;
        expect(divide(value, 2 * by, rounding)).toBe(slowMulDiv(value, 1, 2 * by, rounding));
      }),
    );
    expect(divide(-5, 10, 'half-up')).toBe(-1);
    expect(divide(-5, 10, 'half-even')).toBe(0);
    expect(divide(-15, 10, 'half-even')).toBe(-2);
    expect(divide(1, 10, 'up')).toBe(1);
    expect(() => divide(1, 0, 'up')).toThrow();
  });

  it('[金额-2] 印出来再读回去是同一个数', () => {
    fc.assert(
      fc.property(anyFen, (amount) => {
        expect(parseYuan(plainYuan(amount))).toEqual({ ok: true, value: amount });
        expect(parseYuan(formatYuan(amount).replace('−', '-'))).toEqual({ ok: true, value: amount });
        expect(formatYuan(amount)).toMatch(/^−?\d{1,3}(,\d{3})*\.\d{2}$/);
      }),
    );
  });

  it('[金额-1][金额-4] 读任何文字都不抛错，读进来的一定是整数', () => {
    const loose = fc.oneof(fc.string(), fc.stringMatching(/^[-+¥￥,，.0-9元万%％‰ ]{0,30}$/));
    fc.assert(
      fc.property(loose, (text) => {
        const yuan = parseYuan(text, '/amount');
        if (yuan.ok) expect(Number.isInteger(yuan.value) && Math.abs(yuan.value) <= MAX_FEN).toBe(true);
        else expect(yuan.error).toMatchObject({ kind: 'bad-money', at: '/amount' });
        const read = parseRate(text, 'year', '/rate');
        if (read.ok) expect(Number.isInteger(read.value.nano) && read.value.nano >= 0).toBe(true);
        else expect(read.error).toMatchObject({ kind: 'bad-rate', at: '/rate' });
      }),
      { numRuns: 3000 },
    );
  });

  it('[金额-4] 利率印出来再读回去是同一个数', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (nano) => {
        expect(parseRate(formatRate({ nano, per: 'year' }), 'year')).toEqual({
          ok: true,
          value: { nano, per: 'year' },
        });
      }),
    );
  });

  it('[金额-3] 两个数相加仍然准确', () => {
    fc.assert(
      fc.property(anyFen, anyFen, (a, b) => {
        const exact = BigInt(a) + BigInt(b);
        if (exact > BigInt(MAX_FEN) || exact < -BigInt(MAX_FEN)) expect(() => sumFen([a, b])).toThrow();
        else expect(BigInt(sumFen([a, b]))).toBe(exact);
      }),
    );
  });
});

describe('金额的边界', () => {
  it('[金额-3] 不是整数分、太大、不是数', () => {
    for (const bad of [0.5, Number.NaN, Number.POSITIVE_INFINITY, MAX_FEN + 1, -MAX_FEN - 1, '3' as never]) {
      expect(fen(bad, '/x')).toMatchObject({ ok: false, error: { kind: 'bad-money', at: '/x', value: bad } });
      expect(() => asFen(bad)).toThrow();
    }
    expect(fen(MAX_FEN).ok && fen(-MAX_FEN).ok).toBe(true);
    expect(Object.is(asFen(-0), 0)).toBe(true);
  });

  it('[金额-4] 18% 写成 18 要被指出来', () => {
    expect(parseRate('18', 'year')).toMatchObject({ ok: false, error: { kind: 'bad-rate' } });
    expect(parseRate('0.18', 'year')).toEqual(parseRate('18%', 'year'));
    expect(parseRate('0.05％', 'day')).toEqual(parseRate('0.5‰', 'day'));
    expect(parseRate('0.0000000001', 'day').ok).toBe(false);
    expect(rate(-1, 'day').ok || rate(0.5, 'day').ok).toBe(false);
  });
});
