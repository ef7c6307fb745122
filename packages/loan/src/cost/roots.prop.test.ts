import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presentValue } from './present-value.ts';
import { logRoots } from './roots.ts';
import { type Stream, signChanges, toStream } from './stream.ts';

/** Dated flows over up to eight years: many sign changes, duplicates, zeros. */
const anyStream = fc
  .array(
    fc.record({ day: fc.integer({ min: 0, max: 3000 }), amount: fc.integer({ min: -50_000, max: 50_000 }) }),
    {
      minLength: 2,
      maxLength: 14,
    },
  )
  .map((flows) => toStream(flows.map(({ day, amount }) => ({ t: day / 365, amount }))));

/** Sign turns seen by looking at 4,000 points of x between −12 and 12: a weak but independent witness. */
function turnsSeen(stream: Stream): [number, number][] {
  const turns: [number, number][] = [];
  let last: { x: number; sign: number } | undefined;
  for (let i = 0; i <= 4000; i++) {
    const x = -12 + (24 * i) / 4000;
    let sum = 0;
    stream.times.forEach((t, k) => {
      sum += (stream.amounts[k] as number) * Math.exp(-t * x);
    });
    if (sum === 0) continue;
    if (last && sum > 0 !== last.sign > 0) turns.push([last.x, x]);
    last = { x, sign: sum };
  }
  return turns;
}

describe('全部解的性质', () => {
  it('[年化-6] 每个解都让现值为零', () => {
    fc.assert(
      fc.property(anyStream, (stream) => {
        for (const x of logRoots(stream)) {
          const { value, gross } = presentValue(stream, x);
          expect(Math.abs(value)).toBeLessThanOrEqual(1e-14 * gross * (1 + Math.abs(x) * 10));
        }
      }),
      { numRuns: 500, seed: 7 },
    );
  });
  it('[年化-7] 密集扫描看到的每一次变号都有解；解的个数不超过变号数，奇偶相同（重根除外）', () => {
    fc.assert(
      fc.property(anyStream, (stream) => {
        fc.pre(stream.times.length > 1);
        const roots = logRoots(stream);
        for (const [from, to] of turnsSeen(stream)) {
          expect(
            roots.some((x) => x >= from - 1e-9 && x <= to + 1e-9),
            `${from}..${to} in ${roots}`,
          ).toBe(true);
        }
        const changes = signChanges(stream);
        expect(roots.length).toBeLessThanOrEqual(changes);
        expect((changes - roots.length) % 2).toBe(0);
      }),
      { numRuns: 300, seed: 11 },
    );
  });
  it('[年化-7] 由任意几个解乘出来的收付，解一个不少一个不多', () => {
    const growths = fc.uniqueArray(fc.integer({ min: 2, max: 60 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(growths, fc.integer({ min: 1, max: 400 }), (numerators, step) => {
        const factors = numerators.map((p) => [20, -p]);
        const amounts = factors.reduce(
          (a, b) => a.concat(0).map((x, i) => x * (b[0] as number) + (a[i - 1] ?? 0) * (b[1] as number)),
          [1],
        );
        const stream = toStream(amounts.map((amount, i) => ({ t: (i * step) / 365, amount })));
        const wanted = numerators.map((p) => (Math.log(p / 20) * 365) / step).sort((a, b) => a - b);
        const found = logRoots(stream);
        expect(found.length, `${found} for ${wanted}`).toBe(wanted.length);
        found.forEach((x, i) => {
          expect(Math.abs(x - (wanted[i] as number))).toBeLessThan(1e-9 * Math.max(1, 365 / step));
        });
      }),
      { numRuns: 300, seed: 13 },
    );
  });
  it('[年化-7] 三百六十笔、方向来回变，也在有限步内答完', () => {
    const amounts = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 200, maxLength: 360 });
    fc.assert(
      fc.property(amounts, (list) => {
        const stream = toStream(list.map((amount, i) => ({ t: i / 12, amount })));
        const roots = logRoots(stream);
        expect((signChanges(stream) - roots.length) % 2).toBe(0);
      }),
      { numRuns: 25, seed: 17 },
    );
  });
});
