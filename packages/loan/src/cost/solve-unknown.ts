import { err, type Fault, ok, type Result } from '@huxin/basis';
import { type CostTerms, type MethodName, rateBy } from './methods.ts';
import type { Quote } from './quote.ts';
import type { PlacedFlow } from './unit-period-apr.ts';

/**
 * What is not known about a loan whose rate was quoted. Amounts in fen; months are equal and instalments fall on
 * month 1 … count. A hidden fee is taken on the first day (`upfront-fee`) or with every payment (`monthly-fee`).
 */
export type Unknown =
  | { readonly find: 'upfront-fee' | 'monthly-fee'; readonly flows: readonly PlacedFlow[] }
  | { readonly find: 'instalment'; readonly received: number; readonly count: number }
  | { readonly find: 'term'; readonly received: number; readonly instalment: number }
  | { readonly find: 'days'; readonly received: number; readonly repaid: number };

/** Values that make the quoted rate true: one amount in fen, or every whole number of periods or days that does. */
export interface Solved {
  readonly find: Unknown['find'];
  readonly method: MethodName;
  readonly values: readonly number[];
  /** For an amount: the range that still prints as the quoted rate. */
  readonly range?: readonly [number, number];
}

/** Longest term tried: fifty years of months, ten years of days. */
const MOST = { term: 600, days: 3660 } as const;

/**
 * Solves for the unknown under one method. An empty `values` means that no such loan has the quoted rate;
 * a method that is not defined on these flows is an `impossible-term` fault.
 */
export function solveUnknown(
  unknown: Unknown,
  quoted: Quote,
  method: MethodName,
  terms: CostTerms = {},
): Result<Solved, Fault> {
  const { find } = unknown;
  const build = buildFlows(unknown);
  if (!build)
    return err({
      kind: 'impossible-term',
      at: `/${find}`,
      value: unknown,
      expected: 'positive amounts and counts',
    });
  const rate = (value: number) => rateBy(method, build.flows(value), terms);
  if (build.whole) {
    const all = Array.from({ length: build.most }, (_, i) => i + 1);
    const fits = all.filter((value) => isNear(rate(value), quoted));
    return ok({ find, method, values: fits });
  }
  if (rate(build.start) === null) {
    return err({
      kind: 'impossible-term',
      at: `/${find}`,
      value: method,
      expected: 'a method these flows allow',
    });
  }
  const at = (target: number) =>
    bisect((value) => (rate(value) ?? Number.POSITIVE_INFINITY) < target, build.low, build.most);
  if (isNear(rate(build.low), quoted)) return ok({ find, method, values: [Math.round(build.low)] });
  const value = at(quoted.rate);
  if (value === undefined) return ok({ find, method, values: [] });
  const low = at(quoted.rate - quoted.half) ?? build.low;
  const high = at(quoted.rate + quoted.half) ?? build.most;
  return ok({ find, method, values: [Math.round(value)], range: [low, high] });
}

const isNear = (rate: number | null, { rate: wanted, half }: Quote): boolean =>
  rate !== null && Math.abs(rate - wanted) <= half * 1.000001;

interface Family {
  readonly flows: (value: number) => PlacedFlow[];
  readonly whole: boolean;
  readonly low: number;
  readonly most: number;
  /** A value at which every method that allows such flows gives a rate. */
  readonly start: number;
}

/** The flows as a function of the unknown; the rate rises with an amount. */
function buildFlows(unknown: Unknown): Family | undefined {
  switch (unknown.find) {
    case 'upfront-fee':
    case 'monthly-fee':
      return feeFamily(unknown.flows, unknown.find === 'upfront-fee');
    case 'instalment': {
      const { received, count } = unknown;
      if (!(received > 0 && count >= 1)) return undefined;
      const flows = (value: number) => level(received, value, count);
      return {
        flows,
        whole: false,
        low: received / count,
        most: received * 100,
        start: (received / count) * 1.1,
      };
    }
    case 'term': {
      const { received, instalment } = unknown;
      if (!(received > 0 && instalment > 0)) return undefined;
      const flows = (value: number) => level(received, instalment, value);
      return { flows, whole: true, low: 1, most: MOST.term, start: 1 };
    }
    case 'days': {
      const { received, repaid } = unknown;
      if (!(received > 0 && repaid > 0)) return undefined;
      const flows = (value: number) => [
        { when: 0, amount: received },
        { when: value / 365, amount: -repaid },
      ];
      return { flows, whole: true, low: 1, most: MOST.days, start: 1 };
    }
  }
}

function feeFamily(given: readonly PlacedFlow[], upfront: boolean): Family | undefined {
  const received = given.reduce((sum, { amount }) => sum + Math.max(0, amount), 0);
  const first = given.find(({ amount }) => amount > 0);
  if (!first || !given.some(({ amount }) => amount < 0)) return undefined;
  const flows = (fee: number) =>
    upfront
      ? [...given, { when: first.when, amount: -fee }]
      : given.map((flow) => (flow.amount < 0 ? { ...flow, amount: flow.amount - fee } : flow));
  return { flows, whole: false, low: 0, most: upfront ? received * (1 - 1e-9) : received * 100, start: 0 };
}

const level = (received: number, instalment: number, count: number): PlacedFlow[] => [
  { when: 0, amount: received },
  ...Array.from({ length: count }, (_, i) => ({ when: (i + 1) / 12, amount: -instalment })),
];

/** Where a rising condition stops holding; `undefined` if it never holds or never stops. */
function bisect(isBelow: (value: number) => boolean, from: number, to: number): number | undefined {
  if (!isBelow(from) || isBelow(to)) return undefined;
  let low = from;
  let high = to;
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2;
    if (isBelow(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
