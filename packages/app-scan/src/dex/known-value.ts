/** An object made at a place of the code (16-bit unit): what it holds is in the state's `heap`. */
export interface Made {
  readonly made: number;
}
/** What the method was handed, by number of its parameter without the receiver. */
export interface Handed {
  readonly handed: number;
}
/** An `android.net.Uri` of that text. */
export interface Address {
  readonly address: string;
}
export type Value = number | string | Made | Handed | Address;

export type Thing =
  /** A StringBuilder and its text so far. */
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly (Value | undefined)[] }
  /** An Uri.Builder. */
  | { readonly is: 'address'; readonly scheme: string; readonly authority: string; readonly path: string };

/** What is known where control stands. Absent is unknown. */
export interface State {
  readonly registers: Map<number, Value>;
  readonly heap: Map<number, Thing>;
  /** Of the call just made. */
  result: Value | undefined;
}

export const emptyState = (): State => ({ registers: new Map(), heap: new Map(), result: undefined });
export const copyState = ({ registers, heap }: State): State => ({
  registers: new Map(registers),
  heap: new Map(heap),
  result: undefined,
});

export const placeOf = (value: Value | undefined): number | undefined =>
  typeof value === 'object' && 'made' in value ? value.made : undefined;

const keyOf = (value: Value | undefined): unknown =>
  typeof value === 'object' ? JSON.stringify(value) : value;
export const isSame = (a: Value | undefined, b: Value | undefined): boolean =>
  typeof a === typeof b && keyOf(a) === keyOf(b);

/** Keeps in `into` what both ways agree on; true when that was less than before. An object one way lost track of is lost. */
export function meet(into: State, other: State): boolean {
  let changed = false;
  for (const [register, value] of into.registers) {
    const theirs = other.registers.get(register);
    if (isSame(value, theirs)) continue;
    into.registers.delete(register);
    for (const place of [placeOf(value), placeOf(theirs)]) if (place !== undefined) into.heap.delete(place);
    changed = true;
  }
  for (const [register, value] of other.registers) {
    const place = placeOf(value);
    if (place !== undefined && !into.registers.has(register)) changed = into.heap.delete(place) || changed;
  }
  for (const [place, thing] of into.heap)
    if (JSON.stringify(other.heap.get(place)) !== JSON.stringify(thing)) {
      into.heap.delete(place);
      changed = true;
    }
  return changed;
}
