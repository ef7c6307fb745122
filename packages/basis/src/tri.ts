/** Three-valued answer. "unknown" is an answer in its own right, never a default for "no". */
export type Tri = 'yes' | 'no' | 'unknown';

/** yes if any is yes; no only if all are no; otherwise unknown. */
export function anyOf(values: readonly Tri[]): Tri {
  if (values.includes('yes')) return 'yes';
  return values.includes('unknown') ? 'unknown' : 'no';
}

/** no if any is no; yes only if all are yes; otherwise unknown. */
export function allOf(values: readonly Tri[]): Tri {
  if (values.includes('no')) return 'no';
  return values.includes('unknown') ? 'unknown' : 'yes';
}
