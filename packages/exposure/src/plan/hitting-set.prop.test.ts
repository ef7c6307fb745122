import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, chooseActions } from './hitting-set.ts';

const TARGETS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

const candidate = fc.record({
  hits: fc.subarray([...TARGETS]),
  late: fc.boolean(),
  fen: fc.integer({ min: 0, max: 5 }),
  minutes: fc.integer({ min: 1, max: 4 }),
});
const candidates = fc
  .array(candidate, { maxLength: 9 })
  .map((items) => items.map((item, index) => ({ ...item, id: `x${index}` })));

/** Every subset, weighed by the order of goals: targets left, late, yuan, minutes, ids. */
function bruteForce(targets: readonly string[], all: readonly Candidate[]): readonly string[] {
  let best: { key: readonly (number | string)[]; ids: readonly string[] } | undefined;
  for (let mask = 0; mask < 1 << all.length; mask++) {
    const chosen = all.filter((_, index) => mask & (1 << index));
    const hit = new Set(chosen.flatMap((item) => item.hits));
    const ids = chosen.map((item) => item.id).sort();
    const key = [
      targets.filter((target) => !hit.has(target)).length,
      chosen.filter((item) => item.late).length,
      chosen.reduce((sum, item) => sum + item.fen, 0),
      chosen.reduce((sum, item) => sum + item.minutes, 0),
      ids.join('\n'),
    ];
    if (!best || isLess(key, best.key)) best = { key, ids };
  }
  return best?.ids ?? [];
}

function isLess(a: readonly (number | string)[], b: readonly (number | string)[]): boolean {
  for (const [index, value] of a.entries()) {
    const other = b[index] as typeof value;
    if (value !== other) return value < other;
  }
  return false;
}

describe('chooseActions', () => {
  it('[计划-2] 和穷举的结果一样', () => {
    fc.assert(
      fc.property(fc.subarray([...TARGETS]), candidates, (targets, all) => {
        expect(chooseActions(targets, all)).toEqual(bruteForce(targets, all));
      }),
      { numRuns: 400 },
    );
  });

  it('[计划-2] 去掉任何一步，就有目标落空', () => {
    fc.assert(
      fc.property(candidates, (all) => {
        const chosen = chooseActions(TARGETS, all);
        const hits = (ids: readonly string[]): Set<string> =>
          new Set(all.filter((item) => ids.includes(item.id)).flatMap((item) => item.hits));
        for (const id of chosen)
          expect(hits(chosen.filter((other) => other !== id)).size).toBeLessThan(hits(chosen).size);
      }),
    );
  });

  it('[计划-2] 两百笔借款、各有各的一步，也马上选得出', () => {
    const many = Array.from({ length: 400 }, (_, index) => ({
      id: `s${index}`,
      hits: [`t${index}`],
      late: false,
      fen: 1,
      minutes: 1,
    }));
    expect(
      chooseActions(
        many.flatMap((item) => item.hits),
        many,
      ),
    ).toHaveLength(400);
  });
});
