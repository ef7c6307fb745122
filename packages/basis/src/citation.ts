/**
 * How much a text weighs, strongest first. Only `law` and `regulation` bind everybody;
 * `standard` is GB/T (recommended), `technical-guide` a practice guide of a
 * standards committee that never became a standard (TC260-PG), `association` is self-discipline, `guidance` is unpublished
 * window guidance, `draft` has no force at all. Source: law reading §0.
 */
export type Level =
  | 'law'
  | 'regulation'
  | 'interpretation'
  | 'department-rule'
  | 'normative-document'
  | 'standard'
  | 'technical-guide'
  | 'association'
  | 'guidance'
  | 'draft'
  | 'channel';

/** How the text was seen: the article itself, a second-hand copy, or memory only. */
export type Mark = 'text' | 'secondary' | 'memory';

/** A rule as it stood on a date: enough to print and to check. Dates are YYYY-MM-DD. */
export interface Citation {
  readonly ruleId: string;
  readonly title: string;
  readonly level: Level;
  readonly article: string;
  readonly inForceOn: string;
  readonly mark: Mark;
  readonly source: string;
  readonly checkedOn: string;
}
