/**
 * Unusable input: what is wrong, where, with which value, and what would be right.
 * `at` is a JSON pointer into the file (`/entries/3/fact/amount`) or a named argument.
 * The app turns `kind` into Chinese; `expected` is a short machine-made description.
 */
export interface Fault {
  readonly kind: FaultKind;
  readonly at: string;
  readonly value: unknown;
  readonly expected: string;
  /** One plain Chinese sentence with the likely fix, where the room knows better than a general one. */
  readonly hint?: string;
  /** Id of the entry of the record that is to blame, where there is one. */
  readonly entry?: string;
}

export type FaultKind =
  | 'not-json'
  | 'malformed'
  | 'unknown-kind'
  | 'bad-date'
  | 'outside-data'
  | 'bad-money'
  | 'bad-rate'
  | 'cyclic-order'
  | 'impossible-term'
  | 'unknown-reference'
  | 'duplicate-id'
  | 'newer-version';
