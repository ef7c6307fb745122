import { addDays, asDate } from '@huxin/calendar';

/** A dated stream in whole yuan whose roots are known because it was multiplied out from them. */
export interface AwkwardFlows {
  readonly id: string;
  readonly flows: readonly { readonly date: string; readonly amount: number }[];
  /** Yearly effective rates on actual days over 365, ascending, each once. */
  readonly roots: readonly number[];
}

/** A root as growth p/q per step. */
type Growth = readonly [number, number];
/** A factor c + b·v + a·v² without a real root, as [a, b, c]: it adds sign changes and no root. */
type Rootless = readonly [number, number, number];

const NONE: readonly Growth[] = [];
const WAVES: readonly Rootless[] = [
  [1, -1, 1],
  [2, -3, 2],
  [3, -5, 3],
  [5, -2, 1],
  [1, -3, 4],
  [7, -9, 4],
];

/** Sets of growths a step: one to five roots, double and triple, above and below zero, near −100 % and far above. */
const GROWTHS: readonly (readonly Growth[])[] = [
  NONE,
  [[11, 10]],
  [
    [11, 10],
    [6, 5],
  ],
  [
    [1, 2],
    [3, 2],
  ],
  [
    [9, 10],
    [11, 10],
    [13, 10],
  ],
  [
    [21, 20],
    [21, 20],
  ],
  [
    [6, 5],
    [6, 5],
    [6, 5],
  ],
  [
    [1, 10],
    [4, 5],
    [6, 5],
    [10, 1],
  ],
  [
    [101, 100],
    [102, 100],
  ],
  [
    [1, 50],
    [50, 1],
  ],
  [
    [4, 5],
    [1, 1],
    [5, 4],
    [2, 1],
    [3, 1],
  ],
];

/** Days a step: from daily to a decade. */
const STEPS = [1, 7, 30, 73, 365, 3650] as const;

/** 66 streams: every set of growths with every step, half of them mirrored, with changing rootless factors. */
export function awkwardFlows(): AwkwardFlows[] {
  return GROWTHS.flatMap((growths, g) =>
    STEPS.map((step, s) => {
      const waves =
        g === 0 ? [WAVES[s] as Rootless] : (s + g) % 3 === 0 ? [] : [WAVES[(s + g) % 6] as Rootless];
      const product = [...growths.map(([p, q]) => [q, -p]), ...waves.map(([a, b, c]) => [c, b, a])].reduce(
        multiply,
        [(s + g) % 2 === 0 ? 1 : -1],
      );
      const start = asDate('1990-01-31');
      return {
        id: `growths ${g}, every ${step} days`,
        flows: product.map((amount, i) => ({ date: addDays(start, i * step), amount })),
        roots: yearly(growths, step),
      };
    }),
  );
}

function multiply(a: readonly number[], b: readonly number[]): number[] {
  const product = new Array<number>(a.length + b.length - 1).fill(0);
  a.forEach((x, i) => {
    b.forEach((y, j) => {
      product[i + j] = (product[i + j] as number) + x * y;
    });
  });
  return product;
}

function yearly(growths: readonly Growth[], step: number): number[] {
  const rates = growths.map(([p, q]) => Math.expm1((Math.log(p / q) * 365) / step));
  return [...new Set(rates)].filter(Number.isFinite).sort((a, b) => a - b);
}
