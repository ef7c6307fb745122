import { describe, expect, it } from 'vitest';
import { type Fraction, rootsBetween, sturmChain } from '../testing/sturm.ts';
import { costReport } from './cost-report.ts';

/** A small generator, so that every run has the same cases. */
function generator(seed: number) {
  let state = seed;
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** A double as an exact fraction. */
function exactly(value: number): Fraction {
  let den = 1n;
  let scaled = value;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    den *= 2n;
  }
  return [BigInt(scaled), den];
}

/** Whole fen a year (some of them nothing), up to nine years: what is drawn, repaid, drawn again. */
function streams(count: number): number[][] {
  const next = generator(20_261_129);
  return Array.from({ length: count }, () =>
    Array.from({ length: 2 + next(8) }, () => {
      const size = 10 ** (1 + next(6));
      return next(6) === 0 ? 0 : (next(2) === 0 ? 1 : -1) * (1 + next(size));
    }),
  );
}

/** Streams whose growth factors were chosen first: −99 % to 5,000 %, some twice, some a percent of a percent apart. */
function built(count: number): number[][] {
  const next = generator(7);
  const growths = [1, 10, 50, 80, 95, 99, 100, 101, 105, 110, 120, 136, 150, 200, 400, 1100, 5100];
  const made = Array.from({ length: count }, () => {
    let amounts = [next(2) === 0 ? 100 : -100];
    const times = 1 + next(4);
    for (let i = 0; i < times; i++) {
      const near = next(5) === 0;
      const g = growths[next(growths.length)]! + (near ? 0.01 : 0);
      // Times (100 − g·v), whole fen: near roots are a hundredth of a percent apart.
      const [keep, turn] = near ? [10_000, Math.round(g * 100)] : [100, g];
      const grown = [...amounts.map((a) => a * keep), 0];
      amounts.forEach((a, k) => {
        grown[k + 1] = grown[k + 1]! - a * turn;
      });
      amounts = grown;
    }
    return amounts;
  });
  // Beyond this a double no longer holds the fen, and the polynomial would be another one.
  return made.filter((amounts) => amounts.every((a) => Math.abs(a) < 1e13));
}

const found = (fen: readonly number[]): readonly number[] => {
  const flows = fen.map((amount, t) => ({ t, amount: amount / 100 }));
  const report = costReport({ cases: [{ id: 's', flows }] });
  return report.ok ? (report.value.cases[0]?.roots ?? []) : [];
};

/** Σ a_t·q^(n−t) in q = 1 + r has the same roots above zero as the present value. */
const polynomialOf = (fen: readonly number[]) => fen.toReversed().map(BigInt);

describe('斯图姆定理数出来的解', () => {
  it.each([
    ['随机的', streams(200)],
    ['先定好解的', built(200)],
  ] as const)('[年化-7] %s收付：一个不少、一个不多，每个都在真解旁边', (_, list) => {
    const counts = new Map<number, number>();
    for (const fen of list) {
      const chain = sturmChain(polynomialOf(fen));
      const roots = found(fen);
      const far: Fraction = [10n ** 18n, 1n];
      // 10⁻¹⁵ above −100 %: no rate below it is told apart from losing everything.
      const count = rootsBetween(chain, [1n, 10n ** 15n], far);
      expect(roots.length, `${fen}: ${roots}`).toBe(count);
      expect(roots).toEqual(roots.toSorted((a, b) => a - b));
      for (const r of roots) {
        const [num, den] = exactly(1 + r);
        // Wide enough for a double root, whose place rounding blurs to about 1e-8.
        const [low, high]: [Fraction, Fraction] = [
          [num * 99_999_999n, den * 100_000_000n],
          [num * 100_000_001n, den * 100_000_000n],
        ];
        expect(rootsBetween(chain, low, high), `${fen}: ${r}`).toBe(1);
      }
      counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    // None, one and several are all there.
    expect(Math.max(...counts.keys())).toBeGreaterThanOrEqual(3);
    expect(counts.get(1)).toBeGreaterThan(20);
  });
  it('[年化-7] 数根的尺子本身是对的：(q − 1)(q − 2)²(q + 3)', () => {
    // q⁴ − 2q³ − 7q² + 20q − 12
    const chain = sturmChain([-12n, 20n, -7n, -2n, 1n]);
    const between = (a: bigint, b: bigint) => rootsBetween(chain, [a, 2n], [b, 2n]);
    expect([between(-9n, 9n), between(-9n, -1n), between(1n, 3n), between(3n, 5n), between(5n, 9n)]).toEqual([
      3, 1, 1, 1, 0,
    ]);
  });
});
