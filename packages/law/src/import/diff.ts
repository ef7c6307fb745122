/** One field that differs; `undefined` means that the side does not have it. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface Changed {
  readonly id: string;
  readonly fields: readonly FieldChange[];
}

export interface Diff<Row> {
  readonly added: readonly Row[];
  readonly changed: readonly Changed[];
  readonly removed: readonly Row[];
}

/**
 * What `after` would change in `before`, rows matched by id, fields by value. With `whole` a row missing from
 * `after` is removed; otherwise `after` is an addition and nothing is ever removed.
 */
export function diffRows<Row extends object>(
  before: readonly Row[],
  after: readonly Row[],
  idOf: (row: Row) => string,
  whole: boolean,
): Diff<Row> {
  const old = new Map(before.map((row) => [idOf(row), row]));
  const ids = new Set(after.map(idOf));
  const changed: Changed[] = [];
  for (const row of after) {
    const previous = old.get(idOf(row));
    const fields = previous ? diffFields(previous, row) : [];
    if (fields.length) changed.push({ id: idOf(row), fields });
  }
  return {
    added: after.filter((row) => !old.has(idOf(row))),
    changed,
    removed: whole ? before.filter((row) => !ids.has(idOf(row))) : [],
  };
}

function diffFields(before: object, after: object): readonly FieldChange[] {
  const [left, right] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...left.keys(), ...right.keys()])]
    .filter((field) => left.get(field) !== right.get(field))
    .map((field) => ({ field, before: left.get(field), after: right.get(field) }));
}
