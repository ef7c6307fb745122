import type { Fault } from '@huxin/basis';
import type { Diff } from './diff.ts';

const show = (value: unknown): string => (value === undefined ? '(none)' : JSON.stringify(value));

/** A diff for a person to read: `+` added, `-` removed, `~` changed with each field's two values. */
export function printDiff<Row extends object>(diff: Diff<Row>, idOf: (row: Row) => string): string {
  const lines = [
    ...diff.added.map((row) => `+ ${idOf(row)} ${JSON.stringify(row)}`),
    ...diff.removed.map((row) => `- ${idOf(row)}`),
    ...diff.changed.flatMap(({ id, fields }) => [
      `~ ${id}`,
      ...fields.map(({ field, before, after }) => `    ${field}: ${show(before)} → ${show(after)}`),
    ]),
  ];
  const { added, changed, removed } = diff;
  return [...lines, `${added.length} added, ${changed.length} changed, ${removed.length} removed`].join('\n');
}

export const printFaults = (faults: readonly Fault[]): string =>
  faults
    .map(({ kind, at, value, expected }) => `${kind} at ${at}: ${show(value)}, expected ${expected}`)
    .join('\n');
