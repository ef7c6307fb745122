import { type CostTerms, METHOD_WORDS, type MethodName, rateBy } from './methods.ts';
import type { Quote } from './quote.ts';
import type { PlacedFlow } from './unit-period-apr.ts';

/** A method and the yearly rate it gives, as a fraction. */
export interface MethodMatch {
  readonly method: MethodName;
  readonly rate: number;
  readonly says: string;
}

/** Every method that can be computed on these flows, with its rate. */
export function ratesByMethod(flows: readonly PlacedFlow[], terms: CostTerms = {}): MethodMatch[] {
  return (Object.keys(METHOD_WORDS) as MethodName[]).flatMap((method) => {
    const rate = rateBy(method, flows, terms);
    return rate === null ? [] : [{ method, rate, says: METHOD_WORDS[method] }];
  });
}

/**
 * Which methods give the quoted rate to the precision it was printed with; an empty list means none does.
 * Two methods can agree on one stream: both are named, because nobody can tell which was meant.
 */
export function nameMethod(
  flows: readonly PlacedFlow[],
  quoted: Quote,
  terms: CostTerms = {},
): MethodMatch[] {
  const slack = quoted.half * 1.000001;
  return ratesByMethod(flows, terms).filter(({ rate }) => Math.abs(rate - quoted.rate) <= slack);
}
