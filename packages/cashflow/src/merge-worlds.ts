import type { Consequence, PartialWorld, Shortfall } from './types.ts';

const keyOf = ({ date, account }: Shortfall): string => `${date} ${account}`;

const mark = <T extends object>(value: T, onlyIf: PartialWorld): T & { readonly onlyIf: PartialWorld } => ({
  ...value,
  onlyIf,
});

/** One list from the two answers: the larger amount, and every consequence, marked where only one answer has it. */
export function mergeShortfalls(never: readonly Shortfall[], takes: readonly Shortfall[]): Shortfall[] {
  const others = new Map(takes.map((shortfall) => [keyOf(shortfall), shortfall]));
  const merged: Shortfall[] = never.map((one) => {
    const other = others.get(keyOf(one));
    others.delete(keyOf(one));
    if (!other) return mark(one, 'never');
    const larger = other.amountFen > one.amountFen ? other : one;
    const orders = [...new Set([...one.orders, ...other.orders])];
    const lastMoment = [one.lastMoment, other.lastMoment].sort()[0] ?? one.lastMoment;
    return { ...larger, orders, lastMoment, consequences: mergeConsequences(one, other) };
  });
  for (const left of others.values()) merged.push(mark(left, 'takes-what-is-there'));
  return merged.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function mergeConsequences(never: Shortfall, takes: Shortfall): Consequence[] {
  const text = (consequence: Consequence): string => JSON.stringify(consequence);
  const inNever = new Set(never.consequences.map(text));
  const inTakes = new Set(takes.consequences.map(text));
  return [
    ...never.consequences.map((one) => (inTakes.has(text(one)) ? one : mark(one, 'never'))),
    ...takes.consequences
      .filter((one) => !inNever.has(text(one)))
      .map((one) => mark(one, 'takes-what-is-there')),
  ];
}
